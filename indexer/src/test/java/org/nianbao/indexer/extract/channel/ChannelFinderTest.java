package org.nianbao.indexer.extract.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.indexer.extract.Texts;

/** One sentence a row: which channels does it count? {@code -} is none. */
class ChannelFinderTest {
    private static Set<String> channels(String heading, String sentence) {
        String text = "柳湾镇2017年政府信息公开工作年度报告\n一、概述\n本镇按要求编制。\n" + heading + "\n" + sentence + "\n";
        return Texts.facts(text).channels().stream()
                .map(use -> use.channel().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> wanted(String ids) {
        return ids.equals("-") ? Set.of() : Stream.of(ids.split(" ")).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "全年在镇政府网站公开信息三十条。|gov_portal",
                "通过县政府信息公开网发布信息12条。|disclosure_site",
                "我镇在县门户网站的政务公开平台上公布预算。|gov_portal disclosure_site",
                "微信群转发通知，微信公众号推送文章。|wechat_group wechat_oa",
                "“柳湾发布”公众号推送图文60篇。|wechat_oa",
                "“柳湾发布”新浪微博发文20条。|weibo",
                "“柳湾发布”推送图文60篇。|wechat_oa",
                "用抖音和视频号公开办事流程。|short_video",
                "依托政务新媒体公开信息。|other_new_media",
                "依托微信、微博等新媒体公开信息。|wechat_oa weibo",
                "利用广播、电视、报纸公开重大事项。|radio tv newspaper",
                "县广播电视台播出专题两期。|radio tv",
                "村里的大喇叭每天播送农技信息。|loudspeaker",
                "《柳湾日报》刊登公告两次。|newspaper",
                "《柳湾县人民政府公报》刊登文件5件。|gazette",
                "镇、村公开栏同时张贴。|notice_board village_board",
                "各村公示栏张贴低保名单。|village_board",
                "镇村两级公示栏同时张贴。|notice_board village_board",
                "门前的LED屏滚动播放通知。|led_screen",
                "大厅里设触摸屏一台，供群众查询。|touch_screen",
                "在便民服务中心设政务公开专区。|service_hall",
                "文件送县档案馆、图书馆供查阅。|archive library",
                "召开院坝会宣讲惠农政策。|meeting",
                "召开新闻发布会两次。|press_event",
                "5月举办政府开放日活动。|outreach_event",
                "发放明白卡、张贴标语。|print_material",
                "在政务服务网公开办事指南。|service_platform",
                "用远程教育平台公布村级财务。|remote_edu",
                "通过手机短信发布预警信息。|sms",
                "群众可到村级查阅点查阅。|reading_point",
                "开通12345热线，接受群众咨询。|hotline",
                // named, but no channel
                "制定了《柳湾镇政府网站管理办法》。|-",
                "加强政府信息公开平台建设。|-",
                "开展网络安全检查。|-",
                "各位群众对公开工作满意。|-",
                "分管领导召开专题会议研究。|-",
                "教育部门表彰百佳网站。|-",
                // absent
                "我镇尚未开通微博、微信公众号。|-",
                "镇里没有自己的网站。|-",
                "微博已停更，公开栏照常张贴。|notice_board",
                "电子显示屏至今未建，只用公开栏公示。|notice_board",
                // plans, wherever they stand
                "下一步将开通微信公众号。|-",
                "2018年要设立电子显示屏。|-",
                "拟在县电视台开设专栏公开信息。|-",
                "已通过公开栏公示，今后还要开通微博。|notice_board",
                "拟定方案后在公开栏公示。|notice_board",
                "计划开通的公众号已于6月上线，推送信息30条。|wechat_oa",
                "争取资金安装了电子显示屏，滚动公开收费标准。|led_screen",
                "正在建设的触摸屏年底完工。|-",
                "触摸屏因故障未投入使用。|-",
                "电子显示屏未能建成。|-",
                "无锡日报、无为市公开栏刊登公告。|newspaper notice_board",
                "喇叭沟门乡按时公开预算。|-",
                "培训通知用微信群转发。|-",
                "县融媒体中心抖音号播报办事流程。|short_video",
                // own variations: what is no more, not public, empty or only talked about
                "门口原有一块电子屏，前年雷击后停用至今。|-",
                "微博、微信均已停更，公开栏每月更换张贴。|notice_board",
                "镇里的工作群用于布置任务，不对外。|-",
                "政务微博全年发布信息0条，公众号发布12条。|wechat_oa",
                "公众号还没有申请下来，名单贴在公示栏。|notice_board",
                "招生方案在《今日柳湾》报上登了整版。|newspaper",
                "便民手册印制800册，入户发放。|print_material",
                "召开村干部会三次，学习条例。|-",
                "县融媒体中心“柳湾发布”公众号采用稿件5篇。|wechat_oa",
                "按照便于公众知晓的要求，我镇在公开栏张贴预算。|notice_board",
                // periodicals, prints and accounts by their own names
                "镇办的《柳湾报》每季刊出政务版。|newspaper",
                "侨刊《柳湾乡音》登载预算。|newspaper",
                "我镇按时报送《信息专报》4期。|-",
                "入户发放《致全镇农户的公开信》。|print_material",
                "印发《柳湾镇公开指南》1000册。|print_material",
                "编制了公开指南和公开目录。|-",
                "修订了《柳湾镇宣传册管理办法》。|-",
                "抖音号“柳湾发布”发布短片20条。|short_video",
                "在县信息公开门户网站登载预算。|disclosure_site",
                "镇便民服务中心设立查阅点一处。|service_hall reading_point",
                "镇政府大院和六个村的宣传栏同时张贴。|notice_board village_board",
                "各村揭示板张贴名单。|village_board",
                // denied in the next clause, of nothing else than the channel
                "政务微博注册以后，一直没有启用。|-",
                "微信公众号建好了，但尚未开通。|-",
                "政务微博无人管护，当年没有发布。|-",
                "村里的广播室被洪水冲毁，全年未能使用。|-",
                "通过公示栏张贴名单，目前没有收到异议。|notice_board",
                "在县电视台播出专题，尚未发布文字稿。|tv",
                // a list behind a colon goes on behind semicolons, to the full stop
                "公开渠道有：县政府网站；便民服务中心窗口；各村公开栏。|gov_portal service_hall village_board",
                "主要方式如下：县政府网站；公示栏。图书馆新添一台电脑。|gov_portal notice_board",
                // the law, and where to get the report
                "应当将主动公开的信息通过政府公报、政府网站公开。|-",
                "本报告电子版可在县政府门户网站下载。|-"
            })
    void countsWhatCarriedInformation(String sentence, String ids) {
        assertEquals(wanted(ids), channels("二、主动公开政府信息情况", sentence), sentence);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "wordings.txt", delimiter = '|')
    void countsAsClerksWriteIt(ArgumentsAccessor row) {
        String sentence = row.getString(0);
        String heading = row.size() > 2 ? row.getString(2) : "二、主动公开政府信息情况";
        assertEquals(wanted(row.getString(1)), channels(heading, sentence), sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、依申请公开政府信息情况", "四、收费及减免情况", "五、行政复议和诉讼情况"})
    void countsNoWaysToApply(String heading) {
        assertEquals(Set.of(), channels(heading, "通过网站、微信公众号公布受理方式，群众可网上申请。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"我镇主要通过公开栏公开，形式单一。|notice_board", "公开形式单一，要增加电视、报纸。|-", "一是更新不及时。二是人手少。改进措施：利用电视、报纸公开；办好公开栏。|-"})
    void readsProblemsForWhatIs(String sentence, String ids) {
        assertEquals(wanted(ids), channels("六、存在的主要问题及改进情况", sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"（二）公开形式：1、公开栏。2、大喇叭。|notice_board loudspeaker", "主要有以下渠道：一是县政府网站；二是明白纸。|gov_portal print_material"
            })
    void readsListsUnderAHeading(String sentence, String ids) {
        assertEquals(wanted(ids), channels("二、主动公开政府信息情况", sentence), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "统计指标\\n单位\\n统计数\\n（一）主动公开政府信息数\\n条\\n12\\n2.政府网站公开政府信息数\\n条\\n12\\n3.政务微博公开政府信息数\\n条\\n0~gov_portal",
                "统计数\\t单位\\t统计指标\\n35\\t条\\t（一）主动公开政府信息数\\n0\\t条\\t1.政府公报公开政府信息数\\n35\\t条\\t2.政府网站公开政府信息数\\n0\\t条\\t3.政务微博公开政府信息数~gov_portal",
                "统计指标 | 单位 | 统计数 |\\n（一）主动公开政府信息数 | 条 | 7 |\\n2.政府网站公开政府信息数 | 条 | 0 |\\n4.政务微信公开政府信息数 | 条 | 7 |~wechat_oa"
            })
    void readsTheFormOf2014(String table, String ids) {
        String rows = table.replace("\\n", "\n").replace("\\t", "\t");
        assertEquals(wanted(ids), channels("附表", rows), rows);
    }
}
