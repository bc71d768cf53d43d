package org.nianbao.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.web.Paragraph.Range;

/** One page of each kind, of a province that does not exist. {@code spice} is put into every string that is data. */
final class Samples {
    private static final String TEXT = """
        首页 > 政务公开 > 年度报告
        字号：[大 中 小] 打印本页
        云渡市青禾县柳溪镇2017年政府信息公开工作年度报告

        　　本报告根据有关规定编制，所列数据的统计期限自2017年1月1日起至2017年12月31日止。如对本报告有疑问，可与柳溪镇党政办公室联系。
        一、概述
        　　2017年，柳溪镇把政务公开栏作为联系群众的第一扇窗口，对镇、村两级的政务公开栏逐一换新，全年更换内容46期。镇里同时用好微信公众号“柳溪之声”和县政府信息公开网，让在外务工的乡亲也能看到镇里的事。
        二、主动公开政府信息情况
        　　全年主动公开政府信息312条，其中县政府信息公开网发布204条，微信公众号推送62条，政务公开栏张贴46条。
        三、依申请公开情况
        　　全年共收到政府信息公开申请2件，均按时答复；没有因政府信息公开收取费用。
        四、存在的主要问题和改进措施
        　　个别村的政务公开栏离居民点较远，更新也不够及时。下一年将增设3处公开栏，并把更换时间写进村规民约。
        柳溪镇人民政府
        2018年1月22日
        分享到： 微信 微博
        """;

    private final Lang lang;
    private final String spice;

    Samples(Lang lang, String spice) {
        this.lang = lang;
        this.spice = spice;
    }

    private String word(String zh, String en) {
        return (lang == Lang.ZH ? zh : en) + spice;
    }

    private Frame frame(String query) {
        return new Frame(
                query + spice,
                List.of(new Frame.Field("region" + spice, "青禾县" + spice)),
                List.of(word("示例数据：文中地名与数字均为虚构", "Sample data: places and figures are fictional")),
                "/search?q=other" + spice);
    }

    private Link link(String label) {
        return new Link(label + spice, "/search?region=" + label + spice);
    }

    private Link.Count count(String label, long reports) {
        return new Link.Count(label + spice, reports, "/search?x=" + label + spice);
    }

    HomePage home() {
        int[] years = {3, 4, 4, 5, 6, 5, 6, 5, 4, 5, 5, 4, 4};
        return new HomePage(
                frame(""),
                new HomePage.Totals(1060, 24, "2012–2024" + spice, 27),
                IntStream.range(0, years.length)
                        .mapToObj(i -> count("" + (2012 + i), years[i]))
                        .toList(),
                List.of(count("云渡市", 31), count("白石市", 18), count("南汀州", 11)),
                List.of(
                        count(word("网站与平台", "Sites and platforms"), 58),
                        count(word("新媒体", "New media"), 33),
                        count(word("报刊与广播电视", "Print and broadcast"), 12),
                        count(word("实体场所", "Places"), 49),
                        count(word("会议与活动", "Meetings and events"), 21)),
                List.of(link("“政务公开栏”"), link("微信公众号 更新不及时"), link("申请 -收费")),
                List.of(
                        newest("青禾县柳溪镇2024年政府信息公开工作年度报告", "柳溪镇"),
                        newest("青禾县2024年政府信息公开工作年度报告", "青禾县"),
                        newest("白石市水务局2024年政府信息公开工作年度报告", "白石市")));
    }

    private HomePage.Newest newest(String title, String place) {
        return new HomePage.Newest(
                title + spice, "/reports/1" + spice, List.of("云渡省", "云渡市" + spice, place), "2024" + spice);
    }

    ResultPage results() {
        Segment hit = Segment.hit("政务公开栏" + spice);
        ResultPage.Card card = new ResultPage.Card(
                "云渡市青禾县柳溪镇2017年政府信息公开工作年度报告" + spice,
                "/reports/00112233?q=x#h1" + spice,
                List.of(link("云渡省"), link("云渡市"), link("青禾县"), link("柳溪镇")),
                "2017" + spice,
                List.of(word("自由文本", "Free text")),
                List.of(word("主动公开 312 条", "Disclosed 312 items")),
                Optional.of(new Link(word("请核对 1 处", "Check this: 1"), "/reports/00112233?q=x#checks" + spice)),
                List.of(
                        List.of(
                                Segment.plain("2017年，柳溪镇把"),
                                hit,
                                Segment.plain("作为联系群众的第一扇窗口，对镇、村两级的"),
                                hit,
                                Segment.plain("逐一换新，全年更换内容46期。" + spice)),
                        List.of(Segment.plain("个别村的"), hit, Segment.plain("离居民点较远，更新也不够及时。"))),
                word("本文共 4 处", "4 occurrences in this report"));
        return new ResultPage(
                frame("“政务公开栏”"),
                tabs(),
                1041,
                2057,
                List.of(word("引号没有成对，已补上后一个。", "A quotation mark had no partner; one was added.")),
                List.of(
                        new ResultPage.Chip(word("年度：2017", "Year: 2017"), "/search?q=1" + spice),
                        new ResultPage.Chip(word("地区：青禾县", "Region: 青禾县"), "/search?q=2" + spice)),
                "/search?q=3" + spice,
                List.of(
                        years(),
                        regions(),
                        channels(),
                        eras(),
                        figures("fees", Facet.Fold.CLOSED),
                        figures("lawsuits", Facet.Fold.OPEN)),
                List.of(
                        choice(word("相关度", "Relevance"), true),
                        choice(word("年度从新到旧", "Newest"), false),
                        choice(word("年度从旧到新", "Oldest"), false),
                        choice(word("地区", "Region"), false)),
                List.of(card, card, card),
                new ResultPage.Paging(
                        Optional.of("/search?page=1" + spice),
                        Optional.of("/search?page=3" + spice),
                        List.of(choice("1", false), choice("2", true), choice("3", false), choice("4", false))),
                List.of(),
                List.of(new Link("JSON" + spice, "/api/v1/search?q=x" + spice)),
                "/search.atom?q=x" + spice);
    }

    ResultPage empty() {
        return new ResultPage(
                frame("“没有的话”"),
                tabs(),
                0,
                0,
                List.of(),
                List.of(new ResultPage.Chip(word("年度：2017", "Year: 2017"), "/search?q=1" + spice)),
                "/search?q=3",
                List.of(),
                List.of(),
                List.of(),
                ResultPage.Paging.NONE,
                List.of(new Link(word("去掉年度 2017 → 12 份报告", "Without the year 2017: 12 reports"), "/search" + spice)),
                List.of(),
                "/search.atom");
    }

    ExportPage export() {
        return new ExportPage(
                frame("“政务公开栏”"),
                1041,
                List.of(new Frame.Field("q", "x" + spice)),
                List.of(new ExportPage.Option("csv", "CSV" + spice), new ExportPage.Option("xlsx", "XLSX")),
                List.of(
                        new ExportPage.Option("facts", word("所述", "facts")),
                        new ExportPage.Option("results", "results")),
                "/search" + spice);
    }

    private Link.Choice choice(String label, boolean current) {
        return new Link.Choice(label + spice, "/search?sort=" + label + spice, current);
    }

    private Facet.Value value(String label, long reports, boolean selected, Facet.Value... children) {
        return new Facet.Value(
                label + spice,
                reports,
                selected,
                "/search?v=" + label + spice,
                Optional.of("/search?v=-" + label + spice),
                List.of(children));
    }

    private Facet years() {
        List<Facet.Value> values = IntStream.rangeClosed(2012, 2024)
                .mapToObj(year -> value("" + year, (year * 7) % 11, year == 2017))
                .toList();
        var range = new Facet.Range("2015", "", "2012", "2024", 1900, 2099, List.of(new Frame.Field("q", "x" + spice)));
        return new Facet(
                "year", word("年度", "Year"), List.of(new Facet.Group("", values)), Optional.of(range), Facet.Fold.FIXED);
    }

    private Facet regions() {
        Facet.Value county =
                value("青禾县", 12, true, value("柳溪镇", 6, false), value("石桥乡", 4, false), value("青禾街道", 2, false));
        return Facet.of(
                "region",
                word("地区", "Region"),
                List.of(
                        value("云渡省", 31, false, value("云渡市", 22, false, county, value("北渡区", 10, false))),
                        value("南汀省", 10, false, value("南汀州", 10, false))));
    }

    private Facet channels() {
        List<Facet.Value> online = new ArrayList<>();
        for (String name : List.of("政府门户网站", "政府信息公开网/平台", "部门网站", "新闻网站", "政务服务/交易平台", "远程教育平台")) {
            online.add(value(name, 40 - 5 * online.size(), false));
        }
        List<Facet.Value> places = IntStream.rangeClosed(1, 11)
                .mapToObj(i -> value("场所" + i, 30 - i, i == 10))
                .toList();
        return new Facet(
                "channel",
                word("公开渠道", "Channels"),
                List.of(
                        new Facet.Group(word("网站与平台", "Sites and platforms"), online),
                        new Facet.Group(word("新媒体", "New media"), List.of(value("微信公众号", 19, false))),
                        new Facet.Group(word("实体场所", "Places"), places)),
                Optional.empty(),
                Facet.Fold.FIXED);
    }

    private Facet eras() {
        return Facet.of(
                "era",
                word("报告格式", "Form"),
                List.of(value(word("自由文本", "Free text"), 30, false), value("2021", 0, false)));
    }

    private Facet figures(String id, Facet.Fold fold) {
        return new Facet(
                id,
                word("收费", "Fees"),
                List.of(new Facet.Group("", List.of(value(word("零", "zero"), 9, false)))),
                Optional.of(new Facet.Range("", "10", "", "", 0, 1_000, List.of())),
                fold);
    }

    ReportPage report() {
        String phrase = "政务公开栏";
        String text = TEXT.replace("柳溪之声", "柳溪之声" + spice);
        List<Range> hits = ranges(text, phrase);
        List<Range> evidence = List.of(
                ranges(text, "312条").getFirst(),
                ranges(text, "微信公众号").getFirst(),
                ranges(text, phrase).get(1),
                ranges(text, "政务公开 >").getFirst());
        List<Range> furniture = List.of(
                ranges(text, "首页 > 政务公开 > 年度报告").getFirst(),
                ranges(text, "字号：[大 中 小] 打印本页").getFirst(),
                ranges(text, "分享到： 微信 微博").getFirst());
        return new ReportPage(
                frame("“政务公开栏”"),
                "云渡市青禾县柳溪镇2017年政府信息公开工作年度报告" + spice,
                List.of(link("云渡省"), link("云渡市"), link("青禾县"), link("柳溪镇")),
                List.of(
                        new ReportPage.Detail(word("发布机关", "Issuer"), "柳溪镇人民政府" + spice, Optional.empty()),
                        new ReportPage.Detail(word("年度", "Year"), "2017", Optional.of("#e1")),
                        new ReportPage.Detail(word("报告格式", "Form"), word("自由文本", "Free text"), Optional.empty())),
                List.of(
                        new ReportPage.Fact(
                                word("主动公开信息", "Items disclosed"),
                                List.of(fact(word("312 条", "312"), "全年主动公开政府信息312条", "#e1")),
                                List.of(byChannel())),
                        new ReportPage.Fact(word("行政诉讼", "Lawsuits"), List.of(), List.of())),
                List.of(
                        new ReportPage.Fact(
                                word("公开渠道", "Channels"),
                                List.of(
                                        fact(word("微信公众号", "WeChat account"), "微信公众号", "#e2"),
                                        fact(word("政务公开栏", "Notice board"), "政务公开栏", "#e3")),
                                List.of()),
                        new ReportPage.Fact(word("地区", "Region"), List.of(fact("青禾县", "政务公开 >", "#e4")), List.of())),
                List.of(new ReportPage.Check(
                        word("分项之和与总数不符", "Parts do not add up to the total"),
                        "分项合计46，与总数312不符" + spice,
                        List.of(
                                new ReportPage.Evidence("312条" + spice, "#e1"),
                                new ReportPage.Evidence("政务公开栏", "#e3")))),
                List.of(remedies()),
                Paragraph.split(text, furniture, hits, evidence),
                hits.size(),
                new ReportPage.Source(
                        "云渡市/青禾县/2017.html" + spice,
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "GB18030" + spice,
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Optional.of("https://www.example.cn/zwgk/2017.html" + spice),
                        Optional.of("2021-05-06T07:08:09Z" + spice)),
                List.of(
                        new Link(word("原文", "Original text"), "/api/v1/reports/1/text" + spice),
                        new Link("JSON", "/api")),
                List.of(link("2016"), link("2018")),
                Optional.of("/search?q=x" + spice),
                new ReportPage.Citation(
                        "柳溪镇人民政府. 年报[EB/OL]. [2026-01-02]. http://localhost/reports/1." + spice,
                        List.of(new Link("BibTeX" + spice, "/reports/1/citation?format=bibtex" + spice))));
    }

    private ReportPage.Table byChannel() {
        return new ReportPage.Table(
                "by-channel",
                word("按渠道", "By channel"),
                true,
                List.of(word("条数", "Items")),
                List.of(new ReportPage.Row("公开栏" + spice, List.of(cell("46", "#e3")), Optional.empty())));
    }

    /** A number, a stroke, a blank and a place where the form has no cell. */
    private ReportPage.Table remedies() {
        return new ReportPage.Table(
                "remedies",
                word("行政复议、行政诉讼", "Reconsiderations and lawsuits"),
                false,
                List.of(word("结果维持", "Upheld"), word("尚未审结", "Pending")),
                List.of(
                        new ReportPage.Row(
                                word("行政复议", "Reconsideration"),
                                List.of(cell("0", "#e1"), cell("/" + spice, "#e2")),
                                Optional.of("#e3")),
                        new ReportPage.Row(
                                word("行政诉讼", "Lawsuit"),
                                List.of(new ReportPage.Cell("", Optional.empty(), true), ReportPage.Cell.NONE),
                                Optional.empty())));
    }

    private static ReportPage.Cell cell(String text, String href) {
        return new ReportPage.Cell(text, Optional.of(href), true);
    }

    private ReportPage.Value fact(String value, String quote, String href) {
        return new ReportPage.Value(value, List.of(new ReportPage.Evidence(quote + spice, href)));
    }

    private List<Link.Choice> tabs() {
        return List.of(
                new Link.Choice(word("报告", "Reports"), "/search?q=x" + spice, true),
                new Link.Choice(word("上下文", "In context"), "/kwic?q=x" + spice, false));
    }

    private List<ResultPage.Chip> chips() {
        return List.of(new ResultPage.Chip(word("年度：2017", "Year: 2017"), "/kwic?q=x" + spice));
    }

    private List<Frame.Field> keep() {
        return List.of(new Frame.Field("q", "“政务公开栏”" + spice));
    }

    private List<Option> options(String... values) {
        return Stream.of(values)
                .map(value -> new Option(value + spice, value + spice, value.equals(values[0])))
                .toList();
    }

    KwicPage kwic() {
        return new KwicPage(
                frame("“政务公开栏”"),
                tabs(),
                12,
                41,
                List.of(word("引号不成对", "A quotation mark is missing")),
                chips(),
                new KwicPage.Form(keep(), 20, 10, 100, options("relevance", "left"), options("", "following:2")),
                List.of(
                        new KwicPage.Line(
                                "柳溪镇把" + spice,
                                "政务公开栏" + spice,
                                "作为联系群众的¶第一扇窗口" + spice,
                                "/reports/00112233?q=x" + spice + "#h2",
                                "柳溪镇2017年年度报告" + spice,
                                "柳溪镇" + spice,
                                "2017",
                                word("概述", "Overview")),
                        new KwicPage.Line("", "政务公开栏", "", "/reports/00112233#h3", "x", "", "?", "")),
                List.of(new KwicPage.Group("作为" + spice, 3), new KwicPage.Group("逐一", 1)),
                2,
                ResultPage.Paging.NONE,
                List.of(link("JSON")));
    }

    TrendsPage trends() {
        List<TrendsPage.Count> used = List.of(new TrendsPage.Count(3, 7, "75"), new TrendsPage.Count(1, 1, "25"));
        List<TrendsPage.Count> unknown = List.of(new TrendsPage.Count(0, 0, ""), new TrendsPage.Count(0, 0, ""));
        TrendsPage.Count total = new TrendsPage.Count(3, 7, "75");
        return new TrendsPage(
                frame("“政务公开栏”"),
                tabs(),
                List.of(),
                chips(),
                keep(),
                List.of("政务公开栏" + spice),
                5,
                options("", "county"),
                List.of("“政务公开栏”" + spice, "微信"),
                List.of(new TrendsPage.Year("2016" + spice, 4, used), new TrendsPage.Year("2017", 0, unknown)),
                new TrendsPage.Chart(
                        List.of(
                                new TrendsPage.Chart.Bars("2016" + spice, true, List.of(75.0, 25.0)),
                                new TrendsPage.Chart.Bars("2017", false, List.of(0.0, 0.0))),
                        2),
                List.of(
                        new TrendsPage.Series(
                                "“政务公开栏”" + spice,
                                total,
                                4,
                                "/kwic?q=x" + spice,
                                List.of("2016" + spice),
                                List.of("2016" + spice),
                                List.of(new TrendsPage.Place("青禾县" + spice, "910121", 4, total, "2016", "2016")),
                                3),
                        new TrendsPage.Series("微信", total, 4, "/kwic?q=y", List.of(), List.of(), List.of(), 0)),
                List.of(link("JSON")));
    }

    MatrixPage matrix() {
        return new MatrixPage(
                frame("“政务公开栏”"),
                tabs(),
                List.of(),
                chips(),
                keep(),
                "政务公开栏\n微信" + spice,
                500,
                options("year", "region"),
                options("county", "town"),
                options("reports", "occurrences"),
                List.of(new MatrixPage.Column("2016" + spice, 4), new MatrixPage.Column("2017", 0)),
                2,
                List.of(new MatrixPage.Row(link("政务公开栏"), 3, List.of("3", ""))));
    }

    ErrorPage error() {
        return new ErrorPage(
                frame(""),
                400,
                word("请求有误", "The request has a fault"),
                word("检索条件中有两项看不懂，请改正后再试。", "Two parameters were not understood; correct them and try again."),
                List.of(
                        new ErrorPage.Problem("year" + spice, word("不是年份：二零一七", "not a year: 二零一七")),
                        new ErrorPage.Problem("sort", word("只能是 relevance、year 等", "one of relevance, year"))));
    }

    private static List<Range> ranges(String text, String phrase) {
        List<Range> ranges = new ArrayList<>();
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            ranges.add(new Range(at, at + phrase.length()));
        }
        return ranges;
    }
}
