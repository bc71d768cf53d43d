package org.nianbao.server.site;

import java.util.List;
import java.util.Map;
import org.nianbao.server.SampleServer;
import org.nianbao.server.search.SearchRequest;

/** An address of every kind of page of the sample archive. */
final class Views {
    private Views() {}

    static List<String> of(SampleServer site) throws Exception {
        String q = Visit.encode("\"公开栏\"");
        SearchRequest tables = SearchRequest.parse(Map.of("era", List.of("table_2021")));
        String table = site.searcher().search(tables).hits().getFirst().id();
        SearchRequest conflicts = SearchRequest.parse(Map.of("check", List.of("SUM_MISMATCH")));
        String check = site.searcher().search(conflicts).hits().getFirst().id();
        String hits = site.searcher()
                .search(SearchRequest.of("\"公开栏\""))
                .hits()
                .getFirst()
                .id();
        return List.of(
                "/",
                "/search?q=" + q + "&year=2017&channel=notice_board&region=" + Visit.encode("霁州市"),
                "/search?q=" + q + "&region=-" + Visit.encode("霁州市") + "#facets",
                "/search?q=" + q + Visit.encode(" 火星") + "&year=2012",
                "/search?q=" + Visit.encode("\"公开栏") + "&page=2",
                "/reports/" + hits + "?q=" + q + "#h1",
                "/search?fees=zero&check=any&check=-SUM_MISMATCH&proactive_items=100..500#facets",
                "/reports/" + table,
                "/reports/" + check + "#checks",
                "/kwic?sort=right&group=following:1&q=" + q,
                "/trends?level=county&year_from=2010&q=" + q,
                "/matrix?columns=region&phrase=" + Visit.encode("公开栏"),
                "/docs",
                "/search?year=abc&sort=size");
    }
}
