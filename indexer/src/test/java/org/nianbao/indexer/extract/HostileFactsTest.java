package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.FactsJson;

/** Text made to be slow or to break a rule. Two megabytes take about a second; what is quadratic takes minutes. */
class HostileFactsTest {
    private static final int TWO_MEGABYTES = 2_000_000;
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
                "一、依申请公开情况\n"
            })
    void longTextIsReadInTime(String piece) {
        inTime(HEAD + piece.repeat(TWO_MEGABYTES / piece.getBytes(StandardCharsets.UTF_8).length));
    }

    /** One word of each row of each rule table, on a line of its own and glued with a number and a tab. */
    @ParameterizedTest
    @FieldSource("WORDS")
    void wordsOfTheRulesAreReadInTime(String words) {
        inTime(HEAD + words.repeat(1 + 200_000 / words.length()));
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

    private static void inTime(String text) {
        assertTimeoutPreemptively(LIMIT, () -> Texts.facts(text));
    }
}
