package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/** One paragraph a row: what number does it state? {@code -} is none, which is not 0. */
class FiguresTest {
    private static Figures figures(String heading, String words) {
        return Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n一、概述\n本镇按要求编制。\n" + heading + "\n" + words + "\n")
                .figures();
    }

    private static void check(String wanted, Optional<Figure> got) {
        assertEquals(wanted, got.map(figure -> Long.toString(figure.value())).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017年共主动公开政府信息105条。|105",
                "全年主动公开政府信息一百零五条。|105",
                "全年主动公开政府信息１，０５０条。|1050",
                "全年主动公开政府信息1.2万条。|12000",
                "全年主动公开政府信息100余条。|100",
                "全年主动公开政府信息20余万条。|200000",
                "全年主动公开群众关注的政府信息105条。|105",
                "全年公开社会关注热点信息105条，微信关注人数3000人。|105",
                "全年公开企业关注、群众关心的信息105条，粉丝3000个。|105",
                "全年主动公开信息105条，微信公众号关注数500条。|105",
                "截至2017年底历年累计主动公开信息900条，2017年新增公开120条。|120",
                "全年公开信息50条，培训80人次，浏览量9000次。|50",
                "本年度未主动公开政府信息。|0",
                "认真做好主动公开工作。|-",
            })
    void proactiveItems(String words, String wanted) {
        check(wanted, figures("二、主动公开政府信息情况", words).proactive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年未收到政府信息公开申请。|0",
                "没有公民提出信息公开申请。|0",
                "无。|0",
                "未发生。|0",
                "全年收到政府信息公开申请12件，已答复11件，结转1件。|12",
                "上年结转2件，本年新收申请5件。|5",
                "全年收到申请3件，自2009年收到申请31件。|3",
                "自2011年起收到申请31件，本年收到申请3件。|3",
                "从2010年收到申请31件。|-",
                "自2017年1月起收到申请3件。|3",
                "认真做好依申请公开工作。|-",
                "接受电话咨询30次。|-",
            })
    void applications(String words, String wanted) {
        check(wanted, figures("三、依申请公开政府信息情况", words).applications());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未收取任何费用。|0",
                "无。|0",
                "免费提供，没有收费。|0",
                "收取复制费120元。|120",
                "收取检索费0.3万元。|3000",
                "严格执行规定。|-",
            })
    void fees(String words, String wanted) {
        check(wanted, figures("四、收费及减免情况", words).fees());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未发生行政复议、行政诉讼。|0|0",
                "没有。|0|0",
                "发生行政复议2件，行政诉讼1件。|2|1",
                "发生行政复议2件，未发生行政诉讼。|2|0",
                "未发生行政复议。|0|-",
                "依法应对。|-|-",
            })
    void remedies(String words, String reconsiderations, String lawsuits) {
        Figures figures = figures("五、行政复议、行政诉讼情况", words);
        check(reconsiderations, figures.reconsiderations());
        check(lawsuits, figures.lawsuits());
    }

    @Test
    void partsByChannelAndKind() {
        Figures figures = figures("二、主动公开政府信息情况", "全年公开信息30条，其中工作动态20条、规范性文件10条。县政府网站和微信公众号分别公开18条和12条。");
        assertEquals(
                List.of("gov_portal 18", "wechat_oa 12"),
                list(
                        figures.byChannel(),
                        c -> c.channel().id() + " " + c.figure().value()));
        assertEquals(
                List.of("工作动态 20", "规范性文件 10"),
                list(figures.byCategory(), c -> c.name() + " " + c.figure().value()));
    }

    private static <T> List<String> list(List<T> values, Function<T, String> print) {
        return values.stream().map(print).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年公开信息30条，其中工作动态20条、规范性文件9条。|SUM_MISMATCH",
                "全年公开信息30条，其中工作动态20条、规范性文件10条。|",
                "公开信息30条，工作动态20条，占76%；文件10条，占33%。|PERCENT_MISMATCH",
                "2016年度共主动公开政府信息30条。|YEAR_MISMATCH",
                "截至2087年底，全镇公开信息30条。|YEAR_MISMATCH",
                "统计期限自2017年1月1日至2017年12月22日。|PERIOD_ODD",
                "数据自2017年1月1日起,统计到2017年11月30日。|PERIOD_ODD",
            })
    void checks(String words, String code) {
        List<String> codes = Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + words).checks().stream()
                .map(check -> check.code().name())
                .toList();
        assertEquals(code == null ? List.of() : List.of(code), codes, words);
    }
}
