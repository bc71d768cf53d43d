package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.of(SampleServer.SAMPLE);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static Document feed(SampleServer from, String query) throws Exception {
        HttpResponse<String> response = from.get("/search.atom?" + query);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "application/atom+xml; charset=utf-8",
                response.headers().firstValue("Content-Type").orElse(""));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(response.body())));
    }

    private static List<String> texts(Document feed, String name) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < feed.getElementsByTagNameNS(ATOM, name).getLength(); i++) {
            texts.add(feed.getElementsByTagNameNS(ATOM, name).item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lang=zh", "q=%E5%85%AC%E5%BC%80&year=2017", "applications=none", "q=%22%26%3C%22", "lang=en"})
    void hasWhatTheSearchFindsTheNewestFirst(String query) throws Exception {
        Document feed = feed(server, query + "&size=100");
        JsonNode found = new ObjectMapper()
                .readTree(server.get("/api/v1/search?facet=none&size=100&" + query)
                        .body());
        List<String> hrefs = new ArrayList<>();
        for (int i = 0; i < feed.getElementsByTagNameNS(ATOM, "entry").getLength(); i++) {
            Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(i);
            Element link = (Element) entry.getElementsByTagNameNS(ATOM, "link").item(0);
            assertEquals("alternate", link.getAttribute("rel"));
            hrefs.add(link.getAttribute("href").replaceFirst("\\?.*", "").replaceFirst(".*/", ""));
            assertEquals(1, entry.getElementsByTagNameNS(ATOM, "title").getLength());
        }
        assertEquals(
                new HashSet<>(found.path("hits").findValuesAsText("id")), new HashSet<>(hrefs), "the same reports");
        assertEquals(found.path("total").asInt(), hrefs.size());
        List<Instant> updated =
                texts(feed, "updated").stream().map(Instant::parse).toList();
        assertEquals(updated.stream().sorted(Comparator.reverseOrder()).toList(), updated);
        List<String> ids = texts(feed, "id");
        assertEquals(ids.size(), new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.startsWith("urn:uuid:")));
        assertEquals(ids, texts(feed(server, query + "&size=100"), "id"));
    }

    @Test
    void aReportThatComesLaterComesFirst(@TempDir Path archive) throws Exception {
        for (int i = 0; i < 5; i++) {
            Files.writeString(archive.resolve(i + ".txt"), "柳湾镇201" + i + "年政府信息公开年度报告\n我镇公开信息<" + i + ">条。\n");
        }
        try (SampleServer small = SampleServer.of(archive)) {
            List<String> before = texts(feed(small, "size=2"), "id");
            Files.writeString(archive.resolve("0-new.txt"), "柳湾镇2009年政府信息公开年度报告\n新来的&一份\u0001。\n");
            small.add(archive);
            Document feed = feed(small, "size=2&q=%22%E6%96%B0%E6%9D%A5%22");
            assertEquals(1, feed.getElementsByTagNameNS(ATOM, "entry").getLength());
            assertTrue(texts(feed, "summary").getFirst().contains("新来的&一份\uFFFD"));
            List<String> after = texts(feed(small, "size=2"), "id");
            assertEquals(before.getFirst(), after.getFirst(), "the feed itself");
            assertEquals(before.get(1), after.get(2), "what was first is second");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=2", "cursor=x", "sort=year", "facet=year", "size=101", "year=x", "colour=red"})
    void aWrongParameterIsNamed(String query) throws Exception {
        HttpResponse<String> refused = server.get("/search.atom?" + query);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("\"parameter\":\"" + query.replaceFirst("=.*", "") + "\""), refused.body());
    }
}
