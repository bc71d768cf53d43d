package org.nianbao.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.server.search.Query.All;
import org.nianbao.server.search.Query.And;
import org.nianbao.server.search.Query.Filter;
import org.nianbao.server.search.Query.HasSection;
import org.nianbao.server.search.Query.In;
import org.nianbao.server.search.Query.None;
import org.nianbao.server.search.Query.Not;
import org.nianbao.server.search.Query.Or;
import org.nianbao.server.search.Query.Phrase;
import org.nianbao.server.search.Query.Words;

/** A query in Lucene's terms, with what it asks for literally. */
final class QueryPlan {
    /** What stands literally is likelier meant than its scattered words. */
    private static final float LITERAL_BOOST = 2f;

    private static final float TITLE_BOOST = 1.5f;

    /** A year or a place is likelier meant as the report's own than as one that it mentions. */
    private static final float MEANT_BOOST = 4f;

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])");

    private final Analyzer analyzer;
    private final Map<Places, Literal> literals = new LinkedHashMap<>();
    private final Query query;

    private QueryPlan(Analyzer analyzer, org.nianbao.server.search.Query query) {
        this.analyzer = analyzer;
        this.query = plan(query, true);
    }

    static QueryPlan of(org.nianbao.server.search.Query query, Analyzer analyzer) {
        return new QueryPlan(analyzer, query);
    }

    Query query() {
        return query;
    }

    /** What is asked for and not excluded, each once. */
    List<Literal> literals() {
        return List.copyOf(literals.values());
    }

    private Query plan(org.nianbao.server.search.Query part, boolean wanted) {
        return switch (part) {
            case All() -> MatchAllDocsQuery.INSTANCE;
            case None() -> new MatchNoDocsQuery("only punctuation");
            case Phrase phrase -> phrase(Places.of(phrase), wanted);
            case Words(String text, var synonyms) -> words(text, synonyms, wanted);
            case In(Scope.Part(String section), Phrase phrase) ->
                phrase(new Places.Within(section, Places.of(phrase)), wanted);
            case In(Scope.Name name, Phrase phrase) -> unscored(Literal.query(field(name), Places.of(phrase)));
            case HasSection(Scope.Part(String section)) -> unscored(PlacesQuery.section(section));
            case Filter(Dimension dimension, String value) -> unscored(Filters.one(dimension, value));
            case Not(var inner) ->
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(plan(inner, !wanted), Occur.MUST_NOT)
                        .build();
            case And(var parts) -> and(parts, wanted);
            case Or(var parts) -> {
                BooleanQuery.Builder or = new BooleanQuery.Builder();
                parts.forEach(inner -> or.add(plan(inner, wanted), Occur.SHOULD));
                yield or.build();
            }
        };
    }

    private Query and(List<org.nianbao.server.search.Query> parts, boolean wanted) {
        BooleanQuery.Builder and = new BooleanQuery.Builder();
        boolean positive = false;
        for (org.nianbao.server.search.Query inner : parts) {
            if (inner instanceof Not(var excluded)) {
                and.add(plan(excluded, !wanted), Occur.MUST_NOT);
            } else {
                and.add(plan(inner, wanted), Occur.MUST);
                positive = true;
            }
        }
        if (!positive) {
            and.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return and.build();
    }

    private static Query unscored(Query filter) {
        return new BoostQuery(new ConstantScoreQuery(filter), 0);
    }

    private static String field(Scope.Name name) {
        return switch (name) {
            case TITLE -> IndexSchema.TITLE_EXACT;
            case ISSUER -> IndexSchema.ISSUER_EXACT;
        };
    }

    private Query phrase(Places places, boolean wanted) {
        Literal literal = new Literal(places, List.of());
        if (wanted) {
            literals.putIfAbsent(places, literal);
        }
        return literal.query();
    }

    private Query words(String text, List<String> synonyms, boolean wanted) {
        List<String> chunks = new ArrayList<>(List.of(Normalizer.normalize(text)));
        chunks.addAll(synonyms);
        if (wanted) {
            Places places = synonyms.isEmpty() ? new Places.Literally(chunks.getFirst()) : new Places.AnyOf(chunks);
            Set<String> words = new LinkedHashSet<>();
            chunks.forEach(chunk -> words.addAll(terms(IndexSchema.WORDS, chunk)));
            literals.put(places, new Literal(places, List.copyOf(words)));
        }
        List<Query> queries = chunks.stream().map(this::chunk).toList();
        return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
    }

    /** All words of the chunk, or the chunk literally: what stands there is found, however SmartCN cut it. */
    private Query chunk(String normal) {
        List<String> words = terms(IndexSchema.WORDS, normal);
        Query literal = phrase(normal);
        if (words.isEmpty()) {
            return literal;
        }
        Query either = new BooleanQuery.Builder()
                .add(allOf(IndexSchema.WORDS, words), Occur.SHOULD)
                .add(new BoostQuery(literal, LITERAL_BOOST), Occur.SHOULD)
                .build();
        BooleanQuery.Builder ranked = new BooleanQuery.Builder()
                .add(either, Occur.MUST)
                .add(new BoostQuery(allOf(IndexSchema.TITLE_WORDS, words), TITLE_BOOST), Occur.SHOULD);
        meant(normal)
                .forEach(filter ->
                        ranked.add(new BoostQuery(new ConstantScoreQuery(filter), MEANT_BOOST), Occur.SHOULD));
        return ranked.build();
    }

    /** The filters that a word may stand for: the year in it, the place of its name. They rank and find nothing more. */
    private static List<Query> meant(String normal) {
        List<Query> filters = new ArrayList<>();
        Matcher year = YEAR.matcher(normal);
        if (year.find()) {
            filters.add(Filters.one(Dimension.YEAR, year.group()));
        }
        if (normal.codePoints().allMatch(Character::isIdeographic)) {
            filters.add(Filters.one(Dimension.REGION, normal));
        }
        return filters;
    }

    private static Query allOf(String field, List<String> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }

    private List<String> terms(String field, String text) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail to be read", e);
        }
        return List.copyOf(terms);
    }

    /**
     * Where a normalised phrase is a substring of the body, and nowhere else: its grams at consecutive positions are
     * its code points in a row. The score's frequency is the number of places where it begins.
     */
    static Query phrase(String normal) {
        int[] points = normal.codePoints().toArray();
        if (points.length == 1) {
            return new TermQuery(new Term(IndexSchema.EXACT_CHAR, normal));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i + IndexSchema.GRAM <= points.length; i++) {
            phrase.add(new Term(IndexSchema.EXACT, new String(points, i, IndexSchema.GRAM)), i);
        }
        return new NGramPhraseQuery(IndexSchema.GRAM, phrase.build());
    }
}
