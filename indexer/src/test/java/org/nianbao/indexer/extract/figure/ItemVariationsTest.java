package org.nianbao.indexer.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/** Items as terse and wordy clerks tell them, under a heading on disclosure. A / is a line break; {@code -} is not said. */
class ItemVariationsTest {
    private static Facts facts(String words) {
        return Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n二、主动公开\n" + words.replace('/', '\n') + "\n");
    }

    private static String value(Optional<Figure> figure) {
        return figure.map(f -> (f.approx() ? "~" : "") + f.value()).orElse("-");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60条。|60|-",
                "60份。上年50份。|60|-",
                "共88宗。|88|-",
                "七十二条，比上年多六条。|72|-",
                "全年60篇。|-|-",
                "2016年公开54条，2017年60条，增长11%。|60|-",
                "2016年54条，2017年约60条。|~60|-",
                "2017年新增60条。|60|-",
                "累计公开967条，2016年末是784条，2017年新增183条。|183|967",
                "上半年公开信息20条，下半年30条。|50|-",
                "上半年主动公开1,020条；下半年主动公开1,296条。|2316|-",
                "一季度公开12条，二季度15条，三季度9条，四季度20条。|56|-",
                "上半年20条，下半年30条，全年合起来50条。|50|-",
                "上半年公开信息20条。|-|-",
                "一季度公开12条，二季度15条。|-|-",
                "2015年、2016年、2017年主动公开信息分别为40条、50条和60条，三年合计150条。|60|150",
                "全年公开60条。历年累计510条。|60|510",
                "全年公开60条。五年加起来有510条。|60|510",
                "本年镇上贴出去的信息158条，上一年是131条，多了27条。|158|-",
                "拢共公开信息60条，前一年70条，少了10条。|60|-",
                "1.主动公开：205条，其中业务类131条，机构类74条。|205|-",
                "本年度信息量60条，其中政策类20条、动态类40条。|60|-",
                "上半年24条，下半年36条，合计60条。|60|-",
                "1—6月公开20条，7—12月公开40条。|60|-",
                "截至年底，共有信息60条上网。|60|-",
                "自2008年起累计1,200条，当年300条。|300|1200",
                "今年一共晒了60条，去年是40条。|60|-",
                "干部下乡60人次。|-|-",
                "召开会议12次。制度9项。|-|-",
                "公开栏更换12次，网站点击60次。|-|-",
            })
    void totals(String words, String year, String all) {
        Figures figures = facts(words).figures();
        assertEquals(year + " " + all, value(figures.proactive()) + " " + value(figures.cumulative()), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开60条。/· 民政类20条（33%）/· 农业类40条（67%）|民政类 20,农业类 40",
                "公开60条。分作：一、民政优抚，20条；二、农业农村，30条；三、其他，10条。|民政优抚 20,农业农村 30,其他 10",
                "公开60宗，其中：/（1）机构设置：20宗；/（2）政策法规：40宗。|机构设置 20,政策法规 40",
                "公开60条。/工作动态（20条）、财政信息（30条）、公示公告（10条）。|工作动态 20,财政信息 30,公示公告 10",
                "公开60份。/政策法规类　20份/办事指南类　40份|政策法规类 20,办事指南类 40",
                "公开60条。/分类：/A 民政类　二十条/B 农业类　四十条|民政类 20,农业类 40",
                "公开60条。有20条属于业务类，有30条属于政策类，另有机构类10条。|业务类 20,政策类 30,机构类 10",
                "60条，分五大类：惠农资金20条（33.3%），安全生产40条（66.7%）。|惠农资金 20,安全生产 40",
                "公开60条。民政优抚方面最多，有40条；农林水最少，仅20条。|民政优抚 40,农林水 20",
                "公开60条。从内容看，民政类占三成三（20条），农业类占四成（24条），其余16条归综合类。|民政类 20,农业类 24,综合类 16",
                "公开60条。其中，镇政府20条，各村40条。|",
                "公开60条。其中县教育局20条、县财政局25条、城关镇15条。|",
                "公开60条，其中机关部门20条，镇（街道）40条，部门里头居首的是教育局12条。|",
                "公开60条。网站40条，其他20条。|",
                "公开60条：/1.机构概况 10条/2.政策法规 20条/3.工作动态 30条/合计 60条|机构概况 10,政策法规 20,工作动态 30",
                "公开60条；动态信息最多，30条；其次为公告，20条；再次是资金信息，10条。|动态信息 30,公告 20,资金信息 10",
                "公开60条，惠民资金类占半数，三十条；余下三十条是工作动态。|惠民资金类 30,工作动态 30",
                "公开60条。各村公开：东村20条、西村25条、南村15条。|",
                "公开60条。甲、民政救灾20条；乙、城镇建设40条。|民政救灾 20,城镇建设 40",
            })
    void kinds(String words, String wanted) {
        String got = facts(words).figures().byCategory().stream()
                .map(kind -> kind.name() + " " + kind.figure().value())
                .collect(Collectors.joining(","));
        assertEquals(Optional.ofNullable(wanted).orElse(""), got, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "公开60条。微博：开号未发，0条。政府网站：60条。|gov_portal 60,weibo 0",
                "公开60条，其中网上四十七条，公开栏十三条。|gov_portal 47,notice_board 13",
                "公开60条。渠道分布：网站占70%，42条；微信占30%，18条。|gov_portal 42,wechat_oa 18",
                "“柳湾发布”微信公众号，摘登88条。|wechat_oa 88",
                "县政府网站柳湾镇页面，发出610条；镇大门口公示栏，贴出246条。|gov_portal 610,notice_board 246",
                "发在县政府网站的60条，发在微信公众号的36条。|gov_portal 60,wechat_oa 36",
                "公开60条。公开栏十条是在《柳湾日报》登的。|notice_board 10",
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
                "60条。其中，网上30条，公开栏20条，其余8条登在《柳湾日报》。|SUM_MISMATCH",
                "公开60宗，其中：/（1）机构设置：20宗；/（2）政策法规：30宗。|SUM_MISMATCH",
                "200份。/政策法规类34份，占17%/低保救助类60份，占25%|PERCENT_MISMATCH",
                "2017年主动公开312条。/六、问题/今年公开的326条里头，动态多、账目少。|COUNT_CONFLICT",
                "2017年主动公开312条。/六、问题/今年公开的312条里头，动态多、账目少。|",
                "公开60条。六、问题/今年公开的动态信息26条，偏少。|",
                "公开60条，其中乡镇20条、县直单位40条，县直单位居前两位的是教育局12条、卫生局9条。|",
                "公开60条，其中乡镇20条、县直单位30条。|SUM_MISMATCH",
                "累计公开967条，2016年末是784条，2017年新增183条。|",
                "上半年公开20条，下半年公开30条，全年公开50条。|",
            })
    void checks(String words, String wanted) {
        String got =
                facts(words).checks().stream().map(check -> check.code().name()).collect(Collectors.joining(" "));
        assertEquals(Optional.ofNullable(wanted).orElse(""), got, words);
    }
}
