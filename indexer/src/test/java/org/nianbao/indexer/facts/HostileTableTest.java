package org.nianbao.indexer.facts;

import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text made to be slow or to break a rule. A megabyte takes well under a second on an idle machine. */
class HostileTableTest {
    private static final int MEGABYTE = 1_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final List<String> PIECES = List.of(
            "本年新收政府信息公开申请数量",
            "其他",
            "总计",
            "结果维持",
            "统计指标",
            "规章",
            "信息内容",
            "（",
            "）",
            "(",
            "|",
            "\t",
            " ",
            "\n",
            "0",
            "17",
            "00",
            "1.",
            "-",
            "+5",
            "1,000",
            "无",
            "——",
            "/",
            "件",
            "万元",
            "、",
            "。",
            "𠮷",
            "\u200b",
            "第20页",
            "政府网站公开政府信息数",
            "减少",
            "９");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、本年新收政府信息公开申请数量",
                "总计",
                "其他 | ",
                "结果维持 0 ",
                "|",
                "0",
                "0 ",
                "1,",
                "\t",
                "0\t\n",
                "（",
                "总计（",
                "规章-",
                "——",
                "无",
                "政府网站公开政府信息数 条 1 统计指标 ",
                "1.",
                "𠮷"
            })
    void staysLinear(String piece) {
        String body = piece.repeat(MEGABYTE / piece.length());
        FoldedText text = new FoldedText(Texts.report("信息内容\n本年新收政府信息公开申请数量\n" + body));
        assertTimeout(LIMIT, () -> TableFinder.find(text), piece);
    }

    @Test
    void readsAnyText() {
        long seed = System.nanoTime();
        System.out.println("HostileTableTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            StatutoryTables tables = TableFinderTest.tables(text.toString());
            tables.applicationsReceived().ifPresent(d -> TableFinderTest.assertVerbatim(text.toString(), d.evidence()));
            tables.lawsuits().ifPresent(d -> TableFinderTest.assertVerbatim(text.toString(), d.evidence()));
            tables.feesYuan().ifPresent(d -> TableFinderTest.assertVerbatim(text.toString(), d.evidence()));
        }
    }
}
