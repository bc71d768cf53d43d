package org.nianbao.corpus.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankTest {
    private final Bank bank = new Bank();

    @ParameterizedTest
    @CsvSource({"a(b)c, abc", "{n}件, 7件", "x, x", "(y|y){n}, y7"})
    void fills(String template, String filled) {
        assertEquals(filled, Bank.fill(template, new Wording(1), slot -> slot.equals("n") ? "7" : "?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proactive.count",
                "proactive.zero",
                "proactive.silent",
                "proactive.cumulative",
                "applications.count",
                "applications.zero",
                "fees.count",
                "fees.count.new",
                "fees.zero",
                "fees.zero.new",
                "remedies.zero",
                "reconsiderations.zero",
                "reconsiderations.count",
                "lawsuits.zero",
                "lawsuits.count"
            })
    void hasAtLeastEightWordingsForEachStatement(String section) {
        assertTrue(bank.lines(section).stream().distinct().count() >= 8, section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proactive.count", "applications.count", "fees.count", "lawsuits.count", "flaw.count"})
    void countsGiveTheirNumber(String section) {
        bank.lines(section).forEach(line -> assertTrue(line.contains("{n}"), line));
    }

    /** What counts as a channel must come from the plan alone, or the key would miss it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "overview", "organisation", "rules", "training", "supervision", "proactive.filler", "interpretation",
                "consult", "problem", "plan", "management", "platform", "applications.note", "other"
            })
    void fillersNameNoChannel(String section) {
        List<String> words = List.of(
                "网站", "微信", "微博", "公示栏", "公开栏", "宣传栏", "热线", "信箱", "报刊", "广播", "电视", "公报", "大厅", "查阅点", "图书馆", "档案馆",
                "短信", "发布会", "显示屏", "新媒体", "抖音");
        for (String line : bank.lines(section)) {
            words.forEach(word -> assertFalse(line.contains(word), line));
        }
    }
}
