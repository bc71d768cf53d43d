package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.Normalizer;

/** The promise: a quoted phrase finds what a scan of the normalised text finds, and as many times. */
class ExactnessTest {
    private static final Path REAL = Path.of("..", "..", "shared", "reports");

    /** Common and rare, wide and narrow, joined and split: few enough that phrases meet by chance. */
    private static final String[] ALPHABET = {
        "政", "府", "信", "息", "公", "开", "镇", "，", "。", "“", "”", "\"", "\\", "a", "A", "1", "１", "ａ", " ", "  ", "\u00A0",
        "　", "\n", "\r\n", "\t", "\u200B", "\uFEFF", "\u00AD", "𠀀", "𠀁", "😀", "㈱", "㎡", "①", "ﬁ", "é", "e\u0301",
        "\u0301", "İ", "ß", "Å", "가", "각", "が", "か\u3099", "〇", "々", "\uFFFD", "(", ")", "-", "OR",
    };

    @TempDir
    private Path dir;

    private final Random random;
    private final long seed;

    ExactnessTest() {
        seed = Long.getLong("seed", System.nanoTime());
        random = new Random(seed);
        System.out.println("ExactnessTest seed " + seed);
    }

    @Test
    void holdsInAnArchiveOfChance() throws IOException {
        List<World.Told> reports = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder("报").append(i);
            for (int length = random.nextInt(i == 0 ? 20_000 : 300); length >= 0; length--) {
                boolean furniture = random.nextInt(60) == 0;
                text.append(furniture ? "\n#导航\n" : ALPHABET[random.nextInt(ALPHABET.length)]);
            }
            reports.add(World.plain("r" + i, text.toString()));
        }
        holds(reports, 6_000, true);
    }

    @Test
    void holdsInRealReports() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "the real reports are not here");
        List<World.Told> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(REAL)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                reports.add(World.plain(file.getFileName().toString(), Files.readString(file)));
            }
        }
        assertFalse(reports.isEmpty());
        holds(reports, 3_000, false);
    }

    private void holds(List<World.Told> reports, int phrases, boolean chance) throws IOException {
        Map<String, String> bodies = new TreeMap<>();
        for (World.Told told : reports) {
            Report report = World.report(told.path(), told.text());
            bodies.put(report.id(), Normalizer.body(report).text());
        }
        World.index(dir, reports);
        List<String> texts = List.copyOf(bodies.values());
        int absent = 0;
        try (ReportSearcher searcher = ReportSearcher.open(dir)) {
            for (int i = 0; i < phrases; i++) {
                String text = texts.get(random.nextInt(texts.size()));
                String phrase = i % 500 == 0 ? text : piece(text);
                if (i % 4 == 3) {
                    phrase = spoiled(phrase);
                }
                absent += check(searcher, bodies, phrase, chance) ? 0 : 1;
            }
        }
        assertTrue(absent > phrases / 20 && absent < phrases / 2, "some phrases are absent: " + absent);
    }

    /** 1 to 30 code points of a text, some of them one or two. */
    private String piece(String text) {
        int points = text.codePointCount(0, text.length());
        int length = Math.min(points, 1 + random.nextInt(random.nextBoolean() ? 4 : 30));
        int start = text.offsetByCodePoints(0, random.nextInt(points - length + 1));
        return text.substring(start, text.offsetByCodePoints(start, length));
    }

    /** A phrase that stands there but for one code point. */
    private String spoiled(String phrase) {
        int[] points = phrase.codePoints().toArray();
        points[random.nextInt(points.length)] = ALPHABET[random.nextInt(ALPHABET.length)].codePointAt(0);
        return new String(points, 0, points.length);
    }

    /** Whether the phrase stands anywhere; fails where search and scan differ. */
    private boolean check(ReportSearcher searcher, Map<String, String> bodies, String phrase, boolean chance)
            throws IOException {
        String normal = Normalizer.normalize(phrase);
        String query = new Query.Exact(phrase).print();
        if (normal.isEmpty() || query.length() > QueryParser.MAX_LENGTH) {
            return false;
        }
        Set<String> expected = new HashSet<>();
        long occurrences = 0;
        for (Map.Entry<String, String> body : bodies.entrySet()) {
            int count = count(body.getValue(), normal);
            occurrences += count;
            if (count > 0) {
                expected.add(body.getKey());
            }
        }
        String message = "seed " + seed + ", phrase " + query;
        SearchRequest request =
                SearchRequest.parse(Map.of("q", List.of(query), "size", List.of("100"), "facet", List.of("none")));
        SearchResponse response = searcher.search(request);
        Set<String> found = new HashSet<>();
        long sum = 0;
        for (Hit hit : response.hits()) {
            found.add(hit.id());
            sum += hit.occurrences();
            assertFalse(hit.snippets().isEmpty(), message);
            assertFalse(hit.snippets().getFirst().marks().isEmpty(), message);
        }
        assertEquals(expected, found, message);
        assertEquals(expected.size(), response.total(), message);
        assertEquals(occurrences, response.occurrences(), message);
        assertEquals(occurrences, sum, message);
        if (!response.hits().isEmpty() && chance && random.nextInt(10) == 0) {
            checkMarks(searcher, response.hits().getFirst().id(), query, normal, message);
        }
        return !expected.isEmpty();
    }

    /** Read back through the normaliser, what is marked holds the phrase; where furniture splits it, each part does. */
    private static void checkMarks(ReportSearcher searcher, String id, String query, String normal, String message)
            throws IOException {
        Report report = searcher.report(id).orElseThrow().report();
        for (Span mark : searcher.marks(id, query)) {
            String marked = Normalizer.normalize(mark.of(report.all()));
            assertTrue(
                    marked.contains(normal)
                            || normal.contains(marked)
                            || report.furniture().size() > 0,
                    () -> message + " marked " + marked);
            assertTrue(
                    report.furniture().stream()
                            .noneMatch(line -> line.start() < mark.end() && mark.start() < line.end()),
                    message);
        }
    }

    private static int count(String text, String phrase) {
        int count = 0;
        for (int i = 0; i + phrase.length() <= text.length(); i++) {
            boolean boundary = i == 0 || !Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            count += boundary && text.startsWith(phrase, i) ? 1 : 0;
        }
        return count;
    }
}
