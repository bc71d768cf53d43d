package org.nianbao.indexer.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.table.PrintedTables.Fill;
import org.nianbao.indexer.extract.table.PrintedTables.Shape;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.StatutoryTables.Violation;

/** A report whose own numbers break an identity of the form: one change a row, the words of the violation. */
class TableIdentitiesTest {
    private static final String WHOLE = new PrintedTables(Era.TABLE_2021, Fill.NUMBERS).report(Shape.SPACES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // one number of new, its total with it
                "数量 34 0 0 0 1 0 35~数量 35 0 0 0 1 0 36~表二“总计”一列：本年新收36加上年结转0等于36，办理结果总计18加结转下年度17等于35，两者应当相等",
                // persons and firms exchanged: the totals hold, the columns do not
                "数量 34 0 0 0 1 0 35~数量 33 1 0 0 1 0 35~表二“自然人”一列：本年新收33加上年结转0等于33，办理结果总计17加结转下年度17等于34，两者应当相等",
                "予以公开 17 0 0 0 0 0 17~予以公开 16 0 0 0 0 0 16~表二“总计”一列：各项办理结果之和为17，总计为18，两者应当相等",
                "重复申请 0 0 0 0 0 0 0~重复申请 0 0 0 0 0 0 2~表二“重复申请”一行：各列之和为0，总计为2，两者应当相等",
                "0 1 0 2 3 0~0 1 0 2 4 0~表三“行政复议”：各列之和为3，总计为4，两者应当相等",
                "0 1 0 0 0 1~0 1 0 0 0 2~表三“复议后起诉”：各列之和为1，总计为2，两者应当相等"
            })
    void saysWhichNumbersDisagree(String printed, String changed, String message) {
        assertTrue(WHOLE.contains(printed));
        List<Violation> violations =
                TableFinderTest.tables(WHOLE.replace(printed, changed)).violations();
        assertTrue(
                violations.stream().anyMatch(one -> one.message().equals(message)),
                () -> violations.stream().map(Violation::message).toList().toString());
        for (Violation violation : violations) {
            assertEquals("TABLE_IDENTITY", violation.code());
            violation
                    .evidence()
                    .forEach(words -> TableFinderTest.assertVerbatim(WHOLE.replace(printed, changed), words));
        }
    }

    @Test
    void showsBothSides() {
        String broken = WHOLE.replace("四、结转下年度继续办理 17 0 0 0 0 0 17", "四、结转下年度继续办理 18 0 0 0 0 0 18");
        List<String> words = TableFinderTest.tables(broken).violations().getFirst().evidence().stream()
                .map(Evidence::text)
                .toList();
        assertEquals(
                List.of(
                        "一、本年新收政府信息公开申请数量 34 0 0 0 1 0 35",
                        "二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0",
                        "（七）总计 17 0 0 0 1 0 18",
                        "四、结转下年度继续办理 18 0 0 0 0 0 18"),
                words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // rows that are not there or cannot be read say nothing against the others
                "（七）总计 17 0 0 0 1 0 18~（七）总计 170001018",
                "4.保护第三方合法权益 0 0 0 0 0 0 0\\n~",
                "四、结转下年度继续办理 17 0 0 0 0 0 17\\n~",
                // the totals of a row left blank are the sums of the row
                "予以公开 17 0 0 0 0 0 17~予以公开 17 0 0 0 0 0"
            })
    void keepsQuietWhereTheNumbersAreNotFull(String printed, String changed) {
        String text = WHOLE.replace(printed.replace("\\n", "\n"), changed == null ? "" : changed);
        assertTrue(!text.equals(WHOLE));
        assertEquals(List.of(), TableFinderTest.tables(text).violations());
    }
}
