package org.nianbao.server.search;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * Counts how many times phrases stand in the reports of a query, from the postings alone: with a similarity whose score
 * is the frequency, the sum of the scores is the count. A float holds every whole number to 2^24, which no report
 * reaches (files end at 16 MiB), and the sum is kept in a long.
 */
final class OccurrenceCounter {
    private final IndexSearcher searcher;

    OccurrenceCounter(IndexReader reader) {
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new Frequency());
    }

    /** Takes how many times phrases stand in a report; a report comes once for each phrase that it has. */
    @FunctionalInterface
    interface Taker {
        void take(int doc, int times) throws IOException;
    }

    long count(List<Literal> literals, Query reports) throws IOException {
        long[] sum = {0};
        forEach(literals, reports, (doc, times) -> sum[0] += times);
        return sum[0];
    }

    void forEach(List<Literal> literals, Query reports, Taker taker) throws IOException {
        for (Literal literal : literals) {
            Query query = new BooleanQuery.Builder()
                    .add(literal.query(), Occur.MUST)
                    .add(reports, Occur.FILTER)
                    .build();
            EachHit.of(searcher, query, ScoreMode.COMPLETE, (doc, times) -> taker.take(doc, (int) times));
        }
    }

    private static final class Frequency extends Similarity {
        @Override
        public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
            return new SimScorer() {
                @Override
                public float score(float frequency, long norm) {
                    return frequency;
                }
            };
        }
    }
}
