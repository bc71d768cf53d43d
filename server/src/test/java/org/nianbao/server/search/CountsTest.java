package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.place.Level;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.SampleServer;

/** Trends and tables of phrases of the sample archive, against a scan of every text. */
class CountsTest {
    private static final List<String> PHRASES = List.of("公开栏", "微信公众号", "１２", "大喇叭", "，", "没有这个短语");

    private static SampleServer sample;

    @BeforeAll
    static void index() throws IOException {
        sample = SampleServer.of(SampleServer.SAMPLE);
    }

    @AfterAll
    static void close() throws IOException {
        sample.close();
    }

    /** A report as a scan sees it. */
    private record Told(String id, String year, List<String> codes, String text) {
        long times(String phrase) {
            String normal = Normalizer.normalize(phrase);
            long times = 0;
            for (int i = text.indexOf(normal); i >= 0; i = text.indexOf(normal, i + 1)) {
                times++;
            }
            return times;
        }

        String at(Level level) {
            return codes.stream()
                    .filter(code -> code.length() == Assignment.digits(level))
                    .findFirst()
                    .orElse("none");
        }
    }

    private static List<Told> told(String search) throws IOException {
        List<Told> all = new ArrayList<>();
        sample.searcher().whole(SearchRequest.parse(SearchRequestTest.parameters(search)), result -> {
            result.forEach(report -> {
                JsonNode facts = report.facts();
                List<String> codes = new ArrayList<>();
                ReportSearcher.steps(facts.path("region")).forEach(step -> codes.add(step.ask()));
                all.add(new Told(
                        report.report().id(),
                        facts.path("year").isInt() ? facts.path("year").asText() : "unknown",
                        codes,
                        Normalizer.body(report.report()).text()));
            });
            return 0;
        });
        return all;
    }

    private static Map<String, Long> count(List<Told> reports, Function<Told, String> by, Function<Told, Long> what) {
        Map<String, Long> counts = new TreeMap<>();
        reports.forEach(report -> counts.merge(by.apply(report), what.apply(report), Long::sum));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "region=砚溪市", "year=2015..2018", "q=\"网站\"", "year_from=2005&year_to=2014"})
    void trendsAreWhatAScanCounts(String filter) throws IOException {
        TrendsRequest request = TrendsRequest.parse(
                SearchRequestTest.parameters(filter + "&phrase=公开栏&phrase=微信公众号&phrase=１２&phrase=没有这个短语"));
        TrendsResponse response = sample.searcher().trends(request);
        List<Told> reports = told(filter);
        Map<String, Long> held = count(reports, Told::year, report -> 1L);
        Map<String, Long> denominators = new TreeMap<>();
        response.years().forEach(year -> denominators.put(year.value(), year.reports()));
        denominators.values().removeIf(count -> count == 0);
        assertEquals(held, denominators);
        List<String> years = response.years().stream().map(Column::value).toList();
        for (int i = 0; i < request.phrases().size(); i++) {
            String phrase = request.phrases().get(i);
            TrendsResponse.Series series = response.series().get(i);
            Map<String, Long> users = count(reports, Told::year, report -> report.times(phrase) > 0 ? 1L : 0L);
            Map<String, Long> times = count(reports, Told::year, report -> report.times(phrase));
            for (int k = 0; k < years.size(); k++) {
                TrendsResponse.Count count = series.counts().get(k);
                long of = held.getOrDefault(years.get(k), 0L);
                assertEquals(users.getOrDefault(years.get(k), 0L), count.reports(), phrase + years.get(k));
                assertEquals(times.getOrDefault(years.get(k), 0L), count.occurrences());
                assertEquals(of, count.of());
                assertEquals(of == 0, count.rate().isEmpty());
                if (of > 0) {
                    assertEquals(100.0 * count.reports() / of, count.rate().orElseThrow(), 1e-4);
                }
            }
            assertEquals(
                    reports.stream().mapToLong(report -> report.times(phrase)).sum(),
                    series.total().occurrences());
            use(series.first(), phrase, reports, of -> of.isEmpty() ? Optional.empty() : Optional.of(of.first()));
            use(series.last(), phrase, reports, of -> of.isEmpty() ? Optional.empty() : Optional.of(of.last()));
        }
    }

    private static void use(
            Optional<TrendsResponse.Use> use,
            String phrase,
            List<Told> reports,
            Function<TreeSet<String>, Optional<String>> which) {
        TreeSet<String> years = new TreeSet<>(reports.stream()
                .filter(report -> report.times(phrase) > 0 && !report.year().equals("unknown"))
                .map(Told::year)
                .toList());
        Optional<String> year = which.apply(years);
        assertEquals(year, use.map(found -> Integer.toString(found.year())));
        if (use.isEmpty()) {
            return;
        }
        List<Told> users = reports.stream()
                .filter(report -> report.times(phrase) > 0 && report.year().equals(year.orElseThrow()))
                .toList();
        assertEquals(users.size(), use.get().reports());
        use.get().places().forEach((level, places) -> {
            TreeSet<String> codes =
                    new TreeSet<>(users.stream().map(report -> report.at(level)).toList());
            codes.remove("none");
            assertEquals(codes.size(), places.count());
            assertEquals(
                    codes.stream().limit(Trends.MAX_NAMED).toList(),
                    places.some().stream().map(TrendsResponse.Named::code).toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void usesByPlaceAreWhatAScanCounts(Level level) throws IOException {
        TrendsResponse response = sample.searcher()
                .trends(TrendsRequest.parse(
                        SearchRequestTest.parameters("q=\"微信公众号\" OR \"大喇叭\"&level=" + level.id())));
        List<Told> reports = told("");
        assertEquals(
                List.of("\"微信公众号\"", "\"大喇叭\""),
                response.series().stream().map(TrendsResponse.Series::label).toList());
        Map<String, Long> held = count(reports, report -> report.at(level), report -> 1L);
        held.remove("none");
        for (TrendsResponse.Series series : response.series()) {
            String phrase = series.label().replace("\"", "");
            assertEquals(held.size(), series.places().size());
            for (TrendsResponse.PlaceUse place : series.places()) {
                List<Told> there = reports.stream()
                        .filter(report -> report.at(level).equals(place.place().code()))
                        .toList();
                TreeSet<String> years = new TreeSet<>(there.stream()
                        .filter(report ->
                                report.times(phrase) > 0 && !report.year().equals("unknown"))
                        .map(Told::year)
                        .toList());
                assertEquals(there.size(), place.count().of());
                assertEquals(
                        there.stream().mapToLong(report -> report.times(phrase)).sum(),
                        place.count().occurrences());
                assertEquals(
                        years.isEmpty() ? "" : years.first(),
                        place.first().map(Object::toString).orElse(""));
                assertEquals(
                        years.isEmpty() ? "" : years.last(),
                        place.last().map(Object::toString).orElse(""));
            }
        }
    }

    @Test
    void yearsWithoutAReportHaveNoRate() throws IOException {
        TrendsResponse response = sample.searcher()
                .trends(TrendsRequest.parse(SearchRequestTest.parameters("phrase=公开栏&year_from=2005&year_to=2013")));
        assertEquals("2005", response.years().getFirst().value());
        assertEquals(0, response.years().getFirst().reports());
        assertTrue(response.series().getFirst().counts().getFirst().rate().isEmpty());
        JsonNode json = TrendsJson.write(TrendsRequest.parse(SearchRequestTest.parameters("phrase=公开栏")), response);
        JsonNode first = json.path("series").path(0).path("counts").path(0);
        assertTrue(first.path("per_100").isNull() && first.path("reports").isNull(), first.toString());
        assertEquals(0, first.path("of").asInt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "columns=year",
                "columns=year&cells=occurrences&region=砚溪市",
                "columns=region&level=province",
                "columns=region&level=city&cells=occurrences",
                "columns=region&level=county&year=2016..2019",
                "columns=region&level=town&cells=occurrences",
                "columns=report&cells=occurrences&q=\"公开栏\"&sort=year",
                "columns=report&year=2018"
            })
    void tablesAreWhatAScanCounts(String search) throws IOException {
        Map<String, List<String>> parameters = SearchRequestTest.parameters(search);
        parameters.put("phrase", PHRASES);
        MatrixRequest request = MatrixRequest.parse(parameters);
        MatrixResponse response = sample.searcher().matrix(request);
        List<Told> reports = new ArrayList<>(told(search.replaceAll("(columns|level|cells)=[a-z]+&?", "")));
        Function<Told, String> by = report -> switch (request.columns()) {
            case YEAR -> report.year();
            case REGION -> report.at(request.level());
            case REPORT -> report.id();
        };
        Map<String, Long> held = count(reports, by, report -> 1L);
        List<String> columns = response.columns().stream().map(Column::value).toList();
        assertTrue(columns.containsAll(held.keySet()), columns + " without some of " + held.keySet());
        if (request.columns() == MatrixRequest.Columns.REPORT) {
            assertEquals(reports.stream().map(Told::id).toList(), columns);
        }
        for (MatrixResponse.Row row : response.rows()) {
            Map<String, Long> counts = count(
                    reports,
                    by,
                    report -> request.cells() == MatrixRequest.Cells.OCCURRENCES
                            ? report.times(row.phrase())
                            : report.times(row.phrase()) > 0 ? 1L : 0L);
            IntStream.range(0, columns.size()).forEach(i -> {
                assertEquals(
                        counts.getOrDefault(columns.get(i), 0L), row.cells().get(i), row.phrase());
                assertEquals(
                        held.getOrDefault(columns.get(i), 0L),
                        response.columns().get(i).reports());
            });
            assertEquals(counts.values().stream().mapToLong(Long::longValue).sum(), row.total());
        }
    }

    @Test
    void moreThanAskedIsRefusedByName(@TempDir Path folder) throws IOException {
        refused("phrase", () -> TrendsRequest.parse(Map.of("phrase", List.of("a", "b", "c", "d", "e", "f"))));
        refused("phrase", () -> TrendsRequest.parse(Map.of("phrase", List.of("长".repeat(201)))));
        refused("phrase", () -> MatrixRequest.parse(Map.of("phrase", List.of("\u200B"))));
        refused(
                "phrase",
                () -> MatrixRequest.parse(Map.of(
                        "phrase",
                        IntStream.range(0, 501).mapToObj(Integer::toString).toList())));
        refused("level", () -> MatrixRequest.parse(Map.of("level", List.of("village"))));
        refused("size", () -> MatrixRequest.parse(Map.of("size", List.of("5"))));
        refused(
                "q",
                () -> sample.searcher()
                        .trends(TrendsRequest.parse(Map.of("q", List.of("a OR b OR c OR d OR e OR f")))));
        World.index(
                folder,
                IntStream.rangeClosed(0, Matrix.MAX_REPORTS)
                        .mapToObj(i -> World.plain(i + ".txt", "公开" + i))
                        .toList());
        try (ReportSearcher searcher = ReportSearcher.open(folder)) {
            assertThrows(
                    TooLargeException.class,
                    () -> searcher.matrix(
                            MatrixRequest.parse(Map.of("phrase", List.of("公开"), "columns", List.of("report")))));
            assertEquals(
                    List.of((long) Matrix.MAX_REPORTS + 1),
                    searcher.matrix(MatrixRequest.parse(Map.of("phrase", List.of("公开"))))
                            .rows()
                            .getFirst()
                            .cells());
        }
        assertEquals(
                Collections.nCopies(1, "公开"),
                MatrixRequest.parse(Map.of("phrase", List.of("公开"), "phrases", List.of("\n公开\n \n")))
                        .phrases());
    }

    @FunctionalInterface
    private interface Asking {
        Object ask() throws IOException;
    }

    private static void refused(String parameter, Asking asking) {
        InvalidRequestException e = assertThrows(InvalidRequestException.class, asking::ask);
        assertEquals(parameter, e.errors().getFirst().parameter());
    }
}
