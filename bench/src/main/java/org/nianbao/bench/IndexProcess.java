package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.logging.LogManager;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.indexer.index.IndexCounters;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;

/**
 * An index run in a process of its own, so that its memory can be bounded and measured. What it prints, and {@link #run}
 * returns, is one object of JSON.
 */
final class IndexProcess {
    static final int MAX_HEAP_MB = 512;

    /** What the serial collector calls a collection of the whole heap. */
    private static final String FULL = "MarkSweepCompact";

    private static final Path STATUS = Path.of("/proc/self/status");

    private final LongAccumulator peakHeap = new LongAccumulator(Math::max, 0);
    private final LongAccumulator peakLive = new LongAccumulator(Math::max, 0);

    private IndexProcess() {}

    /**
     * Indexes an archive from nothing.
     *
     * @throws IOException if the process fails; it has said why on stderr
     */
    static ObjectNode run(TestArchive archive) throws IOException, InterruptedException {
        Files.deleteIfExists(proof(archive));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + MAX_HEAP_MB + "m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        IndexProcess.class.getName(),
                        archive.folder().toString(),
                        archive.index().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Indexing " + archive.folder() + " with -Xmx" + MAX_HEAP_MB + "m failed");
        }
        Files.writeString(proof(archive), printed);
        return (ObjectNode) Benchmark.JSON.readTree(printed);
    }

    /** Whether an earlier run went to its end, so that the index holds all reports. */
    static boolean isDone(TestArchive archive) {
        return Files.exists(proof(archive));
    }

    private static Path proof(TestArchive archive) {
        return archive.index().resolveSibling(archive.index().getFileName() + ".json");
    }

    /** The process: archive and index are its arguments. */
    public static void main(String[] args) throws IOException {
        LogManager.getLogManager().reset();
        System.out.println(new IndexProcess().index(Path.of(args[0]), Path.of(args[1])));
    }

    private ObjectNode index(Path archive, Path index) throws IOException {
        watchHeap();
        long start = System.nanoTime();
        IndexCounters counters;
        try (ArchiveReader reader = ArchiveReader.open(archive);
                ReportIndexer indexer = ReportIndexer.open(index, true)) {
            counters = new IndexRun(indexer, new ReportAnalysis(), (bytes, done) -> {}, IndexRun.Pace.USUAL)
                    .run(List.of(new IndexRun.Root(archive.toString(), reader)), false);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        peakHeap.accumulate(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        return Benchmark.JSON
                .createObjectNode()
                .put("reports", counters.indexed())
                .put("seconds", seconds)
                .put("processor_seconds", Rounds.processorNanos() / 1e9)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("max_heap_bytes", Runtime.getRuntime().maxMemory())
                .put("peak_heap_bytes", peakHeap.get())
                .put("peak_live_bytes", peakLive.get())
                .put("peak_rss_bytes", peakResident());
    }

    /** The heap is fullest just before a collection; what a full one leaves is what the run needs. */
    private void watchHeap() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector)
                    .addNotificationListener(
                            (notification, handback) -> {
                                var collection = GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData());
                                peakHeap.accumulate(heap(collection.getGcInfo().getMemoryUsageBeforeGc()));
                                if (collection.getGcName().equals(FULL)) {
                                    peakLive.accumulate(
                                            heap(collection.getGcInfo().getMemoryUsageAfterGc()));
                                }
                            },
                            null,
                            null);
        }
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> pool.getKey().matches("Eden Space|Survivor Space|Tenured Gen"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    /** The most memory the process ever had in use; 0 where the system does not tell. */
    private static long peakResident() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        }
    }
}
