package org.nianbao.indexer.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;
import org.nianbao.indexer.facts.Figures.RouteCount;

/** One paragraph a row, {@code \n} for a line break: what does it say of cases? {@code -} is nothing, which is not 0. */
class CaseFinderTest {
    private static final String HEAD = "柳湾镇2017年政府信息公开工作年度报告\n一、概述\n本镇按要求编制。\n";

    private static Figures figures(String body) {
        return Texts.facts(HEAD + body.replace("\\n", "\n") + "\n").figures();
    }

    private static String value(Optional<Figure> figure) {
        return figure.map(f -> Long.toString(f.value())).orElse("-");
    }

    private static String words(Optional<Figure> figure) {
        return figure.map(f -> f.evidence().text()).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "共收到信息公开申请二十一件，办结二十件。|21|共收到信息公开申请二十一件",
                "全年共有4件信息公开申请，全部依法答复（在线2件，当面2件）。|4|全年共有4件信息公开申请",
                "共办理政府信息公开申请130件，其中新收120件，上年结转10件。|120|共办理政府信息公开申请130件，其中新收120件",
                "去年收到申请5件，今年收到申请2件。|2|今年收到申请2件",
                "收到网上申请3件，信函申请2件。|5|收到网上申请3件，信函申请2件",
                "一件申请也没有收到。|0|一件申请也没有收到",
                "全年没有一位村民、没有一家企业递交过一份申请。|0|全年没有一位村民、没有一家企业递交过一份申请",
                "未收到公民，法人提出的公开申请。|0|未收到公民，法人提出的公开申请",
                "列入依申请公开目录的信息12条，接受咨询30次。|-|-",
                "做好依申请公开工作，确保答复无差错。|-|-",
                "尚未开通网上申请渠道。|-|-",
                "本年共收到公开申请一件，无逾期。|1|本年共收到公开申请一件",
                "收到申请9件，未有超期申请。|9|收到申请9件",
                "办理及时，没有逾期的申请。|-|-",
                "文件7件已按要求公开。|-|-",
                "开办以来累计收到申请40件，本年新收申请3件。|3|本年新收申请3件",
                "今年累计收到申请3件。|3|今年累计收到申请3件",
                "去年结转2件，本年新收5件，共办理7件。|5|本年新收5件",
                "共办理申请12件，其中上年结转1件，本年受理11件。|11|本年受理11件",
                "申请数：0。|0|申请数：0",
                "各部门共接申请12件。|12|各部门共接申请12件",
            })
    void countsWhatCameInThisYear(String words, String wanted, String evidence) {
        Optional<Figure> applications = figures("三、依申请公开情况\n" + words).applications();
        assertEquals(List.of(wanted, evidence), List.of(value(applications), words(applications)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收到申请55件（信函20件，在线35件）。|mail 20, online 35",
                "收到申请7宗：4宗经网上系统提交，2宗以信函寄来，另1宗由本人到窗口递交。|online 4, mail 2, in_person 1",
                "受理申请8件，通过信函、网络提出的分别为3件和5件。|mail 3, online 5",
                "收到申请3宗。两宗是用挂号信寄来的，一宗是当面递交的。|mail 2, in_person 1",
                "收到申请12件，均以信函提出。|mail 12",
                "收到申请1件，由申请人当面填表提出。|in_person 1",
                "收到申请4件 网上申请3件 信函1件 均已答复|online 3, mail 1",
                "收到申请6件，申请方式为网络。|online 6",
                "收到申请2件，均以书面形式邮寄答复。|''",
                "受理渠道有当面、信函两种，收到申请2件。|''",
                "收到申请1件，结果已在网站公布。|''",
                "收到申请4件，均已办结。接待来电咨询60次，全部当场解释。|''",
                "收到申请4件，无逾期，全部为网上申请。|online 4",
            })
    void tellsTheWays(String words, String wanted) {
        List<RouteCount> routes = figures("三、依申请公开情况\n" + words).byRoute();
        assertEquals(
                wanted,
                String.join(
                        ", ",
                        routes.stream()
                                .map(r -> r.route() + " " + r.figure().value())
                                .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收取检索费20元、复制费12元。|32",
                "收取检索费50元、复制费120元、邮寄费30元，共计200元，减免20元。|200",
                "收费通知3件，总金额1260元，实际收取860元。|860",
                "按每页0.2元的标准收取复制费36元。|36",
                "收取费用0.12万元，投入工作经费5万元。|1200",
                "我镇2016年度无申请。|0",
                "没有向任何人收过一分钱。|0",
                "费用由本机关承担，一律免费。|0",
                "严格执行收费标准，无违规收费现象。|-",
                "投入专项经费3万元。|-",
                "没有减免。|-",
                "没有收取信息处理费。本局收取报名费3万元，已上缴。|0",
                "收取停车费300元。|-",
                "未发生信息公开收费，代收水费1200元。|0",
                "收取复制成本费18元。|18",
                "向其中2名申请人收取复制费60元，其他申请人免收。|60",
                "复印费、邮寄费分别为20元、30元。|50",
                "共收费90元，其中复制费30元。|90",
                "收取信息处理费1 200元。|1200",
            })
    void knowsWhatIsAFee(String words, String wanted) {
        assertEquals(wanted, value(figures("四、收费及减免情况\n" + words).fees()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "行政复议和行政诉讼各1件。|1|1",
                "行政复议、行政诉讼分别为2件、1件。|2|1",
                "行政复议3起（维持2起，撤销1起），行政诉讼案件未发生。|3|0",
                "（一）行政复议情况\\n本年度未发生。\\n（二）行政诉讼情况\\n发生2件，均胜诉。|0|2",
                "收到举报3件，行政复议、行政诉讼均为0。|0|0",
                "以上均无。|0|0",
                "一位申请人不服，提出行政复议，全年就此1宗，结果维持。|1|-",
                "另有2件行政诉讼，1件判决驳回，1件尚在审理。|-|2",
                "没有因政府信息公开申请行政复议、提起行政诉讼的情况。|0|0",
                "依法接受监督。|-|-",
                "有一人不服，向区政府申请行政复议，结果维持。|1|-",
                "两名村民对答复不服，提起行政诉讼，未发生行政复议。|0|2",
                "3户居民起诉到法院，行政诉讼均已审结；没有行政复议。|0|3",
                "提起行政复议的1人，提起行政诉讼的0人。|1|0",
                "安排2名干部负责行政复议工作。|-|-",
                "收到5人提出的行政复议1件，无诉讼。|1|0",
                "行政复议 行政诉讼 无|0|0",
                "行政复议 行政诉讼 申诉情况 无|0|0",
            })
    void tellsReconsiderationsFromLawsuits(String words, String reconsiderations, String lawsuits) {
        Figures figures = figures("五、行政复议、行政诉讼情况\n" + words);
        assertEquals(
                List.of(reconsiderations, lawsuits),
                List.of(value(figures.reconsiderations()), value(figures.lawsuits())));
        assertEquals(Optional.empty(), figures.applications());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "本年度共收到信息公开申请5件。全年共收到政府信息公开申请6件。|true",
                "本年度共收到信息公开申请5件。全年共收到政府信息公开申请5件。|false",
                "本年度共收到信息公开申请5件。收到涉及征地的信息公开申请2件。|false",
                "本年度共收到信息公开申请5件。2016年收到信息公开申请8件。|false",
                "本年度共收到信息公开申请5件。历年累计收到信息公开申请80件。|false",
                "本年度新收信息公开申请5件。全年办理信息公开申请6件。|false",
                "累计收到公开申请29件。本年度新收公开申请6件。|false",
            })
    void noticesTwoTotals(String words, boolean wanted) {
        List<Check> checks = Texts.facts(HEAD + "三、依申请公开情况\n" + words + "\n").checks();
        assertEquals(wanted, checks.stream().anyMatch(check -> check.code() == Check.Code.COUNT_CONFLICT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "四、依申请公开情况本街道全年零申请\\n五、收费\\n不收费\\n六、其他|0|0|-",
                "四、依申请公开情况：零申请。\\n五、收费情况：免费。\\n六、其他|0|0|-",
                "四 依申请公开 无\\n五 收费情况 无\\n六 行政复议 行政诉讼 无|0|0|0",
                "四、依申请公开\\n五、收费及减免情况\\n六、行政复议、诉讼情况|-|-|-",
                "四、公开申请\\n零\\n五、收费\\n无\\n六、行政复议\\n零|0|0|0",
            })
    void readsWhatAHeadingSays(String words, String applications, String fees, String reconsiderations) {
        Figures figures = figures(words);
        assertEquals(
                List.of(applications, fees, reconsiderations),
                List.of(value(figures.applications()), value(figures.fees()), value(figures.reconsiderations())));
    }
}
