package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;

/** Tags, links and compression, over a real port. */
class FreshnessTest {
    @TempDir
    private static Path archive;

    private static SampleServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        for (int i = 0; i < 30; i++) {
            Files.writeString(
                    archive.resolve(i + ".txt"), "柳湾镇20" + (10 + i % 10) + "年政府信息公开年度报告\n我镇公开信息" + i + "条。\n");
        }
        server = SampleServer.of(archive);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws Exception {
        client.close();
        server.close();
    }

    private static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=%E5%85%AC%E5%BC%80",
                "/search?q=%E5%85%AC%E5%BC%80&lang=en",
                "/search.atom?year=2017",
                "/export?year=2017",
                "/api/v1/search?year=2017",
                "/api/v1/export?format=csv",
                "/api/v1/export?format=xlsx"
            })
    void whoHasItGetsItNotAgain(String path) throws Exception {
        HttpResponse<byte[]> first = get(path);
        assertEquals(200, first.statusCode());
        String tag = header(first, "ETag");
        assertTrue(tag.matches("\"[0-9a-f]{24}\""), tag);
        assertEquals("public, no-cache", header(first, "Cache-Control"));
        for (String had : List.of(tag, "W/" + tag, "\"x\", " + tag)) {
            HttpResponse<byte[]> again = get(path, "If-None-Match", had);
            assertEquals(304, again.statusCode());
            assertEquals(0, again.body().length);
            assertEquals(tag, header(again, "ETag"));
        }
        HttpResponse<byte[]> other = get(path, "If-None-Match", "\"x\"");
        assertEquals(200, other.statusCode());
        assertEquals(tag, header(other, "ETag"));
    }

    @Test
    void whatDiffersHasAnotherTag() throws Exception {
        List<HttpResponse<byte[]>> answers = List.of(
                get("/search"),
                get("/search?lang=en"),
                get("/search?year=2017"),
                get("/search?year=2017&year=2018"),
                get("/api/v1/search"),
                get("/api/v1/search", "Accept", "text/csv"),
                get("/api/v1/search", "Accept-Encoding", "gzip"));
        Set<String> tags = new HashSet<>();
        answers.forEach(answer -> tags.add(header(answer, "ETag")));
        assertEquals(answers.size(), tags.size());
        // The order of parameters and those left empty make no difference.
        assertEquals(
                header(get("/api/v1/search?year=2017&sort=year"), "ETag"),
                header(get("/api/v1/search?sort=year&q=&year=2017"), "ETag"));
    }

    @Test
    void anErrorIsNotKept() throws Exception {
        for (String path : List.of("/search?year=x", "/api/v1/search?year=x", "/reports/none", "/nowhere")) {
            HttpResponse<byte[]> response = get(path);
            assertTrue(response.statusCode() >= 400);
            assertEquals("", header(response, "ETag"), path);
            assertEquals("no-store", header(response, "Cache-Control"), path);
        }
    }

    @Test
    void aCommitMakesEveryTagAnother(@TempDir Path growing) throws Exception {
        Files.writeString(growing.resolve("a.txt"), "柳湾镇2017年政府信息公开年度报告\n");
        try (SampleServer changing = SampleServer.of(growing)) {
            String tag = header(changing.get("/api/v1/search"), "ETag");
            Files.writeString(growing.resolve("b.txt"), "柳湾镇2018年政府信息公开年度报告\n");
            changing.add(growing);
            HttpResponse<String> after = client.send(
                    HttpRequest.newBuilder(URI.create(changing.address() + "/api/v1/search"))
                            .header("If-None-Match", tag)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(200, after.statusCode());
            assertTrue(after.body().contains("\"total\":2"));
            assertNotEquals(tag, header(after, "ETag"));
        }
    }

    /** Follows a relation until it ends. */
    private static int follow(String start, String relation) throws Exception {
        Pattern link = Pattern.compile("<([^>]*)>; rel=\"" + relation + "\"");
        int steps = 0;
        for (Optional<String> at = Optional.of(start); at.isPresent(); steps++) {
            HttpResponse<byte[]> response = get(at.get());
            assertEquals(200, response.statusCode(), at.get());
            at = link.matcher(header(response, "Link")).results().findFirst().map(found -> found.group(1));
        }
        return steps;
    }

    @Test
    void linksLeadThroughThePages() throws Exception {
        assertEquals(4, follow("/api/v1/search?size=8", "next"));
        assertEquals(4, follow("/search?size=8", "next"));
        assertEquals(4, follow("/search?size=8&page=4", "prev"));
        assertEquals(3, follow("/api/v1/search?size=8&page=3", "prev"));
    }

    @Test
    void linksLeadToOtherForms() throws Exception {
        for (String path : List.of("/search?q=%E5%85%AC%E5%BC%80&year=2017&size=5", "/api/v1/search?year=2017")) {
            String links = header(get(path), "Link");
            List<String> forms = Pattern.compile("<([^>]*)>; rel=\"alternate\"; type=\"([^\"]*)\"")
                    .matcher(links)
                    .results()
                    .map(form -> form.group(1) + " " + form.group(2))
                    .toList();
            assertEquals(6, forms.size(), links);
            for (String form : forms) {
                HttpResponse<byte[]> response = get(form.split(" ")[0]);
                assertEquals(200, response.statusCode(), form);
                assertTrue(header(response, "Content-Type").startsWith(form.split(" ")[1]), form);
            }
        }
    }

    @Test
    void aLongQueryHasTheLinksThatThereIsRoomFor() throws Exception {
        HttpResponse<byte[]> response = get("/api/v1/search?q=" + "%E5%85%AC".repeat(9_000));
        assertEquals(200, response.statusCode());
        assertEquals("", header(response, "Link"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/api/v1/search",
                "/api/v1/export?format=csv",
                "/api/v1/export?format=jsonl",
                "/search.atom"
            })
    void textIsCompressedForWhoCanReadIt(String path) throws Exception {
        HttpResponse<byte[]> plain = get(path);
        assertEquals("", header(plain, "Content-Encoding"));
        HttpResponse<byte[]> zipped = get(path, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(zipped, "Content-Encoding"));
        assertTrue(header(zipped, "Vary").contains("Accept-Encoding"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertEquals(
                    new String(plain.body(), StandardCharsets.UTF_8),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(zipped.body().length < plain.body().length);
    }

    @Test
    void whatIsCompressedIsNotCompressedAgain() throws Exception {
        HttpResponse<byte[]> response = get("/api/v1/export?format=xlsx", "Accept-Encoding", "gzip");
        assertEquals("", header(response, "Content-Encoding"));
        assertFalse(response.body().length == 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gbt7714", "bibtex", "ris", "csl"})
    void aReportIsCited(String format) throws Exception {
        String body = new String(get("/api/v1/search?size=1").body(), StandardCharsets.UTF_8);
        String id = body.replaceFirst("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");
        HttpResponse<byte[]> response = get("/reports/" + id + "/citation?format=" + format);
        assertEquals(200, response.statusCode());
        String cited = new String(response.body(), StandardCharsets.UTF_8);
        assertTrue(cited.contains(server.address() + "/reports/" + id), cited);
        assertTrue(cited.contains("SHA-256：" + id.substring(0, 8)), cited);
        String page = new String(get("/reports/" + id).body(), StandardCharsets.UTF_8);
        assertTrue(page.contains("/reports/" + id + "/citation?format=" + format), "the page leads there");
        assertEquals(400, get("/reports/" + id + "/citation?format=apa").statusCode());
        assertEquals(404, get("/reports/0/citation").statusCode());
    }
}
