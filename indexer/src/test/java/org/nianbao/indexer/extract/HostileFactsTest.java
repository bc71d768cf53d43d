package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.FactsJson;

/** Text made to be slow or to break a rule: four times as much takes four times as long; what is quadratic takes sixteen. */
class HostileFactsTest {
    private static final int UNITS = 60_000;
    private static final int ROUNDS = 5;
    /** What a short text may take longer by chance. */
    private static final Duration PAUSE = Duration.ofMillis(3);

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String HEAD = "江川县前卫镇2017年政府信息公开工作年度报告\n一、概述\n";

    @SuppressWarnings("unused")
    private static final List<String> WORDS = RuleTables.samples();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲",
                "9",
                "1,000.5",
                "1.",
                "无",
                "《",
                "(",
                "公开栏、",
                "1条",
                "公开信息9条其中类信息共",
                "未收到申请3件信函复议收费1元",
                "2017年",
                "2017年1月1日至",
                "二〇一六年1",
                "江川县前卫镇",
                "镇人民政府",
                "粤府办〔",
                "电话0763-",
                "地址",
                "@a",
                "培训3次各",
                "专职兼职经费元",
                "|",
                " \n",
                "其他|总计(",
                "总计\t",
                "一、本年新收政府信息公开申请数量",
                "政府网站公开政府信息数 条 1 统计指标 ",
                "一、依申请公开情况\n",
                "指标2009年|",
                "累计公开信息9条。",
                "上级培训甲",
                "20余万",
                "> 2016年 ",
            })
    void longTextIsReadInTime(String piece) {
        inTime(HEAD, piece);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"公开信息999999999999条，其中：~甲乙2条。", "全镇参加上级培训~培训甲", "指标名称~2009年|", "一、本年新收政府信息公开申请数量~0 "})
    void longTextBehindABeginningIsReadInTime(String beginning, String piece) {
        inTime(HEAD + beginning, piece);
    }

    /** One word of each row of each rule table, on a line of its own and glued with a number and a tab. */
    @ParameterizedTest
    @FieldSource("WORDS")
    void wordsOfTheRulesAreReadInTime(String words) {
        inTime(HEAD, words);
    }

    @Test
    void longFurnitureIsReadInTime() {
        String all = HEAD + "版权所有主办:江川县".repeat(200_000);
        Report report = Texts.report(all);
        Report framed =
                new Report(report.id(), report.provenance(), all, List.of(new Span(HEAD.length(), all.length())));
        assertTimeoutPreemptively(LIMIT, () -> Texts.EXTRACTOR.extract(framed));
    }

    @Test
    void evidenceIsVerbatimInAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(
                RuleTables.rows().stream().map(RuleTables.Row::lastWord).toList());
        words.addAll(List.of(
                "信息内容\n", "总计", "其他", "——", "第20页", "+5", "万元", "（", "1.", "。", "\n", " ", "\ud800", "\udc00", "𠮷",
                "\u200b", "１", "\u0301", "\ufdfa", "\r", "|", "\t", "条"));
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? HEAD : "");
            for (int i = random.nextInt(300); i > 0; i--) {
                String word = words.get(random.nextInt(words.size()));
                int end = random.nextInt(word.length() + 1);
                text.append(word, 0, end).append((char) (random.nextInt(8) == 0 ? random.nextInt(0x10000) : '0'));
            }
            Report report = Texts.report(text.toString());
            var json = FactsJson.write(report, Texts.EXTRACTOR.extract(report));
            for (var evidence : json.findParents("text")) {
                int start =
                        report.all().offsetByCodePoints(0, evidence.get("start").intValue());
                assertTrue(
                        report.all().startsWith(evidence.get("text").textValue(), start),
                        () -> "seed " + seed + ": " + evidence);
            }
        }
    }

    @Test
    void ofAnEndlessTextTheBeginningIsRead() {
        String year = "柳湾镇2017年政府信息公开工作年度报告\n一、概述\n我镇主动公开政府信息9条。\n";
        String all = year + "𠮷".repeat(FoldedText.MOST_READ / 2) + "\n全年主动公开政府信息共8条。";
        Facts facts = Texts.facts(all);
        assertEquals(9, facts.figures().proactive().orElseThrow().value());
        assertEquals(List.of(), facts.checks());
    }

    /** Medians, so that a pause of the machine does not count. */
    private static void inTime(String head, String piece) {
        String text = head + piece.repeat(1 + UNITS / piece.length());
        String longer = head + piece.repeat(4 * (1 + UNITS / piece.length()));
        assertTimeoutPreemptively(LIMIT, () -> {
            long once = median(text);
            long fourTimes = median(longer);
            assertTrue(
                    fourTimes < 8 * (once + PAUSE.toNanos()),
                    () -> piece + ": " + once / 1_000 + " then " + fourTimes / 1_000 + " microseconds");
        });
    }

    private static long median(String text) {
        Report report = Texts.report(text);
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Texts.EXTRACTOR.extract(report);
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }
}
