package org.nianbao.indexer.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
            共105条 [105条@1-5]
            一百零五条 [105条@0-5]
            三千〇二十份 [3020份@0-6]
            一万二千件 [12000件@0-5]
            十二万三千四百条 [123400条@0-8]
            二十余件 [~20件@0-4]
            一〇五条 [105条@0-4]
            两百三十篇 [230篇@0-5]
            1.2万条 [12000条@0-5]
            近400条 [~400条@0-5]
            3,000余件 [~3000件@0-7]
            12,345,678条 [12345678条@0-11]
            上百条 [~100条@0-3]
            100条以上 [~100条@0-4]
            公开92《政务 [92条@2-4]
            3.5万元 [35000元@0-5]
            3千多条 [~3000条@0-4]
            第三条 []
            2017年公开 []
            二〇一七年度 []
            12.6.3条 []
            1234567890123条 []
            超过30人次 [~30人次@0-6]
            十几条 [~10条@0-3]
            20余万条 [~200000条@0-5]
            20多万条 [~200000条@0-5]
            约30多万条 [~300000条@0-6]
            1.2余万条 [~12000条@0-6]
            二十余万条 [~200000条@0-5]
            十几万件 [~100000件@0-4]
            3余千条 [~3000条@0-4]
            30余万元 [~300000元@0-5]
            20余万群众 []
            1234567890123余万条 []
            999999999999亿亿条 []
            12.5亿亿条 []
            几十条 [~10条@0-3]
            数百条 [~100条@0-3]
            数十万条 [~100000条@0-4]
            公开几千余篇 [~1000篇@2-6]
            上千条 [~1000条@0-3]
            近百条 [~100条@0-3]
            网站上105条 [105条@3-7]
            网站上一百条 [100条@3-6]
            约为400条 [~400条@0-6]
            大概500条 [~500条@0-6]
            至少200条 [~200条@0-6]
            不足100条 [~100条@0-6]
            不少于60件 [~60件@0-6]
            100条左右 [~100条@0-4]
            信息数105条 [105条@3-7]
            """)
    void readsNumbersWithTheirUnits(String text, String amounts) {
        assertEquals(amounts, shown(text));
    }

    @Test
    void isLinearInDigits() {
        String digits = "9".repeat(1_000_000);
        assertEquals("[]", shown(digits + "条" + "一".repeat(1_000_000) + "条" + "1,".repeat(500_000)));
    }

    private static String shown(String text) {
        return Amounts.find(text).stream()
                .map(a -> (a.approx() ? "~" : "") + a.value() + a.unit() + "@" + a.start() + "-" + a.end())
                .toList()
                .toString();
    }
}
