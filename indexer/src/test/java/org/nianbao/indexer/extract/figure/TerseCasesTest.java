package org.nianbao.indexer.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/**
 * Reports of few words, where the heading carries what is counted or denied. Applications and their ways, fees,
 * reconsiderations and lawsuits as {@code 申3(信1) 费0 议- 讼1}, where {@code -} is not stated.
 */
class TerseCasesTest {
    private static final String HEAD = "柳湾镇2012年政府信息公开工作年度报告\n一、概述\n本镇按要求编制。\n";

    private static String told(String body) {
        Figures figures =
                Texts.facts(HEAD + body.replace("\\n", "\n") + "\n六、不足\n人手少。\n").figures();
        List<String> ways = new ArrayList<>();
        figures.byRoute().forEach(way -> ways.add(way.route() + " " + way.figure().value()));
        return "申" + value(figures.applications()) + (ways.isEmpty() ? "" : ways.toString()) + " 费" + value(figures.fees())
                + " 议" + value(figures.reconsiderations()) + " 讼" + value(figures.lawsuits());
    }

    private static String value(Optional<Figure> figure) {
        return figure.map(f -> Long.toString(f.value())).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "群众当面来问政策的不少，正经递申请的一个也没有。|0",
                "零宗。|0",
                "本年度及历年累计均无。|0",
                "空白，无人申请。|0",
                "一件也没收到。|0",
                "未见。|0",
                "仍为零。|0",
                "0件。|0",
                "没人来申请过。|0",
                "全年无一人一单位提出。|0",
                "渠道畅通，无人问津。|0",
                "挂零。|0",
                "今年与去年一样，没有。|0",
                "同上年一样，仍是零。|0",
                "无此项。|0",
                "本年无。|0",
                "从未接过一份。|0",
                "交了白卷，一份没有。|0",
                "未曾有过。|0",
                "受理为零。|0",
                "全年收件：零。|0",
                "没有人提，也没有单位提。|0",
                "今年没有。去年收到2件。|0",
                "半件也无。|0",
                "一宗未收。|0",
                "尚无先例。|0",
                "咨询12人次，申请一份没有。|0",
                "来件2件。信函1件，网上1件。|2[mail 1, online 1]",
                "收到2件。|2",
                "新收5件，同比2011年的8件降37.5%。渠道：网上4，信函1。办结：予以公开3，不存在1。|5[online 4, mail 1]",
                "全年收三份：邮寄二份，到局里一份，无网上的。|3[mail 2, in_person 1]",
                "2012年收到申请6件，2011年是9件，累计收到31件。6件中当面2件、网上3件、信函1件。|6[in_person 2, online 3, mail 1]",
                "累计收到31件，2011年9件，2012年6件。|6",
                "受理12件：当面7件，传真1件，电子邮件4件。|12[in_person 7, fax 1, email 4]",
                "4件。当面3，信函1。四件都办结。|4[in_person 3, mail 1]",
                "新收两件，均为网上。|2[online 2]",
                "9件，网络居多。|9",
                "共三件，一件走邮寄，一件走网上，一件当面。|3[mail 1, online 1, in_person 1]",
                "收件3件（信函）。|3[mail 3]",
                "今年5件，去年7件。|5",
                "去年7件，今年5件。|5",
                "7件（去年11件）。|7",
                "接申请4件，比上年多1件。|4",
                "收到申请1件＋2件，共3件。|3",
                "7位居民递交了申请。|7",
                "一件，村民索要征地批文，当面递的。|1[in_person 1]",
                "收到3件，都是当面递的。|3[in_person 3]",
                "上年结转1件，新收6件，合计7件，办结7件。|6",
                "2008年以来累计12件，本年2件。|2",
                "累计31件，其中今年6件。|6",
                "全年只有一宗。|1",
                "仅一件，网上来的。|1[online 1]",
                "收件11宗，答复10宗，转办1宗。|11",
                "来了两件，一件问征地，一件问低保。|2",
                "上半年2件，下半年3件，全年5件。|5",
                "新收41件，上年结转2件，办结42件。41件里，网上33件，信函6件，当面2件。|41[online 33, mail 6, in_person 2]",
                "共8件（网5、信2、面1）。|8",
                "收到信函申请1件、网上申请2件。|3[mail 1, online 2]",
                "申请8件：网上提交5件，寄来2件，上门1件，全部答复。|8[online 5, mail 2, in_person 1]",
                "本年收到10件，比上年的6件增加4件。信函、当面各5件。|10[mail 5, in_person 5]",
                "做好依申请公开工作，确保答复及时。|-",
                "列入依申请公开的信息12条。|-",
                "详见附表。|-",
                "接受咨询1204人次。|-",
                "指定一人专管，受理点一处。|-",
                "没有超期的，没有不答的。|-",
            })
    void applications(String words, String wanted) {
        assertEquals("申" + wanted + " 费- 议- 讼-", told("三、依申请公开\n" + words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "不收费。|0",
                "分文未收。|0",
                "复印、邮寄分文未收。|0",
                "没收过钱。|0",
                "历年未收一分。|0",
                "既无申请，钱也就没有收过。|0",
                "没收过费。|0",
                "一分未收。|0",
                "分文不取。|0",
                "一毛钱也没收。|0",
                "未收取一分一厘。|0",
                "不收。|0",
                "概不收费。|0",
                "一律不收。|0",
                "0元。|0",
                "收入0元。|0",
                "零。|0",
                "全免。|0",
                "未发生。|0",
                "没有。|0",
                "无此项收入。|0",
                "未收分文。|0",
                "今年没收，去年收40元。|0",
                "应收复印工本费14元，全部减免，实收0元。|0",
                "因无申请，未收。|0",
                "信息处理费：一分未收。|0",
                "复制费28元，邮寄费20元，共收48元。未减免。|48",
                "收检索、复制、邮寄费计186元。|186",
                "2012年收检索费、复制费36元，累计112元，减免无。|36",
                "累计112元，2012年36元。|36",
                "收18元，复印用的。|18",
                "6元。|6",
                "36元（上年20元）。|36",
                "全年收复印、邮寄两项计72元。|72",
                "去年40元，今年26元。|26",
                "依法收取复制、邮寄费300元，合0.03万元。|300",
                "按标准收费。|-",
                "严格执行收费标准，不准乱收。|-",
                "复印每页0.2元。|-",
                "详见附表。|-",
                "无乱收费现象。|-",
                "没有减免。|-",
            })
    void fees(String words, String wanted) {
        assertEquals("费" + wanted, told("四、收费\n" + words).split(" ")[1]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "复议的没有，打官司的没有，举报也没有。|0|0",
                "未有人提复议。|0|-",
                "复议1起，市政府维持。诉讼没有。|1|0",
                "行政复议1件，维持。诉讼零，申诉零。|1|0",
                "复议 0 诉讼 0 举报 0|0|0",
                "复议未见；诉讼未见。|0|0",
                "复议：无一宗。诉讼：一宗，原告撤诉。|0|1",
                "行政复议2件，一件维持，一件撤回。行政诉讼：未有。|2|0",
                "复议、诉讼，两样都没有。|0|0",
                "复议二，诉讼零。|2|0",
                "复议1，诉讼0。|1|0",
                "复议2、诉讼1，均维持。|2|1",
                "均无。|0|0",
                "都没有。|0|0",
                "两项皆空白。|0|0",
                "无一起。|0|0",
                "未见。|0|0",
                "诉讼1起，一审驳回。复议零。|0|1",
                "复议一起，诉讼一起，均维持。|1|1",
                "无复议，无诉讼。|0|0",
                "无人复议，无人起诉。|0|0",
                "没人申请复议，也没人打官司。|0|0",
                "被复议0次，被起诉0次。|0|0",
                "复议、诉讼均未出现。|0|0",
                "复议案一件没有，官司也没打过。|0|0",
                "未上过法庭，未有复议。|0|-",
                "两样皆为零。|0|0",
                "全年一起也无。|0|0",
                "2011年复议1件，2012年无。诉讼历年皆无。|0|0",
                "2011年复议1件，2012年2件。诉讼无。|2|0",
                "历年累计复议3件，本年1件；诉讼0件。|1|0",
                "复议比上年少2件，为1件。诉讼与上年持平，仍为0。|1|0",
                "认真做好复议应诉工作。|-|-",
                "举报3件，已办。|-|-",
                "申诉零。|-|-",
                "信访12件，无越级上访。|-|-",
            })
    void remedies(String words, String reconsiderations, String lawsuits) {
        assertEquals("申- 费- 议" + reconsiderations + " 讼" + lawsuits, told("五、复议、诉讼\n" + words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "四、费用、复议、诉讼\\n三项都是零。|申- 费0 议0 讼0",
                "三、申请、收费、复议、诉讼\\n四样全无。|申0 费0 议0 讼0",
                "三、申请\\n无\\n四、费\\n无\\n五、复议、诉讼\\n无|申0 费0 议0 讼0",
                "三、依申请：无；收费：无；复议：无；诉讼：无。|申0 费0 议0 讼0",
                "三、有没有人来申请\\n没有。\\n四、收没收钱\\n没有。\\n五、打没打官司\\n没有。|申0 费0 议- 讼0",
                "三、申请\\n2件。\\n四、收费\\n没收。\\n五、官司\\n没打过。|申2 费0 议- 讼0",
                "三、申请3件，收费0元，复议0件，诉讼0件。|申3 费0 议0 讼0",
                "三、依申请公开及收费\\n申请2件，分文未收。|申2 费0 议- 讼-",
                "三、依申请公开\\n收到1件，未收费。复议、诉讼皆无。|申1 费0 议0 讼0",
                "三、各项数字\\n申请 3 复议 0 诉讼 0|申3 费- 议0 讼0",
                "三、依申请\\n（一）收件\\n5件。\\n（二）答复\\n5件。\\n（三）收费\\n无。|申5 费0 议- 讼-",
                "五、存在问题\\n无\\n六、其他需要报告的事项\\n无。|申- 费- 议- 讼-",
                "六、其他需要报告的事项\\n收取信息处理费：无。|申- 费0 议- 讼-",
                "六、其他需要报告的事项\\n本年度没有其他需要报告的事项。|申- 费- 议- 讼-",
                "一、主动公开\\n公开项目建设12件，收到感谢信3份。|申- 费- 议- 讼-",
                "二、咨询、投诉\\n投诉无。咨询40人次。|申- 费- 议- 讼-",
            })
    void headingsCarryTheNoun(String words, String wanted) {
        assertEquals(wanted, told(words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2012年收到申请6件，2011年是9件，累计收到31件。|false",
                "收到申请6件。6件中当面2件。|false",
                "全年收到申请6件，本镇2012年收到申请7件。|true",
                "新收申请6件。全年办理申请8件。|false",
                "本年收到申请6件。\\n附表\\n指标&单位&历年累计&2012年\\n收到申请总数&件&31&6\\n行政复议数&件&3&1|false",
                "本年收到申请6件。\\n附表\\n指标&单位&历年累计&2012年\\n收到申请总数&件&31&5\\n行政复议数&件&3&1|true",
                "历年收到申请31件，本年6件。\\n附表\\n指标&单位&2012年&历年累计\\n收到申请总数&件&6&31\\n行政复议数&件&1&3|false",
            })
    void noticesTwoTotals(String words, boolean wanted) {
        List<Check> checks = Texts.facts(HEAD + "三、依申请公开\n" + words.replace("\\n", "\n").replace("&", " | ") + "\n").checks();
        assertEquals(wanted, checks.stream().anyMatch(check -> check.code() == Check.Code.COUNT_CONFLICT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "历年累计 | 本年度 | 单位 | 指标\\n4 | 1 | 件 | 收到申请数\\n1 | 0 | 件 | 网上\\n申请数\\n3 | 1 | 件 | 信函申请数\\n15 | 0 | 元 | 收取费用\\n2 | 1 | 件 | 行政复议数; 申1[mail 1] 费0 议1 讼-",
                "统计数\t单位\t统计指标\\n3\t件\t（一）收到申请数\\n1\t件\t1.当面申请数\\n2\t件\t2.信函申请数\\n0\t件\t四、行政复议数量; 申3[in_person 1, mail 2] 费- 议0 讼-",
                "| 指标名称 | 计量单位 | 本年度 | 历年累计 |\\n| 收到申请数 | 条 | 2 | 9 |\\n| 收取费用 | 元 | 6 | 20 |\\n| 复议数 | 件 | 0 | 1 |\\n| 诉讼数 | 件 | 1 | 1 |; 申2 费6 议0 讼1",
                "指标 | 单位 | 历年累计 | 2012年\\n收到申请总数 | 件 | 31 | 6\\n行政复议数 | 件 | 3 | 1\\n行政诉讼数 | 件 | 0 | 0; 申6 费- 议1 讼0",
                "指标 | 单位 | 2011年 | 2012年\\n收到申请总数 | 件 | 9 | 6\\n行政复议数 | 件 | 3 | 1\\n行政诉讼数 | 件 | 0 | 0; 申6 费- 议1 讼0",
                "上年 | 本年 | 指标\\n9 | 6 | 收到申请数\\n7 | 4 | 其中邮件\\n1 | 2 | 行政复议数; 申6 费- 议2 讼-",
            })
    void readsTheColumnsByTheHeader(String table, String wanted) {
        assertEquals(wanted, told("二、依申请公开\n见附表。\n附表\n" + table));
    }
}
