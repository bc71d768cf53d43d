package org.nianbao.corpus.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nianbao.corpus.archive.SmallArchives.furniture;
import static org.nianbao.corpus.archive.SmallArchives.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;

/** Page in, text and furniture out. */
class HtmlTextTest {
    static List<List<String>> texts() {
        return List.of(
                List.of("<p>一</p><p>二</p>三<br>四<br/><br>五", "一\n二\n三\n四\n五"),
                List.of("<div><div>一</div><span>二</span><b>三</b></div>四", "一\n二三\n四"),
                List.of("  <p>\n 政府\n  信息 </p>\n\n<p>a <b> b</b></p>", "政府 信息\na b"),
                List.of("<p>&nbsp;&nbsp;一&nbsp; 二</p>", "\u00A0\u00A0一\u00A0 二"),
                List.of("<p>a&lt;b&amp;&#x4e00;</p>", "a<b&一"),
                List.of("<p>一<script>x</script><style>y</style><!-- z -->二<noscript>w</noscript></p>", "一二"),
                List.of("<p><!--[if !supportLists]-->（一）<!--[endif]--><![if !vml]>二<![endif]></p>", "（一）二"),
                List.of("<pre>一\n  二\n</pre>三", "一\n二\n三"),
                List.of("<ul><li>一<li>二</ul><h1>三</h1>四", "一\n二\n三\n四"),
                // tables: a row a line
                List.of(
                        "<table><tr><td>规章</td><td>0</td><td></td></tr><tr><th>a</th><td> b </td></tr></table>",
                        "规章 | 0 |  |\na | b |"),
                List.of(
                        "<table><tr><td><p>商业</p><p>企业</p></td><td><p><span>1</span></p></td></tr></table>",
                        "商业企业 | 1 |"),
                List.of(
                        "前<table><tr><td rowspan=2>甲</td><td>1</td></tr><tr><td>2</td></tr></table>后",
                        "前\n甲 | 1 |\n2\n后"),
                List.of("<table><tr><td colspan=3>第二十条</td></tr></table>", "第二十条"),
                List.of("<table><tr><td>12<br>34</td><td>甲<br>5</td></tr></table>", "12 34 | 甲 5 |"),
                // a table that lays out the page is none
                List.of(
                        "<table><tr><td>甲</td><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
                        "甲\n1 | 2 |"),
                List.of(
                        "<table><tr><td>甲</td><td><p>" + "字".repeat(201) + "</p><p>乙</p></td></tr></table>",
                        "甲\n" + "字".repeat(201) + "\n乙"),
                // the title only where the body does not have it
                List.of("<title>石桥镇 年报</title><h1>石桥镇年报</h1>", "石桥镇年报"),
                List.of("<title>石桥镇年报</title><p>正文如下</p>", "石桥镇年报\n正文如下"),
                List.of("<title>石桥镇年报_石桥县政府网</title><h1>石桥镇年报</h1>", "石桥镇年报_石桥县政府网\n石桥镇年报"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void givesTheTextABrowserShows(List<String> row) {
        assertEquals(row.get(1), text(row.get(0)));
    }

    static List<List<String>> frames() {
        String text = "<p>一、概述</p><p>这一年贴出公告十二条，村里人都看得见，也有人写信来问账目的事。</p>";
        return List.of(
                List.of("<nav><a>甲</a> <a>乙</a></nav>" + text, "甲 乙"),
                List.of("<header>甲</header>" + text + "<footer><p>乙</p>丙</footer>", "甲", "乙", "丙"),
                List.of("<article><header><h1>年报</h1></header>" + text + "<footer>石桥镇人民政府</footer></article>"),
                List.of("<div class='topNav'>甲</div><ul id=bread_crumb><li>乙<li>丙</ul>" + text, "甲", "乙", "丙"),
                List.of(text + "<p>末句<span class='share-box'>分给朋友</span></p>", "分给朋友"),
                List.of("<div class='navigate shared cnav'>甲</div>" + text),
                List.of("<div class=nav-bar>甲</div><div class='x footer_wrap'>乙</div>" + text, "甲", "乙"),
                List.of("<div class=share-content>甲</div><p id=newsNavBody>乙</p><p class=box>丙</p>" + text),
                // a footer may hold the report's own end
                List.of(text + "<footer><p>石桥镇人民政府</p><p>2018年1月10日</p></footer>"),
                List.of(text + "<footer>石桥县教育局（盖章）　二〇一八年一月十日</footer>"),
                List.of(text + "<div class=footer>明年接着登。</div>"),
                List.of(text + "<footer><p>石桥镇人民政府</p><p>共12条</p></footer>", "石桥镇人民政府", "共12条"),
                List.of("<header>今天是2018年1月10日<p>石桥镇人民政府</p></header>" + text, "今天是2018年1月10日", "石桥镇人民政府"),
                List.of("<body class=nav><div class='has-sidebar'>" + text + "</div>"),
                List.of("<div class=footer><p>" + "字".repeat(201) + "</p><p>短</p></div>" + text.repeat(20)),
                List.of("<title>一、概述-石桥县政府网</title>" + text, "一、概述-石桥县政府网"),
                List.of("<table><tr><td><div class=share>甲</div></td><td>乙</td></tr></table>" + text));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void elementsOfTheFrameAreFurniture(List<String> row) {
        assertEquals(row.subList(1, row.size()), furniture(report("a.html", row.getFirst())));
    }

    @Test
    void marksLieWithinTheirLines() {
        Report report = report("a.html", "<title>甲_乙</title><nav>导<br>航</nav><p>一</p><p>二三四五六七八九十</p>");
        assertEquals("甲_乙\n导\n航\n一\n二三四五六七八九十", report.all());
        assertEquals(List.of("导", "航"), furniture(report));
        assertEquals("甲_乙\n一\n二三四五六七八九十", report.body());
    }

    @Test
    void hostilePagesAreReadInTime() {
        int many = 100_000;
        List<String> pages = List.of(
                "<div>".repeat(many) + "深",
                "<b><p>".repeat(many) + "深",
                "<table><tr><td>".repeat(many / 10) + "深",
                "<div class=nav>".repeat(many / 5) + "深",
                "<span class=share>甲</span><table><tr><td>1</td><td>2</td></tr></table>".repeat(many / 10) + "深",
                "<table>" + "<tr><td>规章</td><td>0</td><td>0</td></tr>".repeat(many) + "</table>深",
                "<table><tr>" + "<td>0</td>".repeat(many * 5) + "</tr></table>深",
                "<a>".repeat(many) + "深",
                "<!--[if x]>".repeat(many) + "-->深",
                "<p " + "a ".repeat(many) + ">深",
                "&".repeat(many * 10) + "深");
        for (String page : pages) {
            String start = page.substring(0, 20);
            Report report = assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> report("a.html", page.getBytes(UTF_8)), start);
            assertTrue(report.all().endsWith("深"), start);
        }
    }

    /** Markup that a browser mends at great cost: each was minutes at 3 MB. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>",
                "<font><table>",
                "<div>",
                "<b><p>",
                "<table><p>",
                "<ul><li>",
                "<table>a<!---->"
            })
    void aHugeHostilePageIsReadInSeconds(String unit) {
        String page = unit.repeat(ArchiveReader.MAX_FILE_BYTES / unit.length() - 1) + "深";
        Report report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> report("a.html", page));
        assertTrue(report.all().endsWith("深"));
    }

    @Test
    void aHugePageIsReadByItsTags() {
        String much = "<i></i>".repeat(60_000);
        assertEquals(
                "甲\n规章 | 0 |\n1\n2\n乙\n丙<",
                text("<title>甲</title><script>a<b</script><table><TR><td>规章</td><td>0</td></TR>"
                        + "<tr><td>1<td>2</tr></table>乙<br>丙&lt;" + much));
    }

    private static String text(String html) {
        return report("a.html", html).all();
    }
}
