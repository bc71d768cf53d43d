package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.indexer.facts.Era;
import org.nianbao.server.http.WebServer;

/** More than ten thousand short reports: counts that agree, and a way through all of them while the index changes. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REPORTS = 10_500;

    @TempDir
    private static Path dir;

    private static ReportSearcher searcher;
    private static WebServer server;
    private static HttpClient client;

    private static List<World.Told> reports(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new World.Told(
                        "r" + i,
                        "第" + i + "份",
                        2010 + i % 7,
                        "",
                        "",
                        "",
                        i % 3 == 0 ? Era.FREE_TEXT : Era.TABLE_2021,
                        i % 2 == 0 ? "gov_portal wechat_oa" : "",
                        "公开" + i))
                .toList();
    }

    @BeforeAll
    static void start() throws IOException {
        World.index(dir, reports(REPORTS));
        searcher = ReportSearcher.open(dir);
        server = WebServer.start(searcher, "127.0.0.1", 0);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
        searcher.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Acceptance case 4; before the other one, which leaves a writer behind. */
    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q=%22%E5%85%AC%E5%BC%80%22",
                "q=%22%E5%85%AC%E5%BC%80%22&channel=-wechat_oa",
                "year=2011&year=2013",
                "channel=gov_portal&era=table_2021",
                "applications=none&year_from=2012"
            })
    void theExportHasAsManyRowsAsTheTotalAndAFacetSay(String search) throws Exception {
        JsonNode answer = JSON.readTree(
                get("/api/v1/search?size=1&facet=issuer_kind&" + search).body());
        long total = answer.path("total").asLong();
        long facet = 0;
        for (JsonNode value : answer.path("facets").path("issuer_kind")) {
            facet += value.path("count").asLong();
        }
        assertEquals(total, facet);
        for (String rows : List.of("facts", "results")) {
            Set<String> ids = new HashSet<>();
            List<String> lines = get("/api/v1/export?format=csv&rows=" + rows + "&" + search)
                    .body()
                    .lines()
                    .skip(1)
                    .toList();
            lines.forEach(line -> ids.add(line.replaceFirst(",.*", "")));
            assertEquals(total, lines.size());
            assertEquals(total, ids.size());
        }
        assertTrue(total > 1_000);
    }

    /** Acceptance case 7. */
    @Order(2)
    @Test
    void aWalkGivesEachReportOnceWhileTheIndexChanges() throws Exception {
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicInteger commits = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            try {
                while (walking.get() && commits.get() < 6) {
                    World.index(dir, reports(REPORTS - 100 * commits.incrementAndGet()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        List<String> walked = new ArrayList<>();
        Set<String> generations = new HashSet<>();
        long total = -1;
        String at = "/api/v1/search?size=100&facet=none";
        while (!at.equals("null")) {
            HttpResponse<String> response = get(at);
            assertEquals(200, response.statusCode(), response.body());
            JsonNode answer = JSON.readTree(response.body());
            total = total < 0 ? answer.path("total").asLong() : total;
            assertEquals(total, answer.path("total").asLong());
            generations.add(answer.path("index").path("generation").asText());
            walked.addAll(answer.path("hits").findValuesAsText("id"));
            at = answer.path("next").asText();
        }
        walking.set(false);
        writer.join();
        assertEquals(1, generations.size(), "one state of the index");
        assertEquals(total, walked.size());
        assertEquals(total, new HashSet<>(walked).size());
        searcher.refresh();
        long now = JSON.readTree(get("/api/v1/search?size=0&facet=none").body())
                .path("total")
                .asLong();
        assertEquals(REPORTS - 100L * commits.get(), now, "the writer wrote meanwhile");
        World.index(dir, reports(REPORTS));
        searcher.refresh();
    }
}
