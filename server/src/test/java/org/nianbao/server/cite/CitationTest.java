package org.nianbao.server.cite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.StoredReport;

class CitationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SHA = "ab".repeat(32);

    private static Citation cited(String title, String captured, String url) {
        ObjectNode facts = JSON.createObjectNode()
                .put("title", title)
                .put("issuer", "前卫镇人民政府")
                .put("year", 2017);
        facts.putObject("published").put("value", "2018-01-12");
        return Citation.of(stored(facts, captured, url), "https://example.org");
    }

    private static StoredReport stored(ObjectNode facts, String captured, String url) {
        Instant read = Instant.parse("2026-03-04T05:06:07Z");
        Provenance provenance = new Provenance(
                "a/b.txt", Optional.empty(), SHA, "UTF-8", false, read, Optional.empty(), Optional.empty());
        Source source = new Source("root", "a/b.txt", "archive", url, captured, read.toString(), "");
        return new StoredReport(new Report("00ff", provenance, "", List.of()), facts, List.of(source));
    }

    @Test
    void aBulletinAsTheStandardHasIt() {
        assertEquals(
                "前卫镇人民政府. 2017年报[EB/OL]. (2018-01-12)[2019-05-06]. https://example.org/reports/00ff. 报告年度：2017；"
                        + "原址：http://a.example/x?y=1&z=%20；抓取时间：2019-05-06T07:08:09Z；SHA-256：" + SHA + ".\n",
                CitationFormat.GBT7714.write(cited("2017年报", "2019-05-06T07:08:09Z", "http://a.example/x?y=1&z=%20")));
    }

    @Test
    void whatTheReportDoesNotSayIsLeftOut() {
        Citation bare = Citation.of(stored(JSON.createObjectNode().putNull("title"), "", ""), "http://h");
        assertEquals(
                "a/b.txt[EB/OL]. [2026-03-04]. http://h/reports/00ff. SHA-256：" + SHA + ".\n",
                CitationFormat.GBT7714.write(bare));
        assertFalse(CitationFormat.BIBTEX.write(bare).matches("(?s).*\\b(author|year|date) = .*"));
        assertFalse(CitationFormat.RIS.write(bare).matches("(?s).*(AU|PY|DA)  - .*"));
        assertFalse(CitationFormat.CSL.write(bare).contains("issued"));
    }

    @Test
    void aCaptureWithoutADayIsCitedByTheDayOfReading() {
        Citation cited = cited("年报", "2019年5月", "");
        assertTrue(CitationFormat.GBT7714.write(cited).contains("[2026-03-04]"));
        assertTrue(CitationFormat.GBT7714.write(cited).contains("抓取时间：2019年5月"));
        assertTrue(CitationFormat.GBT7714.write(cited("年报", "2019-99-99", "")).contains("[2026-03-04]"));
    }

    @Test
    void signsOfTexAreWritten() {
        String bib = CitationFormat.BIBTEX.write(cited("A&B 50% {x \"q\" $1 #2 a_b ~ ^ \\end", "", "http://e/{}\\ x"));
        assertTrue(
                bib.contains(
                        "title = {{A\\&B 50\\% \\textbraceleft{}x \\textquotedbl{}q\\textquotedbl{} \\$1 \\#2 a\\_b"
                                + " \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end}},"),
                bib);
        assertTrue(bib.startsWith("@misc{nianbao-00ff,\n  author = {{前卫镇人民政府}},\n"), bib);
        assertTrue(bib.contains(
                "  year = {2018},\n  date = {2018-01-12},\n  url = {https://example.org/reports/00ff},\n"));
    }

    /** However a title is written, each field is closed where it ends, and nothing follows the entry. */
    @ParameterizedTest
    @ValueSource(strings = {"}", "{", "{{{", "}}}{", "\\{", "\\", "a\\}b", "},\n}\n@misc{x", "\"{\"", "%}"})
    void bracesAreInBalance(String title) {
        String bib = CitationFormat.BIBTEX.write(cited(title, title, title));
        int depth = 0;
        for (int i = 0; i < bib.length(); i++) {
            depth += bib.charAt(i) == '{' ? 1 : bib.charAt(i) == '}' ? -1 : 0;
            assertTrue(depth > 0 || i < bib.indexOf('{') || i >= bib.lastIndexOf('}'), bib);
        }
        assertEquals(0, depth, bib);
        assertTrue(bib.endsWith("},\n}\n"), bib);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nER  - \nTY  - BOOK", "a\r\nAU  - x", "a\u2028AU  - x", "\u0000", "甲\uD800"})
    void aTagStaysOnItsLine(String title) {
        String ris = CitationFormat.RIS.write(cited(title, title, title));
        List<String> lines = List.of(ris.split("\r\n"));
        assertTrue(lines.stream().allMatch(line -> line.matches("[A-Z][A-Z0-9]  - [^\\n\\r\\u2028]*")), ris);
        assertEquals(
                List.of("TY", "ID", "AU", "TI", "PY", "DA", "Y2", "UR", "N1", "LA", "ER"),
                lines.stream().map(line -> line.substring(0, 2)).toList());
    }

    @Test
    void risHasOneAuthorAndDatesOfItsOwn() {
        String ris = CitationFormat.RIS.write(cited("年报", "2019-05-06", ""));
        assertTrue(
                ris.contains("DA  - 2018/01/12\r\nY2  - 2019/05/06\r\nUR  - https://example.org/reports/00ff\r\n"),
                ris);
    }

    @Test
    void cslIsJson() throws IOException {
        String title = "\"A\" \\ </script> {%&}";
        JsonNode item = JSON.readTree(CitationFormat.CSL.write(cited(title, "2019-05-06", "")))
                .path(0);
        assertEquals(title, item.path("title").asText());
        assertEquals("[[2018,1,12]]", item.path("issued").path("date-parts").toString());
        assertEquals("[[2019,5,6]]", item.path("accessed").path("date-parts").toString());
        assertEquals("前卫镇人民政府", item.path("author").path(0).path("literal").asText());
        assertTrue(item.path("note").asText().contains(SHA));
    }
}
