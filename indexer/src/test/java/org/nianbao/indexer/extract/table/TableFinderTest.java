package org.nianbao.indexer.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.extract.table.PrintedTables.Fill;
import org.nianbao.indexer.extract.table.PrintedTables.Shape;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Derived;
import org.nianbao.indexer.facts.StatutoryTables.Row;
import org.nianbao.indexer.facts.StatutoryTables.Table;

/** The three tables of both forms: every shape, every way to fill them, every cell. */
class TableFinderTest {
    static StatutoryTables tables(String text) {
        return TableFinder.find(new FoldedText(Texts.report(text)));
    }

    static List<Arguments> everyTable() {
        List<Arguments> all = new ArrayList<>();
        for (Era form : List.of(Era.TABLE_2019, Era.TABLE_2021)) {
            for (Fill fill : Fill.values()) {
                for (Shape shape : Shape.values()) {
                    boolean oneDigit = fill == Fill.ZEROS || fill == Fill.DIGITS;
                    if (shape != Shape.GLUED || oneDigit) {
                        all.add(Arguments.of(form, fill, shape));
                    }
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void readsEveryCellOfApplications(Era form, Fill fill, Shape shape) {
        PrintedTables printed = new PrintedTables(form, fill);
        StatutoryTables tables = tables(printed.report(shape));
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (Row row : tables.applications().rows()) {
            read.put(row.id(), values(row));
            assertEquals(StatutoryTables.APPLICANTS, row.columns());
        }
        assertEquals(folded(printed.applications()), read);
        assertFalse(tables.applications().needsReview());
        assertEquals(List.of(), tables.violations());
        assertEquals(Optional.of(form), tables.form());
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void readsEveryCellOfRemedies(Era form, Fill fill, Shape shape) {
        PrintedTables printed = new PrintedTables(form, fill);
        StatutoryTables tables = tables(printed.report(shape));
        List<String> read = tables.remedies().rows().stream()
                .flatMap(row -> values(row).stream())
                .toList();
        assertEquals(folded(printed.remedies(shape)), read);
        boolean zeros = fill == Fill.ZEROS;
        assertEquals(fill == Fill.ALL_BLANK ? "-" : zeros ? "0" : "3", value(tables.reconsiderations()));
        assertEquals(fill == Fill.ALL_BLANK ? "-" : zeros ? "0" : "1", value(tables.lawsuits()));
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void readsEveryCellOfDocuments(Era form, Fill fill, Shape shape) {
        PrintedTables printed = new PrintedTables(form, fill);
        Table documents = tables(printed.report(shape)).documents();
        if (shape == Shape.GLUED && fill != Fill.ZEROS) {
            // 345 in a row of three may be 3, 4 and 5 or one number
            assertTrue(documents.needsReview());
            return;
        }
        assertEquals(
                folded(printed.documents()),
                documents.rows().stream().flatMap(row -> values(row).stream()).toList());
        assertFalse(documents.needsReview());
    }

    @ParameterizedTest
    @MethodSource("everyTable")
    void givesTheWordsOfEachNumber(Era form, Fill fill, Shape shape) {
        String text = new PrintedTables(form, fill).report(shape);
        StatutoryTables tables = tables(text);
        for (Table table : List.of(tables.documents(), tables.applications(), tables.remedies())) {
            for (Row row : table.rows()) {
                assertVerbatim(text, row.evidence());
                row.cells()
                        .forEach(cell -> cell.evidence().ifPresent(words -> {
                            assertVerbatim(text, words);
                            assertEquals(cell.value().orElseThrow().toPlainString(), fold(words.text()));
                        }));
            }
        }
    }

    @Test
    void namesTheColumnsOfDocuments() {
        Table of2019 = tables(new PrintedTables(Era.TABLE_2019, Fill.NUMBERS).report(Shape.LINES))
                .documents();
        assertEquals("2", number(of2019, "regulations", "disclosed_total"));
        assertEquals("7", number(of2019, "licensing", "change"));
        assertEquals("19", number(of2019, "charges", "change"));
        assertEquals("21", number(of2019, "procurement", "amount"));
        Table of2021 = tables(new PrintedTables(Era.TABLE_2021, Fill.NUMBERS).report(Shape.TABS))
                .documents();
        assertEquals("4", number(of2021, "normative_documents", "repealed"));
        assertEquals("8", number(of2021, "coercion", "decisions"));
        assertEquals("9", number(of2021, "charges", "amount"));
    }

    /** A row behind the label of the first row of Table 2: its seven cells, - for blank, ? where a person must look. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "数量 0 0 0 0 0 0 0~0 0 0 0 0 0 0",
                "数量 56 56~56 - - - - - 56",
                "数量 0 0~0 - - - - - 0",
                "数量 7~- - - - - - 7",
                "数量\\n7\\n~- - - - - - 7",
                "数量：7件~- - - - - - 7",
                "数量 1 2 0 0 0 0~1 2 0 0 0 0 -",
                "数量 1,204 0 0 0 0 6 1,210~1204 0 0 0 0 6 1210",
                "数量 12，0，0，0，0，0，12~12 0 0 0 0 0 12",
                "数量 5件 0件 0件 0件 0件 0件 5件~5 0 0 0 0 0 5",
                "数量 无 无 无 无 无 无 无~0 0 0 0 0 0 0",
                "数量 2 / / / / / 2~2 - - - - - 2",
                "数量 —— —— —— —— —— —— ——~- - - - - - -",
                "数量 | - | - | 3 | - | - | - | 3 |~- - 3 - - - 3",
                "数量 |  |  | 3 |  |  |  | 3 |~- - 3 - - - 3",
                "数量 |  |  | 3 |  |  |  |  |~- - 3 - - - -",
                "数量 | 3 | 3 |~3 - - - - - 3",
                "数量\t\t\t3\t\t\t\t3~- - 3 - - - 3",
                "数量\t\t2\t\t1\t\t\t3~- 2 - 1 - - 3",
                "数量0000000~0 0 0 0 0 0 0",
                "数量2000103~2 0 0 0 1 0 3",
                "数量（件）2000103~2 0 0 0 1 0 3",
                // nobody can tell where these are cut
                "数量1200012~?",
                "数量12000012~?",
                "数量12~?",
                "数量000000~?",
                // numbers without a column
                "数量 3 5~?",
                "数量 1 2 3~- - - - - - 3 ?",
                "数量 1 2 4~?",
                "数量 2 0 0 0 1 0 3 - 5 -~2 0 0 0 1 0 3",
                "数量 2 0 0 0 1 0 4 12~?"
            })
    void assignsTheCellsOfARow(String row, String cells) {
        String text = "商业企业 科研机构\n一、本年新收政府信息公开申请" + row.replace("\\n", "\n") + "\n二、上年结转政府信息公开申请数量\n";
        Row read = tables(text).applications().row("new").orElseThrow();
        String got = String.join(" ", values(read)) + (read.needsReview() ? " ?" : "");
        String wanted = cells.equals("?") ? "- - - - - - - ?" : cells;
        assertEquals(wanted, got);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "denied_internal_affairs~5.属于三类内容事务信息",
                "denied_internal_affairs~属于三类内部事务信息",
                "denied_safety~3.危及三安全一稳定",
                "denied_safety~3、危及\"三安全一稳定\"",
                "denied_state_secret~①属于国家秘密",
                "denied_state_secret~(1)属于国家秘密",
                "carried_in~二、上年转结政府信息公开申请数量",
                "carried_in~二上年结转政府信息公开申请数量",
                "carried_out~四、转结下年度继续办理",
                "carried_out~结转下年度 继续办理",
                "new~一、本年新收 政府信息 公开申请 数量",
                "new~本 年 新 收 政 府 信 息 公 开 申 请 数 量",
                "new~一、本年新收政府信息\\n公开申请数量",
                "partly_granted~(二)部分公开(区分处理的,只计这一情形,不计其他情形)",
                "partly_granted~二)部分公开区分处理的，只计这一情形，不计其他情形",
                "partly_granted~（二）部分公开（区分处理的，\\n只计这一情形，不计其他情形）",
                "granted~三、本年度办理结果（一）予以公开",
                "granted~三、本年度办理结果\\n（一）\\n予以公开",
                "granted~予 以 公 开",
                "unprocessed_petition~1.信访、举报、投诉类申请",
                "other~（六）其他处理",
                "total~（七）总计",
                "total~七、合计"
            })
    void readsLabelsAsBodiesWriteThem(String id, String label) {
        String text = "申请人情况\n自然人 总计\n商业企业 其他\n一、本年新收政府信息公开申请数量 9 0 0 0 0 0 9\n" + label.replace("\\n", "\n")
                + " 4 0 0 0 0 0 4\n";
        Table read = tables(text).applications();
        String wanted = id.equals("new") ? "9" : "4";
        assertEquals(wanted, number(read, id, "person"), () -> read.rows().toString());
        assertEquals(id.equals("new") ? 1 : 2, read.rows().size());
    }

    @Test
    void glueDoesNotCarryOverToTheNextLabel() {
        String text = "商业企业科研机构一、本年新收政府信息公开申请数量1000001二、上年结转政府信息公开申请数量0000000"
                + "三、本年度办理结果（一）予以公开1000001（二）部分公开0000000（三）不予公开1.属于国家秘密00000002.其他法律行政法规禁止公开0000000";
        Table read = tables(text).applications();
        assertEquals(
                List.of("new", "carried_in", "granted", "partly_granted", "denied_state_secret", "denied_other_law"),
                read.rows().stream().map(Row::id).toList());
        assertEquals("1", number(read, "granted", "total"));
        assertFalse(read.needsReview());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"（表格续）", "表格续", "- 4 -", "第4页 共9页", "续表\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他"
            })
    void readsOnAfterAPageBreak(String pageBreak) {
        PrintedTables printed = new PrintedTables(Era.TABLE_2021, Fill.NUMBERS);
        String whole = printed.report(Shape.LINES);
        for (String before : List.of("2.重复申请", "（七）总计", "4.保护第三方合法权益")) {
            String broken = whole.replace(before, pageBreak + "\n" + before);
            StatutoryTables tables = tables(broken);
            assertEquals(rows(tables(whole).applications()), rows(tables.applications()), before);
            assertEquals(List.of(), tables.violations());
        }
    }

    @Test
    void readsWhatATruncatedTableHas() {
        String whole = new PrintedTables(Era.TABLE_2021, Fill.NUMBERS).report(Shape.BLANK_LINES);
        Map<String, List<String>> all = rows(tables(whole).applications());
        for (int cut = whole.indexOf("一、本年新收"); cut < whole.length(); cut += 7) {
            StatutoryTables tables = tables(whole.substring(0, cut));
            List<Row> read = tables.applications().rows();
            int end = read.stream().mapToInt(row -> row.evidence().end()).max().orElse(0);
            for (Row row : read) {
                if (row.evidence().end() == end) {
                    continue;
                }
                // （六）其他处理 before its three rows is a row without numbers
                boolean group = row.id().equals("other") && !values(row).contains("0");
                assertEquals(group ? Collections.nCopies(7, "-") : all.get(row.id()), values(row), "cut at " + cut);
            }
        }
    }

    @Test
    void findsNothingWhereTablesAreMissing() {
        String text = "三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n";
        assertEquals(StatutoryTables.NONE, tables(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本年新收政府信息公开申请数量12件，上年结转政府信息公开申请0件，予以公开5件、部分公开2件，不予公开3件。",
                "其中结果维持1件，结果纠正0件，尚未审结0件，总计1件。",
                "办理行政许可46件，行政处罚12件，其他对外管理服务事项3项。",
                "主动公开政府信息数量120条，行政复议数量0件。",
                "申请人为商业企业、科研机构的，可凭证件申请。"
            })
    void takesNoSentenceForATable(String sentence) {
        StatutoryTables tables = tables("一、总体情况\n" + sentence + "\n");
        assertEquals(Optional.empty(), tables.applicationsReceived());
        assertEquals(Optional.empty(), tables.reconsiderations());
        assertEquals(List.of(), tables.documents().rows());
        assertEquals(List.of(), tables.statistics().rows());
        assertEquals(List.of(), tables.violations());
    }

    @Test
    void readsTheTableAfterASentenceWithItsWords() {
        String sentence = "本年新收政府信息公开申请5件，予以公开5件，结果维持1件，总计1件，行政许可3件。\n";
        String whole = new PrintedTables(Era.TABLE_2021, Fill.NUMBERS).report(Shape.SPACES);
        StatutoryTables with = tables(whole.replace("本年平稳。\n", sentence));
        assertEquals(rows(tables(whole).applications()), rows(with.applications()));
        assertEquals("3", value(with.reconsiderations()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "行政复议 结果维持 结果纠正 其他结果 尚未审结 总计\\n1 0 0 0 1\\n未经复议直接起诉 结果维持 结果纠正 其他结果 尚未审结 总计\\n0 2 0 0 2\\n复议后起诉 结果维持 结果纠正 其他结果 尚未审结 总计\\n0 0 0 0 0~1~2",
                "结果维持 1\\n结果纠正 0\\n其他结果 0\\n尚未审结 0\\n总计 1\\n结果维持 0\\n结果纠正 0\\n其他结果 0\\n尚未审结 3\\n总计 3\\n结果维持 0\\n结果纠正 0\\n其他结果 0\\n尚未审结 0\\n总计 0~1~3",
                "结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\\n1 0 0 1 0 1 0 0 0 0 0 1~2~2",
                "结果维持 结果纠正 其他结果 尚未审结 总计\\n010010100100000~1~1",
                "结果维持 结果纠正 其他结果 尚未审结 总计\\n1 0 1~-~-",
                "结果维持 结果纠正 其他结果 尚未审结 总计\\n全年没有发生行政复议、行政诉讼。~-~-"
            })
    void readsRemediesInAnyOrderOfTheHeader(String table, String reconsiderations, String lawsuits) {
        StatutoryTables tables = tables(table.replace("\\n", "\n") + "\n五、存在的主要问题及改进情况\n");
        assertEquals(reconsiderations, value(tables.reconsiderations()));
        assertEquals(lawsuits, value(tables.lawsuits()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "行政许可 | 3 | +5 | 8 |~licensing~change~5",
                "行政许可 | 3 | -2 | 8 |~licensing~change~-2",
                "行政许可 | 3 | －2 | 8 |~licensing~change~-2",
                "行政许可 | 3 | 减少2 | 8 |~licensing~change~-2",
                "行政许可 | 3 | 增加2 | 8 |~licensing~change~2",
                "行政许可 3 无 8~licensing~change~0",
                "行政许可 3 / 8~licensing~change~-",
                "政府集中采购 | 4 | 12.5万元 |~procurement~amount~12.5",
                "政府集中采购\\n4\\n1,234.56\\n~procurement~amount~1234.56"
            })
    void readsSignsUnitsAndStrokes(String row, String id, String column, String value) {
        String text = "信息内容 上一年项目数量 本年增/减 处理决定数量\n" + row.replace("\\n", "\n") + "\n三、收到和处理政府信息公开申请情况\n";
        assertEquals(value, number(tables(text).documents(), id, column));
    }

    static String value(Optional<Derived> derived) {
        return derived.map(d -> d.value().toPlainString()).orElse("-");
    }

    static String number(Table table, String row, String column) {
        return table.cell(row, column).value().map(BigDecimal::toPlainString).orElse("-");
    }

    private static List<String> values(Row row) {
        return row.cells().stream()
                .map(cell -> cell.value().map(BigDecimal::toPlainString).orElse("-"))
                .toList();
    }

    private static Map<String, List<String>> rows(Table table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        table.rows().forEach(row -> rows.put(row.id(), values(row)));
        return rows;
    }

    private static Map<String, List<String>> folded(Map<String, List<String>> printed) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        printed.forEach((id, cells) -> rows.put(id, folded(cells)));
        return rows;
    }

    private static List<String> folded(List<String> cells) {
        return cells.stream().map(cell -> cell.isEmpty() ? "-" : fold(cell)).toList();
    }

    private static String fold(String cell) {
        return Normalizer.normalize(cell, Normalizer.Form.NFKC);
    }

    static void assertVerbatim(String text, Evidence evidence) {
        int start = text.offsetByCodePoints(0, evidence.start());
        assertEquals(evidence.text(), text.substring(start, text.offsetByCodePoints(0, evidence.end())));
    }
}
