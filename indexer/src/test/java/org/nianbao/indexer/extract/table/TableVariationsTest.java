package org.nianbao.indexer.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;

/** Tables as real bodies and crawlers leave them: text, then rows with their cells, - for blank, ? where a person must look. */
class TableVariationsTest {
    private static final String LOCAL_HEADER = "附：政府信息公开统计\n指标名称 计量单位 代码 2011年度 历年累计\n";

    static List<Arguments> tables() {
        return List.of(
                Arguments.of(
                        "a local table with codes and a column of all years",
                        LOCAL_HEADER + "主动公开信息数 条 01 57 316\n 其中：政府网站公开 条 02 40 200\n　　公开栏公开 条 03 17 116\n"
                                + "收到申请数 件 04 2 3\n　其中：当面申请 件 05 2 2\n　　电子邮件申请 件 06 0 1\n行政诉讼数 件 07 0 0\n二〇一二年三月\n",
                        "proactive_items 57 316; channel_gov_portal 40 200; channel_notice_board 17 116; applications_received 2 3;"
                                + " route_in_person 2 2; route_email 0 1; lawsuits 0 0"),
                Arguments.of(
                        "the same with bars, a blank row and one that misses a number",
                        "指标名称 | 单位 | 代码 | 本年 | 历年累计 |\n主动公开信息数 | 条 | 01 | 57 | 316 |\n收到申请数 | 件 | 02 |  |  |\n"
                                + "行政复议数 | 件 | 03 | 1 |  |\n",
                        "proactive_items 57 316; applications_received - -; reconsiderations - - ?"),
                Arguments.of(
                        "no codes, cells on lines, the period before the year",
                        "指标名称\n计量单位\n本期实际\n本年累计\n主动公开信息数\n条\n30\n57\n收到申请数\n件\n1\n2\n举报投诉数\n件\n0\n0\n",
                        "proactive_items 30 57; applications_received 1 2; complaints 0 0"),
                Arguments.of(
                        "fees in yuan in the form of 2014, header spaced out",
                        "统 计 指 标 | 单 位 | 统 计 数 |\n（一）收到申请数 | 件 | 12 |\n七、依申请公开信息收取的费用 | 元 | 84.5 |\n",
                        "applications_received 12; fees_wan_yuan 84.5"),
                Arguments.of(
                        "a header cell broken in two, blank lines between cells",
                        "信息内容\n\n本年新\n制作数量\n\n本年新\n公开数量\n\n对外公开\n总数量\n\n规章\n\n0\n\n0\n\n0\n\n规范性\n文件\n\n3\n\n2\n\n11\n\n",
                        "regulations 0 0 0; normative_documents 3 2 11"),
                Arguments.of(
                        "full-width digits, strokes and words for none",
                        "信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 ／ —— －\n行政规范性文件 １２ 无 ３４\n行政许可 １，２０６\n行政强制 零\n",
                        "regulations - - -; normative_documents 12 0 34; licensing 1206; coercion 0"),
                Arguments.of(
                        "the first column only, in bars",
                        "申请人情况 |\n商业企业 | 科研机构 |\n一、本年新收政府信息公开申请数量 | 8 | | | | | | |\n二、上年结转政府信息公开申请数量 | | | | | | | |\n",
                        "new 8 - - - - - -; carried_in - - - - - - -"),
                Arguments.of(
                        "tabs, no totals but in the first and last rows",
                        "\t自然人\t法人或其他组织\t总计\n\t\t商业企业\t科研机构\n一、本年新收政府信息公开申请数量\t6\t1\t0\t0\t0\t0\t7\n"
                                + "三、本年度办理结果\t（一）予以公开\t5\t1\t0\t0\t0\t0\t\n（七）总计\t6\t1\t0\t0\t0\t0\t7\n",
                        "new 6 1 0 0 0 0 7; granted 5 1 0 0 0 0 -; total 6 1 0 0 0 0 7"),
                Arguments.of(
                        "glued, with the number of the next row behind the zeros",
                        "商业企业科研机构一、本年新收政府信息公开申请数量3000003三、本年度办理结果（一）予以公开3000003（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000"
                                + "（七）总计3000003四、结转下年度继续办理0000000\n",
                        "new 3 0 0 0 0 0 3; granted 3 0 0 0 0 0 3; denied_state_secret 0 0 0 0 0 0 0;"
                                + " denied_other_law 0 0 0 0 0 0 0; total 3 0 0 0 0 0 3; carried_out 0 0 0 0 0 0 0"),
                Arguments.of(
                        "units in the cells, brackets of every kind, a page number between rows",
                        "申请人情况\n商业企业\n一、本年新收政府信息公开申请数量 4件 0件 0件 0件 0件 0件 4件\n- 3 -\n[续表]\n（三）不予公开\n①属于国家秘密 0 0 0 0 0 0 0\n"
                                + "⑤属于三类内容事务信息 1 0 0 0 0 0 1\n",
                        "new 4 0 0 0 0 0 4; denied_state_secret 0 0 0 0 0 0 0; denied_internal_affairs 1 0 0 0 0 0 1"),
                Arguments.of(
                        "cut off in a row",
                        "申请人情况\n商业企业\n一、本年新收政府信息公开申请数量\n9\n0\n0\n0\n0\n1\n10\n二、上年结转政府信息公开申请数量\n2\n1\n",
                        "new 9 0 0 0 0 1 10; carried_in - - - - - - - ?"),
                Arguments.of(
                        "numbers of two digits, glued",
                        "申请人情况商业企业一、本年新收政府信息公开申请数量14000014二、上年结转政府信息公开申请数量0000000\n",
                        "new - - - - - - - ?; carried_in 0 0 0 0 0 0 0"),
                Arguments.of(
                        "Table 3 with its header in the order of the cells",
                        "行政复议 | 行政诉讼 |\n未经复议直接起诉 | 复议后起诉 |\n结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n2 | 0 | 1 | | 3 | 0 | 0 | 0 | 0 | 0 | | | | 1 | 1 |\n",
                        "reconsideration 2 0 1 - 3; direct_lawsuit 0 0 0 0 0; later_lawsuit - - - 1 1"),
                Arguments.of(
                        "a year stands behind the table",
                        "统计指标 单位 统计数\n（一）收到申请数 件 3\n五、行政诉讼数量 件 0\n（三）接受培训人员数 人次 96\n2016年3月8日\n",
                        "applications_received 3; lawsuits 0; people_trained 96"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void readsEveryRow(String name, String text, String rows) {
        StatutoryTables read = TableFinderTest.tables("一、总体情况\n镇里人手不多。\n" + text + "五、存在的主要问题及改进情况\n");
        List<String> all = Stream.of(read.documents(), read.applications(), read.remedies(), read.statistics())
                .map(Table::rows)
                .flatMap(List::stream)
                .map(TableVariationsTest::row)
                .toList();
        assertEquals(rows, String.join("; ", all));
    }

    private static String row(Row row) {
        String cells = row.cells().stream()
                .map(cell -> cell.value().map(BigDecimal::toPlainString).orElse("-"))
                .reduce(row.id(), (a, b) -> a + " " + b);
        return cells + (row.needsReview() ? " ?" : "");
    }
}
