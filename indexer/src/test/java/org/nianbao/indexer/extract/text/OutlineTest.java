package org.nianbao.indexer.extract.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Facts;

/** Which sections does a report have, and of what does a sentence speak? {@code /} is a line break. */
class OutlineTest {
    private static String sections(String body) {
        return Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n" + body.replace('/', '\n')).sections().stream()
                .map(passage -> passage.section().id())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、概  述/本镇按要求编制。/二、主动公开情况/公开30条。|overview proactive",
                "1、基本情况/有专人负责。/3、依申请公开情况/未收到申请。|overview applications",
                "第一部分 概述/有专人负责。/第三部分 收费及减免/未收费。|overview fees",
                "三、依申请公开情况2017年未收到申请，未发生收费。/四、行政复议情况/无。|applications remedies",
                "一、总体情况。有专人负责。二、主动公开情况。公开30条。|overview proactive",
                "主动公开情况/公开30条。/存在问题/更新不及时。|proactive problems",
                "五、存在的问题/（一）公开形式单一。/（二）主动公开意识不强。/（三）改进措施/加强培训。|problems plans",
                "五、存在的问题/1、公开渠道有待拓宽/2、依申请公开办理慢/六、其他事项/无。|problems other",
                "三、收到和处理政府信息公开申请情况/一、本年新收政府信息公开申请数量/0/四、结转下年度继续办理/0/四、行政复议/无。|applications remedies",
                "三、依申请公开政府信息和不予公开政府信息的情况/未收到申请。|applications",
                "三、依申请公开及不予公开情况/未收到申请。|applications",
                "三、政府信息不予公开的情况/没有不予公开的信息。|applications",
                "三、收到和处理政府信息公开申请情况/（二）部分公开/0/（三）不予公开/0/1.属于国家秘密/0|applications",
                "三、热点问题回应情况/及时回应。|interpretation",
                "（三）回应社会热点难点问题/及时回应。|interpretation",
                "三、群众关心的问题回应情况/及时回应。|interpretation",
                "三、社会热点、难点问题回应/及时回应。|interpretation",
                "五、热点问题回应工作存在的不足/回应不及时。|problems",
                "五、工作中的难点问题/人员少。|problems",
                "二、主动公开情况/3、未收到依申请公开。/全年公开3条。|proactive"
            })
    void findsSectionsByTheWordsOfTheirHeadings(String body, String ids) {
        assertEquals(ids, sections(body), body);
    }

    @Test
    void tellsWhereASectionStands() {
        String text = "柳湾镇2017年政府信息公开工作年度报告\n一、概述\n𠮷镇编制。\n二、收费情况\n无。\n";
        Facts.Passage first = Texts.facts(text).sections().getFirst();
        assertEquals("一、概述", first.heading().text());
        int start = text.codePointCount(0, text.indexOf("一、概述"));
        assertEquals(start, first.heading().start());
        assertEquals(start + "一、概述\n".length() + 5, first.end());
    }

    @ParameterizedTest
    @CsvSource({"在公开栏张贴预算。,FACT", "下一步将开通微博。,PLAN", "尚无微博。,ABSENCE", "预算已张贴，今后还要上网。,FACT"})
    void tellsFactPlanAndAbsenceApart(String sentence, Sentence.Mood mood) {
        FoldedText text = new FoldedText(Texts.report("柳湾镇年报\n" + sentence + "\n"));
        List<Sentence> sentences = Outline.of(text, java.util.Optional.of(2017));
        assertEquals(mood, sentences.getLast().mood(), sentence);
    }
}
