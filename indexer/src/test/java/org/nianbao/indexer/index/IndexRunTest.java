package org.nianbao.indexer.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.corpus.archive.SkipReason;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.index.IndexRun.Root;

class IndexRunTest {
    private static final Archive PLAIN = new Archive("测试", Map.of("zh", "样本"), Map.of(), List.of());

    @TempDir
    private Path dir;

    private final PlainAnalysis analysis = new PlainAnalysis();
    private int commitAfter = 3;

    @Test
    void countsEachFileOnce() throws IOException {
        IndexCounters first = run(false, Map.of("a.txt", "甲", "b.txt", "乙", "c.txt", "甲", "d.txt", " "));
        assertEquals(counters(3, 2, 0, 0, 1, 0), plain(first));
        assertEquals(Map.of(SkipReason.EMPTY, 1L), first.skipped());

        analysis.analysed.set(0);
        IndexCounters second = run(false, Map.of("a.txt", "甲", "b.txt", "丙", "c.txt", "甲"));
        assertEquals(counters(3, 0, 1, 2, 0, 0), plain(second));
        assertEquals(1, analysis.analysed.get());
        assertEquals(Map.of("甲", Set.of("a.txt", "c.txt"), "丙", Set.of("b.txt")), held());

        IndexCounters moved = run(true, Map.of("x/a.txt", "甲", "b.txt", "丙"));
        assertEquals(counters(2, 0, 0, 1, 1, 2), plain(moved));
        assertEquals(1, analysis.analysed.get());
        assertEquals(Map.of("甲", Set.of("x/a.txt"), "丙", Set.of("b.txt")), held());
    }

    @Test
    void swappedFilesAreNotAnalysedAgain() throws IOException {
        run(false, Map.of("a.txt", "甲", "b.txt", "乙"));
        IndexCounters swapped = run(false, Map.of("a.txt", "乙", "b.txt", "甲"));
        assertEquals(counters(2, 0, 2, 0, 0, 0), plain(swapped));
        assertEquals(2, analysis.analysed.get());
        assertEquals(Map.of("乙", Set.of("a.txt"), "甲", Set.of("b.txt")), held());
    }

    @Test
    void analysesAgainWhenTheArchiveBringsOtherPlaces() throws IOException {
        run(PLAIN, Map.of("a.txt", "甲", "b.txt", "甲"));
        Archive more = with(Map.of(), "虚省");
        assertEquals(counters(2, 0, 2, 0, 0, 0), plain(run(more, Map.of("a.txt", "甲", "b.txt", "甲"))));
        assertEquals(2, analysis.analysed.get(), "once a report, not once a file");
        assertEquals(counters(2, 0, 0, 2, 0, 0), plain(run(more, Map.of("a.txt", "甲", "b.txt", "甲"))));
        Archive.Capture capture = new Archive.Capture(Optional.of("http://a.example/"), Optional.empty());
        Archive captured = with(Map.of("b.txt", capture), "虚省");
        assertEquals(counters(2, 0, 1, 1, 0, 0), plain(run(captured, Map.of("a.txt", "甲", "b.txt", "甲"))));
        assertEquals(2, analysis.analysed.get(), "no fact rests on where a page was captured");
        assertEquals(Set.of("a.txt ", "b.txt http://a.example/"), origins());
    }

    /** The number of places in the stored facts tells by which archive's places they were found. */
    @Test
    void factsRestOnThePlacesOfAnArchiveWhereTheBytesLie() throws IOException {
        Root bare = new Root("bare", items(with(Map.of()), Map.of("a.txt", "甲")));
        Root one = new Root("one", items(with(Map.of(), "虚省"), Map.of("a.txt", "甲")));
        Root gone = new Root("bare", List.of());
        run(List.of(bare), true);
        assertEquals(List.of(0), placesInFacts());
        run(List.of(gone, one), true);
        assertEquals(List.of(1), placesInFacts(), "moved");
        run(List.of(bare, one), true);
        assertEquals(List.of(0), placesInFacts(), "copied to where other places hold");
        analysis.analysed.set(0);
        assertEquals(counters(2, 0, 0, 2, 0, 0), plain(run(List.of(bare, one), true)));
        assertEquals(0, analysis.analysed.get(), "bytes in two archives are not analysed at each run");
        run(List.of(one, gone), true);
        run(List.of(one), false);
        assertEquals(List.of(1), placesInFacts(), "at the latest a run after the copy went");
    }

    @Test
    void aFileThatBecameEmptyOrBinaryLosesItsReport() throws IOException {
        run(false, Map.of("a.txt", "甲", "b.txt", "乙", "c.txt", "丙", "d.txt", "丁", "e.txt", "丁"));
        List<ArchiveItem> items = List.of(
                file(PLAIN, "a.txt", " "),
                new Skip("b.txt", Optional.empty(), SkipReason.EMPTY, "0 bytes"),
                new Skip("c.txt", Optional.empty(), SkipReason.UNREADABLE, "no permission"),
                new Skip("d.txt", Optional.empty(), SkipReason.BINARY, "no text"),
                new Skip("x.txt", Optional.empty(), SkipReason.BINARY, "never was a report"));
        assertEquals(counters(0, 0, 0, 0, 0, 3), plain(run(items, false)));
        assertEquals(Map.of("丙", Set.of("c.txt"), "丁", Set.of("e.txt")), held());
    }

    @Test
    void keepsTheNoticesOfArchivesThatStillHaveAReport() throws IOException {
        run(PLAIN, Map.of("a.txt", "甲"));
        assertEquals(Map.of("r", Map.of("zh", "样本")), notices());
        Archive namesake = with(Map.of());
        run(List.of(new Root("s", items(namesake, Map.of("b.txt", "乙", "z.zip!/c.txt", "丙")))), false);
        assertEquals(Map.of("r", Map.of("zh", "样本")), notices(), "an archive of the same name says nothing");
        run(List.of(new Root("s", items(PLAIN, Map.of("z.zip!/c.txt", "丙")))), false);
        assertEquals(Set.of("r", "s/z.zip"), notices().keySet());
        run(List.of(new Root("s", List.of())), true);
        run(true, Map.of());
        assertEquals(Map.of(), notices());
        assertEquals(Map.of(), held());
    }

    @Test
    void doesNotPruneWhatCouldNotBeRead() throws IOException {
        run(false, Map.of("a.txt", "甲", "b.txt", "乙", "z.zip!/c.txt", "丙", "z.zip.txt", "丁", "d/e/f.txt", "戊"));
        List<ArchiveItem> items = List.of(
                new Skip("a.txt", Optional.empty(), SkipReason.UNREADABLE, "no permission"),
                new Skip("d", Optional.empty(), SkipReason.UNREADABLE, "no permission"),
                new Skip("z.zip", Optional.empty(), SkipReason.BAD_ZIP, "no end"),
                file(PLAIN, "b.txt", "乙"));
        assertEquals(1, run(items, true).pruned());
        assertEquals(Set.of("甲", "乙", "丙", "戊"), held().keySet());
    }

    @Test
    void holdsAThousandPlacesOfTheSameBytes() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 1000; i++) {
            files.put("folder-with-a-long-name-" + i + "/index.html", "甲");
        }
        run(false, files);
        assertEquals(1000, held().get("甲").size());
    }

    @Test
    void aFailureStopsTheRunAndNamesTheFileAndTheLastCommitStays() throws IOException {
        run(false, Map.of("a.txt", "甲"));
        Analysis broken = new Analysis() {
            @Override
            public Parsed parse(ArchivedFile file) {
                return analysis.parse(file);
            }

            @Override
            public Facts facts(Report report, Archive archive) {
                throw new IllegalStateException("a fault of ours");
            }

            @Override
            public ObjectNode json(Report report, Facts facts) {
                return analysis.json(report, facts);
            }
        };
        try (ReportIndexer indexer = ReportIndexer.open(dir, false)) {
            IndexRun run = new IndexRun(indexer, broken, (bytes, reports) -> {}, IndexRun.Pace.USUAL);
            List<IndexRun.Root> roots = List.of(new IndexRun.Root("r", List.of(file(PLAIN, "b.txt", "乙"))));
            IOException failure = assertThrows(IOException.class, () -> run.run(roots, true));
            assertEquals("Indexing stopped at b.txt: a fault of ours", failure.getMessage());
        }
        assertEquals(Map.of("甲", Set.of("a.txt")), held());
    }

    @Test
    void aRebuildKeepsTheOldIndexUntilItsEnd() throws IOException {
        run(false, Map.of("a.txt", "甲"));
        try (ReportIndexer indexer = ReportIndexer.open(dir, true)) {
            List<ArchiveItem> items = List.of(file(PLAIN, "b.txt", "乙"), file(PLAIN, "c.txt", "丙"));
            IndexRun.Progress look = (bytes, reports) -> {
                try {
                    assertEquals(Map.of("甲", Set.of("a.txt")), held());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            new IndexRun(indexer, analysis, look, new IndexRun.Pace(1, Duration.ZERO))
                    .run(List.of(new IndexRun.Root("r", items)), false);
        }
        assertEquals(Map.of("乙", Set.of("b.txt"), "丙", Set.of("c.txt")), held());
    }

    @Test
    void twoWritersDoNotMeet() throws IOException {
        try (ReportIndexer first = ReportIndexer.open(dir, false)) {
            IOException refused = assertThrows(IOException.class, () -> ReportIndexer.open(dir, false));
            assertTrue(refused.getMessage().startsWith("Another run is writing"), refused.getMessage());
            first.commit();
        }
    }

    /** Random archives, changed at random, against a map from place to text. */
    @Test
    void anyChangeOfAnArchiveGivesWhatAListGives() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("IndexRunTest seed " + seed);
        Random random = new Random(seed);
        Map<String, String> files = new TreeMap<>();
        Map<String, String> expected = new TreeMap<>();
        for (int round = 0; round < 25; round++) {
            for (int step = random.nextInt(6); step >= 0; step--) {
                change(files, random);
            }
            boolean prune = random.nextBoolean();
            commitAfter = random.nextBoolean() ? 3 : Integer.MAX_VALUE;
            Map<String, String> before = Map.copyOf(expected);
            expected.putAll(files);
            if (prune) {
                expected.keySet().retainAll(files.keySet());
            }
            IndexCounters counters = run(prune, files);
            assertEquals(byText(expected), held(), "round " + round + ", seed " + seed);
            // A commit within the run forgets bytes that lie nowhere at that moment; found later, they are new.
            if (commitAfter > files.size()) {
                assertEquals(oracle(before, files, prune), plain(counters), "round " + round + ", seed " + seed);
            }
        }
    }

    private static void change(Map<String, String> files, Random random) {
        List<String> places = List.copyOf(files.keySet());
        String fresh = "f" + random.nextInt(40);
        String text = "第" + random.nextInt(25) + "篇";
        if (places.isEmpty() || random.nextInt(3) == 0) {
            files.put(fresh, text);
            return;
        }
        String place = places.get(random.nextInt(places.size()));
        switch (random.nextInt(4)) {
            case 0 -> files.put(place, text);
            case 1 -> files.remove(place);
            case 2 -> files.put(fresh, files.get(place));
            default -> files.put(fresh, files.remove(place));
        }
    }

    private static List<Long> oracle(Map<String, String> before, Map<String, String> files, boolean prune) {
        long[] counts = new long[4];
        Map<String, String> now = new TreeMap<>(before);
        Set<String> known = new HashSet<>(before.values());
        for (Map.Entry<String, String> file : files.entrySet()) {
            String old = now.put(file.getKey(), file.getValue());
            if (file.getValue().equals(old)) {
                counts[2]++;
            } else if (old != null) {
                counts[1]++;
            } else if (known.contains(file.getValue())) {
                counts[3]++;
            } else {
                counts[0]++;
            }
            known.add(file.getValue());
        }
        now.keySet().removeAll(files.keySet());
        return counters(files.size(), counts[0], counts[1], counts[2], counts[3], prune ? now.size() : 0);
    }

    private static List<Long> counters(
            long read, long indexed, long updated, long unchanged, long duplicates, long pruned) {
        return List.of(read, indexed, updated, unchanged, duplicates, pruned);
    }

    private static List<Long> plain(IndexCounters counters) {
        return counters(
                counters.read(),
                counters.indexed(),
                counters.updated(),
                counters.unchanged(),
                counters.duplicates(),
                counters.pruned());
    }

    private IndexCounters run(boolean prune, Map<String, String> files) throws IOException {
        return run(items(PLAIN, files), prune);
    }

    private IndexCounters run(Archive archive, Map<String, String> files) throws IOException {
        return run(items(archive, files), false);
    }

    private IndexCounters run(Iterable<ArchiveItem> items, boolean prune) throws IOException {
        return run(List.of(new Root("r", items)), prune);
    }

    private IndexCounters run(List<Root> roots, boolean prune) throws IOException {
        try (ReportIndexer indexer = ReportIndexer.open(dir, false)) {
            IndexRun.Pace often = new IndexRun.Pace(commitAfter, Duration.ofHours(1));
            return new IndexRun(indexer, analysis, (bytes, reports) -> {}, often).run(roots, prune);
        }
    }

    private static List<ArchiveItem> items(Archive archive, Map<String, String> files) {
        List<ArchiveItem> items = new ArrayList<>();
        new TreeMap<>(files).forEach((place, text) -> items.add(file(archive, place, text)));
        return items;
    }

    private static Archive with(Map<String, Archive.Capture> captures, String... provinces) {
        List<Place> places = new ArrayList<>();
        for (String name : provinces) {
            places.add(new Place("99", name, Level.PROVINCE, "", 0, 9999, ""));
        }
        return new Archive("测试", Map.of(), captures, places);
    }

    static ArchivedFile file(Archive archive, String place, String text) {
        return new ArchivedFile(archive, place, Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Set<String>> byText(Map<String, String> files) {
        Map<String, Set<String>> byText = new TreeMap<>();
        files.forEach((place, text) ->
                byText.computeIfAbsent(text, key -> new TreeSet<>()).add(place));
        return byText;
    }

    private Map<String, Map<String, String>> notices() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(dir))) {
            return ReportIndexer.notices(reader.getIndexCommit().getUserData());
        }
    }

    /** What the index holds: text to places. */
    private Map<String, Set<String>> held() throws IOException {
        Map<String, Set<String>> held = new TreeMap<>();
        each((stored, sources) -> {
            Set<String> places = new TreeSet<>();
            sources.forEach(source -> places.add(source.location()));
            String text = ReportDocumentMapper.report(stored).all();
            assertEquals(null, held.put(text, places), "each report is there once");
        });
        return held;
    }

    private Set<String> origins() throws IOException {
        Set<String> origins = new TreeSet<>();
        each((stored, sources) -> sources.forEach(source -> origins.add(source.location() + " " + source.originUrl())));
        return origins;
    }

    private List<Integer> placesInFacts() throws IOException {
        List<Integer> places = new ArrayList<>();
        each((stored, sources) ->
                places.add(ReportDocumentMapper.facts(stored).get("places").intValue()));
        return places;
    }

    private interface Held {
        void take(Document stored, List<Source> sources) throws IOException;
    }

    private void each(Held held) throws IOException {
        try (FSDirectory directory = FSDirectory.open(dir);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            Bits live = MultiBits.getLiveDocs(reader);
            for (int doc = 0; doc < reader.maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    held.take(reader.storedFields().document(doc), ReportDocumentMapper.sources(reader, doc));
                }
            }
        }
    }
}
