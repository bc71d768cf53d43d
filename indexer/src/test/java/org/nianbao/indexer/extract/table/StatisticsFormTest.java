package org.nianbao.indexer.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.indexer.extract.table.PrintedTables.Shape;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.StatutoryTables;

/** The national form of 2014 in every shape, whole and in part. */
class StatisticsFormTest {
    /** Label, unit, id, as the form prints them; groups have no id. */
    private static final String FORM = """
            一、主动公开情况,——
            （一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）,条,proactive_items
            其中：主动公开规范性文件数,条,proactive_normative_documents
            制发规范性文件总数,件,normative_documents_made
            （二）通过不同渠道和方式公开政府信息的情况,——
            1.政府公报公开政府信息数,条,channel_gazette
            2.政府网站公开政府信息数,条,channel_gov_portal
            3.政务微博公开政府信息数,条,channel_weibo
            4.政务微信公开政府信息数,条,channel_wechat_oa
            5.其他方式公开政府信息数,条,channel_other
            二、回应解读情况,——
            （一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）,次,responses
            （二）通过不同渠道和方式回应解读的情况,——
            1.参加或举办新闻发布会总次数,次,press_conferences
            其中：主要负责同志参加新闻发布会次数,次,press_conferences_by_leaders
            2.政府网站在线访谈次数,次,online_interviews
            其中：主要负责同志参加政府网站在线访谈次数,次,online_interviews_by_leaders
            3.政策解读稿件发布数,篇,interpretations
            4.微博微信回应事件数,次,microblog_responses
            5.其他方式回应事件数,次,other_responses
            三、依申请公开情况,——
            （一）收到申请数,件,applications_received
            1.当面申请数,件,route_in_person
            2.传真申请数,件,route_fax
            3.网络申请数,件,route_online
            4.信函申请数,件,route_mail
            （二）申请办结数,件,applications_completed
            1.按时办结数,件,completed_on_time
            2.延期办结数,件,completed_late
            （三）申请答复数,件,applications_answered
            1.属于已主动公开范围数,件,answered_already_public
            2.同意公开答复数,件,answered_granted
            3.同意部分公开答复数,件,answered_partly_granted
            4.不同意公开答复数,件,answered_denied
            其中：涉及国家秘密,件,denied_state_secret
            涉及商业秘密,件,denied_trade_secret
            涉及个人隐私,件,denied_privacy
            危及国家安全、公共安全、经济安全和社会稳定,件,denied_safety
            不是《条例》所指政府信息,件,denied_not_information
            法律法规规定的其他情形,件,denied_other_law
            5.不属于本行政机关公开数,件,answered_other_body
            6.申请信息不存在数,件,answered_not_existing
            7.告知作出更改补充数,件,answered_to_correct
            8.告知通过其他途径办理数,件,answered_elsewhere
            四、行政复议数量,件,reconsiderations
            （一）维持具体行政行为数,件,reconsiderations_upheld
            （二）被依法纠错数,件,reconsiderations_corrected
            （三）其他情形数,件,reconsiderations_other
            五、行政诉讼数量,件,lawsuits
            （一）维持具体行政行为或者驳回原告诉讼请求数,件,lawsuits_upheld
            （二）被依法纠错数,件,lawsuits_corrected
            （三）其他情形数,件,lawsuits_other
            六、举报投诉数量,件,complaints
            七、依申请公开信息收取的费用,万元,fees_wan_yuan
            八、机构建设和保障经费情况,——
            （一）政府信息公开工作专门机构数,个,dedicated_offices
            （二）设置政府信息公开查阅点数,个,reading_points
            （三）从事政府信息公开工作人员数,人,staff
            1.专职人员数（不包括政府公报及政府网站工作人员数）,人,staff_full_time
            2.兼职人员数,人,staff_part_time
            （四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）,万元,budget_wan_yuan
            九、政府信息公开会议和培训情况,——
            （一）召开政府信息公开工作会议或专题会议数,次,meetings
            （二）举办各类培训班数,次,training_courses
            （三）接受培训人员数,人次,people_trained
            """;

    private static Map<String, String> printed() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : FORM.lines().toList()) {
            String[] row = line.split(",");
            if (row.length == 3) {
                values.put(row[2], row[1].equals("万元") ? "0." + (values.size() + 10) : "" + values.size() * 7);
            }
        }
        return values;
    }

    private static String report(Shape shape) {
        Map<String, String> values = printed();
        List<List<String>> rows = new ArrayList<>(List.of(List.of("统计指标", "单位", "统计数")));
        for (String line : FORM.lines().toList()) {
            String[] row = line.split(",");
            rows.add(row.length == 3 ? List.of(row[0], row[1], values.get(row[2])) : List.of(row[0], row[1]));
        }
        return "附表\n政府信息公开情况统计表\n" + PrintedTables.rendered(rows, shape) + "单位负责人：审核人：填报人：\n2016年3月8日\n";
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void readsEveryIndicator(Shape shape) {
        StatutoryTables tables = TableFinderTest.tables(report(shape));
        Map<String, String> read = new LinkedHashMap<>();
        tables.statistics()
                .rows()
                .forEach(row -> read.put(
                        row.id(), TableFinderTest.number(tables.statistics(), row.id(), StatutoryTables.VALUE)));
        assertEquals(printed(), read);
        assertFalse(tables.statistics().needsReview());
        assertEquals(Optional.of(Era.STAT_TABLE_2014), tables.form());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void derivesTheFigures(Shape shape) {
        StatutoryTables tables = TableFinderTest.tables(report(shape));
        Map<String, String> values = printed();
        assertEquals(values.get("proactive_items"), TableFinderTest.value(tables.proactiveItems()));
        assertEquals(values.get("applications_received"), TableFinderTest.value(tables.applicationsReceived()));
        assertEquals(values.get("reconsiderations"), TableFinderTest.value(tables.reconsiderations()));
        assertEquals(values.get("lawsuits"), TableFinderTest.value(tables.lawsuits()));
        assertEquals(
                List.of("gazette", "gov_portal", "weibo", "wechat_oa", "other"),
                List.copyOf(tables.itemsByChannel().keySet()));
        assertEquals(
                values.get("route_online"),
                TableFinderTest.value(Optional.of(tables.applicationsByRoute().get("online"))));
        assertEquals(values.get("fees_wan_yuan").replace("0.", "") + "00", TableFinderTest.value(tables.feesYuan()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "万元 0~0",
                "万元 0.035~350",
                "万元\\n1.2~12000",
                "| 万元 | 0.00 |~0",
                "元 350~350",
                "万元 无~0",
                "万元 /~-",
                "万元~-",
                "（单位：万元） 0.5~5000"
            })
    void givesFeesInYuan(String cells, String yuan) {
        String text = "统计指标 单位 统计数\n四、行政复议数量 件 0\n五、行政诉讼数量 件 0\n七、依申请公开信息收取的费用 " + cells.replace("\\n", "\n")
                + "\n八、机构建设和保障经费情况 ——\n";
        assertEquals(yuan, TableFinderTest.value(TableFinderTest.tables(text).feesYuan()));
    }
}
