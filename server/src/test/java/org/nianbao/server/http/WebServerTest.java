package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;

/** The API and the pages of the sample archive over a real port. */
class WebServerTest {
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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return JSON.readTree(response.body());
    }

    @Test
    void aHitLeadsToItsReportAndToItsWords() throws Exception {
        JsonNode found = json("/api/v1/search?q=" + encode("\"城关镇\""));
        assertTrue(found.path("total").asInt() > 0);
        JsonNode hit = found.path("hits").path(0);
        JsonNode snippet = hit.path("snippets").path(0);
        String all = server.get(hit.path("links").path("self").asText() + "/text?part=all")
                .body();
        int[] points = all.codePoints().toArray();
        String text = snippet.path("text").asText();
        int start = snippet.path("start").asInt();
        assertEquals(text, new String(points, start, text.codePointCount(0, text.length())));
        JsonNode span = snippet.path("spans").path(0);
        int from = start + span.path(0).asInt();
        assertEquals(
                "城关镇",
                new String(points, from, span.path(1).asInt() - span.path(0).asInt()));
    }

    @Test
    void aFactCarriesItsWords() throws Exception {
        String self = json("/api/v1/search?channel=wechat_oa&size=1")
                .path("hits")
                .path(0)
                .path("links")
                .path("self")
                .asText();
        JsonNode report = json(self);
        int[] points = server.get(self + "/text?part=all").body().codePoints().toArray();
        JsonNode words = report.path("evidence").path("channels").path("wechat_oa");
        int start = words.path("start").asInt();
        assertEquals(
                words.path("text").asText(),
                new String(points, start, words.path("end").asInt() - start));
        assertFalse(report.path("sources").isEmpty());
        assertEquals(64, report.path("provenance").path("sha256").asText().length());
    }

    @Test
    void bodyHasNoFurniture() throws Exception {
        String self = json("/api/v1/search?size=1&q=" + encode("\"枫川县红枫镇2023年\""))
                .path("hits")
                .path(0)
                .path("links")
                .path("self")
                .asText();
        assertTrue(server.get(self + "/text?part=all").body().length()
                >= server.get(self + "/text").body().length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/v1/search?year=abc year",
                "/api/v1/search?year_from=2020&year_to=2010 year_from",
                "/api/v1/search?channel=carrier_pigeon channel",
                "/api/v1/search?issuer_kind=king issuer_kind",
                "/api/v1/search?era=stone era",
                "/api/v1/search?sort=up sort",
                "/api/v1/search?sort=applications_received sort",
                "/api/v1/search?applications=some applications",
                "/api/v1/search?fees=-1..0.5 fees",
                "/api/v1/search?check=OOPS check",
                "/api/v1/search?strict=true&q=check:OOPS q",
                "/api/v1/search?region=atlantis region",
                "/api/v1/search?size=101 size",
                "/api/v1/search?size=-1 size",
                "/api/v1/search?page=0 page",
                "/api/v1/search?page=99999999999 page",
                "/api/v1/search?page=501&size=20 page",
                "/api/v1/search?cursor=xyz cursor",
                "/api/v1/search?facet=colour facet",
                "/api/v1/search?strict=perhaps strict",
                "/api/v1/search?lang=fr lang",
                "/api/v1/search?colour=red colour",
                "/api/v1/search?strict=true&q=%22 q",
                "/api/v1/reports/0123456789abcdef/text?part=head part",
                "/api/v1/reports/0123456789abcdef?x=1 x",
            })
    void aWrongParameterIsNamed(String path, String parameter) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(400, response.statusCode(), response.body());
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertTrue(type.startsWith("application/problem+json"), type);
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(parameter, problem.path("errors").path(0).path("parameter").asText());
        assertEquals(400, problem.path("status").asInt());
        assertFalse(problem.path("errors").path(0).path("zh").asText().isBlank());
        for (String member : new String[] {"type", "title", "detail"}) {
            assertFalse(problem.path(member).asText().isBlank(), member);
        }
    }

    @Test
    void aPageBeyondTheLastLeadsBack() throws Exception {
        String beyond = server.get("/search?q=fees:%3E0&page=9").body();
        assertTrue(beyond.contains("结果没有这一页") && beyond.contains("最后一页：第 1 页"), beyond);
        assertFalse(beyond.contains("没有报告符合"), beyond);
        assertFalse(server.get("/search?size=0").body().contains("class=\"empty\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fees=positive", "q=fees:%3E0", "sort=-fees&size=1"})
    void aCardShowsTheNumberAskedFor(String query) throws Exception {
        String page = server.get("/search?" + query).body();
        assertEquals(page.split("<li class=\"card\">").length, page.split(">收费 ").length, page);
        assertFalse(server.get("/search?size=1").body().contains(">收费 "));
    }

    @Test
    void anErrorPageSpeaksItsLanguage() throws Exception {
        String zh = server.get("/search?page=0&channel=smoke").body();
        assertTrue(zh.contains("应为 1 或更大，不能是 0") && !zh.contains("one of"), zh);
        String en = server.get("/search?page=0&channel=smoke&lang=en").body();
        assertTrue(en.contains("1 or more, not 0") && !en.contains("应为"), en);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/reports/0123456789abcdef",
                "/api/v1/reports/x/text",
                "/api/v1/nothing",
                "/reports/x",
                "/nothing",
                "/static/none.css"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(404, response.statusCode());
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertEquals(path.equals("/api/v1/nothing"), response.body().contains("/api/v1/export"), response.body());
        assertTrue(type.startsWith(path.startsWith("/api/") ? "application/problem+json" : "text/html"), type);
    }

    @Test
    void aUrlGivesTheSameListAgain() throws Exception {
        String path = "/api/v1/search?sort=-year&q=" + encode("公开 OR \"微信\"") + "&region=" + encode("霁州市");
        assertEquals(json(path).path("hits"), json(path).path("hits"));
    }

    @Test
    void theCursorWalksEachReportOnce() throws Exception {
        java.util.Set<String> ids = new java.util.HashSet<>();
        int total = 0;
        String next = "/api/v1/search?size=7";
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            total = page.path("total").asInt();
            page.path("hits").forEach(hit -> assertTrue(ids.add(hit.path("id").asText()), "twice: " + hit));
            next = page.path("next").asText("");
            next = next.equals("null") ? "" : next;
        }
        assertEquals(total, ids.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?lang=en",
                "search",
                "search?lang=en",
                "search?q=%E5%85%AC%E5%BC%80&year=2017&channel=-weibo"
            })
    void pagesAnswerInHtmlWithAPolicy(String path) throws Exception {
        HttpResponse<String> response = server.get("/" + path);
        assertEquals(200, response.statusCode());
        assertTrue(response.body().contains(path.contains("en") ? "Sample data" : "示例数据"));
        assertTrue(response.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .startsWith("default-src 'self'"));
    }

    /** What can be typed after the question mark, the worst of it; a server error is never the answer. */
    @Test
    void garbageIsNeverAServerError() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "\"",
            "“",
            "”",
            "(",
            ")",
            "（",
            "）",
            "-",
            "OR",
            "AND",
            "NOT",
            "*",
            "?",
            ":",
            "：",
            "，",
            "。",
            "😀",
            "\ud800",
            "\u0000",
            "城关镇",
            "公开",
            "a",
            " ",
            "　",
            "~",
            "^",
            "\\",
            "/",
            "[",
            "]",
            "{",
            "}",
            "+",
            "&&",
            "||",
            "<script>",
            "%",
            "'",
            "\n",
            "\u200b"
        };
        String[] names = {
            "q", "year", "region", "channel", "page", "size", "sort", "cursor", "facet", "era", "lang", "fees", "check",
            "x"
        };
        for (int i = 0; i < 400; i++) {
            StringBuilder value = new StringBuilder();
            for (int k = random.nextInt(12); k >= 0; k--) {
                value.append(pieces[random.nextInt(pieces.length)]);
            }
            String name = random.nextInt(3) == 0 ? names[random.nextInt(names.length)] : "q";
            for (String base : new String[] {"/api/v1/search", "/search"}) {
                String path = base + "?" + name + "=" + encode(value.toString());
                int status = server.get(path).statusCode();
                assertTrue(status < 500, status + " for " + path + ", seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%ZZ",
                "/search?q=%E5%9",
                "/search?q=%",
                "/api/v1/search?q=%C0%AF",
                "/api/v1/search?&&&=&=1",
                "/api/v1/search?q=%ED%A0%80",
                "/..%2f..%2fetc",
                "/%00",
                "/static/..%2fapp.css",
                "/reports/%ff",
                "/search?year=2015..2017&year=-2016..&fees=..5&check=any",
                "//",
                "/search?q"
            })
    void rawBytesAreNeverAServerError(String path) throws Exception {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 ") && answer.charAt(9) != '5', answer);
    }

    @Test
    void aLongQueryIsAnsweredAndALongerOneRefused() throws Exception {
        assertEquals(
                200,
                server.get("/api/v1/search?q=" + encode("公".repeat(10_000))).statusCode());
        HttpResponse<String> refused = server.get("/api/v1/search?q=" + encode("公".repeat(10_001)));
        assertEquals(400, refused.statusCode());
        assertEquals(
                "q",
                JSON.readTree(refused.body())
                        .path("errors")
                        .path(0)
                        .path("parameter")
                        .asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%zz", "q=%E5%9", "q=%", "q=%C0%AF", "q=%ED%A0%80", "year=%ff"})
    void whatIsNotPercentEncodedIsNamed(String query) throws Exception {
        for (String path : new String[] {"/api/v1/search?", "/search?"}) {
            String answer = raw(path + query);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains(query.substring(0, query.indexOf('='))), answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/api/v1/%ff%", "/api/v1/search?q=\u0001"})
    void aMalformedAddressIsAProblem(String path) throws Exception {
        String answer = raw(path);
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
    }

    private static String raw(String path) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRegionLinkFindsAllYearsOfThePlace() throws Exception {
        JsonNode hits = json("/api/v1/search?size=100").path("hits");
        for (JsonNode hit : hits) {
            JsonNode report = json(hit.path("links").path("self").asText());
            for (JsonNode step : report.path("region").path("then")) {
                String id = hit.path("id").asText();
                for (String ask : new String[] {
                    step.path("code").asText(""),
                    step.path("today").asText(""),
                    step.path("name").asText()
                }) {
                    if (!ask.isEmpty() && !ask.equals("null")) {
                        JsonNode found = json("/api/v1/search?size=100&facet=none&region=" + encode(ask))
                                .path("hits");
                        assertTrue(found.findValuesAsText("id").contains(id), ask + " does not find " + id);
                    }
                }
            }
        }
    }
}
