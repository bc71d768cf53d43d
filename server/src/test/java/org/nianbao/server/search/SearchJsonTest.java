package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchJsonTest {
    @TempDir
    private Path dir;

    @Test
    void hasTheShapeOfTheContract() throws IOException {
        SearchRequest request =
                SearchRequest.parse(SearchRequestTest.parameters("q=\"商业企业&year=2021&year=-2016&facet=year,region"));
        try (ReportSearcher searcher = World.open(dir)) {
            ObjectNode json = SearchJson.write(request, searcher.search(request));
            assertTrue(json.at("/hits/0/score").doubleValue() > 0);
            ((ObjectNode) json.at("/hits/0")).remove("score");
            long generation = searcher.overview().generation();
            assertEquals(
                    new JsonMapper().readTree("""
                            {"query": {"raw": "\\"商业企业", "parsed": "\\"商业企业\\"", "notes": [{"code": "unbalanced_quote",
                              "zh": "引号不成对，短语算到末尾", "en": "A quotation mark is missing; the phrase goes to the end"}]},
                             "total": 1, "occurrences": 1,
                             "hits": [{"id": "ID", "title": "平山县2021年年报", "issuer": "平山县人民政府", "region": {"province": "河北省",
                               "city": "石家庄市", "county": "平山县", "town": null, "code": "130131"}, "year": 2021,
                               "issuer_kind": "county", "era": "table_2021", "channels": ["gov_portal"],
                               "proactive_items": {"value": 250, "approx": false}, "cumulative_items": null,
                               "applications_received": {"value": 0, "approx": false},
                               "fees_yuan": {"value": 0, "approx": false},
                               "reconsiderations": {"value": 1, "approx": false},
                               "lawsuits": {"value": 2, "approx": false},
                               "checks": ["SUM_MISMATCH", "COUNT_CONFLICT"], "occurrences": 1,
                               "snippets": [{"text": "平山县人民政府网站\\n自然人 | 商业\\n企业 | 科研\u00A0机构\\n3 | 0 | 0", "start": 0, "spans": [[16, 21]]}],
                               "links": {"self": "/api/v1/reports/ID", "page": "/reports/ID"}}],
                             "facets": {"year": [
                               {"value": "2016", "label": "2016", "count": 0, "selected": false, "excluded": true},
                               {"value": "2021", "label": "2021", "count": 1, "selected": true, "excluded": false}],
                              "region": [{"value": "13", "label": "河北省", "count": 1, "selected": false, "excluded": false,
                               "children": [{"value": "1301", "label": "石家庄市", "count": 1, "selected": false, "excluded": false,
                               "children": [{"value": "130131", "label": "平山县", "count": 1, "selected": false, "excluded": false}]}]}]},
                             "next": null, "index": {"generation": GENERATION, "reports": 9}}
                            """.replace("ID", World.id("table"))
                            .replace("GENERATION", Long.toString(generation))),
                    new JsonMapper().readTree(json.toString()));
        }
    }

    @Test
    void nextIsALinkThatGoesOn() throws IOException {
        SearchRequest request = SearchRequest.parse(SearchRequestTest.parameters("q=\"公开\"&size=1&region=-云南省"));
        try (ReportSearcher searcher = World.open(dir)) {
            SearchResponse response = searcher.search(request);
            String next = SearchJson.write(request, response).get("next").textValue();
            String cursor = response.next().orElseThrow();
            assertEquals(
                    "/api/v1/search?q=%22%E5%85%AC%E5%BC%80%22&region=-%E4%BA%91%E5%8D%97%E7%9C%81&size=1&cursor="
                            + cursor,
                    next);
            assertEquals(List.of(cursor), request.at(cursor).parameters().get("cursor"));
        }
    }
}
