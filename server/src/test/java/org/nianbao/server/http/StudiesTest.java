package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.server.SampleServer;

/** Concordance, trends and tables of phrases over a real port: API, twins and pages of the sample archive. */
class StudiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.of(SampleServer.SAMPLE);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return response;
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .header("Content-Type", type)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<String[]> rows(HttpResponse<String> csv) throws IOException {
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals('\uFEFF', csv.body().charAt(0));
        return new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(csv.body().substring(1))
                .readAll();
    }

    @ParameterizedTest
    @CsvSource({"\"公开栏\",relevance", "\"公开栏\",right", "公开栏 OR \"，\",left", "\"微信\",-year", "\"没有这句话\",right"})
    void filesHaveEveryLine(String q, String sort) throws Exception {
        String search = "q=" + encoded(q);
        long occurrences = JSON.readTree(get("/api/v1/search?" + search).body())
                .path("occurrences")
                .asLong();
        HttpResponse<String> csv = get("/api/v1/kwic?format=csv&sort=" + sort + "&" + search);
        assertEquals(
                Long.toString(occurrences),
                csv.headers().firstValue("Total-Count").orElse(""));
        List<String[]> rows = rows(csv);
        assertEquals(occurrences, rows.size() - 1);
        HttpResponse<String> twin = get("/kwic.csv?sort=" + sort + "&" + search);
        assertEquals(csv.body(), twin.body());
        List<String> lines = get("/api/v1/kwic?format=jsonl&sort=" + sort + "&" + search)
                .body()
                .lines()
                .toList();
        assertEquals(occurrences, lines.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = JSON.readTree(lines.get(i));
            assertEquals(line.path("id").asText(), rows.get(i + 1)[0]);
            assertEquals(line.path("start").asText(), rows.get(i + 1)[5]);
        }
        JsonNode page = JSON.readTree(
                get("/api/v1/kwic?size=5&sort=" + sort + "&" + search).body());
        assertEquals(occurrences, page.path("occurrences").asLong());
        assertEquals(Math.min(5, occurrences), page.path("lines").size());
    }

    @Test
    void aTextThatASpreadsheetWouldRunIsGuarded() throws Exception {
        for (String[] row : rows(get("/kwic.csv?left=1&right=1&q=" + encoded("\"公开\"")))) {
            for (String cell : row) {
                assertTrue(cell.isEmpty() || "=+-@".indexOf(cell.charAt(0)) < 0, cell);
            }
        }
    }

    @Test
    void aLineLeadsToItsMark() throws Exception {
        Document page = Jsoup.parse(
                get("/kwic?size=7&page=2&sort=right&q=" + encoded("\"公开栏\"")).body());
        assertEquals(7, page.select(".kwic tbody tr").size());
        for (Element line : page.select(".kwic tbody tr")) {
            String href = line.selectFirst(".hit a").attr("href");
            Document report =
                    Jsoup.parse(get(href.substring(0, href.indexOf('#'))).body());
            Element mark = report.getElementById(href.substring(href.indexOf('#') + 1));
            assertEquals(
                    line.selectFirst(".hit").text().replace("¶", ""),
                    mark.text().replaceAll("\\s", ""));
        }
        assertEquals("上下文", page.selectFirst(".tabs [aria-current]").text());
        assertTrue(page.select(".tabs a[href^=/trends]").attr("href").contains("q="));
    }

    @Test
    void twinsSayTheSameAsThePages() throws Exception {
        String search = "?q=" + encoded("\"公开栏\" OR \"微信公众号\"") + "&year=2015..2018";
        assertEquals(
                get("/api/v1/trends" + search).body(),
                get("/trends.json" + search).body());
        List<String[]> rows = rows(get("/trends.csv" + search));
        Document page = Jsoup.parse(get("/trends" + search).body());
        JsonNode json = JSON.readTree(get("/trends.json" + search).body());
        assertEquals(4, json.path("years").size());
        assertEquals(2 * 4 + 1, rows.size());
        assertEquals(4 + 1, page.select("table.trends tbody tr").size());
        assertEquals(8, page.select(".chart rect[x]").size());
        assertEquals(1, page.select(".chip").size());
        String matrix = "?phrase=" + encoded("公开栏") + "&phrases=" + encoded("微信\n村务") + "&columns=region&level=city";
        assertEquals(
                get("/api/v1/matrix" + matrix).body(),
                get("/matrix.json" + matrix).body());
        Document table = Jsoup.parse(get("/matrix" + matrix).body());
        assertEquals(
                List.of("公开栏", "微信", "村务"), table.select(".matrix tbody th a").eachText());
        assertEquals(2 + 1 + 3, rows(get("/matrix.csv" + matrix)).size());
        String href = table.selectFirst(".matrix tbody th a").attr("href");
        assertEquals(200, server.get(href).statusCode());
    }

    @Test
    void aYearWithoutReportsIsSaidInWords() throws Exception {
        Document page = Jsoup.parse(
                get("/trends?lang=en&year_from=2008&phrase=" + encoded("公开栏")).body());
        Element row = page.selectFirst("table.trends tbody tr");
        assertEquals("2008 This archive has no report of it, which says nothing about use", row.text());
        List<String[]> rows = rows(get("/trends.csv?year_from=2008&phrase=" + encoded("公开栏")));
        assertEquals(List.of("\"公开栏\"", "2008", "", "", "0", ""), List.of(rows.get(1)));
    }

    @Test
    void listsAreSent() throws Exception {
        HttpResponse<String> text =
                post("/api/v1/matrix?cells=occurrences", "text/plain; charset=utf-8", "\uFEFF公开栏\r\n\r\n微信\n");
        assertEquals(200, text.statusCode(), text.body());
        JsonNode json = JSON.readTree(text.body());
        assertEquals(List.of("公开栏", "微信"), json.path("rows").findValuesAsText("phrase"));
        long times = JSON.readTree(get("/api/v1/search?q=" + encoded("\"微信\"")).body())
                .path("occurrences")
                .asLong();
        assertEquals(times, json.path("rows").path(1).path("total").asLong());
        HttpResponse<String> form =
                post("/matrix", "application/x-www-form-urlencoded", "lang=en&phrases=" + encoded("公开栏\n微信"));
        assertEquals(200, form.statusCode(), form.body());
        assertEquals(2, Jsoup.parse(form.body()).select(".matrix tbody th a").size());
        HttpResponse<String> many = post("/api/v1/matrix", "text/plain", "a\n".repeat(3) + "b".repeat(201));
        assertEquals(400, many.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/kwic?left=101, 400, left",
        "/api/v1/kwic?right=x, 400, right",
        "/api/v1/kwic?sort=title, 400, sort",
        "/api/v1/kwic?group=following:5, 400, group",
        "/api/v1/kwic?cursor=x, 400, cursor",
        "/api/v1/kwic?page=0, 400, page",
        "/api/v1/kwic?size=100&page=101, 400, page",
        "/api/v1/kwic?format=xls, 400, format",
        "/api/v1/kwic?format=csv&size=5, 400, size",
        "/api/v1/kwic?region=atlantis, 400, region",
        "/api/v1/kwic?strict=true&q=%22a, 400, q",
        "/api/v1/trends?phrase=a&phrase=b&phrase=c&phrase=d&phrase=e&phrase=f, 400, phrase",
        "/api/v1/trends?level=moon, 400, level",
        "/api/v1/trends?size=3, 400, size",
        "/api/v1/trends?format=xls, 400, format",
        "/api/v1/matrix?columns=moon, 400, columns",
        "/api/v1/matrix?cells=moon, 400, cells",
        "/api/v1/matrix?colour=red, 400, colour",
        "/api/v1/matrix?phrase=%FF, 400, phrase"
    })
    void aWrongParameterIsNamed(String path, int status, String parameter) throws Exception {
        HttpResponse<String> refused = server.get(path);
        assertEquals(status, refused.statusCode(), refused.body());
        JsonNode error = JSON.readTree(refused.body()).path("errors").path(0);
        assertEquals(parameter, error.path("parameter").asText());
        assertTrue(error.path("zh").asText().codePoints().anyMatch(Character::isIdeographic), error.toString());
    }
}
