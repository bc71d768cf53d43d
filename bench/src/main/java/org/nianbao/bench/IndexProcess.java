package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogManager;
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

    private IndexProcess() {}

    /**
     * Indexes an archive from nothing.
     *
     * @throws IOException if the process fails; it has said why on stderr
     */
    static ObjectNode run(TestArchive archive) throws IOException, InterruptedException {
        Files.deleteIfExists(proof(archive));
        Process process = java(IndexProcess.class, archive.folder(), archive.index());
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("Indexing " + archive.folder() + " with -Xmx" + MAX_HEAP_MB + "m failed");
        }
        Files.writeString(proof(archive), printed);
        return (ObjectNode) Benchmark.JSON.readTree(printed);
    }

    /** Starts a class in a small process of its own. */
    static Process java(Class<?> main, Path... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MAX_HEAP_MB + "m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
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
        System.out.println(index(Path.of(args[0]), Path.of(args[1])));
    }

    private static ObjectNode index(Path archive, Path index) throws IOException {
        Memory memory = Memory.watched();
        long start = System.nanoTime();
        IndexCounters counters;
        try (ArchiveReader reader = ArchiveReader.open(archive);
                ReportIndexer indexer = ReportIndexer.open(index, true)) {
            counters = new IndexRun(indexer, new ReportAnalysis(), (bytes, done) -> {}, IndexRun.Pace.USUAL)
                    .run(List.of(new IndexRun.Root(archive.toString(), reader)), false);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        ObjectNode figures = Benchmark.JSON
                .createObjectNode()
                .put("reports", counters.indexed())
                .put("seconds", seconds)
                .put("processor_seconds", Rounds.processorNanos() / 1e9)
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("max_heap_bytes", Runtime.getRuntime().maxMemory());
        memory.tell(figures);
        return figures;
    }
}
