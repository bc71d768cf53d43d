package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.SampleServer;

/** Concordances of the small world and of the sample archive, against a scan of every text. */
class ConcordanceTest {
    @TempDir
    private static Path dir;

    private static ReportSearcher world;
    private static SampleServer sample;

    @BeforeAll
    static void index() throws IOException {
        world = World.open(dir);
        sample = SampleServer.of(SampleServer.SAMPLE);
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
        sample.close();
    }

    /** An archive, a query, and the phrases whose places it lists. */
    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(world, "\"镇\"", List.of("镇")),
                Arguments.of(world, "\"公开公开\"", List.of("公开公开")),
                Arguments.of(world, "\"aa\"", List.of("aa")),
                Arguments.of(world, "\"𠀀\"", List.of("𠀀")),
                Arguments.of(world, "\"１２件\"", List.of("12件")),
                Arguments.of(world, "\"，\"", List.of("，")),
                Arguments.of(world, "\"open government\"", List.of("open government")),
                Arguments.of(world, "\"公开，内容\"", List.of("公开，内容")),
                Arguments.of(world, "人员流动", List.of("人员流动")),
                Arguments.of(world, "\"首页\"", List.of("首页")),
                Arguments.of(world, "-\"镇\"", List.of()),
                Arguments.of(world, "", List.of()),
                Arguments.of(sample.searcher(), "\"公开栏\"", List.of("公开栏")),
                Arguments.of(sample.searcher(), "\"公开\" OR \"公开栏\"", List.of("公开", "公开栏")),
                Arguments.of(sample.searcher(), "\"微信公众号\" year:2018", List.of("微信公众号")),
                Arguments.of(sample.searcher(), "铁皮箱", List.of("铁皮箱")),
                Arguments.of(sample.searcher(), "\"镇\" -\"微信\"", List.of("镇")));
    }

    private static List<Report> found(ReportSearcher searcher, String q) throws IOException {
        List<Report> reports = new ArrayList<>();
        searcher.whole(SearchRequest.of(q), result -> {
            result.forEach(report -> reports.add(report.report()));
            return result.total();
        });
        return reports;
    }

    private static String place(String id, int start, int end) {
        return id + " " + start + "-" + end;
    }

    private static List<KwicLine> all(ReportSearcher searcher, String parameters) throws IOException {
        List<KwicLine> lines = new ArrayList<>();
        searcher.concordance(KwicRequest.parse(SearchRequestTest.parameters(parameters)), concordance -> {
            concordance.forEach(lines::add);
            return lines.size();
        });
        return lines;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("queries")
    void hasALineForEachPlaceThatAScanFinds(ReportSearcher searcher, String q, List<String> phrases)
            throws IOException {
        List<String> scanned = new ArrayList<>();
        for (Report report : found(searcher, q)) {
            NormalizedText body = Normalizer.body(report);
            for (String phrase : phrases) {
                String normal = Normalizer.normalize(phrase);
                for (int i = body.text().indexOf(normal);
                        i >= 0;
                        i = body.text().indexOf(normal, i + 1)) {
                    Span origin = body.origin(i, i + normal.length());
                    scanned.add(place(
                            report.id(),
                            report.all().codePointCount(0, origin.start()),
                            report.all().codePointCount(0, origin.end())));
                }
            }
        }
        long occurrences = searcher.search(SearchRequest.of(q)).occurrences();
        assertEquals(occurrences, scanned.size());
        for (String sort : List.of("relevance", "year", "-year", "left", "right")) {
            List<KwicLine> lines = all(searcher, "q=" + q + "&sort=" + sort);
            assertEquals(
                    scanned.stream().sorted().toList(),
                    lines.stream()
                            .map(line -> place(line.id(), line.start(), line.end()))
                            .sorted()
                            .toList());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("queries")
    void pagesAreTheWholeCutInPieces(ReportSearcher searcher, String q, List<String> phrases) throws IOException {
        for (String sort : List.of("relevance", "-year", "left", "right")) {
            List<String> whole = all(searcher, "q=" + q + "&left=3&sort=" + sort).stream()
                    .map(line -> place(line.id(), line.start(), line.end()))
                    .toList();
            List<String> paged = new ArrayList<>();
            int page = 1;
            KwicResponse response;
            do {
                response = searcher.kwic(KwicRequest.parse(
                        SearchRequestTest.parameters("q=" + q + "&left=3&size=29&page=" + page++ + "&sort=" + sort)));
                response.lines().forEach(line -> paged.add(place(line.id(), line.start(), line.end())));
                if (!response.lines().isEmpty()) {
                    leadsToItsMark(searcher, q, response.lines().getFirst());
                    leadsToItsMark(searcher, q, response.lines().getLast());
                }
            } while (!response.lines().isEmpty());
            assertEquals(whole, paged);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"公开 群众\"~10", "\"政*公开\"", "\"公开?\"", "~\"公开，内容\"", "section:problems(\"公开\")"})
    void whateverHasPlacesHasLines(String q) throws IOException {
        long occurrences = sample.searcher().search(SearchRequest.of(q)).occurrences();
        for (String sort : List.of("relevance", "left")) {
            List<KwicLine> lines = all(sample.searcher(), "q=" + q + "&sort=" + sort);
            assertEquals(occurrences, lines.size());
        }
        KwicResponse page = sample.searcher().kwic(KwicRequest.parse(SearchRequestTest.parameters("q=" + q)));
        assertEquals(occurrences, page.occurrences());
        for (KwicLine line : page.lines()) {
            leadsToItsMark(sample.searcher(), q, line);
        }
    }

    private static void leadsToItsMark(ReportSearcher searcher, String q, KwicLine line) throws IOException {
        Span mark = searcher.marks(line.id(), q).get(line.mark() - 1);
        String all = searcher.report(line.id()).orElseThrow().report().all();
        int start = all.offsetByCodePoints(0, line.start());
        assertTrue(mark.start() <= start && start < mark.end(), line.toString());
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\p{Z}¶]+", "");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("queries")
    void whatIsShownIsTheTextAroundTheHit(ReportSearcher searcher, String q, List<String> phrases) throws IOException {
        Map<String, String> bodies = new TreeMap<>();
        found(searcher, q).forEach(report -> bodies.put(report.id(), dense(report.body())));
        for (KwicLine line : all(searcher, "q=" + q + "&left=8&right=100")) {
            assertTrue(
                    phrases.stream()
                            .map(Normalizer::normalize)
                            .anyMatch(phrase -> Normalizer.normalize(line.hit().replace("¶", "\n"))
                                    .equals(phrase)),
                    line.toString());
            assertTrue(bodies.get(line.id()).contains(dense(line.left() + line.hit() + line.right())), line.toString());
            // ㈡ is one character here and three as it is compared.
            long left = dense(line.left()).codePoints().count();
            assertTrue(left <= 8, line.toString());
        }
    }

    @Test
    void contextsAreInOrder() throws IOException {
        List<String> right = all(sample.searcher(), "q=\"公开栏\"&sort=right").stream()
                .map(line -> Normalizer.normalize(line.right().replace("¶", "\n")))
                .toList();
        assertEquals(right.stream().sorted().toList(), right);
        List<String> left = all(sample.searcher(), "q=\"公开栏\"&sort=left").stream()
                .map(line -> new StringBuilder(Normalizer.normalize(line.left().replace("¶", "\n")))
                        .reverse()
                        .toString())
                .toList();
        assertEquals(left.stream().sorted().toList(), left);
        List<Integer> years = all(sample.searcher(), "q=\"公开栏\"&sort=year").stream()
                .map(line -> line.year().orElse(9999))
                .toList();
        assertEquals(years.stream().sorted(Comparator.naturalOrder()).toList(), years);
    }

    @Test
    void aGroupIsAsLargeAsTheLongerPhrase() throws IOException {
        for (String side : List.of("following", "preceding")) {
            for (int n = 1; n <= 4; n++) {
                KwicResponse response = sample.searcher()
                        .kwic(KwicRequest.parse(
                                SearchRequestTest.parameters("q=\"公开栏\"&size=0&group=" + side + ":" + n)));
                KwicResponse.Groups groups = response.groups().orElseThrow();
                assertEquals(groups.distinct(), groups.most().size());
                assertEquals(
                        response.occurrences(),
                        groups.most().stream()
                                .mapToLong(KwicResponse.Group::count)
                                .sum());
                Map<String, Long> byPhrase = new TreeMap<>();
                for (KwicResponse.Group group : groups.most()) {
                    String phrase = side.equals("following") ? "公开栏" + group.text() : group.text() + "公开栏";
                    String q = new Query.Exact(phrase).print();
                    assertEquals(sample.searcher().search(SearchRequest.of(q)).occurrences(), group.count(), phrase);
                    byPhrase.put(phrase, group.count());
                }
                assertEquals(groups.distinct(), byPhrase.size());
            }
        }
    }

    @Test
    void linesTellWhereTheyStand() throws IOException {
        KwicLine line = all(sample.searcher(), "q=\"公开栏\"&sort=year").getFirst();
        assertTrue(line.year().isPresent() && !line.place().isEmpty(), line.toString());
        assertTrue(line.section().isPresent(), line.toString());
    }

    @Test
    void aLineBreakAndFurnitureAreMarked(@TempDir Path folder) throws IOException {
        World.index(folder, List.of(World.plain("a.txt", "甲乙丙\n　　丁戊己 庚abc def辛")));
        try (ReportSearcher searcher = ReportSearcher.open(folder)) {
            KwicLine split = all(searcher, "q=\"丙丁\"&left=2&right=2").getFirst();
            assertEquals("甲乙|丙¶丁|戊己", split.left() + "|" + split.hit() + "|" + split.right());
            KwicLine spaced = all(searcher, "q=\"己\"&left=2&right=9").getFirst();
            assertEquals("丁戊|己| 庚abc def辛", spaced.left() + "|" + spaced.hit() + "|" + spaced.right());
            KwicLine first = all(searcher, "q=\"甲\"&left=5&right=0").getFirst();
            assertEquals("|甲|", first.left() + "|" + first.hit() + "|" + first.right());
        }
    }

    @Test
    void tooManyLinesAreNotSortedButExported(@TempDir Path folder) throws IOException {
        int many = Concordance.MAX_SORTED + 1;
        World.index(folder, List.of(World.plain("a.txt", "公".repeat(many)), World.plain("b.txt", "公甲")));
        try (ReportSearcher searcher = ReportSearcher.open(folder)) {
            assertThrows(TooLargeException.class, () -> all(searcher, "q=\"公\"&sort=right"));
            assertThrows(
                    TooLargeException.class,
                    () -> searcher.kwic(
                            KwicRequest.parse(Map.of("q", List.of("\"公\""), "group", List.of("following:1")))));
            assertEquals(many + 1, all(searcher, "q=\"公\"&left=2&right=2").size());
            assertEquals(
                    Optional.of("公甲"),
                    all(searcher, "q=\"公甲\"&sort=right").stream()
                            .map(KwicLine::hit)
                            .findFirst());
        }
    }
}
