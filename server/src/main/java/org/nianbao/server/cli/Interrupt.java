package org.nianbao.server.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nianbao.corpus.archive.ArchiveItem;

/**
 * Ctrl-C during an index run: reading ends, what was read is committed, and only then the program. Where ending early
 * would take reports out (pruning, rebuilding) the run fails instead and the last commit stays.
 */
final class Interrupt implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);
    private final boolean allOrNothing;
    private final Thread hook = new Thread(this::await);

    Interrupt(boolean allOrNothing) {
        this.allOrNothing = allOrNothing;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void await() {
        asked.set(true);
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("nianbao: gave up waiting; the index has its last commit");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The items until somebody asks to stop. */
    Iterable<ArchiveItem> watch(Iterable<ArchiveItem> items) {
        return () -> {
            Iterator<ArchiveItem> all = items.iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    if (asked.get() && allOrNothing) {
                        throw new UncheckedIOException(new IOException("stopped; the index has its last commit"));
                    }
                    return !asked.get() && all.hasNext();
                }

                @Override
                public ArchiveItem next() {
                    return all.next();
                }
            };
        };
    }

    @Override
    public void close() {
        if (asked.get()) {
            System.err.println("nianbao: stopped; what was read is kept");
        } else {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
        done.countDown();
    }
}
