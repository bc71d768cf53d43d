package org.nianbao.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nianbao.corpus.archive.SmallArchives.GB18030;
import static org.nianbao.corpus.archive.SmallArchives.NOW;
import static org.nianbao.corpus.archive.SmallArchives.REPORT;
import static org.nianbao.corpus.archive.SmallArchives.outline;
import static org.nianbao.corpus.archive.SmallArchives.read;
import static org.nianbao.corpus.archive.SmallArchives.utf8;
import static org.nianbao.corpus.archive.SmallArchives.write;
import static org.nianbao.corpus.archive.SmallArchives.zip;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;

class ArchiveReaderTest {
    @TempDir
    Path root;

    @Test
    void readsAFolderInTheOrderOfItsNames() throws IOException {
        write(root.resolve("乡镇/b.txt"), REPORT);
        write(root.resolve("b.html"), REPORT);
        write(root.resolve("a/z.txt"), REPORT);
        write(root.resolve("a/c/y.txt"), REPORT);
        Files.write(root.resolve("m.zip"), zip(new TreeMap<>(Map.of("2.txt", utf8("二"), "1.txt", utf8("一")))));

        assertEquals(
                List.of("a/c/y.txt", "a/z.txt", "b.html", "m.zip!/1.txt", "m.zip!/2.txt", "乡镇/b.txt"), outline(root));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.txt", "a.TXT", "a.html", "a.htm", "a.shtml", "a.xhtml", "show.jsp?id=7", "show.jsp?file=x.pdf"
            })
    void readsTextAndPages(String name) throws IOException {
        write(root.resolve(name), REPORT);
        assertEquals(List.of(name), outline(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.json", "a.md", "a.csv", "a.png", "a", "txt", "facts.jsonl", "a.txt.bak"})
    void countsOtherFiles(String name) throws IOException {
        write(root.resolve(name), REPORT);
        assertEquals(List.of(name + " unsupported_type"), outline(root));
    }

    @Test
    void passesOverHiddenFilesAndFolders() throws IOException {
        write(root.resolve(".git/config.txt"), REPORT);
        write(root.resolve(".DS_Store"), "x");
        Files.write(root.resolve("a.zip"), zip(Map.of("__MACOSX/._1.txt", utf8("x"), ".b/1.txt", utf8("x"))));
        assertEquals(List.of(), outline(root));
    }

    @Test
    void readsAZipAndASingleFileAsRoots() throws IOException {
        Path zip = Files.write(root.resolve("all.zip"), zip(Map.of("x/1.txt", utf8(REPORT))));
        assertEquals(List.of("all.zip!/x/1.txt"), outline(zip));

        Path file = write(root.resolve("one.txt"), REPORT);
        ArchivedFile one = (ArchivedFile) read(file).getFirst();
        assertEquals("one.txt", one.location());
        assertArrayEquals(utf8(REPORT), one.bytes());
    }

    @Test
    void readsZipNamesInTheEncodingOfChineseWindows() throws IOException {
        Files.write(root.resolve("a.zip"), zip(GB18030, Map.of("乡镇/石桥镇.txt", utf8(REPORT))));
        Files.write(root.resolve("b.zip"), zip(Map.of("乡镇/石桥镇.txt", utf8(REPORT))));
        // 彸 ends in 0x5C in GBK, which is a backslash to who does not decode
        Files.write(root.resolve("c.zip"), zip(GB18030, Map.of("彸.txt", utf8(REPORT))));
        // 石 in GBK is a valid letter in UTF-8
        Files.write(root.resolve("d.zip"), zip(GB18030, Map.of("石.txt", utf8(REPORT))));
        assertEquals(List.of("a.zip!/乡镇/石桥镇.txt", "b.zip!/乡镇/石桥镇.txt", "c.zip!/彸.txt", "d.zip!/石.txt"), outline(root));
    }

    @Test
    void readsFileNamesInTheEncodingOfChineseWindows() throws IOException {
        Path folder = root.resolve("unzipped");
        Files.createDirectory(folder);
        // 石桥镇.txt as unzip leaves it when it does not know of encodings
        Path file = Path.of(URI.create(folder.toUri() + "%CA%AF%C7%C5%D5%F2.txt"));
        assumeTrue(isWritable(file), "this file system has names in Unicode only");
        assertEquals(List.of("石桥镇.txt"), outline(folder));
    }

    private static boolean isWritable(Path file) {
        try {
            Files.writeString(file, REPORT);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aMissingRootIsAnError() {
        var error = assertThrows(NoSuchFileException.class, () -> ArchiveReader.open(root.resolve("none")));
        assertTrue(error.getMessage().contains("none"), error.getMessage());
    }

    @Test
    void isReadOnce() throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(root)) {
            reader.iterator();
            assertThrows(IllegalStateException.class, reader::iterator);
        }
    }

    private static final String MANIFEST = """
        {"name": "样例", "notice": {"zh": "虚构", "en": "made up"}, "made_by": 7,
         "files": {"x/1.txt": {"url": "http://a.example/1", "captured": "2020-01-02T03:04:05Z"}}}
        """;

    @Test
    void theManifestOfAFolderHoldsForItsFilesAndZips() throws IOException {
        write(root.resolve("archive.json"), "\uFEFF" + MANIFEST.replace("x/1.txt", "m.zip!/1.txt"));
        Files.write(root.resolve("m.zip"), zip(Map.of("1.txt", utf8(REPORT))));
        write(root.resolve("n/archive.json"), "{}");

        assertEquals(List.of("m.zip!/1.txt", "n/archive.json unsupported_type"), outline(root));
        ArchivedFile file = (ArchivedFile) read(root).getFirst();
        assertEquals("样例", file.archive().name());
        assertEquals(Map.of("zh", "虚构", "en", "made up"), file.archive().notice());
        assertEquals(Optional.of("http://a.example/1"), provenance(file).originUrl());
        assertEquals(Optional.of("2020-01-02T03:04:05Z"), provenance(file).capturedAt());
    }

    @Test
    void aZipBringsItsOwnManifest() throws IOException {
        write(root.resolve("archive.json"), "{\"name\": \"outer\"}");
        write(root.resolve("1.txt"), REPORT);
        Files.write(root.resolve("m.zip"), zip(Map.of("archive.json", utf8(MANIFEST), "x/1.txt", utf8(REPORT))));
        List<ArchivedFile> files =
                read(root).stream().map(ArchivedFile.class::cast).toList();
        assertEquals(
                List.of("outer", "样例"),
                files.stream().map(file -> file.archive().name()).toList());
        assertEquals(Optional.empty(), provenance(files.getFirst()).originUrl());
        assertEquals(
                Optional.of("http://a.example/1"), provenance(files.getLast()).originUrl());
        assertEquals(Optional.of("x/1.txt"), provenance(files.getLast()).entry());
        try (ArchiveReader reader = ArchiveReader.open(root.resolve("m.zip"))) {
            assertEquals("样例", reader.archive().name());
        }
    }

    @Test
    void withoutAManifestAnArchiveBearsTheNameOfItsFile() throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(Files.createDirectory(root.resolve("年报")))) {
            assertEquals(new Archive("年报", Map.of(), Map.of(), List.of()), reader.archive());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''",
                "[]",
                "null",
                "{",
                "{} {}",
                "{\"name\": 7}",
                "{\"notice\": \"x\"}",
                "{\"notice\": {\"zh\": []}}",
                "{\"files\": []}",
                "{\"files\": {\"a\": \"http://a.example\"}}",
                "{\"files\": {\"a\": {\"captured\": \"yesterday\"}}}",
            })
    void readsAnArchiveWithoutItsWrongManifest(String manifest) throws IOException {
        write(root.resolve("archive.json"), manifest);
        write(root.resolve("a.txt"), REPORT);
        assertEquals(List.of("archive.json bad_manifest", "a.txt"), outline(root));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}",
                "{\"name\": null, \"notice\": {\"zh\": null}, \"files\": {\"a\": null}}",
                "{\"files\": {\"a\": {}, \"b\": {\"captured\": \"2020-01-02\"}}}",
            })
    void allMembersOfAManifestAreOptional(String manifest) throws IOException {
        write(root.resolve("archive.json"), manifest);
        write(root.resolve("a.txt"), REPORT);
        assertEquals(List.of("a.txt"), outline(root));
    }

    @Test
    void keepsTheGoodRowsOfPlaces() throws IOException {
        write(root.resolve("places.csv"), """
            \uFEFFcode,name,level,parent,valid_from,valid_to\r
            99,海青省,province,,,\r
            9901,云港市,city,99,2010,\r
            990101,石桥县,county,9901,,2015\r

            9901,云港县,county,99,,\r
            99A1,云港市,city,99,,\r
            990102,白塔县,county,9901,new,\r
            990103,,county,9901,,\r
            990104,赤水县,county,9901,2016,2012\r
            990105,赤水县,county,9901,,,,\r
            990101001,石桥镇,,,,\r
            """);
        List<Skip> skips = read(root).stream().map(Skip.class::cast).toList();
        assertEquals(
                List.of("line 6", "line 7", "line 8", "line 9", "line 10", "line 11"),
                skips.stream().map(skip -> skip.detail().split(":")[0]).toList());
        assertTrue(skips.stream().allMatch(skip -> skip.reason() == SkipReason.BAD_PLACES));
        try (ArchiveReader reader = ArchiveReader.open(root)) {
            assertEquals(
                    List.of(
                            new Place("99", "海青省", Level.PROVINCE, "", 0, 9999, ""),
                            new Place("9901", "云港市", Level.CITY, "99", 2010, 9999, ""),
                            new Place("990101", "石桥县", Level.COUNTY, "9901", 0, 2015, "990101"),
                            new Place("990101001", "石桥镇", Level.TOWN, "990101", 0, 9999, "")),
                    reader.archive().places());
        }
    }

    private static Provenance provenance(ArchivedFile file) {
        Report report = ((ParseResult.Parsed) new ReportParser().parse(file, NOW)).report();
        return report.provenance();
    }
}
