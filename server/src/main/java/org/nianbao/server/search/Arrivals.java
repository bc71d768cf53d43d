package org.nianbao.server.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.ReportDocumentMapper;

/** Keeps the matches that were read last. The index is not sorted by that, so each is looked at. */
final class Arrivals {
    private static final Comparator<Arrived> OLDEST_FIRST =
            Comparator.comparing(Arrived::at).thenComparing(Arrived::doc);

    /** A match by its number in the index. */
    record Arrived(int doc, Instant at) {}

    private Arrivals() {}

    /** The latest first. */
    static CollectorManager<Kept, List<Arrived>> latest(int most) {
        return new CollectorManager<>() {
            @Override
            public Kept newCollector() {
                return new Kept(most);
            }

            @Override
            public List<Arrived> reduce(Collection<Kept> parts) {
                return parts.stream()
                        .flatMap(part -> part.kept.stream())
                        .sorted(OLDEST_FIRST.reversed())
                        .limit(most)
                        .toList();
            }
        };
    }

    /** The latest of some leaves. */
    static final class Kept extends SimpleCollector {
        private final int most;
        private final PriorityQueue<Arrived> kept = new PriorityQueue<>(OLDEST_FIRST);
        private @Nullable LeafReader leaf;
        private int base;

        private Kept(int most) {
            this.most = most;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            leaf = context.reader();
            base = context.docBase;
        }

        @Override
        public void collect(int doc) throws IOException {
            kept.add(new Arrived(base + doc, ReportDocumentMapper.readAt(Objects.requireNonNull(leaf), doc)));
            if (kept.size() > most) {
                kept.remove();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
