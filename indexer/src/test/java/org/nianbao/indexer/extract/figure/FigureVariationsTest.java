package org.nianbao.indexer.extract.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Figure;
import org.nianbao.indexer.facts.Figures;

/**
 * The same thing as clerks of many places write it, and all that is read of it: {@code p} items of the year, {@code c} of all
 * years, {@code ch} by channel, {@code k} by kind, {@code a} applications, {@code r} routes, {@code f} fees, {@code x} reconsiderations,
 * {@code l} lawsuits, {@code m} trainings / people trained, {@code !} checks.
 */
class FigureVariationsTest {
    private static String read(String heading, String words) {
        Facts facts = Texts.facts("柳湾镇2017年政府信息公开工作年度报告\n" + heading + "\n" + words + "\n");
        Figures figures = facts.figures();
        List<String> said = new ArrayList<>();
        add(said, "p=", figures.proactive());
        add(said, "c=", figures.cumulative());
        add(
                said,
                "ch=",
                figures.byChannel().stream()
                        .map(count ->
                                count.channel().id() + " " + count.figure().value())
                        .sorted()
                        .toList());
        add(
                said,
                "k=",
                figures.byCategory().stream()
                        .map(kind -> kind.name() + " " + kind.figure().value()
                                + kind.share().map(share -> " " + share + "%").orElse(""))
                        .toList());
        add(said, "a=", figures.applications());
        add(
                said,
                "r=",
                figures.byRoute().stream()
                        .map(route -> route.route() + " " + route.figure().value())
                        .toList());
        add(said, "f=", figures.fees());
        add(said, "x=", figures.reconsiderations());
        add(said, "l=", figures.lawsuits());
        String trained =
                value(facts.means().trainings()) + "/" + value(facts.means().trained());
        if (!trained.equals("-/-")) {
            said.add("m=" + trained);
        }
        facts.checks().forEach(check -> said.add("!" + check.code()));
        return String.join(" ", said);
    }

    private static String value(Optional<Figure> figure) {
        return figure.map(f -> (f.approx() ? "~" : "") + f.value()).orElse("-");
    }

    private static void add(List<String> said, String name, Optional<Figure> figure) {
        if (figure.isPresent()) {
            said.add(name + value(figure));
        }
    }

    private static void add(List<String> said, String name, List<String> counts) {
        if (!counts.isEmpty()) {
            said.add(name + counts.stream().collect(Collectors.joining(",", "[", "]")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "主动公开信息213条，比2015年的186条多27条。其中：公文类信息87条，扶贫类信息64条，财政类信息33条，人事类信息21条。|p=213 k=[公文类信息 87,扶贫类信息 64,财政类信息 33,人事类信息 21] !SUM_MISMATCH",
                "全年公开信息50条，较上年的38条多出12条，其中民政20条、农业30条。|p=50 k=[民政 20,农业 30]",
                "全年公开政府信息213条，由上年的186条增至213条，增幅14.5%。|p=213",
                "公开政府信息由去年的186条增加到213条。|p=213",
                "全年主动公开政府信息从2016年的186条上升到今年的213条。|p=213",
                "2017年主动公开政府信息213条，2016年为186条。|p=213",
                "2016年公开信息186条，2017年公开信息213条，增加27条。|p=213",
                "公开信息213条（上年186条），其中民政113条、农业100条。|p=213 k=[民政 113,农业 100]",
                "与上年相比多公开27条，全年共公开信息213条。|p=213",
                "我镇全年共公开信息213条，比上年净增27条。|p=213",
                "我镇累计公开900条，今年新增60条。|p=60 c=900",
                "累计公开信息900条，今年新增60条。|p=60 c=900",
                "累计主动公开政府信息900条，其中2017年新增60条。|p=60 c=900",
                "累计主动公开政府信息900条，其中本年度60条。|p=60 c=900",
                "截至2017年底，累计公开900条（本年60条）。|p=60 c=900",
                "今年新增60条，累计公开信息900条。|p=60 c=900",
                "本年公开60条，历年累计900条。|p=60 c=900",
                "2017年度公开政府信息60条，累计达900条。|p=60 c=900",
                "全年累计公开信息900条。|p=900",
                "今年以来累计公开信息900条。|p=900",
                "一年来通过各种形式公开信息一百五十三条。湖区移民安置最多，有六十二条，惠民资金四十八条，镇情动态四十三条。|p=153 k=[湖区移民安置 62,惠民资金 48,镇情动态 43]",
                "公开信息100条，民生信息最多，达60条，党建信息次之，为40条。|p=100 k=[民生信息 60,党建信息 40]",
                "全镇共主动公开信息145条次：市政府网站“乡镇之窗”发布78条，微信“潭门渔家”推送45条，镇、村公开栏定期张贴。|p=145 ch=[gov_portal 78,wechat_oa 45]",
                "公开信息145条：网站78条，微信45条。|p=145 ch=[gov_portal 78,wechat_oa 45] !SUM_MISMATCH",
                "公开信息145条，其中网站78条，微信45条。|p=145 ch=[gov_portal 78,wechat_oa 45] !SUM_MISMATCH",
                "公开信息145条，其中网站78条，微信45条，其余在公开栏张贴。|p=145 ch=[gov_portal 78,wechat_oa 45]",
                "公开信息145条，主要有民政类78条，农业类45条。|p=145 k=[民政类 78,农业类 45]",
                "公开信息145条，如民政类78条，农业类45条。|p=145 k=[民政类 78,农业类 45]",
                "公开信息145条，其中主要包括民政类78条、农业类45条。|p=145 k=[民政类 78,农业类 45]",
                "公开信息145条，包括民政类78条、农业类45条等。|p=145 k=[民政类 78,农业类 45]",
                "公开信息145条，包括民政类78条、农业类45条等信息。|p=145 k=[民政类 78,农业类 45]",
                "公开信息145条，其中民政类78条，农业类45条，其他22条。|p=145 k=[民政类 78,农业类 45,其他 22]",
                "公开信息145条，其中重点领域信息78条。|p=145 k=[重点领域信息 78]",
                "公开信息412条，全部412条均在县政府网站发布，88条在镇宣传橱窗张贴。|p=412 ch=[gov_portal 412,notice_board 88]",
                "公开信息60条，其中20条在公众号推送，40条在公开栏张贴。|p=60 ch=[notice_board 40,wechat_oa 20]",
                "公开信息60条，20条通过公众号推送，40条通过公开栏张贴。|p=60 ch=[notice_board 40,wechat_oa 20]",
                "今年公开信息60条，较2016年的48条增加12条，增长25%。按内容分，民政类20条、农业类40条。|p=60 k=[民政类 20,农业类 40]",
                "今年，全镇主动公开各类信息1020条（次），其中政务动态类320条、公示公告类700条。|p=1020 k=[政务动态类 320,公示公告类 700]",
                "本机关主动公开信息84条。其中机构概况2条，政策法规12条，规划计划5条，行政许可0条，其他65条。|p=84 k=[机构概况 2,政策法规 12,规划计划 5,行政许可 0,其他 65]",
                "2017年我乡共计公开政府信息六十三条，其中村级财务二十二条，涉农补贴三十一条，其它十条。|p=63 k=[村级财务 22,涉农补贴 31,其它 10]",
                "2017年主动公开政府信息２６８条。其中，概况信息类４条，占总数的１．５％；计划总结类６４条，占总数的２３．９％；工作动态类２００条，占总数的７４．６％。|p=268 k=[概况信息类 4 1.5%,计划总结类 64 23.9%,工作动态类 200 74.6%]",
                "全年共发布信息560条，其中：公开规范性文件12件，公开动态类信息548条。|p=560 k=[规范性文件 12,动态类信息 548]",
                "共公开信息1,234条，其中网站公开1,000条，微信公众号公开234条。|p=1234 ch=[gov_portal 1000,wechat_oa 234]",
                "公开政府信息1.2万条，其中政府网站公开8000条，政务微博公开4000条。|p=12000 ch=[gov_portal 8000,weibo 4000]",
                "全年公开政府信息近500条，其中政府网站300条，公示栏150条。|p=~500 ch=[gov_portal 300,notice_board 150]",
                "公开信息100条：其中，通过政府网站公开60条；通过政务公开栏公开30条。|p=100 ch=[gov_portal 60,notice_board 30] !SUM_MISMATCH",
                "公开信息100条。其中：政府网站60条，占60%；微信公众号40条，占40%。|p=100 ch=[gov_portal 60,wechat_oa 40]",
                "公开信息100条，其中政府网站60条（60%）、微信公众号40条（40%）。|p=100 ch=[gov_portal 60,wechat_oa 40]",
                "公开信息100条，其中政策类占60%，为60条；动态类占40%，为40条。|p=100 k=[政策类 60,动态类 40]",
                "公开信息100条，分别为政策类60条，动态类30条。|p=100 k=[政策类 60,动态类 30] !SUM_MISMATCH",
                "公开信息100条，按信息类别分：政策类60条，动态类40条；按公开渠道分：网站70条，公示栏30条。|p=100 ch=[gov_portal 70,notice_board 30] k=[政策类 60,动态类 40]",
                "一是通过政府网站公开信息60条；二是通过微信公众号公开40条；三是通过公示栏公开20条。|ch=[gov_portal 60,notice_board 20,wechat_oa 40]",
                "全年主动公开信息120条。一是通过政府网站公开60条；二是通过微信公众号公开40条；三是通过公示栏公开20条。|p=120 ch=[gov_portal 60,notice_board 20,wechat_oa 40]",
                "全年共主动公开政府信息120条。其中政策类60条。动态类50条。其他10条。|p=120 k=[政策类 60,动态类 50,其他 10]",
                "全年共主动公开政府信息120条。其中政策类60条。其他类50条。|p=120 k=[政策类 60,其他类 50] !SUM_MISMATCH",
                "全年共主动公开政府信息120条，分为三大类：政策类60条，动态类50条，其他10条。|p=120 k=[政策类 60,动态类 50,其他 10]",
                "全年共主动公开政府信息120条（政策类60条、动态类50条、其他10条）。|p=120 k=[政策类 60,动态类 50,其他 10]",
                "全年共主动公开政府信息120条（其中政策类60条、动态类50条）。|p=120 k=[政策类 60,动态类 50] !SUM_MISMATCH",
                "2017年，我局主动公开政府信息数为89条，其中：全文电子化的主动公开政府信息数为89条。|p=89",
                "本年度，本街道主动公开政府信息共计七十二条，公开率100%。|p=72",
                "2017年度新增主动公开信息数72条，其中财政类0条，民生类72条。|p=72 k=[财政类 0,民生类 72]",
                "我委今年主动公开信息72条，无不予公开的信息。|p=72",
                "全年发布政务信息72条、图片30幅、视频5个。|p=72",
                "本年度未公开政府信息。|p=0",
                "本年度我办无主动公开政府信息。|p=0",
                "2017年我办主动公开政府信息0条。|p=0",
                "公开信息60条，其中，政务微信公开20条，较上年增加5条；网站公开40条，较上年减少3条。|p=60 ch=[gov_portal 40,wechat_oa 20]",
                "公开信息60条，民政20条（较上年多4条）、农业40条（较上年少2条）。|p=60 k=[民政 20,农业 40]",
                "公开信息60条，其中民政20条，同比增长5%，农业40条，同比下降3%。|p=60 k=[民政 20,农业 40]",
                "全年公开信息60条，增幅为20%，2016年为50条，2015年为40条。|p=60",
                "公开信息60条（比2016年减少10条）。|p=60",
                "2017年，镇政府公开信息60条，比2016年的70条减少了10条，其中网站40条、公众号20条。|p=60 ch=[gov_portal 40,wechat_oa 20]",
                "2016年公开信息186条，2017年公开信息213条。|p=213",
                "自2008年以来累计公开900条，2017年60条。|p=60 c=900",
                "历年累计公开900条（其中2017年60条）。|p=60 c=900",
                "公开信息60条，网站和公众号分别占60%和40%。|p=60",
                "公开信息60条，涵盖民政、农业、财政等类别。|p=60",
                "公开信息60条，涉及民政的20条，涉及农业的40条。|p=60 k=[民政 20,农业 40]",
                "公开信息60条，民政类居多，20条；其次是农业类，12条。|p=60 k=[民政类 20,农业类 12]",
                "公开信息60条，其中民政类最多，有40条；农业类最少，仅20条。|p=60 k=[民政类 40,农业类 20]",
                "公开信息60条。（一）民政类20条；（二）农业类40条。|p=60 k=[民政类 20,农业类 40]",
            })
    void itemsDisclosed(String words, String wanted) {
        assertEquals(wanted, read("二、主动公开政府信息情况", words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7位居民递交了申请。|a=7",
                "有7位居民递交了政府信息公开申请，全部答复。|a=7",
                "两户村民书面申请公开征地补偿信息。|a=2",
                "没有一位居民递交过申请。|a=0",
                "安排2名干部负责申请受理工作。|''",
                "收到3位申请人提交的申请5件。|a=5",
                "接待居民咨询12人，均当面解答。|''",
                "2017年收到依申请公开信息公开表1份（传真），请求公开土地出让情况。|a=1 r=[fax 1]",
                "收到申请3件（网上申请）。|a=3 r=[online 3]",
                "收到申请1件，申请件数为0件的部门12个。|a=1",
                "收到申请1件＋2件，共3件。|a=3",
                "收到政府信息公开申请1件、2件，合计3件。|a=3",
                "3名群众到镇政府窗口提出公开申请，收到申请3件。|a=3 r=[in_person 3]",
                "收到政府信息公开申请7件，涉及5位申请人。|a=7",
                "我单位本年度共收到申请信息公开0件次。|a=0",
                "全年共接收公民、法人和其他组织政府信息公开申请十二宗，其中网上申请八宗、信函申请四宗。|a=12 r=[online 8,mail 4]",
                "2017年，我局共受理政府信息公开申请24件，同比增长20%，其中当面申请4件，网络申请15件，信函申请5件。|a=24 r=[in_person 4,online 15,mail 5]",
                "2017年，我局共受理政府信息公开申请24件，比2016年的20件增加4件。|a=24",
                "全年受理政府信息公开申请由上年的20件增至24件。|a=24",
                "2017年受理依申请公开24件，2016年为20件。|a=24",
                "收到申请12件，从申请方式看，网上提交10件，占83%；现场提交2件，占17%。|a=12 r=[online 10,in_person 2]",
                "本年度收到依申请公开政府信息12条。当面申请10条，占总数83.3%；以信函形式申请2条，占16.7%。|a=12 r=[in_person 10,mail 2]",
                "本年度收到书面申请公开信息2份。|a=2",
                "未收到公民、法人或者其他组织要求公开政府信息的申请。|a=0",
                "没有公民、法人和其他组织向我镇提出政府信息公开申请。|a=0",
                "本年度政府信息公开申请量为0。|a=0",
                "本年度未有群众申请公开政府信息。|a=0",
                "全年申请公开政府信息0人次。|a=0",
                "我镇未接到任何单位和个人的信息公开申请。|a=0",
                "截至年底，尚未收到公民提出的公开申请。|a=0",
                "我镇全年无依申请公开事项发生。|a=0",
                "本年度依申请公开政府信息为零件。|a=0",
                "依申请公开政府信息数0条。|a=0",
                "依申请公开：无。|a=0",
                "2017年本局未受理过依申请公开业务。|a=0",
                "今年来，没有发生申请公开政府信息的情况。|a=0",
                "收到申请5件，其中当面3件，邮件1件，传真1件。|a=5 r=[in_person 3,email 1,fax 1]",
                "收到申请5件：3件来自网上平台，2件为现场提交。|a=5 r=[online 3,in_person 2]",
                "收到申请5件，电子邮件和信函方式分别为3件、2件。|a=5 r=[email 3,mail 2]",
                "新收申请5件，上年结转2件，共7件，办结6件，结转下年1件。|a=5",
            })
    void applications(String words, String wanted) {
        assertEquals(wanted, read("三、依申请公开情况", words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017年，我镇未就政府信息公开收取任何费用。|f=0",
                "本年度没有产生与政府信息公开有关的费用。|f=0",
                "全部免费提供，未收取检索、复制、邮寄等成本费用。|f=0",
                "依申请公开信息收取费用合计为0元。|f=0",
                "共收取检索费、复制费30.5元。|f=30",
                "收取政府信息公开费用１２０元。|f=120",
                "全年向申请人收取复制费三十六元整。|f=36",
                "发出收费通知书2件，收取信息处理费共计2400元。|f=2400",
                "本年度发出收费通知的件数为0件，收费总金额0元。|f=0",
                "依申请提供政府信息收取的检索、复制、邮寄费用共 0.03 万元。|f=300",
                "没有收费和减免情况。|f=0",
                "无收费、减免情况。|f=0",
                "不存在收费情形。|f=0",
                "未向申请人收取费用，均予以免收。|f=0",
                "收费0元，减免0元。|f=0",
                "按照规定，对申请人不收取费用。|f=0",
            })
    void fees(String words, String wanted) {
        assertEquals(wanted, read("四、收费及减免情况", words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2017年度未发生因政府信息公开申请提起行政复议、行政诉讼的情况。|x=0 l=0",
                "全年未有针对本机关政府信息公开的行政复议案和行政诉讼案。|x=0 l=0",
                "没有因信息公开被复议、被诉讼、被投诉的案件。|x=0 l=0",
                "行政复议0件，行政诉讼0件，举报投诉0件。|x=0 l=0",
                "行政复议、行政诉讼及申诉数均为零。|x=0 l=0",
                "发生行政复议1件（维持），行政诉讼2件（驳回1件，未审结1件）。|x=1 l=2",
                "被申请行政复议二起，被提起行政诉讼一起。|x=2 l=1",
                "因政府信息公开引发行政复议3件、行政诉讼1件。|x=3 l=1",
                "本年度政府信息公开行政复议案件2件，其中维持1件，纠错1件；行政诉讼案件0件。|x=2 l=0",
                "既无行政复议，也无行政诉讼。|x=0 l=0",
                "本年度无人就政府信息公开申请行政复议或提起行政诉讼。|x=0 l=0",
                "没有公民就我镇信息公开工作申请复议，没有发生行政诉讼。|x=0 l=0",
                "2017年因政府信息公开被申请行政复议1件，同比减少2件，无行政诉讼。|x=1 l=0",
                "上年复议3件，今年复议1件，未发生诉讼。|x=1 l=0",
                "行政诉讼案件4件，其中一审2件、二审2件。|l=4",
            })
    void remedies(String words, String wanted) {
        assertEquals(wanted, read("六、行政复议、行政诉讼情况", words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "收取信息处理费情况：无。|f=0",
                "本年度本机关未收取信息处理费。|f=0",
                "信息处理费：0元。|f=0",
                "2017年没有产生信息处理费。|f=0",
                "无其他需要报告的事项。|''",
                "我镇按规定收取信息处理费，2017年实际收取信息处理费0元。|f=0",
                "收费：无|f=0",
            })
    void chapterSix(String words, String wanted) {
        assertEquals(wanted, read("六、其他需要报告的事项", words), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "县政府办举办培训班2期，我局派员参加。|''",
                "市政务公开办组织培训1次，我镇5人参加。|m=-/5",
                "全年举办培训班2期，培训人员60人次。|m=2/60",
                "组织政务公开专题培训1场次，覆盖80人。|m=1/80",
                "先后2次参加上级培训。|''",
            })
    void trainings(String words, String wanted) {
        assertEquals(wanted, read("八、机构人员和培训", words), words);
    }
}
