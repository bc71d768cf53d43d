package org.nianbao.indexer.extract.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.extract.Texts;
import org.nianbao.indexer.facts.Check;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Region;

/** Places and bodies that are not the issuer's own, names out of their time, and what a region is sure of. */
class PlaceChecksTest {
    private static final String TITLE = "玉溪市江川区前卫镇2018年政府信息公开年度报告\n一、概述\n";

    private static Optional<Check> check(Facts facts, Check.Code code) {
        return facts.checks().stream().filter(check -> check.code() == code).findFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我镇公开信息20条。九溪镇高度重视公开工作。|九溪镇高度重",
                "我镇公开信息20条，由九溪镇党政办统一发布。|九溪镇党政办",
                "年内，组织江城镇各村学习条例。|江城镇各村学",
                "我镇公开20条 方便群众查阅 九溪镇严格执行保密审查 全年无差错|九溪镇严格执",
                "我镇公开20条公开信息不涉密大营街街道认真落实制度|大营街街道认",
                "我镇公开20条。\\n江川区雄关乡人民政府严格执行制度。|雄关乡人民政",
                "我镇公开20条，我镇按时回复。全乡干部认真学习。|全乡",
                "我镇公开20条，本镇按时回复。我局加强培训。|我局",
                "我镇公开20条，全镇学习。组织全街党员参加培训。|全街",
                "本报告由江川区行政审批局编制。我镇公开20条。|由江川区行政审批局编制",
                "我镇公开20条。\\n二、形式\\n公开栏。\\n三、申请\\n无。\\n四、收费\\n无。\\n五、问题\\n公开不够及时，内容不够全面，形式较为单一，人员经常变动，下一步将加强培训，完善制度，及时更新公开栏和网站的内容，方便群众查阅。\\n九溪镇人民政府\\n2019年1月20日|九溪镇人民政府",
            })
    void findsAForeignBody(String words, String evidence) {
        Optional<Check> check = check(Texts.facts(TITLE + words.replace("\\n", "\n")), Check.Code.FOREIGN_TOWN);
        assertTrue(check.isPresent(), words);
        assertTrue(check.get().evidence().getLast().text().startsWith(evidence), check.toString());
        assertEquals(2, check.get().evidence().size());
    }

    /** Of a place that nothing decides there is no county to be outside of. */
    @Test
    void aPlaceThatIsNotDecidedIsOutsideOfNothing() {
        Facts facts = Texts.facts("玉泉街道2014年度信息公开年报\n我街道公开20条。\n西区玉泉街道办事处\n2015年3月22日");
        assertTrue(facts.region().current().isEmpty(), facts.region().toString());
        assertEquals(Optional.empty(), check(facts, Check.Code.FOREIGN_TOWN));
    }

    /** The same body of another county, in the signature or as the compiler. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "茂县自然资源局2019年度信息公开年报\\n本报告由松潘县自然资源局办公室编制。我局公开20条。|松潘县自然资源局",
                "荔浦县财政局2016年度信息公开年报\\n本报告由平乐县财政局编制。我局公开20条。|平乐县财政局",
                "江川县前卫镇2012年信息公开年报\\n我镇公开20条。\\n澄江县前卫镇人民政府\\n2013年1月20日|澄江县前卫镇",
                "玉溪市江川区教育局2019年信息公开年报\\n公开20条。\\n通海县教育局\\n2020年1月20日|通海县教育局",
            })
    void findsABodyOfAnotherCounty(String text, String evidence) {
        Optional<Check> check = check(Texts.facts(text.replace("\\n", "\n")), Check.Code.FOREIGN_TOWN);
        assertTrue(check.isPresent(), text);
        assertTrue(check.get().evidence().getLast().text().startsWith(evidence), check.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "江川县前卫镇2012年信息公开年报\n我镇公开20条。\n玉溪市江川县前卫镇人民政府\n2013年1月20日",
                "江川县前卫镇2012年信息公开年报\n我镇公开20条。\n江川区前卫镇人民政府\n2013年1月20日",
                "简阳市三合镇2015年信息公开年报\n我镇公开20条。\n资阳市简阳市三合镇人民政府\n2016年1月20日",
                "三合镇2015年信息公开年报\n我镇公开20条。请与简阳市三合镇党政办联系。",
                "公主岭市财政局2018年信息公开年报\n公开20条。由四平市公主岭市财政局编制。",
                "延吉市河南街道2023年信息公开年报\n我街道公开20条。",
                "云县大朝山西镇2023年信息公开年报\n我镇公开20条。",
            })
    void leavesTheOwnCountyUnderAnyName(String text) {
        assertEquals(Optional.empty(), check(Texts.facts(text), Check.Code.FOREIGN_TOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我镇公开20条。前卫镇人民政府按照江川区人民政府的要求公开。",
                "我镇公开20条。9月，办公室到九溪镇考察学习。",
                "我镇公开20条。九溪镇政府的经验值得借鉴。",
                "我镇与九溪镇、江城镇等乡镇交流。全县乡镇都已公开。",
                "我镇公开20条。资料由我镇向大营街街道积极提供。",
                "我镇公开20条。地址：九溪镇人民政府旁",
                "我镇公开20条，我区公开目录，我市公开平台。全区公开。",
                "我镇公开20条。九溪镇中心小学的校务公开栏更新。",
                "我镇公开20条，办公局域网内本局域受限。",
                "我镇公开20条。《九溪镇党政办值班制度》供参考。",
                "我镇公开20条。城镇政府建设、集镇主动公开、乡镇全年公开。",
                "我镇公开20条。本乡本土人才，全乡镇一致。",
            })
    void leavesNeighboursAndSuperiors(String words) {
        assertEquals(Optional.empty(), check(Texts.facts(TITLE + words), Check.Code.FOREIGN_TOWN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a name of later, in title, body or signature
                "江川区前卫镇2012年政府信息公开年度报告\\n我镇公开20条。|江川区|2012年尚无“江川区”，当时为江川县",
                "江川县前卫镇2012年政府信息公开年度报告\\n在江川区委领导下，我镇公开20条。|江川区|2012年尚无“江川区”，当时为江川县",
                // a name of earlier
                "江川区前卫镇2019年政府信息公开年度报告\\n按照江川县人民政府的部署，我镇公开20条。|江川县|2019年已无“江川县”，当时为江川区",
                // of the year after, beside that of the year
                "开封县八里湾镇2013年信息公开年报\\n在祥符区委领导下，我镇公开20条。|祥符区|2013年尚无“祥符区”，当时为开封县",
                // another province has had a place of that name all along
                "永定县湖坑镇2012年信息公开年报\\n永定区人民政府网站公开87条。|永定区|2012年尚无“永定区”，当时为永定县",
            })
    void findsANameOutOfItsTime(String text, String evidence, String message) {
        Optional<Check> check = check(Texts.facts(text.replace("\\n", "\n")), Check.Code.NAME_ANACHRONISM);
        assertEquals(Optional.of(message), check.map(Check::message));
        assertEquals(evidence, check.orElseThrow().evidence().getLast().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "江川县前卫镇2012年政府信息公开年度报告\n我镇公开20条。",
                // the year in which it changed, and the one after
                "江川县前卫镇2015年政府信息公开年度报告\n我镇公开20条。",
                "祥符区八里湾镇2013年信息公开年报\n我镇公开20条。",
                "江川区前卫镇2019年政府信息公开年度报告\n2015年江川县撤县设区，江川县人民政府更名。我镇公开20条。",
                "江川区前卫镇2019年政府信息公开年度报告\n原江川县人民政府的文件已清理。我镇公开20条。",
                "江川区前卫镇2019年政府信息公开年度报告\n我镇公开20条，《江川县人民政府公报》登载。",
                "江川区前卫镇2019年政府信息公开年度报告\n江川县第一中学公开校务。我镇公开20条。",
            })
    void leavesNamesOfTheirTime(String text) {
        assertEquals(Optional.empty(), check(Texts.facts(text), Check.Code.NAME_ANACHRONISM));
    }

    @Test
    void namesCandidatesWhereItCannotDecide() {
        Region region = Texts.facts("城关镇2017年政府信息公开年度报告\n我镇公开信息20条。").region();
        assertEquals(5, region.candidates().size());
        assertEquals(0, region.confidence());
        assertEquals(Optional.of("城关镇"), region.written());
        double sum = region.candidates().stream()
                .mapToDouble(Region.Candidate::confidence)
                .sum();
        assertTrue(sum < 0.2, "so many bear the name: " + sum);
    }

    @Test
    void isSureOfWhatIsStated() {
        Region region = Texts.facts("江川县前卫镇2012年政府信息公开年度报告\n我镇公开20条。").region();
        assertTrue(region.confidence() > 0.95, region.toString());
        assertTrue(region.candidates().isEmpty(), region.toString());
        assertEquals(Optional.of("江川县前卫镇"), region.written());
        assertEquals(Optional.of("江川县"), region.at(Level.COUNTY));
        assertEquals("江川区", region.current().get(2).name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a visited place is no clue, a superior's document is
                "龙场镇2016年信息公开年报\\n按照纳府办发〔2016〕88号，电话0857-3652001。我镇到织金县考察学习。|纳雍县",
                "江苏省泰兴经济开发区管理委员会2015年政府信息公开年度报告\\n公开20条。|泰兴市",
                "重庆经济技术开发区管委会2016年政府信息公开年度报告\\n公开20条。地址：重庆市南岸区广福大道12号。|南岸区",
                "北京经济技术开发区管委会2012年政府信息公开年度报告\\n办公地点：北京市大兴区荣华中路15号，公开20条。|大兴区",
                "柳州高新技术产业开发区管委会2018年政府信息公开年度报告\\n地址：柳州市城中区高新一路15号，邮编545006。|城中区",
                "太平镇2017年政府信息公开年度报告\\n联系：阳春市太平镇人民政府|阳春市",
                "太和镇2017年政府信息公开年度报告\\n清新新闻网刊登我镇信息。|清新区",
                "太和镇2017年政府信息公开年度报告\\n我镇公开20条，电话0763-5851234。|清新区",
                "凤凰镇2014年政府信息公开年度报告\\n我镇在潮安区委领导下公开20条。|潮安区",
            })
    void findsTheCounty(String text, String county) {
        assertEquals(
                Optional.of(county),
                Texts.facts(text.replace("\\n", "\n")).region().at(Level.COUNTY));
    }
}
