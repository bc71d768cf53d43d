package org.nianbao.indexer.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/** Paragraphs on items disclosed and what they state: {@code ~} is about, {@code -} is not said. A / is a line break. */
class ProactiveFinderTest {
    private static Facts facts(String words) {
        return Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n二、主动公开政府信息情况\n" + words.replace('/', '\n') + "\n");
    }

    private static String value(Optional<Figure> figure) {
        return figure.map(f -> (f.approx() ? "~" : "") + f.value()).orElse("-");
    }

    private static String codes(Facts facts) {
        return facts.checks().stream().map(check -> check.code().name()).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一年来，全镇向群众公开信息近二百条。|~200|-",
                "本年度新增主动公开信息64条，至2017年底历年累计510条。|64|510",
                "自条例施行以来，累计公开信息1.3万条，其中今年新增公开820条。|820|13000",
                "截至12月31日，全年累计公开信息77条。|77|-",
                "截至2017年度底，累计公开政府信息九百一十条。|-|910",
                "全年主动公开信息50条，比上年多12条，增长31.6%。|50|-",
                "上半年公开信息20条，全年公开信息50条。|50|-",
                "全镇2017年公开信息90条，分5个类别，电子化的88条。|90|-",
                "本年度没有需要主动公开的政府信息。|0|-",
                "本年度主动公开政府信息为零。|0|-",
                "召开会议12次，印发文件30件，网站点击6000次。|-|-",
                "通过政府网站公开信息20条，通过公示栏公开信息30条。|-|-",
                "全年在县政府网站公开信息33条，公众号采用稿件8篇。|33|-",
                "全年公开信息1万2千余条。|~12000|-",
                "全年公开信息500条次。|500|-",
                "2017年公开信息90条；自条例施行起，十年累计公开2万条。|90|20000",
                "2017年1月1日起至12月31日累计公开信息90条。|90|-",
                "本年度主动公开20条，历年累计300条；电子化的本年度18条，历年累计250条。类别：民政类12条、农业类8条。|20|300",
            })
    void totals(String words, String year, String all) {
        Figures figures = facts(words).figures();
        assertEquals(year, value(figures.proactive()), words);
        assertEquals(all, value(figures.cumulative()), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年公开信息60条。/按类别：民政类二十条，农业类三十条，其他类十条。|民政类 20,农业类 30,其他类 10",
                "公开信息60条。60条当中，民政救助20条（占33.3%），农业农村40条（占66.7%）。|民政救助 20 33.3,农业农村 40 66.7",
                "公开信息60条，其中：公开民政类20条、公开农业类有40条。|民政类 20,农业类 40",
                "全年公开信息60条：民政、优抚20条；农业40条。印发文件9件。|民政、优抚 20,农业 40",
                "公开信息60条，工作动态和政策文件分别为20条和40条。|工作动态 20,政策文件 40",
                "公开信息60条，其中会议与动态类20条，公示公告40条。|会议与动态类 20,公示公告 40",
                "公开信息60条，分十大类。全镇有9个村，其中山区村4个。|",
                "修订制度6项，其中学习制度2项、考勤制度4项。|",
                "公开信息60条。修订制度6项，学习类2项，考勤类4项。|",
                "公开信息60条，民政20条，农业25条，党建15条。|民政 20,农业 25,党建 15",
                "公开信息60条 民政20条 农业40条|民政 20,农业 40",
                "公开信息60条，其中民政20条，其余40条是党建、人事信息。|民政 20,党建、人事信息 40",
                "公开信息60条。公示栏张贴40条。内容上，民政20条，占33.3%；农业40条，占66.7%。|民政 20 33.3,农业 40 66.7",
                "公开信息60条，民政类20条、农业类40条，分别占33.3%和66.7%。|民政类 20 33.3,农业类 40 66.7",
            })
    void kinds(String words, String wanted) {
        String got = facts(words).figures().byCategory().stream()
                .map(kind -> kind.name() + " " + kind.figure().value()
                        + kind.share().map(share -> " " + share.toPlainString()).orElse(""))
                .collect(Collectors.joining(","));
        assertEquals(Optional.ofNullable(wanted).orElse(""), got, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "从渠道看，县政府网站40条，镇政务公开栏张贴二十条。|gov_portal 40,notice_board 20",
                "政府网站、微博和微信公众号分别发布40条、9条和11条。|gov_portal 40,wechat_oa 11,weibo 9",
                "全年公开信息60条，比上年多3条，均公布于县政府网站。|gov_portal 60",
                "通过县政府网站公开《工作动态》栏目30《惠民政策》8条，《公告》2条。|gov_portal 40",
                "微信公众号年初上线，推送各类提醒共96条。|wechat_oa 96",
                "公开信息60条，其中微信公众号推送30条，政府网站公开30条。发放宣传单500份。|gov_portal 30,wechat_oa 30",
                "镇里的公众号收到留言30条。|",
                "公开信息60条，其中政府网站40条，余下20条张贴在镇公开栏。|gov_portal 40,notice_board 20",
                "公开信息60条，其中政府网站40条，其余20条通过公众号和公示栏公开。|gov_portal 40",
                "公开信息60条，全部登在县政府网站；公示栏也张贴。|gov_portal 60",
                "公开信息60条，其中网站37条，镇村公开栏张贴23条。|gov_portal 37,notice_board 23",
                "全年公开信息60条。微博和公众号共推送40条。|",
                "公开信息60条，包括微博“柳湾发布”20条、公众号40条。|wechat_oa 40,weibo 20",
            })
    void channels(String words, String wanted) {
        String got = facts(words).figures().byChannel().stream()
                .map(count -> count.channel().id() + " " + count.figure().value())
                .sorted()
                .collect(Collectors.joining(","));
        assertEquals(Optional.ofNullable(wanted).orElse(""), got, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开信息60条，其中民政20条；农业30条。|SUM_MISMATCH",
                "公开信息60条，其中民政20条、农业40条。其中，政府网站公开25条、公示栏公开30条。|SUM_MISMATCH",
                "公开信息60条，其中民政20条、农业30条，其余为动态。|",
                "公开信息60余条，其中民政20条、农业30条。|",
                "公开信息60条，民政20条，政府网站发布58条，公示栏张贴40条。|",
                "公开信息60条，民政20条，占33%；农业40条，占80%。|PERCENT_MISMATCH",
                "公开信息60条，民政20条，占33.3%；农业40条，占66.6%。|",
                "公开信息60条，民政20条、农业40条，占比依次为33.3%、66.7%。|",
                "公开信息60条，其中民政20条、农业40条，占比分别为35.3%、66.7%。|PERCENT_MISMATCH",
                "2017年公开政府信息60条。/全年共主动公开政府信息64条。|COUNT_CONFLICT",
                "2017年公开政府信息60条。/全年公开财政信息12条，发布动态信息70条。|",
                "全年公开信息60条。上半年公开信息20条。上年公开信息55条。|",
                "2017年发布各类政务信息60条。/全年共主动公开政府信息64条。|COUNT_CONFLICT",
                "公开信息六条，其中民政一条、农业五条。|",
                "今年公开信息60条，历年累计公开信息900条。在新增信息中：民政20条，占33.3%；农业40条，占66.7%。|",
                "公开信息60条。其中民政20条，农业40条，占比分别为33.3%、66.7%。|",
                "全年主动公开信息19条，其中推送35条。|COUNT_CONFLICT",
            })
    void checks(String words, String wanted) {
        assertEquals(Optional.ofNullable(wanted).orElse(""), codes(facts(words)), words);
    }

    @Test
    void evidenceIsTheClauseWithTheNumber() {
        Figures figures =
                facts("我镇一向重视公开，制度健全。2017年共主动公开政府信息６０条，其中民政20条、农业40条。").figures();
        assertEquals(
                "2017年共主动公开政府信息６０条",
                figures.proactive().orElseThrow().evidence().text());
        assertEquals(
                List.of("其中民政20条", "、农业40条"),
                figures.byCategory().stream()
                        .map(kind -> kind.figure().evidence().text())
                        .toList());
    }
}
