package org.nianbao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PagesTest {
    private static final String HOSTILE = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>'&amp;";

    private static final Assets ASSETS = new Assets();
    private static final Pages PAGES = new Pages(ASSETS);

    static Map<String, String> pages(Lang lang, String spice) {
        Samples samples = new Samples(lang, spice);
        return new TreeMap<>(Map.of(
                "home", PAGES.home(samples.home(), lang),
                "results", PAGES.results(samples.results(), lang),
                "empty", PAGES.results(samples.empty(), lang),
                "report", PAGES.report(samples.report(), lang),
                "export", PAGES.export(samples.export(), lang),
                "kwic", PAGES.kwic(samples.kwic(), lang),
                "trends", PAGES.trends(samples.trends(), lang),
                "matrix", PAGES.matrix(samples.matrix(), lang),
                "error", PAGES.error(samples.error(), lang)));
    }

    static Stream<Arguments> everyPage() {
        return Stream.of(Lang.values())
                .flatMap(lang -> Stream.of("", HOSTILE)
                        .flatMap(spice -> pages(lang, spice).entrySet().stream()
                                .map(page -> Arguments.of(page.getKey(), lang, !spice.isEmpty(), page.getValue()))));
    }

    @ParameterizedTest(name = "{0} {1} hostile={2}")
    @MethodSource("everyPage")
    void isWellFormed(String name, Lang lang, boolean hostile, String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(html, "", parser);
        assertEquals(ParseErrorList.noTracking(), parser.getErrors());
        assertEquals(lang.tag(), page.selectFirst("html").attr("lang"));
        assertFalse(page.title().isBlank());
        assertEquals(1, page.select("h1").size());
        assertEquals(1, page.select("main#main").size());
        assertEquals(
                1, page.select("form[role=search][method=get] input[name=q]").size());
        assertEquals(1, page.select("a.skip[href=#main]").size());
        assertEquals(1, page.select(".notice").size());
        List<String> ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.stream().distinct().toList(), ids);
        List<String> present = page.select("a[href^=#]").eachAttr("href");
        present.forEach(href -> assertTrue(ids.contains(href.substring(1)), href));
    }

    @ParameterizedTest(name = "{0} {1} hostile={2}")
    @MethodSource("everyPage")
    void worksUnderAStrictContentPolicy(String name, Lang lang, boolean hostile, String html) {
        Document page = Jsoup.parse(html);
        assertEquals(0, page.select("style, [style], iframe, object, base").size());
        for (Element script : page.select("script")) {
            assertTrue(script.data().isEmpty());
        }
        for (Element fetched : page.select("script, link:not([rel=alternate]), img")) {
            String path = fetched.hasAttr("src") ? fetched.attr("src") : fetched.attr("href");
            assertTrue(ASSETS.find(path).isPresent(), path);
        }
        for (Element element : page.getAllElements()) {
            assertTrue(
                    element.attributes().asList().stream()
                            .noneMatch(a -> a.getKey().startsWith("on")),
                    element::html);
        }
    }

    @ParameterizedTest(name = "{0} {1} hostile={2}")
    @MethodSource("everyPage")
    void keepsTheReaderInTheLanguageOfThePage(String name, Lang lang, boolean hostile, String html) {
        Document page = Jsoup.parse(html);
        assertEquals(
                lang == Lang.EN ? "/?lang=en" : "/", page.selectFirst(".brand").attr("href"));
        for (Element form : page.select("form:not([action^=/api/])")) {
            assertEquals(
                    lang == Lang.EN ? 1 : 0,
                    form.select("input[type=hidden][name=lang][value=en]").size(),
                    form::outerHtml);
        }
    }

    @Test
    void showsHostileStringsAsText() {
        for (Lang lang : Lang.values()) {
            pages(lang, HOSTILE).forEach((name, html) -> {
                assertTrue(Jsoup.parse(html).text().contains(HOSTILE), name);
                assertTrue(
                        Jsoup.parse(html).select("input").eachAttr("value").stream()
                                .anyMatch(value -> value.endsWith(HOSTILE)),
                        name);
            });
        }
    }

    @Test
    void homeLeadsIntoTheArchive() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("home"));
        assertEquals(
                List.of("1,060 份报告", "24 个地方", "2012–2024 报告年度", "27 种公开渠道"),
                page.select(".totals div").stream()
                        .map(row -> row.selectFirst("dd").text() + " "
                                + row.selectFirst("dt").text())
                        .toList());
        assertEquals("2012 3 份报告", page.selectFirst(".values .row").text());
        assertEquals(3, page.select(".newest li").size());
        assertEquals(3, page.select(".examples a").size());
    }

    @Test
    void resultsSayHowManyInBothLanguages() {
        assertEquals("找到 1,041 份报告，共 2,057 处", total(Lang.ZH, new Samples(Lang.ZH, "").results()));
        assertEquals("1,041 reports found, 2,057 occurrences", total(Lang.EN, new Samples(Lang.EN, "").results()));
        assertEquals("没有找到报告", total(Lang.ZH, new Samples(Lang.ZH, "").empty()));
        assertEquals("No reports found", total(Lang.EN, new Samples(Lang.EN, "").empty()));
    }

    private static String total(Lang lang, ResultPage page) {
        return Jsoup.parse(PAGES.results(page, lang))
                .selectFirst("[role=status][aria-live=polite]")
                .text();
    }

    @Test
    void snippetsMarkExactlyTheHits() {
        Element snippet = Jsoup.parse(pages(Lang.ZH, "").get("results")).selectFirst(".snippet");
        assertEquals(
                "2017年，柳溪镇把<mark>政务公开栏</mark>作为联系群众的第一扇窗口，对镇、村两级的<mark>政务公开栏</mark>逐一换新，全年更换内容46期。", snippet.html());
    }

    @Test
    void facetsOpenWhereSomethingIsSelected() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("results"));
        assertEquals(3, page.select(".row[aria-current=true]").size());
        for (Element selected : page.select(".row[aria-current=true]")) {
            assertTrue(selected.parents().stream()
                    .filter(parent -> parent.nameIs("details"))
                    .allMatch(details -> details.hasAttr("open")));
        }
        Element region = page.selectFirst(".facet-region");
        assertEquals(
                List.of("“云渡省”的下级", "“云渡市”的下级", "“青禾县”的下级"),
                region.select("details[open] > summary").eachText());
        assertEquals(
                List.of("“南汀省”的下级"),
                region.select("details:not([open]) > summary").eachText());
        assertEquals(
                "更多 3 项", page.selectFirst(".facet-channel .more > summary").text());
        assertEquals(13, page.select(".facet-year .row").size());
        assertEquals(
                "2015", page.selectFirst("input[type=number][name=year_from]").val());
        assertEquals("", page.selectFirst("input[type=number][name=year_to]").val());
    }

    @Test
    void facetsOfFiguresAreFoldedUntilOneIsChosen() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("results"));
        assertEquals(1, page.select(".facet-fees > details:not([open])").size());
        assertEquals(1, page.select(".facet-lawsuits > details[open]").size());
        assertEquals(
                "10",
                page.selectFirst(".facet-lawsuits input[name=lawsuits_to]").val());
    }

    @Test
    void cardsShowFiguresAndWhatToCheck() {
        Element about = Jsoup.parse(pages(Lang.ZH, "").get("results")).selectFirst(".card .about");
        assertEquals("主动公开 312 条", about.selectFirst(".figure").text());
        assertEquals("/reports/00112233?q=x#checks", about.selectFirst(".flag").attr("href"));
    }

    @Test
    void emptyResultOffersWaysOut() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("empty"));
        assertEquals(List.of("去掉年度 2017 → 12 份报告"), page.select(".empty li a").eachText());
        assertTrue(page.selectFirst(".empty").text().contains("没有的话"));
        assertTrue(page.select(".paging").isEmpty());
    }

    @Test
    void everyHitLeadsToItsNeighboursWithoutScript() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("report"));
        List<Element> hits = page.select("mark[id^=h]");
        assertEquals(
                List.of("h1", "h2", "h3", "h4"), hits.stream().map(Element::id).toList());
        assertEquals(
                List.of("#h4", "#h2"),
                hits.getFirst().nextElementSibling().select("a").eachAttr("href"));
        assertEquals(
                List.of("#h3", "#h1"),
                hits.getLast().nextElementSibling().select("a").eachAttr("href"));
        assertEquals("2/4", hits.get(1).nextElementSibling().ownText());
        assertEquals(List.of("#h1", "#h4"), page.select(".hit-bar a").eachAttr("href"));
        assertTrue(page.selectFirst("#h2").classNames().containsAll(List.of("hit", "evidence")));
    }

    @Test
    void whatIsNotStatedIsNotZero() {
        Document page = Jsoup.parse(pages(Lang.EN, "").get("report"));
        assertEquals(
                List.of("Items disclosed", "Lawsuits"),
                page.select("#figures dt").eachText());
        assertEquals(List.of("not stated"), page.select("#figures .unstated").eachText());
        assertEquals(
                List.of("0", "/", "not stated", ""),
                page.select(".tables td").stream().map(Element::text).toList());
        assertEquals(List.of("#e1", "#e2"), page.select(".tables td a").eachAttr("href"));
        assertEquals(1, page.select(".tables td.none").size());
    }

    @Test
    void tablesNameTheirRowsAndColumns() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("report"));
        Element table = page.selectFirst(".tables table");
        assertEquals(
                List.of("行政复议、行政诉讼", "结果维持", "尚未审结"),
                table.select("th[scope=col]").eachText());
        assertEquals(List.of("行政复议 请核对", "行政诉讼"), table.select("th[scope=row]").eachText());
        assertEquals("#e3", table.selectFirst("th a").attr("href"));
        assertEquals(List.of("公开栏"), page.select("#figures th span[lang=zh-CN]").eachText());
    }

    @Test
    void checksLeadToBothSides() {
        Document page = Jsoup.parse(pages(Lang.EN, "").get("report"));
        assertEquals(
                "Parts do not add up to the total 分项合计46，与总数312不符 312条 政务公开栏",
                page.selectFirst("#checks li").text());
        assertEquals(List.of("#e1", "#e3"), page.select("#checks a").eachAttr("href"));
    }

    @Test
    void furnitureIsFoldedButKept() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("report"));
        assertEquals(
                List.of("页面导航等 2 行（不属于报告）", "页面导航等 1 行（不属于报告）"),
                page.select(".furniture > summary").eachText());
        assertTrue(page.selectFirst(".furniture").text().contains("字号：[大 中 小]"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.cn/a, true",
        "HTTP://www.example.cn/, true",
        "javascript:alert(1), false",
        "data:text/html;x, false",
        "//example.cn/a, false",
        "httpx://a, false",
        "https:// , false",
    })
    void onlyWebAddressesBecomeLinks(String url, boolean link) {
        var source = new ReportPage.Source("a", "b", "UTF-8", Instant.EPOCH, Optional.of(url), Optional.empty());
        ReportPage sample = new Samples(Lang.ZH, "").report();
        ReportPage page = new ReportPage(
                sample.frame(),
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                sample.text(),
                0,
                source,
                List.of(),
                List.of(),
                Optional.empty(),
                sample.citation());
        Document html = Jsoup.parse(PAGES.report(page, Lang.ZH));
        assertEquals(link ? List.of(url) : List.of(), html.select(".source a").eachAttr("href"));
        assertTrue(html.selectFirst(".source").text().contains(url));
        assertEquals("无标题报告", html.selectFirst("h1").text());
        assertEquals("正文中没有所查的词语", html.selectFirst(".hit-bar").text());
    }

    @Test
    void anExportIsChosenByAForm() {
        Document page = Jsoup.parse(pages(Lang.EN, "").get("export"));
        Element form = page.selectFirst("form[action=/api/v1/export][method=get]");
        assertEquals("x", form.selectFirst("input[type=hidden][name=q]").attr("value"));
        assertEquals(List.of("csv"), form.select("input[name=format][checked]").eachAttr("value"));
        assertEquals(
                List.of("facts", "results"), form.select("input[name=rows]").eachAttr("value"));
        assertEquals("Download 1,041 rows", form.selectFirst("button").text());
    }

    @Test
    void aResultHasItsFeed() {
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("results"));
        assertEquals(
                "/search.atom?q=x",
                page.selectFirst("head link[rel=alternate][type=application/atom+xml]")
                        .attr("href"));
    }

    @Test
    void errorNamesTheParameters() {
        Document page = Jsoup.parse(pages(Lang.EN, "").get("error"));
        assertEquals("400", page.selectFirst(".status").text());
        assertEquals(List.of("year", "sort"), page.select(".error li code").eachText());
    }

    @Test
    void barsAreDrawnToScale() {
        TrendsPage.Chart chart = new Samples(Lang.ZH, "").trends().chart();
        assertEquals(75, chart.highest());
        assertEquals(
                List.of(160L, 53L, 0L, 0L),
                chart.bars().stream().map(TrendsPage.Chart.Bar::height).toList());
        assertTrue(chart.bars().stream().allMatch(bar -> bar.y() + bar.height() == chart.height()));
        Document page = Jsoup.parse(pages(Lang.ZH, "").get("trends"));
        assertEquals(4, page.select(".chart rect[x]").size());
        assertEquals("未收录", page.selectFirst(".chart .unheld").text());
        assertEquals(
                "2017 本库没有这些报告，不能说明是否使用", page.select("table.trends tr").get(2).text());
    }
}
