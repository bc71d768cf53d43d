package org.nianbao.server.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Gives every hit of a query to a taker, in the order of the index; nothing is kept or sorted. */
final class EachHit {
    private EachHit() {}

    /** Takes one hit after another; the score is 0 where none was asked for. */
    @FunctionalInterface
    interface Taker {
        void take(int doc, float score) throws IOException;
    }

    static void of(IndexSearcher searcher, Query query, ScoreMode mode, Taker taker) throws IOException {
        searcher.search(query, new CollectorManager<Each, Integer>() {
            @Override
            public Each newCollector() {
                return new Each(mode, taker);
            }

            @Override
            public Integer reduce(Collection<Each> all) {
                return all.size();
            }
        });
    }

    private static final class Each extends SimpleCollector {
        private final ScoreMode mode;
        private final Taker taker;
        private int base;
        private Scorable scorer = new Scorable() {
            @Override
            public float score() {
                return 0;
            }
        };

        Each(ScoreMode mode, Taker taker) {
            this.mode = mode;
            this.taker = taker;
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            taker.take(base + doc, mode.needsScores() ? scorer.score() : 0);
        }

        @Override
        public ScoreMode scoreMode() {
            return mode;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }
    }
}
