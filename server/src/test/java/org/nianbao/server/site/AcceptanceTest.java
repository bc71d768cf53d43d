package org.nianbao.server.site;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.SampleServer;
import org.nianbao.server.search.SearchRequest;

/**
 * The ten cases that every search of this kind is accepted by, each the bug of another: one method a case, over HTTP or
 * in a browser. More of 1, 2 and 3 is in {@code ExactnessTest} and {@code WholePathExactnessTest}, of 4 in {@code
 * ExportTest}, of 5 and 9 in {@code QueryParserTest}, of 7 in {@code CursorTest}, of 6, 8 and 10 in {@link
 * ResultPageTest}, {@link SearchFlowTest} and {@link AccessibilityTest}.
 */
@ExtendWith(SiteExtension.class)
class AcceptanceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLED = 2;
    private static final int LONGEST = 12;

    @TempDir
    private Path folder;

    private final Chromium chromium;
    private final SampleServer site;

    AcceptanceTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    private static JsonNode search(SampleServer server, String q, String... parameters) throws Exception {
        return json(server, address("/api/v1/search", q, parameters));
    }

    private static String address(String path, String q, String... parameters) {
        StringBuilder address = new StringBuilder(path + "?q=" + Visit.encode(q));
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=') + 1;
            address.append('&').append(parameter, 0, equals).append(Visit.encode(parameter.substring(equals)));
        }
        return address.toString();
    }

    private static JsonNode json(SampleServer server, String address) throws Exception {
        HttpResponse<String> response = server.get(address);
        assertEquals(200, response.statusCode(), address + " " + response.body());
        return JSON.readTree(response.body());
    }

    private static Set<String> ids(JsonNode response) {
        Set<String> ids = new LinkedHashSet<>();
        response.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
        return ids;
    }

    /** An archive of short reports, by the names of their files. */
    private Path archive(String name, Map<String, String> reports) throws IOException {
        Path archive = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, String> report : reports.entrySet()) {
            Files.writeString(archive.resolve(report.getKey()), report.getValue());
        }
        return archive;
    }

    @Test
    @DisplayName("1. every literal piece of 2 to 12 characters without punctuation, quoted, finds its report")
    void case1LiteralPieces() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("AcceptanceTest seed " + seed);
        Random random = new Random(seed);
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String id : ids(search(site, "", "size=100", "facet=none"))) {
            bodies.put(
                    id,
                    Normalizer.normalize(
                            site.get("/api/v1/reports/" + id + "/text").body()));
        }
        List<String> all = new ArrayList<>(bodies.keySet());
        for (int i = 0; i < SAMPLED; i++) {
            String id = all.remove(random.nextInt(all.size()));
            List<String> pieces = List.copyOf(pieces(bodies.get(id)));
            assertTrue(pieces.size() > 500, id);
            for (String piece : pieces) {
                long wanted = bodies.values().stream()
                        .filter(body -> body.contains(piece))
                        .count();
                SearchRequest count = SearchRequest.parse(
                        Map.of("q", List.of("\"" + piece + "\""), "size", List.of("0"), "facet", List.of("none")));
                assertEquals(wanted, site.searcher().search(count).total(), piece + " of " + id + ", seed " + seed);
            }
            for (int n = 0; n < 20; n++) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                Set<String> found = ids(search(site, "\"" + piece + "\"", "size=100", "facet=none"));
                assertTrue(found.contains(id), piece + " of " + id + ", seed " + seed);
            }
        }
    }

    private static Set<String> pieces(String body) {
        Set<String> pieces = new TreeSet<>();
        for (int start = 0; start < body.length(); start++) {
            for (int end = start; end < Math.min(body.length(), start + LONGEST); end++) {
                if (!Character.isLetterOrDigit(body.charAt(end))) {
                    break;
                }
                if (end > start) {
                    pieces.add(body.substring(start, end + 1));
                }
            }
        }
        return pieces;
    }

    private SampleServer small() throws IOException {
        return SampleServer.of(archive(
                "small",
                Map.of(
                        "seat.txt",
                        "临泉县城关镇人民政府2018年政府信息公开工作年度报告\n全年收到申请１２件，依法予以公开，内容均为拆迁。\n公开栏公开栏各一块。",
                        "cell.html",
                        "<html><body><h1>商务局2019年政府信息公开工作年度报告</h1><table><tr><td>申请人</td><td>商业<br>企业</td></tr>"
                                + "<tr><td>件</td><td>12件</td></tr></table></body></html>",
                        "other.txt",
                        "太平镇2019年政府信息公开工作年度报告\n公开内容包括拆迁、征地。收到申请3件。")));
    }

    @Test
    @DisplayName("2. across the segmenter's borders, never across punctuation, over split cells, in any width")
    void case2ExactPhrases() throws Exception {
        try (SampleServer server = small()) {
            assertEquals(1, search(server, "\"城关镇\"").path("total").asInt());
            JsonNode contents = search(server, "\"公开内容\"");
            assertEquals(1, contents.path("total").asInt());
            assertTrue(contents.at("/hits/0/title").asText().startsWith("太平镇"));
            assertEquals(1, search(server, "\"商业企业\"").path("total").asInt());
            assertEquals(2, search(server, "\"12件\"").path("total").asInt());
            assertEquals(ids(search(server, "\"12件\"")), ids(search(server, "\"１２件\"")));
        }
    }

    @Test
    @DisplayName("3. marks cover the phrase and nothing else; two hits side by side stay two; no hit without a mark")
    void case3Marks() throws Exception {
        try (SampleServer server = small()) {
            JsonNode found = search(server, "\"公开栏\"");
            assertEquals(2, found.path("occurrences").asInt());
            assertEquals(List.of("公开栏", "公开栏"), marked(found.at("/hits/0")));
        }
        for (String phrase : List.of("公开栏", "行政复议", "微信公众号", "没有", "0件")) {
            JsonNode found = search(site, "\"" + phrase + "\"", "size=100");
            assertTrue(found.path("total").asInt() > 0, phrase);
            for (JsonNode hit : found.path("hits")) {
                List<String> marked = marked(hit);
                assertFalse(marked.isEmpty(), phrase + " " + hit.path("id"));
                marked.forEach(mark -> assertEquals(phrase, Normalizer.normalize(mark)));
            }
        }
    }

    private static List<String> marked(JsonNode hit) {
        List<String> marked = new ArrayList<>();
        for (JsonNode snippet : hit.path("snippets")) {
            int[] points = snippet.path("text").asText().codePoints().toArray();
            for (JsonNode span : snippet.path("spans")) {
                int start = span.path(0).asInt();
                marked.add(new String(points, start, span.path(1).asInt() - start));
            }
        }
        return marked;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "公开栏", "\"行政复议\" OR 诉讼"})
    @DisplayName("4. an export has as many rows as the screen says, and as the years of the facet add up to")
    void case4Exports(String q) throws Exception {
        String filter = "issuer_kind=town";
        JsonNode found = search(site, q, filter);
        long total = found.path("total").asLong();
        long years = found.at("/facets/year")
                .valueStream()
                .mapToLong(year -> year.path("count").asLong())
                .sum();
        assertEquals(total, years);
        HttpResponse<String> lines = site.get(address("/api/v1/export", q, filter, "format=jsonl"));
        Set<String> exported = new HashSet<>();
        for (String line : lines.body().lines().toList()) {
            JsonNode facts = JSON.readTree(line);
            if (facts.has("year")) {
                exported.add(facts.path("id").asText());
            }
        }
        assertEquals(total, exported.size());
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.search(q, filter);
            assertEquals(total, visit.total());
        }
    }

    @Test
    @DisplayName("5. OR is the union, in parentheses too; a lone comma finds nothing")
    void case5Unions() throws Exception {
        List<String> words = List.of("抖音", "电台", "水窖", "鼓楼");
        Set<String> union = new TreeSet<>();
        for (String word : words) {
            union.addAll(ids(search(site, word, "size=100")));
        }
        String or = String.join(" OR ", words);
        assertEquals(union, new TreeSet<>(ids(search(site, or, "size=100"))));
        assertEquals(union, new TreeSet<>(ids(search(site, "(" + or + ")", "size=100"))));
        Set<String> both = new TreeSet<>(ids(search(site, "公开栏", "size=100")));
        both.retainAll(union);
        assertEquals(both, new TreeSet<>(ids(search(site, "公开栏 (" + or + ")", "size=100"))));
        for (String comma : List.of(",", "，", "、", "\"，\"")) {
            long total = search(site, comma).path("total").asLong();
            assertTrue(comma.startsWith("\"") || total == 0, comma);
        }
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#withAndWithoutScript")
    @DisplayName("6. a chosen value stays at 0; a range alone has a chip that takes it away; all can be cleared")
    void case6Facets(Reader reader) {
        try (Visit visit = chromium.visit(site, reader)) {
            visit.search("\"鼓楼说事\"", "year=2012");
            assertEquals(0, visit.total());
            Locator chosen = visit.value("year", "2012");
            assertThat(chosen).isVisible();
            assertEquals(0, Visit.number(chosen.locator(".count").innerText()));
            visit.follow(chosen);
            assertEquals(1, visit.total());

            visit.search("", "year_from=2015", "year_to=2016");
            int narrowed = visit.total();
            assertEquals(1, visit.chips().size());
            visit.follow(visit.page.locator(".chip"));
            assertTrue(visit.total() > narrowed);

            visit.search("公开", "year=2018", "channel=gov_portal", "fees=none");
            assertEquals(3, visit.chips().size());
            visit.follow(visit.page.locator(".clear"));
            assertEquals(List.of(), visit.chips());
            assertThat(visit.page.locator("#q")).hasValue("公开");
            visit.page.locator("#q").fill("");
            visit.submit(visit.page.locator(".search button"));
            assertEquals(reports(), visit.total());
        }
    }

    private int reports() {
        try {
            return search(site, "").path("total").asInt();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("7. cursors give each report once, those of the beginning also while more are indexed")
    void case7Cursors() throws Exception {
        Map<String, String> some = new LinkedHashMap<>();
        Map<String, String> more = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            (i % 2 == 0 ? some : more).put(i + ".txt", "第" + i + "镇2018年政府信息公开工作年度报告\n公开" + i + "条。");
        }
        try (SampleServer server = SampleServer.of(archive("some", some))) {
            String first = address("/api/v1/search", "公开", "size=3", "facet=none");
            assertEquals(20, walk(server, first).size());
            JsonNode page = json(server, first);
            server.add(archive("more", more));
            // The walk goes on over what was there when it began.
            Set<String> begun = ids(page);
            begun.addAll(walk(server, page.path("next").asText()));
            assertEquals(20, begun.size());
            assertEquals(40, walk(server, first).size());
        }
    }

    private static Set<String> walk(SampleServer server, String first) throws Exception {
        Set<String> seen = new HashSet<>();
        for (String next = first; next != null; ) {
            JsonNode page = json(server, next);
            for (String id : ids(page)) {
                assertTrue(seen.add(id), id + " twice");
            }
            next = page.path("next").textValue();
        }
        return seen;
    }

    @Test
    @DisplayName("8. an address pasted into a fresh browser shows the same list in the same order with the same marks")
    void case8PastedAddress() {
        String list;
        String report;
        List<String> cards;
        List<String> marks;
        List<String> hits;
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            visit.open("/");
            visit.page.locator("#q").fill("\"公开栏\" OR 广播");
            visit.submit(visit.page.locator(".search button"));
            visit.narrow("region", "霁州市");
            visit.narrow("issuer_kind", Reader.USUAL.text("issuer_kind.town"));
            list = visit.page.url();
            cards = List.copyOf(visit.cards().values());
            marks = visit.page.locator(".card mark").allInnerTexts();
            visit.follow(visit.page.locator(".card h2 a").first());
            report = visit.page.url();
            hits = visit.page.locator("mark.hit").allInnerTexts();
        }
        assertTrue(cards.size() > 3 && !marks.isEmpty() && !hits.isEmpty());
        try (Visit fresh = chromium.visit(site, Reader.USUAL)) {
            fresh.page.navigate(list);
            assertEquals(cards, List.copyOf(fresh.cards().values()));
            assertEquals(marks, fresh.page.locator(".card mark").allInnerTexts());
            fresh.page.navigate(report);
            assertEquals(hits, fresh.page.locator("mark.hit").allInnerTexts());
        }
    }

    @Test
    @DisplayName("9. whatever is typed gets an answer or a problem, never a fault")
    void case9Garbage() throws Exception {
        List<String> queries = List.of(
                "%22" + "%E5%85%AC",
                "%22%22%22",
                "%28%28%28",
                "*",
                "%3F",
                "%22*%22",
                "%F0%9F%98%80",
                "%22%F0%9F%98%80%22",
                "%ED%A0%BD",
                "%22%ED%A0%BD",
                "%00",
                "OR",
                "-",
                "NOT%20NOT",
                Visit.encode("公".repeat(10_000)),
                Visit.encode("\"" + "公".repeat(9_998) + "\""),
                Visit.encode("公 ".repeat(5_000)));
        for (String q : queries) {
            for (String path : List.of("/api/v1/search", "/search", "/api/v1/export")) {
                HttpResponse<String> response = client(site.address() + path + "?q=" + q);
                String shown = path + " " + q.substring(0, Math.min(60, q.length())) + " " + response.statusCode();
                assertTrue(Set.of(200, 400).contains(response.statusCode()), shown);
                if (response.statusCode() == 400 && path.startsWith("/api/")) {
                    assertTrue(
                            response.headers()
                                    .firstValue("Content-Type")
                                    .orElse("")
                                    .startsWith("application/problem+json"),
                            shown);
                }
            }
        }
    }

    private static HttpResponse<String> client(String address) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    @DisplayName("10. everything by keyboard, counts announced")
    void case10Keyboard() {
        try (Visit visit = chromium.visit(site, Reader.USUAL)) {
            Page page = visit.page;
            visit.open("/");
            tabTo(page, "#q");
            page.keyboard().type("公开栏");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/search?"));
            assertTrue(visit.total() > 10);
            assertThat(page.locator("[role=status][aria-live=polite]").first()).containsText(visit.total() + "");
            assertThat(visit.value("year", "2018").locator(".count"))
                    .containsText(Reader.USUAL.text("count.unit").strip());

            Set<String> reachable = reachable(page);
            List<String> unreachable = new ArrayList<>();
            for (Locator control : page.locator("a[href], button, input:not([type=hidden]), select, summary")
                    .all()) {
                String name = name(control);
                if (control.isVisible() && !reachable.contains(name)) {
                    unreachable.add(name);
                }
            }
            assertEquals(List.of(), unreachable);

            int before = visit.total();
            tabTo(page, ".facet-year li a.row");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("year="));
            assertTrue(visit.total() < before);
            tabTo(page, ".card h2 a");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/reports/"));
            assertThat(page.locator("mark.hit").first()).isVisible();
        }
    }

    /** Presses Tab until something that fits is in focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 400; i++) {
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    /** What Tab leads to on a page, from its beginning. */
    private static Set<String> reachable(Page page) {
        page.evaluate("() => { document.activeElement.blur(); window.getSelection().removeAllRanges(); }");
        Set<String> reached = new HashSet<>();
        int stops = page.locator("a[href], button, input, select, summary, [tabindex='0']")
                .count();
        for (int i = 0; i <= stops; i++) {
            page.keyboard().press("Tab");
            reached.add((String) page.evaluate("() => " + NAME + "(document.activeElement)"));
        }
        return reached;
    }

    private static final String NAME =
            "(e => e.tagName + ' ' + (e.getAttribute('href') || e.name || e.textContent.trim()))";

    private static String name(Locator control) {
        return (String) control.evaluate(NAME);
    }

    @Test
    @DisplayName("10. everything without JavaScript")
    void case10WithoutJavaScript() {
        try (Visit visit = chromium.visit(site, Reader.USUAL.withoutScript())) {
            visit.open("/");
            visit.page.locator("#q").fill("\"公开栏\"");
            visit.submit(visit.page.locator(".search button"));
            int all = visit.total();
            visit.narrow("year", "2018");
            assertTrue(visit.total() < all);
            visit.page.locator("input[name=year_from]").fill("2012");
            visit.page.locator("input[name=year_to]").fill("2018");
            visit.submit(visit.page.locator(".facet-year .range button"));
            assertTrue(visit.total() > 0);
            visit.follow(visit.page.locator(".card h2 a").first());
            assertThat(visit.page.locator("mark.hit").first()).isVisible();
            visit.follow(visit.page.locator(".back a"));
            assertTrue(visit.total() > 0);
            visit.open("/docs");
            assertTrue(visit.page.locator(".operation").count() > 5);
        }
    }

    @Test
    void allTenAreHere() {
        Set<String> cases = new TreeSet<>();
        Arrays.stream(AcceptanceTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DisplayName.class))
                .forEach(method -> cases.add(method.getName().replaceFirst("case([0-9]+).*", "$1")));
        assertEquals(Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "10"), cases);
    }
}
