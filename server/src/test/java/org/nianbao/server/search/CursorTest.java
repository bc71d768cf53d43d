package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going on where a page ended. */
class CursorTest {
    @TempDir
    private static Path dir;

    private static ReportSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        searcher = World.open(dir);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    @Test
    void pagesAndCursorsGiveEachHitOnce() throws IOException {
        for (String query : List.of(
                "",
                "sort=year",
                "sort=region",
                "q=公开",
                "q=公开&sort=region",
                "q=-\"公报\"",
                "sort=applications",
                "sort=-applications",
                "sort=-proactive_items&fees=none",
                "q=lawsuits:none",
                "q=region:玉溪市 OR year:unknown")) {
            List<String> all = search(query).hits().stream().map(Hit::id).toList();
            List<String> paged = new ArrayList<>();
            for (int page = 1; page <= 6; page++) {
                search(query + "&size=2&page=" + page).hits().forEach(hit -> paged.add(hit.id()));
            }
            assertEquals(all, paged, query);
            SearchRequest request = SearchRequest.parse(SearchRequestTest.parameters(query + "&size=2"));
            List<String> walked = new ArrayList<>();
            for (SearchResponse response = searcher.search(request); ; ) {
                assertEquals(all.size(), response.total());
                response.hits().forEach(hit -> walked.add(hit.id()));
                if (response.next().isEmpty()) {
                    break;
                }
                response = searcher.search(request.at(response.next().get()));
            }
            assertEquals(all, walked, query);
        }
    }

    @Test
    void aCursorIsForItsSearchAndItsIndexOnly(@TempDir Path other) throws IOException {
        String cursor = search("size=1").next().orElseThrow();
        for (String wrong : List.of("cursor=rubbish", "cursor=bnVsbA", "cursor=e30", "q=x&cursor=" + cursor)) {
            InvalidRequestException refused = assertThrows(InvalidRequestException.class, () -> search(wrong));
            assertEquals("cursor", refused.errors().getFirst().parameter());
        }
        for (String order : List.of("relevance", "year", "-year", "region", "-fees", "applications")) {
            SearchRequest asked = SearchRequest.parse(Map.of("sort", List.of(order), "size", List.of("1")));
            String good = searcher.search(asked).next().orElseThrow();
            searcher.search(asked.at(good));
            for (String crafted : crafted(good, order)) {
                assertThrows(InvalidRequestException.class, () -> searcher.search(asked.at(crafted)), crafted);
            }
        }
        try (ReportSearcher changing = World.open(other)) {
            SearchRequest request = SearchRequest.parse(Map.of("size", List.of("1")));
            String next = changing.search(request).next().orElseThrow();
            List<String> second = ids(changing.search(request.at(next)));
            int most = World.REPORTS.size();
            for (int commit = 0; commit < 8; commit++) {
                World.index(other, World.REPORTS.subList(0, most - commit % 2));
                changing.refresh();
                assertEquals(second, ids(changing.search(request.at(next))), "what it was given for is kept");
                changing.search(request);
            }
            World.index(other, World.REPORTS.subList(0, 5));
            changing.refresh();
            changing.search(request);
            changing.refresh();
            assertThrows(ExpiredCursorException.class, () -> changing.search(request.at(next)));
            assertEquals(5, changing.search(request).total());
            assertEquals(5, changing.overview().reports());
        }
    }

    private static List<String> ids(SearchResponse response) {
        return response.hits().stream().map(Hit::id).toList();
    }

    /** A cursor with each member taken out, each made null, and with keys that sort nowhere. */
    private static List<String> crafted(String cursor, String order) throws IOException {
        ObjectNode place =
                (ObjectNode) new ObjectMapper().readTree(Base64.getUrlDecoder().decode(cursor));
        List<ObjectNode> wrong = new ArrayList<>();
        for (String name : List.of("commit", "search", "keys")) {
            wrong.add(place.deepCopy().without(name));
            wrong.add(place.deepCopy().putNull(name));
        }
        ObjectNode shorter = place.deepCopy();
        shorter.withArray("keys").remove(0);
        wrong.add(shorter);
        ObjectNode open = place.deepCopy();
        open.withArray("keys").setNull(0);
        wrong.add(open);
        if (!order.equals("region")) {
            for (String key : List.of("NaN", "Infinity", "-Infinity", "1e99", "x", "")) {
                ObjectNode other = place.deepCopy();
                other.withArray("keys").set(0, key);
                wrong.add(other);
            }
        }
        return wrong.stream()
                .map(json ->
                        Base64.getUrlEncoder().encodeToString(json.toString().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static SearchResponse search(String query) throws IOException {
        return searcher.search(SearchRequest.parse(SearchRequestTest.parameters(query)));
    }
}
