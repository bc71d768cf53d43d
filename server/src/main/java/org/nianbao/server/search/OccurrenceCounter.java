package org.nianbao.server.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
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

    long count(List<Literal> literals, Query reports) throws IOException {
        long sum = 0;
        for (Literal literal : literals) {
            Query query = new BooleanQuery.Builder()
                    .add(literal.query(), Occur.MUST)
                    .add(reports, Occur.FILTER)
                    .build();
            sum += searcher.search(query, new Sums());
        }
        return sum;
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

    private static final class Sum extends SimpleCollector {
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };
        private long sum;

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            sum += (long) scorer.score();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {}
    }

    private static final class Sums implements CollectorManager<Sum, Long> {
        @Override
        public Sum newCollector() {
            return new Sum();
        }

        @Override
        public Long reduce(Collection<Sum> sums) {
            return sums.stream().mapToLong(sum -> sum.sum).sum();
        }
    }
}
