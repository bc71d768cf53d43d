package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.indexer.facts.Region;

class FactExtractorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某某镇2013年政府信息公开工作年度报告|2013",
                "某某镇２０１３年度信息公开年报|2013",
                "二〇一三年某某镇政府信息公开年度报告|2013",
                "二○一三年度某某镇政府信息公开年度报告|2013",
                "某某镇政府2013年度信息公开年度\\n\\n报  告|2013",
                "某某镇人民政府\\n2013年政府信息公开工作年度报告\\n（2014年3月1日）|2013",
                "发布时间：2014-03-01\\n信息公开年度报告\\n统计期限自2013年1月1日起至2013年12月31日止。|2013",
                "信息公开年度报告\\n数据自201311日至20131231日。|2013",
                "政府信息公开年报\\n2013年，我镇依据2008年5月1日起施行的条例公开信息20条。|2013",
                "信息公开年报\\n发布日期：2014-02-11\\n我镇认真做好公开工作。|2013",
                "政府信息公开年报\\n根据2008年5月1日起施行的《条例》编制。\\n发布日期：2014-02-11|2013",
                "信息公开年报\\n按照2007年4月5日公布的《条例》编制。\\n某某镇人民政府\\n2014年2月11日|2013",
                "信息公开年报\\n发布日期：2017-02-11\\n首页 > 信息公开年报 > 2015年 > 正文\\n我镇认真做好公开工作。|2015",
                "首页 > 年报 > 2016年度 >\\n信息公开年报\\n我镇认真做好公开工作。|2016",
                "首页 > 年报 > 2016\\n信息公开年报\\n我镇认真做好公开工作。|2016",
                "政府信息公开年报\\n32018年主要类别\\n我镇认真做好公开工作。|2018",
                "政府信息公开年报\\n12018年度，我镇公开信息30条。|2018",
                "政府信息公开年报\\n我镇认真做好公开工作。22018年公开渠道有公开栏。|2018",
                "某某镇人民政府（201\\n3年度）政府信息公开年度报告|2013",
                "政府信息公开年报\\n自2008年以来我镇公开工作不断进步，2013年度公开信息30条。|2013",
                // last year's sentence is no reason to doubt the title
                "某某镇2013年政府信息公开年度报告\\n截至2012年底，公开信息30条。|2013"
            })
    void findsTheYear(String text, int year) {
        assertEquals(
                Optional.of(year), Texts.facts(text.replace("\\n", "\n")).year().map(Facts.Year::value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // stated with the town
                "云南省玉溪市江川区前卫镇2018年政府信息公开年度报告|云南省|玉溪市|江川区|前卫镇",
                "江川县前卫镇2012年政府信息公开年度报告|云南省|玉溪市|江川县|前卫镇",
                // no city above
                "北京市东城区人民政府东花市街道办事处2019年政府信息公开年度报告|北京市||东城区|东花市街道",
                "仙桃市张沟镇2019年政府信息公开年度报告|湖北省||仙桃市|张沟镇",
                // the short name of an autonomous county
                "新晃县教育局2013年信息公开年度报告|湖南省|怀化市|新晃侗族自治县|",
                // as at the year: 公主岭 was under 四平 until 2020
                "公主岭市怀德镇2017年政府信息公开年度报告|吉林省|四平市|公主岭市|怀德镇",
                "公主岭市怀德镇2021年政府信息公开年度报告|吉林省|长春市|公主岭市|怀德镇",
                // the city's own department, not a county's
                "清远市民政局2018年政府信息公开工作年度报告\\n地址：清远市清城区人民路1号|广东省|清远市||",
                // no county without a hint: many towns are called so
                "城关镇2017年政府信息公开年度报告\\n我镇公开信息20条。||||城关镇",
                // by the footer, the area code, the site code, the address bar
                "太和镇2017年政府信息公开年度报告\\n我镇公开20条。\\n清远市清新区人民政府主办|广东省|清远市|清新区|太和镇",
                "城关镇2017年政府信息公开年度报告\\n来源：临泉县城关镇\\n我镇公开20条。|安徽省|阜阳市|临泉县|城关镇",
                // the body's own level, not its address
                "广东省民政厅2018年政府信息公开年度报告\\n地址：广州市越秀区越华路118号|广东省|||",
                "自治区北部湾办2017年政府信息公开工作年度报告\\n地址：南宁市青秀区中泰路11号|广西壮族自治区|||",
                // one name for a city and a county, as at the year
                "长沙市2018年政府信息公开年度报告\\n长沙晚报刊登|湖南省|长沙市||",
                "吐鲁番市2012年政府信息公开年度报告|新疆维吾尔自治区|吐鲁番地区|吐鲁番市|",
                "吐鲁番市2018年政府信息公开年度报告|新疆维吾尔自治区|吐鲁番市||",
                // zones, brackets, streets called 街
                "乌鲁木齐经济技术开发区（头屯河区）2019年政府信息公开年度报告|新疆维吾尔自治区|乌鲁木齐市|头屯河区|",
                "广州市番禺区市桥街2015年政府信息公开年度报告|广东省|广州市|番禺区|市桥街道",
                // the sentence runs into the name
                "蓬安县河舒镇人民政\\n府2017年政府信息公工作年度报告|四川省|南充市|蓬安县|河舒镇",
                "太平镇2017年政府信息公开年度报告\\n网站标识码：4417810012|广东省|阳江市|阳春市|太平镇",
            })
    void findsTheRegion(String text, String province, String city, String county, String town) {
        Region region = Texts.facts(text.replace("\\n", "\n")).region();
        assertEquals(
                List.of(
                        Optional.ofNullable(province),
                        Optional.ofNullable(city),
                        Optional.ofNullable(county),
                        Optional.ofNullable(town)),
                List.of(
                        region.at(Level.PROVINCE),
                        region.at(Level.CITY),
                        region.at(Level.COUNTY),
                        region.at(Level.TOWN)));
    }

    @ParameterizedTest
    @CsvSource({
        "前卫镇,TOWN",
        "前卫镇人民政府,TOWN",
        "连州市大路边镇人民政府党政办公室,TOWN",
        "江川区,COUNTY",
        "江川区人民政府,COUNTY",
        "玉溪市人民政府,CITY",
        "云南省人民政府,PROVINCE",
        "江川区教育局,DEPARTMENT",
        "江川区人民政府办公室,DEPARTMENT",
        "玉溪高新技术产业开发区管理委员会,ZONE",
        "江川区大街中学,OTHER"
    })
    void tellsTheKindOfIssuer(String issuer, IssuerKind kind) {
        Facts facts = Texts.facts(issuer + "2017年政府信息公开工作年度报告\n一、概述\n按要求编制本报告。");
        assertEquals(kind, facts.kind());
        assertEquals(Optional.of(issuer), facts.issuer().map(Facts.Quote::value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "一、概述。二、主动公开30条。~FREE_TEXT",
                "统计指标\\n单位\\n统计数\\n（一）收到申请数\\n件\\n0~STAT_TABLE_2014",
                "信息内容 | 本年新\\n制作数量 | 本年新公开数量 | 对外公开总数量 |~TABLE_2019",
                "信息内容 本年制发件数 本年废止件数 现行有效件数~TABLE_2021",
                "本 年 制 发 件 数 | 本年废止件数~TABLE_2021",
                // tables of a province's own are prose; the national form is told by its rows, whatever its header
                "指标名称 2012年度 历年累计\\n1.当面申请数 0 0\\n2.信函申请数 0 3~FREE_TEXT",
                "指标名称 计量单位 代码 本年累计\\n当面申请数 件 06 1\\n申请答复数 件 11 3~FREE_TEXT",
                "指标名称 | 单位 | 历年累计 |\\n网上申请数 | 件 | 2 |\\n信函申请数 | 件 | 1 |~FREE_TEXT",
                "当面申请数\\n件\\n0\\n信函申请数\\n件\\n3~STAT_TABLE_2014",
                "指标名称\\n政府网站公开政府信息数\\n9\\n政务微博公开政府信息数\\n0\\n申请办结数\\n0~STAT_TABLE_2014",
            })
    void tellsTheEraFromTheTables(String table, Era era) {
        assertEquals(
                era,
                Texts.facts("柳湾镇2022年政府信息公开工作年度报告\n" + table.replace("\\n", "\n"))
                        .era());
    }

    /** A province's own table of indicators is no national form, however alike its rows, unless it bears that form's title. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2010~附表\\n指标 单位 2010年度 历年累计\\n受理申请总数 件 6 40\\n1.当面申请数 件 2 20\\n2.信函申请数 件 4 20~FREE_TEXT",
                "2009~附表：\\n项目 单位 数量\\n当面申请数 件 1\\n信函申请数 件 0\\n申请办结数 件 1\\n申请答复数 件 1~FREE_TEXT",
                "2011~指标名称 计量单位 本期实际 本年累计\\n当面申请数 件 1 1\\n信函申请数 件 0 0\\n申请答复数 件 1 1~FREE_TEXT",
                "2012~政府信息公开情况统计表\\n统计指标\\n单位\\n统计数\\n1.当面申请数\\n件\\n1\\n4.信函申请数\\n件\\n0~STAT_TABLE_2014",
                "2014~附表\\n1.当面申请数\\n件\\n1\\n4.信函申请数\\n件\\n0~STAT_TABLE_2014",
            })
    void tellsTablesBeforeTheNationalForm(String year, String table, Era era) {
        assertEquals(
                era,
                Texts.facts("柳湾镇" + year + "年政府信息公开工作年度报告\n" + table.replace("\\n", "\n"))
                        .era());
    }

    @Test
    void keepsTheStandardFormWithoutItsTables() {
        String text = """
                柳湾镇2022年政府信息公开工作年度报告
                一、总体情况
                公开30条。
                二、主动公开政府信息情况
                三、收到和处理政府信息公开申请情况
                六、其他需要报告的事项
                无。""";
        assertEquals(Era.TABLE_2021, Texts.facts(text).era());
    }

    /** The rows of Table 2 are no sentences: 无 below 上年结转 is no statement on applications. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "一、本年新收政府信息公开申请数量\\n3\\n二、上年结转政府信息公开申请数量\\n无\\n四、结转下年度继续办理\\n无~3",
                "一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\\n二、上年结转政府信息公开申请数量 | 无 | 无 | 无 | 无 | 无 | 无 | 无 |~3",
                "一、本年新收政府信息公开申请数量\\n2\\n1\\n0\\n0\\n0\\n0\\n3\\n二、上年结转政府信息公开申请数量\\n无\\n无\\n无\\n无\\n无\\n无\\n无~3",
            })
    void rowsOfTablesAreNoProse(String table, long received) {
        Facts facts = Texts.facts(
                "柳湾镇2022年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n" + table.replace("\\n", "\n") + "\n四、行政复议、行政诉讼情况\n");
        assertEquals(Optional.of(received), facts.figures().applications().map(Figure::value));
        assertEquals(
                List.of(),
                facts.checks().stream()
                        .filter(check -> check.code() == Check.Code.COUNT_CONFLICT)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "2022~信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |~TEMPLATE_VERSION~2022 本年新制作数量",
                "2018~信息内容 本年制发件数 本年废止件数 现行有效件数~TEMPLATE_VERSION~2018 本年制发件数",
                "2022~信息内容 本年制发件数 本年废止件数 现行有效件数\\n规章 0 0 6~IMPLAUSIBLE_VALUE~柳湾镇人民政府 规章 0 0 6",
                "2022~信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\\n规章 | 1 | 0 | 0~IMPLAUSIBLE_VALUE~柳湾镇人民政府 规章 | 1 | 0 | 0",
            })
    void checksShowBothSides(int year, String table, Check.Code code, String evidence) {
        Facts facts = Texts.facts("柳湾镇人民政府" + year + "年政府信息公开工作年度报告\n" + table.replace("\\n", "\n") + "\n");
        assertEquals(
                evidence,
                facts.checks().stream()
                        .filter(check -> check.code() == code)
                        .flatMap(check -> check.evidence().stream())
                        .map(Evidence::text)
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void evidenceIsVerbatimInCodePoints() {
        String text = "𠮷祥前缀😀\n柳湾镇２０１７年政府信息公开工作年度报告\n二、公开形式\n通过微信 公众号、LED屏公开。";
        Facts facts = Texts.facts(text);
        int[] points = text.codePoints().toArray();
        assertTrue(facts.channels().size() == 2, facts.channels().toString());
        facts.channels().forEach(use -> assertVerbatim(points, use.evidence()));
        assertVerbatim(points, facts.year().orElseThrow().evidence());
        assertVerbatim(points, facts.title().orElseThrow().evidence());
    }

    private static void assertVerbatim(int[] points, Evidence evidence) {
        assertEquals(evidence.text(), new String(points, evidence.start(), evidence.end() - evidence.start()));
    }

    @Test
    void traditionalCharactersReadAsSimplified() {
        Facts facts = Texts.facts("柳灣鎮2017年政府信息公開工作年度報告\n二、公開形式\n通過微信公眾號、電視公開。");
        assertEquals(
                List.of("wechat_oa", "tv"),
                facts.channels().stream().map(u -> u.channel().id()).toList());
    }
}
