package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Contact;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Means;

/** Years, days, contact and means, one sentence a row; {@code -} is nothing, which is not 0. */
class DatesContactMeansTest {
    private static final String TITLE = "柳湾镇2017年政府信息公开工作年度报告\n";

    private static Facts facts(String words) {
        return Texts.facts(TITLE + "一、概述\n" + words + "\n");
    }

    private static String of(Optional<Figure> figure) {
        return figure.map(f -> Long.toString(f.value())).orElse("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016年度，我镇主动公开政府信息300条。",
                "截至2016年底，我镇公开信息300条。",
                "在2016年里，全镇扎实推进政务公开。",
                "二○一六年，我局认真做好信息公开工作。",
                "公开更加规范2016年度，我镇深化了政府信息公开工作",
                "２０１６年，本镇共主动公开信息３０条。",
                "截止2087年12月31日，公开300条。",
                "现公布柳湾镇2016年度政府信息公开工作年度报告。",
                "（一）2016年主动公开情况",
                "2018年度共主动公开政府信息841条。",
                "统计期限为2016年1月1日至2016年12月31日。",
                "2015年，我镇未收到政府信息公开申请。",
            })
    void anotherYearIsNoticed(String words) {
        assertEquals(List.of(Check.Code.YEAR_MISMATCH), codes(words), words);
    }

    private static List<Check.Code> codes(String words) {
        return facts(words).checks().stream()
                .map(Check::code)
                .filter(code -> code == Check.Code.YEAR_MISMATCH || code == Check.Code.PERIOD_ODD)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年公开信息300条，比2016年增加20条。",
                "2016年公开280条，2017年公开信息300条。",
                "按照《2016年政务公开工作要点》，我镇主动公开信息。",
                "根据国办发〔2016〕80号文件，我镇推进政务公开。",
                "2016年成立信息公开领导小组，由镇长任组长。",
                "自2008年5月1日条例施行以来，我镇主动公开信息9000条。",
                "2018年，我镇将继续做好政府信息公开工作。",
                "2018年1月，我镇编制信息公开年度报告。",
                "镇信息公开栏2015年建成，可容纳二百人驻足。",
                "原与市电视台合办的栏目已于2016年底停办，本年度未在电视上公开信息。",
                "政务微博2016年12月注销，公开平台不再更新。",
                "从2014年开始，我镇公开信息逐年上升。",
                "到2020年，全镇实现政务公开标准化的目标。",
                "上年（2016年）主动公开信息300条。",
                "2016年我镇被评为信息公开先进单位。",
                "我镇2017年度共主动公开政府信息841条。",
            })
    void anotherYearOnPurposeIsNot(String words) {
        assertEquals(List.of(), codes(words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "所列数据从2017年1月1日起算，到12月31日为止。|2017-01-01 2017-12-31",
                "数据统计时段为201711日至20171231日。|2017-01-01 2017-12-31",
                "统计期限：二〇一七年一月一日至十二月三十一日。|2017-01-01 2017-12-31",
                "起止时间2017.1.1-2017.12.31。|2017-01-01 2017-12-31",
                "时限为2017-01-01至2017-12-31。|2017-01-01 2017-12-31",
                "数据从20171月1日起至20171231日止。|2017-01-01 2017-12-31",
                "统计本年度1月1日--12月31日的情况。|2017-01-01 2017-12-31",
                "统计期限自2017年1月1日至2017年12月22日。|2017-01-01 2017-12-22",
                "统计期限自2016年1月1日至2017年12月31日。|2016-01-01 2017-12-31",
                "2017年3月1日至10月31日开展禁渔。|-",
                "认真做好公开工作。|-",
            })
    void period(String words, String wanted) {
        String got = facts(words)
                .period()
                .map(period -> period.start() + " " + period.end())
                .orElse("-");
        assertEquals(wanted, got, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "联系电话：0763－6382321；地址：柳湾镇河东路12号，邮编：513400。|0763-6382321|柳湾镇河东路12号|513400|-",
                "（云川县柳湾镇河东路12号，邮编513400，电话：（0763）6382321转802）|0763-6382321转802|云川县柳湾镇河东路12号|513400|-",
                "（云川县柳湾镇河东路12号，513400，0763-6382321）|0763-6382321|云川县柳湾镇河东路12号|513400|-",
                "联系方式：云川县柳湾镇河东路12号，0763-6382321，513400，lw@163.com。|0763-6382321|云川县柳湾镇河东路12号|513400|lw@163.com",
                "如有疑问，请拨打87676000。|87676000|-|-|-",
                "联系地址：柳湾镇人民政府办公楼二楼 电话：87676000 E-mail：lw_zf@163.com|87676000|柳湾镇人民政府办公楼二楼|-|lw_zf@163.com",
                "请发邮件至LWZ@yunchuan.gov.cn。|-|-|-|lwz@yunchuan.gov.cn",
                "咨询电话：12345。|12345|-|-|-",
                "接受12345热线转办工单37件，电话咨询30次。|-|-|-|-",
                "传真：0763-6382322，电话：0763-6382321。|0763-6382321|-|-|-",
                "备案号：粤ICP备05000000号 网站地址：www.lw.gov.cn。|-|-|-|-",
                "公开办公地址、联系方式、负责人姓名。|-|-|-|-",
            })
    void contact(String words, String phone, String address, String postcode, String email) {
        Optional<Contact> contact = facts(words).contact();
        Function<Function<Contact, Optional<Facts.Quote>>, String> value =
                part -> contact.flatMap(part).map(Facts.Quote::value).orElse("-");
        assertEquals(
                List.of(phone, address, postcode, email),
                List.of(
                        value.apply(Contact::phone),
                        value.apply(Contact::address),
                        value.apply(Contact::postcode),
                        value.apply(Contact::email)),
                words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "发布时间：2018-03-14 18:20:44|2018-03-14",
                "发文日期：二〇一八年三月十四日|2018-03-14",
                "生成日期：2018/3/4 索引号：2018-00117|2018-03-04",
                "我镇公开300条。\\n柳湾镇人民政府\\n2018年3月14日|2018-03-14",
                "我镇公开300条。\\n柳湾镇人民政府2018年3月14日|2018-03-14",
                "数据统计截至2017年12月31日|-",
                "条例自2008年5月1日起施行。|-",
            })
    void published(String words, String wanted) {
        String got = facts(words.replace("\\n", "\n"))
                .published()
                .map(day -> day.value().toString())
                .orElse("-");
        assertEquals(wanted, got, words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "配备专职1人、兼职2人，办培训班2期，参训71人次，工作经费1.5万元。|1 2 2 71 15000",
                "确定了信息员，共15名，均为兼职。|- 15 - - -",
                "有1名专职工作人员和3名兼职信息员。|1 3 - - -",
                "信息员全部兼职，共6人。|- 6 - - -",
                "落实专兼职工作人员5名。|- - - - -",
                "4月和9月各办培训班一期，合计受训110人次。|- - 2 110 -",
                "组织2次政府信息公开专题培训，109人参加。|- - 2 109 -",
                "召开会议3次，培训两次。|- - 2 - -",
                "无专职人员，无专项经费。|0 - - - 0",
                "没有专职人员，未举办培训班，未安排专项经费。|0 - 0 - 0",
                "投入3万余元经费用于公开栏改造。|- - - - 30000",
                "三公经费支出25万元已公开。|- - - - -",
                "公开农技培训信息30条。|- - - - -",
                "积极参加县里的培训3次。|- - - - -",
                "加强培训，提高水平。|- - - - -",
            })
    void means(String words, String wanted) {
        Means means = facts(words).means();
        assertEquals(
                wanted,
                Stream.of(means.fullTime(), means.partTime(), means.trainings(), means.trained(), means.budget())
                        .map(DatesContactMeansTest::of)
                        .collect(Collectors.joining(" ")),
                words);
    }

    @Test
    void theFrameOfThePageCountsOnlyWhereNothingElseDoes() {
        assertEquals(
                Optional.of("0763-6382321"),
                facts("电话：0763-6382321。\n版权所有 技术支持电话：020-87654321")
                        .contact()
                        .flatMap(Contact::phone)
                        .map(Facts.Quote::value));
    }
}
