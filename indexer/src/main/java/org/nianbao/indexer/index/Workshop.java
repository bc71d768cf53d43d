package org.nianbao.indexer.index;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.indexer.facts.Facts;

/**
 * Where reports are analysed, by as many threads as the machine has processors. What waits is bounded by its bytes, so
 * that memory does not grow with the archive: small files wait by the hundred, a large one goes alone.
 */
final class Workshop implements AutoCloseable {
    private static final int MAX_WAITING_BYTES = 8 << 20;

    private final ReportIndexer indexer;
    private final Analysis analysis;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Semaphore room = new Semaphore(MAX_WAITING_BYTES);
    private final AtomicReference<Failure> failure = new AtomicReference<>();

    private record Failure(String location, Throwable cause) {}

    Workshop(ReportIndexer indexer, Analysis analysis) {
        this.indexer = indexer;
        this.analysis = analysis;
    }

    /** Takes a report in; waits while there is no room. */
    void accept(Report report, Archive archive, String basis, List<Source> sources, int bytes) throws IOException {
        int share = Math.clamp(bytes, 1, MAX_WAITING_BYTES);
        room.acquireUninterruptibly(share);
        rethrow();
        threads.execute(() -> {
            try {
                Facts facts = analysis.facts(report, archive);
                indexer.write(report, facts, analysis.json(report, facts), basis, sources);
            } catch (Throwable e) {
                failure.compareAndSet(null, new Failure(report.provenance().location(), e));
            } finally {
                room.release(share);
            }
        });
    }

    /** Waits until everything taken in is written. */
    void finish() throws IOException {
        room.acquireUninterruptibly(MAX_WAITING_BYTES);
        room.release(MAX_WAITING_BYTES);
        rethrow();
    }

    /** A failure here is no fault of a file: it ends the run, and names the report at which it happened. */
    private void rethrow() throws IOException {
        Failure first = failure.get();
        if (first != null) {
            throw new IOException(
                    "Indexing stopped at " + first.location() + ": "
                            + first.cause().getMessage(),
                    first.cause());
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
