package org.nianbao.server.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.server.SampleServer;
import org.nianbao.server.search.SearchRequest;

/** Nothing is wider than the window. */
@ExtendWith(SiteExtension.class)
class LayoutTest {
    private final Chromium chromium;
    private final SampleServer site;

    LayoutTest(Chromium chromium, SampleServer site) {
        this.chromium = chromium;
        this.site = site;
    }

    @ParameterizedTest
    @MethodSource("org.nianbao.server.site.Reader#everyWindow")
    void pagesFitTheWindow(Reader reader) throws Exception {
        try (Visit visit = chromium.visit(site, reader)) {
            for (String view : Views.of(site)) {
                visit.open(view);
                fits(visit, view);
            }
        }
    }

    @Test
    void theNewestReportsFitAPhone() throws Exception {
        SearchRequest newest = SearchRequest.of("");
        try (Visit visit = chromium.visit(site, Reader.USUAL.on(Reader.PHONE))) {
            for (var hit : site.searcher().search(newest).hits()) {
                visit.open("/reports/" + hit.id() + "?q=" + Visit.encode("公开"));
                fits(visit, hit.title());
            }
        }
    }

    private static void fits(Visit visit, String what) {
        Object beyond = visit.page.evaluate("document.documentElement.scrollWidth - innerWidth");
        assertEquals(0, Math.max(0, ((Number) beyond).intValue()), what);
    }
}
