package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Landmarks;

/**
 * Reports in which something stands at a place. Candidates are those that have all grams of it; each is then read in the
 * postings. The score's frequency is the number of places.
 */
final class PlacesQuery extends Query {
    private final String field;
    private final Places places;

    /** @param field a field of grams with {@link IndexSchema#loose} beside it */
    PlacesQuery(String field, Places places) {
        this.field = field;
        this.places = places;
    }

    /** Reports that have all that is needed for a place. */
    private Query candidates(Places wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        switch (wanted) {
            case Places.Literally(String text) -> grams(text).forEach(gram -> all.add(gram(gram), Occur.FILTER));
            case Places.Near(var parts, int distance) ->
                parts.forEach(part -> all.add(candidates(new Places.Literally(part)), Occur.FILTER));
            case Places.Pattern pattern ->
                pattern.pieces().forEach(piece -> all.add(candidates(new Places.Literally(piece)), Occur.FILTER));
            case Places.AnyOf(var texts) ->
                texts.forEach(text -> all.add(candidates(new Places.Literally(text)), Occur.SHOULD));
            case Places.Within(String section, Places inner) ->
                all.add(section(section), Occur.FILTER).add(candidates(inner), Occur.FILTER);
            case Places.Loosely(String folded) ->
                looseGrams(folded).forEach(terms -> {
                    BooleanQuery.Builder any = new BooleanQuery.Builder();
                    terms.forEach(term -> any.add(gram(term), Occur.SHOULD));
                    all.add(any.build(), Occur.FILTER);
                });
        }
        return all.build();
    }

    /** Reports with a section. */
    static Query section(String id) {
        return new TermQuery(new Term(IndexSchema.LANDMARKS, Landmarks.section(id)));
    }

    private Query gram(Term gram) {
        boolean whole = Places.length(gram.text()) == IndexSchema.GRAM;
        return whole
                ? new TermQuery(gram)
                : field.equals(IndexSchema.EXACT)
                        ? new TermQuery(new Term(IndexSchema.EXACT_CHAR, gram.text()))
                        : new PrefixQuery(gram);
    }

    private Set<Term> grams(String text) {
        int[] points = text.codePoints().toArray();
        Set<Term> grams = new LinkedHashSet<>();
        if (points.length < IndexSchema.GRAM) {
            grams.add(new Term(field, text));
        }
        for (int i = 0; i + IndexSchema.GRAM <= points.length; i++) {
            grams.add(new Term(field, new String(points, i, IndexSchema.GRAM)));
        }
        return grams;
    }

    /** Of each gram the terms of which a report must have one. */
    private List<List<Term>> looseGrams(String folded) {
        List<List<Term>> grams = new ArrayList<>();
        if (Places.length(folded) < IndexSchema.GRAM) {
            List<Term> variants = new ArrayList<>();
            for (int variant : LooseText.variants(folded.codePointAt(0))) {
                variants.add(new Term(field, Character.toString(variant)));
            }
            return List.of(variants);
        }
        grams(folded).forEach(gram -> grams.add(List.of(gram, new Term(IndexSchema.loose(field), gram.text()))));
        return grams;
    }

    /** The terms whose rarity makes the score. */
    private Set<Term> scored(Places wanted) {
        Set<Term> terms = new LinkedHashSet<>();
        switch (wanted) {
            case Places.Literally(String text) -> terms.addAll(grams(text));
            case Places.Near(var parts, int distance) -> parts.forEach(part -> terms.addAll(grams(part)));
            case Places.Pattern pattern -> pattern.pieces().forEach(piece -> terms.addAll(grams(piece)));
            case Places.AnyOf(var texts) -> terms.addAll(grams(texts.getFirst()));
            case Places.Within(String section, Places inner) -> terms.addAll(scored(inner));
            case Places.Loosely(String folded) -> terms.addAll(grams(folded));
        }
        return terms;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        Query candidates = searcher.rewrite(candidates(places));
        Weight weight = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1);
        return new PlacesWeight(weight, scorer(searcher, scoreMode, boost));
    }

    private SimScorer scorer(IndexSearcher searcher, ScoreMode scoreMode, float boost) throws IOException {
        CollectionStatistics collection = searcher.collectionStatistics(field);
        if (!scoreMode.needsScores() || collection == null) {
            return NO_SCORE;
        }
        List<TermStatistics> statistics = new ArrayList<>();
        for (Term term : scored(places)) {
            TermStates states = TermStates.build(searcher, term, true);
            if (states.docFreq() > 0) {
                statistics.add(searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
            }
        }
        return searcher.getSimilarity().scorer(boost, collection, statistics.toArray(TermStatistics[]::new));
    }

    private static final SimScorer NO_SCORE = new SimScorer() {
        @Override
        public float score(float frequency, long norm) {
            return 0;
        }
    };

    private final class PlacesWeight extends Weight {
        private final Weight candidates;
        private final SimScorer similarity;

        PlacesWeight(Weight candidates, SimScorer similarity) {
            super(PlacesQuery.this);
            this.candidates = candidates;
            this.similarity = similarity;
        }

        @Override
        public ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            ScorerSupplier narrowed = candidates.scorerSupplier(context);
            if (narrowed == null) {
                return null;
            }
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    FieldText text = new FieldText(context.reader(), field);
                    return new PlacesScorer(narrowed.get(leadCost).iterator(), text, similarity);
                }

                @Override
                public long cost() {
                    return narrowed.cost();
                }
            };
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return true;
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            Scorer scorer = scorer(context);
            return scorer != null && scorer.iterator().advance(doc) == doc
                    ? Explanation.match(scorer.score(), places + " in " + field)
                    : Explanation.noMatch("not " + places + " in " + field);
        }
    }

    private final class PlacesScorer extends Scorer {
        /** What a match costs in Lucene's measure, where one is a simple operation. */
        private static final float COST = 200;

        private final DocIdSetIterator candidates;
        private final FieldText text;
        private final SimScorer similarity;
        private int frequency;

        PlacesScorer(DocIdSetIterator candidates, FieldText text, SimScorer similarity) {
            this.candidates = candidates;
            this.text = text;
            this.similarity = similarity;
        }

        @Override
        public TwoPhaseIterator twoPhaseIterator() {
            return new TwoPhaseIterator(candidates) {
                @Override
                public boolean matches() throws IOException {
                    frequency = places.in(text.at(candidates.docID())).size();
                    return frequency > 0;
                }

                @Override
                public float matchCost() {
                    return COST;
                }
            };
        }

        @Override
        public DocIdSetIterator iterator() {
            return TwoPhaseIterator.asDocIdSetIterator(twoPhaseIterator());
        }

        @Override
        public int docID() {
            return candidates.docID();
        }

        @Override
        public float score() {
            return similarity.score(frequency, 1);
        }

        @Override
        public float getMaxScore(int upTo) {
            return similarity.score(Float.MAX_VALUE, 1);
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String defaultField) {
        return field + ":" + places;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlacesQuery query && field.equals(query.field) && places.equals(query.places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, places);
    }
}
