package org.nianbao.corpus.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nianbao.corpus.archive.SmallArchives.REPORT;
import static org.nianbao.corpus.archive.SmallArchives.outline;
import static org.nianbao.corpus.archive.SmallArchives.read;
import static org.nianbao.corpus.archive.SmallArchives.refusal;
import static org.nianbao.corpus.archive.SmallArchives.utf8;
import static org.nianbao.corpus.archive.SmallArchives.write;
import static org.nianbao.corpus.archive.SmallArchives.zip;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an archive holds, it is counted under its reason and the rest is read. */
class HostileArchiveTest {
    @TempDir
    Path root;

    @Test
    void aFileBeyondTheLimitIsNotRead() throws IOException {
        try (RandomAccessFile huge = new RandomAccessFile(root.resolve("a.txt").toFile(), "rw")) {
            huge.setLength(50L << 30);
        }
        Files.write(root.resolve("b.txt"), line(50 << 20));
        Files.write(root.resolve("c.txt"), line(ArchiveReader.MAX_FILE_BYTES + 1));
        Files.write(root.resolve("d.txt"), line(ArchiveReader.MAX_FILE_BYTES));
        List<String> outline = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> outline(root));
        assertEquals(List.of("a.txt too_large", "b.txt too_large", "c.txt too_large", "d.txt"), outline);
    }

    /** U+FDFA is 18 characters when normalised; 16 MiB of it would fill any heap. */
    @ParameterizedTest
    @CsvSource({"a.txt, \uFDFA", "a.html, \uFDFA", "a.html, &#xFDFA;", "a.html, <title>\uFDFA</title>"})
    void aTextThatExpandsIsNotRead(String name, String unit) {
        String text = unit.replace("\uFDFA", "\uFDFA".repeat(ArchiveReader.MAX_FILE_BYTES / 4));
        assertEquals(SkipReason.TOO_LARGE, refusal(name, utf8(text.length() > 100 ? text : unit.repeat(1 << 20))));
    }

    @Test
    void emptyAndUnreadableFilesAreCounted() throws IOException {
        write(root.resolve("a.txt"), "");
        Files.createSymbolicLink(root.resolve("b.txt"), Path.of("nowhere.txt"));
        Files.createSymbolicLink(root.resolve("c"), Path.of("c"));
        Files.createSymbolicLink(root.resolve("d.zip"), Path.of("nowhere.zip"));
        write(root.resolve("z.txt"), REPORT);
        assertEquals(
                List.of("a.txt empty", "b.txt unreadable", "c unsupported_type", "d.zip unreadable", "z.txt"),
                outline(root));
    }

    @Test
    void somethingThatIsNoRegularFileIsNotWaitedFor() throws Exception {
        Path pipe = root.resolve("a.txt");
        int exit = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        assumeTrue(exit == 0, "no mkfifo here");
        assertEquals(
                List.of("a.txt unreadable"), assertTimeoutPreemptively(Duration.ofSeconds(60), () -> outline(root)));
    }

    @Test
    void linksAreFollowedWithinTheArchiveButNotInCircles(@TempDir Path elsewhere) throws IOException {
        write(elsewhere.resolve("1.txt"), REPORT);
        Files.write(elsewhere.resolve("2.zip"), zip(Map.of("2.txt", utf8(REPORT))));
        write(elsewhere.resolve("archive.json"), "{\"name\": \"elsewhere\"}");
        write(root.resolve(".hidden/1.txt"), REPORT);
        write(root.resolve("a/3.txt"), REPORT);
        Files.createSymbolicLink(root.resolve("a/self"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/top"), root);
        Files.createSymbolicLink(root.resolve("above"), root.getParent());
        Files.createSymbolicLink(root.resolve("b"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("archive.json"), elsewhere.resolve("archive.json"));
        Files.createSymbolicLink(root.resolve("in"), root.resolve(".hidden"));
        Files.createSymbolicLink(root.resolve("in2"), root.resolve(".hidden"));
        Files.createSymbolicLink(root.resolve("out"), elsewhere);
        Files.createSymbolicLink(root.resolve("out.txt"), elsewhere.resolve("1.txt"));
        Files.createSymbolicLink(root.resolve("out.zip"), elsewhere.resolve("2.zip"));
        Files.createSymbolicLink(root.resolve("x.txt"), Path.of("a/3.txt"));
        List<String> expected = List.of(
                "a/3.txt",
                "a/self link_loop",
                "a/top link_loop",
                "above link_outside",
                "archive.json link_outside",
                "b link_loop",
                "in/1.txt",
                "in2 link_loop",
                "out link_outside",
                "out.txt link_outside",
                "out.zip link_outside",
                "x.txt");
        assertEquals(expected, outline(root));
        assertEquals(expected, outline(Files.createSymbolicLink(elsewhere.resolve("root"), root)));
        Files.delete(root.resolve("above"));
        Files.delete(elsewhere.resolve("root"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "x/../../a.txt", "..", "/etc/a.txt", "C:/a.txt", "c:a.txt", "x/\0.txt"})
    void namesThatLeaveTheArchiveAreUnsafe(String name) throws IOException {
        Files.write(root.resolve("a.zip"), zip(new TreeMap<>(Map.of(name, utf8(REPORT), "z/a..b.txt", utf8(REPORT)))));
        List<ArchiveItem> items = read(root);
        assertEquals(2, items.size());
        assertTrue(
                items.stream().anyMatch(item -> item instanceof Skip skip && skip.reason() == SkipReason.UNSAFE_PATH));
        assertTrue(items.stream().map(SmallArchives::line).toList().contains("a.zip!/z/a..b.txt"));
    }

    @Test
    void aBackslashInANameIsUnsafe() throws IOException {
        String zip = new String(zip(Map.of("x/a.txt", utf8("x"))), ISO_8859_1);
        Files.writeString(root.resolve("a.zip"), zip.replace("x/a.txt", "x\\a.txt"), ISO_8859_1);
        assertEquals(List.of("a.zip!/x\\a.txt unsafe_path"), outline(root));
    }

    @Test
    void aBombIsNotExpanded() throws IOException {
        byte[] zeros = new byte[60 << 20];
        byte[] noise = new byte[ArchiveReader.MAX_FILE_BYTES + 1];
        new Random(1).nextBytes(noise);
        Files.write(
                root.resolve("a.zip"),
                zip(Map.of("1.txt", zeros, "2.txt", utf8(REPORT), "3.txt", noise, "4.zip", zip(Map.of()))));
        assertEquals(
                List.of(
                        "a.zip!/1.txt zip_bomb",
                        "a.zip!/2.txt",
                        "a.zip!/3.txt too_large",
                        "a.zip!/4.zip unsupported_type"),
                outline(root));
    }

    @Test
    void aBombThatLiesAboutItsSizeIsNotExpanded() throws IOException {
        byte[] zip = zip(Map.of("1.txt", new byte[60 << 20], "2.txt", utf8(REPORT)));
        Files.write(root.resolve("a.zip"), withCentralSize(zip, "1.txt", 100));
        assertEquals(List.of("a.zip!/1.txt zip_bomb", "a.zip!/2.txt"), outline(root));
    }

    @Test
    void aBombOfManySmallEntriesStops() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 100; i < 200; i++) {
            files.put(i + ".txt", new byte[1 << 20]);
        }
        Files.write(root.resolve("a.zip"), zip(files));
        write(root.resolve("b.txt"), REPORT);
        List<String> outline = outline(root);
        assertTrue(outline.size() < 70, outline.size() + " items");
        assertEquals(List.of("a.zip zip_bomb", "b.txt"), outline.subList(outline.size() - 2, outline.size()));
    }

    @Test
    void aBrokenZipIsCountedAndTheRestRead() throws IOException {
        byte[] zip = zip(new TreeMap<>(Map.of("1.txt", utf8(REPORT), "2.txt", utf8(REPORT))));
        Files.write(root.resolve("a.zip"), utf8(REPORT));
        Files.write(root.resolve("b.zip"), Arrays.copyOf(zip, zip.length / 2));
        Files.write(root.resolve("c.zip"), new byte[0]);
        byte[] flipped = zip.clone();
        flipped[60] ^= 0x55;
        Files.write(root.resolve("d.zip"), flipped);
        assertEquals(
                List.of("a.zip bad_zip", "b.zip bad_zip", "c.zip bad_zip", "d.zip!/1.txt bad_zip", "d.zip!/2.txt"),
                outline(root));
    }

    @Test
    void noDamageToAZipThrows() throws IOException {
        byte[] zip = zip(Map.of("1.txt", utf8(REPORT), "archive.json", utf8("{}"), "x/2.html", utf8(REPORT)));
        Path file = root.resolve("a.zip");
        for (int cut = 0; cut < zip.length; cut++) {
            Files.write(file, Arrays.copyOf(zip, cut));
            assertEquals(List.of("a.zip bad_zip"), outline(root), "cut at " + cut);
        }
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 1000; run++) {
            byte[] damaged = zip.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                read(root);
            } catch (RuntimeException | OutOfMemoryError e) {
                throw new AssertionError("seed " + seed + ", run " + run, e);
            }
        }
    }

    private static byte[] line(int length) {
        byte[] line = new byte[length];
        Arrays.fill(line, (byte) 'a');
        return line;
    }

    /** Overwrites the size that the central directory gives for an entry (24 bytes into its header of 46). */
    private static byte[] withCentralSize(byte[] zip, String name, int size) {
        byte[] lie = zip.clone();
        String bytes = new String(zip, ISO_8859_1);
        int at = bytes.lastIndexOf("PK\1\2", bytes.lastIndexOf(name));
        for (int i = 0; i < 4; i++) {
            lie[at + 24 + i] = (byte) (size >> 8 * i);
        }
        return lie;
    }
}
