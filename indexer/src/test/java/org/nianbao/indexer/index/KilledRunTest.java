package org.nianbao.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;

/** A run that is killed leaves its last commit, whole; the next run goes on from there. */
class KilledRunTest {
    @TempDir
    private Path dir;

    @Test
    void aKilledRunLeavesASoundIndexAndTheNextOneGoesOn() throws IOException, InterruptedException {
        Path index = dir.resolve("index");
        Process child = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledRunTest.class.getName(),
                        index.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(dir.toFile(), "child.log"))
                .start();
        try {
            waitForCommit(index, child);
        } finally {
            child.destroyForcibly().waitFor();
        }
        IndexCheck check = IndexCheck.of(index);
        assertEquals(Optional.empty(), check.fault());
        assertTrue(check.reports() > 0, "something was committed");
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(index))) {
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                assertEquals(1, ReportDocumentMapper.sources(reader, doc).size());
                assertFalse(ReportDocumentMapper.report(reader.storedFields().document(doc))
                        .all()
                        .isEmpty());
            }
        }
        int more = (int) check.reports() + 10;
        IndexCounters counters = run(index, more);
        assertEquals(check.reports(), counters.unchanged());
        assertEquals(10, counters.indexed());
        assertEquals(more, IndexCheck.of(index).reports());
    }

    /** The third commit: the kill falls somewhere in the work on the fourth or later. */
    private void waitForCommit(Path index, Process child) throws IOException, InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (Files.isDirectory(index)) {
                try (var names = Files.list(index)) {
                    if (names.anyMatch(name -> name.getFileName().toString().matches("segments_[3-9a-z].*"))) {
                        return;
                    }
                }
            }
            assertTrue(child.isAlive(), () -> "the child ended: " + log());
            Thread.sleep(50);
        }
        throw new AssertionError("no commit within a minute: " + log());
    }

    private String log() {
        try {
            return Files.readString(dir.resolve("child.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static IndexCounters run(Path index, int reports) throws IOException {
        Archive archive = new Archive("无尽", Map.of(), Map.of(), List.of());
        Iterable<ArchiveItem> items = () -> {
            Iterator<Integer> numbers = IntStream.range(0, reports).iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public ArchiveItem next() {
                    int number = numbers.next();
                    String text = ("第" + number + "号报告，主动公开信息" + number * 7 + "条。").repeat(40);
                    return IndexRunTest.file(archive, number + ".txt", text);
                }
            };
        };
        try (ReportIndexer indexer = ReportIndexer.open(index, false)) {
            IndexRun.Pace pace = new IndexRun.Pace(100, Duration.ofSeconds(2));
            return new IndexRun(indexer, new PlainAnalysis(), (bytes, done) -> {}, pace)
                    .run(List.of(new IndexRun.Root("r", items)), false);
        }
    }

    /** The child: indexes until it is killed. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Integer.MAX_VALUE);
    }
}
