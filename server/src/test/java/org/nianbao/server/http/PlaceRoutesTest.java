package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;

/** Coverage, comparison, places and facet values over the sample archive, whose places are its own. */
class PlaceRoutesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static SampleServer server;
    private static List<JsonNode> reports;

    @BeforeAll
    static void serve() throws Exception {
        server = SampleServer.of(SampleServer.SAMPLE);
        reports = new ArrayList<>();
        for (String line :
                server.get("/api/v1/export?format=jsonl").body().lines().toList()) {
            reports.add(JSON.readTree(line));
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(200, answer.statusCode(), path + answer.body());
        return JSON.readTree(answer.body());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Towns of today by the years they have reports of, read out of all facts. */
    private static Map<String, TreeSet<Integer>> archived(String region) {
        Map<String, TreeSet<Integer>> towns = new TreeMap<>();
        for (JsonNode report : reports) {
            List<String> codes = report.path("region").path("current").findValuesAsText("code");
            if (report.path("issuer_kind").asText().equals("town") && codes.contains(region)) {
                towns.computeIfAbsent(codes.getLast(), code -> new TreeSet<>())
                        .add(report.path("year").asInt());
            }
        }
        return towns;
    }

    @ParameterizedTest
    @ValueSource(strings = {"910221", "910122", "910101", "910301"})
    void countyHasACellForEachTownAndYear(String county) throws Exception {
        JsonNode coverage = get("/api/v1/coverage?region=" + county);
        Map<String, TreeSet<Integer>> archived = archived(county);
        assertFalse(archived.isEmpty());
        for (JsonNode row : coverage.path("rows")) {
            TreeSet<Integer> years = archived.getOrDefault(row.path("code").asText(), new TreeSet<>());
            assertEquals(years.isEmpty() ? 0 : 1, row.path("archived").asInt());
            for (JsonNode cell : row.path("cells")) {
                int year = cell.path("year").asInt();
                boolean has = years.contains(year);
                assertEquals(
                        has ? "archived" : "not_in_archive", cell.path("status").asText());
                assertEquals(has, !cell.path("reports").isEmpty());
                boolean gap = !has && !years.isEmpty() && years.first() < year && year < years.last();
                assertEquals(gap, cell.path("gap").asBoolean(), row.path("name") + " " + year);
            }
        }
        assertEquals(archived.size(), coverage.path("total").path("archived").asInt());
    }

    @Test
    void provincesAndCitiesCountTheirTowns() throws Exception {
        JsonNode country = get("/api/v1/coverage");
        JsonNode province = list(country.path("rows")).stream()
                .filter(row -> row.path("code").asText().equals("91"))
                .findFirst()
                .orElseThrow();
        assertEquals(archived("91").size(), province.path("archived").asInt());
        assertEquals(
                archived("91").size(), country.path("total").path("archived").asInt());
        assertEquals(32, country.path("rows").size());
        JsonNode city = get("/api/v1/coverage?region=9102&year_from=2017&year_to=2018");
        assertEquals("[2017,2018]", city.path("years").toString());
        for (JsonNode row : city.path("rows")) {
            Map<String, TreeSet<Integer>> towns = archived(row.path("code").asText());
            assertEquals(
                    towns.values().stream()
                            .filter(years -> years.contains(2017))
                            .count(),
                    row.path("cells").path(0).path("archived").asLong());
        }
    }

    @Test
    void formerPlaceIsItsSuccessorAndIsTold() throws Exception {
        JsonNode coverage = get("/api/v1/coverage?region=" + encode("榆河县"));
        assertEquals("910122", coverage.path("region").path("code").asText());
        assertEquals("former_place", coverage.path("note").path("code").asText());
        assertTrue(coverage.path("rows").toString().contains("\"former\":[{\"code\":\"910122100\",\"name\":\"城关镇\""));
    }

    @Test
    void tableHasARowForEachTownAndYear() throws Exception {
        HttpResponse<String> csv = server.get("/coverage/9102.csv?year_from=2015&year_to=2017");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow());
        List<String> lines = csv.body().lines().toList();
        assertEquals("\uFEFFcode,name,province,city,county,former_names,year,status,gap,reports", lines.getFirst());
        JsonNode city = get("/coverage/9102.json");
        assertEquals(3 * city.path("total").path("bodies").asInt(), lines.size() - 1);
        long has = archived("9102").values().stream()
                .mapToLong(years -> years.subSet(2015, 2018).size())
                .sum();
        assertEquals(
                has, lines.stream().filter(line -> line.contains(",archived,")).count());
        assertEquals(
                csv.body(),
                server.get("/api/v1/coverage?region=9102&year_from=2015&year_to=2017&format=csv")
                        .body());
    }

    @ParameterizedTest
    @CsvSource({"zh,不表示", "en,does not mean"})
    void pageSaysWhatNotInTheArchiveMeans(String lang, String words) throws Exception {
        for (String path : List.of("/coverage", "/coverage/9102", "/coverage/910221")) {
            HttpResponse<String> page = server.get(path + "?lang=" + lang);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains(words), path);
        }
        assertTrue(server.get("/coverage/910221").body().contains("href=\"/reports/c1831b8204a0405d\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/coverage?region=nowhere,region",
        "/api/v1/coverage?region=%E5%9F%8E%E5%85%B3%E9%95%87,region",
        "/api/v1/coverage?region=91&region=92,region",
        "/api/v1/coverage?region=-91,region",
        "/api/v1/coverage?issuer_kind=zone,issuer_kind",
        "/api/v1/coverage?year_from=2020&year_to=2010,year_from",
        "/api/v1/coverage?format=pdf,format",
        "/api/v1/coverage?q=x,q",
        "/api/v1/compare,place",
        "/api/v1/compare?place=910221&issuer_kind=department,issuer",
        "/api/v1/compare?place=910221&issuer_kind=x,issuer_kind",
        "/api/v1/compare?place=1&place=2,place",
        "/api/v1/compare?a=c1831b8204a0405d,b",
        "/api/v1/compare?a=c1831b8204a0405d&b=c1831b8204a0405d&c=1,c",
        "/api/v1/places?size=0,size",
        "/api/v1/places?size=51,size",
        "/api/v1/places?q=1,q",
        "/api/v1/facets/year?size=0,size",
        "/api/v1/facets/year?page=2,page",
        "/api/v1/facets/year?region=nowhere,region",
    })
    void wrongParameterIsNamedInBothLanguages(String path, String parameter) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertEquals(400, answer.statusCode(), answer.body());
        JsonNode error = JSON.readTree(answer.body()).path("errors").path(0);
        assertEquals(parameter, error.path("parameter").asText());
        assertFalse(error.path("reason").asText().isBlank());
        assertTrue(error.path("zh").asText().codePoints().anyMatch(c -> c > 0x3000), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/compare?a=no&b=c1831b8204a0405d", "/api/v1/facets/no", "/compare?a=no&b=no"})
    void whatIsNotThereIsA404(String path) throws Exception {
        assertEquals(404, server.get(path).statusCode());
    }

    @Test
    void seriesHasEveryYearOfATown() throws Exception {
        JsonNode series = get("/api/v1/compare?place=910221100");
        List<Integer> years = list(series.path("reports")).stream()
                .map(report -> report.path("year").asInt())
                .toList();
        assertEquals(
                List.copyOf(archived("910221100").get("910221100")),
                years.stream().distinct().toList());
        assertTrue(series.path("reports").path(0).path("change").isNull());
        JsonNode change = series.path("reports").path(1).path("change");
        assertEquals(years.getFirst(), change.path("against_year").asInt());
        String text = server.get("/api/v1/reports/"
                        + series.path("reports").path(1).path("id").asText() + "/text?part=all")
                .body();
        for (JsonNode sentence : change.path("new")) {
            int start = text.offsetByCodePoints(0, sentence.path("start").asInt());
            assertTrue(text.startsWith(sentence.path("text").asText(), start));
        }
    }

    @Test
    void reportLeadsToTheYearsAroundIt() throws Exception {
        String page = server.get("/reports/0c4a1c9e1df2fbc5").body();
        assertTrue(page.contains("href=\"/reports/c1831b8204a0405d\""), "the year before");
        assertTrue(page.contains("href=\"/reports/b5817796c31d4a74\""), "the year after");
        assertTrue(page.contains("href=\"/compare?a=c1831b8204a0405d&amp;b=0c4a1c9e1df2fbc5\""));
        assertTrue(page.contains("href=\"/compare?place=910221100&amp;issuer_kind=town\""));
        for (String lang : List.of("zh", "en")) {
            for (String path : List.of(
                    "/compare?a=c1831b8204a0405d&b=0c4a1c9e1df2fbc5",
                    "/compare?place=910221100",
                    "/places?prefix=cg")) {
                assertEquals(200, server.get(path + "&lang=" + lang).statusCode(), path);
            }
        }
    }

    @Test
    void everyReportHasItsSiblingsAmongThem() throws Exception {
        for (JsonNode report : reports) {
            String page = server.get("/reports/" + report.path("id").asText()).body();
            int at = page.indexOf("/compare?place=");
            if (at > 0) {
                String href = page.substring(at, page.indexOf('"', at)).replace("&amp;", "&");
                JsonNode series = get(href.replace("/compare?", "/api/v1/compare?"));
                assertTrue(series.path("reports")
                        .findValuesAsText("id")
                        .contains(report.path("id").asText()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "chengguan,城关街道",
        "cgz,城关镇",
        "枫川县城关,城关镇",
        "fengchuan chengguan,城关镇",
        "91022,枫川县",
        "枫川县教,枫川县教育局",
        "教育局,枫川县教育局",
        "榆河县,榆河区",
    })
    void placesOfTheArchiveComeFirst(String typed, String name) throws Exception {
        JsonNode first =
                get("/api/v1/places?prefix=" + encode(typed)).path("places").path(0);
        assertEquals(name, first.path("name").asText());
        assertTrue(first.path("reports").asInt() > 0);
        assertEquals("岚江省", first.path("chain").path(0).path("name").asText());
        JsonNode found = get("/api/v1" + first.path("links").path("search").asText());
        assertTrue(found.path("total").asInt() > 0);
    }

    @Test
    void reportsOfPlacesAreCounted() throws Exception {
        long county = reports.stream()
                .filter(report -> report.path("region")
                        .path("current")
                        .findValuesAsText("code")
                        .contains("910221"))
                .count();
        assertEquals(
                county,
                get("/api/v1/places?prefix=910221")
                        .path("places")
                        .path(0)
                        .path("reports")
                        .asLong());
    }

    @Test
    void groupOfChannelsCountsReportsWithAnyOfThem() throws Exception {
        Map<String, Integer> groups = new TreeMap<>();
        for (JsonNode value :
                get("/api/v1/search?facet=channel_group&size=0").path("facets").path("channel_group")) {
            groups.put(value.path("value").asText(), value.path("count").asInt());
        }
        List<String> phones =
                List.of("wechat_oa", "wechat_group", "weibo", "app", "short_video", "other_new_media", "sms");
        long expected = reports.stream()
                .filter(report ->
                        list(report.path("channels")).stream().anyMatch(channel -> phones.contains(channel.asText())))
                .count();
        assertEquals(expected, groups.get("new_media").longValue());
        assertEquals(
                expected,
                get("/api/v1/search?size=0&channel_group=new_media")
                        .path("total")
                        .asLong());
        assertEquals(
                expected,
                get("/api/v1/search?size=0&q=" + encode("channel_group:new_media"))
                        .path("total")
                        .asLong());
        JsonNode without = get("/api/v1/search?size=0&channel_group=-new_media");
        assertEquals(reports.size() - expected, without.path("total").asLong());
    }

    @ParameterizedTest
    @CsvSource({
        "year,201,10",
        "channel,微信,2",
        "channel,wechat,2",
        "channel,Village,2",
        "issuer_kind,to,1",
        "era,table,2",
        "check,SUM,1",
        "channel,none,0",
    })
    void facetValuesAreFoundByTheirBeginning(String facet, String typed, int atMost) throws Exception {
        JsonNode values =
                get("/api/v1/facets/" + facet + "?prefix=" + encode(typed)).path("values");
        assertTrue(values.size() <= atMost, values.toString());
        for (JsonNode value : values) {
            assertEquals(
                    value.path("count").asLong(),
                    get("/api/v1/search?size=0&" + facet + "="
                                    + value.path("value").asText())
                            .path("total")
                            .asLong());
        }
        assertEquals(atMost > 0, !values.isEmpty());
    }

    @Test
    void facetValuesOfPlacesAreCountedWithinTheSearch() throws Exception {
        JsonNode values =
                get("/api/v1/facets/region?prefix=chengguan&year=2018").path("values");
        assertFalse(values.isEmpty());
        for (JsonNode value : values) {
            assertEquals(
                    value.path("count").asLong(),
                    get("/api/v1/search?size=0&year=2018&region="
                                    + value.path("value").asText())
                            .path("total")
                            .asLong());
        }
        JsonNode chosen = get("/api/v1/facets/year?year=2018&region=910221").path("values");
        assertTrue(chosen.size() > 1, "counts keep their siblings");
    }
}
