package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What queries find in the small world. */
class QueryTableTest {
    @TempDir
    private static Path dir;

    private static ReportSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        searcher = World.open(dir);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    /** In, printed, reports with how many occurrences each, notes; {@code -} is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            公开 ¦ 公开 ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ -
            城关镇 ¦ 城关镇 ¦ linquan*1 taihe*1 ¦ -
            政务公开栏 ¦ 政务公开栏 ¦ linquan*1 ¦ synonyms
            村务公开栏 ¦ 村务公开栏 ¦ linquan*1 ¦ synonyms
            公开 申请 ¦ 公开 申请 ¦ taihe*2 ¦ -
            公开 AND 申请 ¦ 公开 申请 ¦ taihe*2 ¦ -
            公开 -申请 ¦ 公开 -申请 ¦ content*5 hongta*2 linquan*3 qianwei*12 ¦ -
            NOT 公开 ¦ -公开 ¦ bare jiangchuan latin table ¦ -
            -公开 -申请 ¦ -公开 -申请 ¦ bare latin table ¦ -
            城关镇 OR 前卫镇 ¦ 城关镇 OR 前卫镇 ¦ jiangchuan*1 linquan*1 qianwei*6 taihe*1 ¦ -
            城关镇 OR 前卫镇 OR 红塔区 OR 平山县 ¦ 城关镇 OR 前卫镇 OR 红塔区 OR 平山县 ¦ hongta*1 jiangchuan*1 linquan*1 qianwei*6 table*1 taihe*1 ¦ -
            (城关镇 OR 前卫镇) (红塔区 OR 公开) ¦ (城关镇 OR 前卫镇) (红塔区 OR 公开) ¦ linquan*4 qianwei*18 taihe*2 ¦ -
            城关镇 (OR 前卫镇) ¦ 城关镇 前卫镇 ¦ - ¦ dangling_operator
            公开 (微信公众号 OR 政府公报) ¦ 公开 (微信公众号 OR 政府公报) ¦ hongta*3 qianwei*18 ¦ synonyms
            公开 微信公众号 OR 政府公报 ¦ (公开 微信公众号) OR 政府公报 ¦ hongta*3 qianwei*18 ¦ synonyms
            镇 ¦ 镇 ¦ bare*1 jiangchuan*1 linquan*2 qianwei*6 taihe*1 ¦ -
            open government ¦ open government ¦ latin*2 ¦ -
            微信公众平台 ¦ 微信公众平台 ¦ qianwei*6 ¦ synonyms
            门户网站 ¦ 门户网站 ¦ hongta*1 table*1 ¦ synonyms
            公示栏 ¦ 公示栏 ¦ linquan*2 ¦ synonyms
            微信 ¦ 微信 ¦ qianwei*6 ¦ -
            电视 ¦ 电视 ¦ - ¦ -
            ， ¦ , ¦ - ¦ punctuation_only
            "城关镇" ¦ "城关镇" ¦ linquan*1 taihe*1 ¦ -
            "公开内容" ¦ "公开内容" ¦ content*1 ¦ -
            "商业企业" ¦ "商业企业" ¦ table*1 ¦ -
            "12件" ¦ "12件" ¦ linquan*1 taihe*1 ¦ -
            "１２件" ¦ "１２件" ¦ linquan*1 taihe*1 ¦ -
            "县人民政府" ¦ "县人民政府" ¦ table*1 ¦ -
            "人员流动" ¦ "人员流动" ¦ linquan*1 ¦ -
            "政務公開" ¦ "政務公開" ¦ - ¦ -
            "镇" ¦ "镇" ¦ bare*1 jiangchuan*1 linquan*2 qianwei*6 taihe*1 ¦ -
            "公开" ¦ "公开" ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ -
            "公开公开" ¦ "公开公开" ¦ content*2 ¦ -
            "aa" ¦ "aa" ¦ latin*3 ¦ -
            "𠀀" ¦ "𠀀" ¦ latin*3 ¦ -
            "三安全一稳定" ¦ "三安全一稳定" ¦ content*1 ¦ -
            "“三安全一稳定”" ¦ "\\“三安全一稳定\\”" ¦ content*1 ¦ -
            "，" ¦ "，" ¦ hongta*1 qianwei*6 taihe*1 ¦ -
            "。" ¦ "。" ¦ content*3 hongta*2 jiangchuan*2 linquan*2 qianwei*6 taihe*2 ¦ -
            "科研机构" ¦ "科研机构" ¦ table*1 ¦ -
            "科研 机构" ¦ "科研 机构" ¦ table*1 ¦ -
            "ELASTIC report" ¦ "ELASTIC report" ¦ latin*1 ¦ -
            "城关镇" -"附件" ¦ "城关镇" -"附件" ¦ linquan*1 ¦ -
            "城关镇" OR "大喇叭" ¦ "城关镇" OR "大喇叭" ¦ jiangchuan*1 linquan*1 taihe*1 ¦ -
            "没有收到申请" ¦ "没有收到申请" ¦ jiangchuan*1 ¦ -
            "不存在的话" ¦ "不存在的话" ¦ - ¦ -
            "公开 附件"~5 ¦ "公开 附件"~5 ¦ taihe*1 ¦ -
            "附件 公开"~5 ¦ "附件 公开"~5 ¦ taihe*1 ¦ -
            "公开 附件"~4 ¦ "公开 附件"~4 ¦ taihe*1 ¦ -
            "公开 附件"~3 ¦ "公开 附件"~3 ¦ - ¦ -
            "城关镇 渠道"~20 ¦ "城关镇 渠道"~20 ¦ linquan*1 ¦ -
            "城关镇 渠道"~16 ¦ "城关镇 渠道"~16 ¦ - ¦ -
            "政务 村务"~4 ¦ "政务 村务"~4 ¦ linquan*1 ¦ -
            "政务 村务"~3 ¦ "政务 村务"~3 ¦ - ¦ -
            "村务 政务"~4 ¦ "村务 政务"~4 ¦ linquan*1 ¦ -
            "政务 村务 渠道"~6 ¦ "政务 村务 渠道"~6 ¦ linquan*1 ¦ -
            "渠道 政务 村务"~6 ¦ "渠道 政务 村务"~6 ¦ linquan*1 ¦ -
            "公开 公开"~0 ¦ "公开 公开"~0 ¦ content*2 ¦ -
            "公开 公开 公开 公开 公开"~0 ¦ "公开 公开 公开 公开 公开"~0 ¦ - ¦ -
            "a a a a"~0 ¦ "a a a a"~0 ¦ latin*1 ¦ -
            "Elastic 2019"~11 ¦ "Elastic 2019"~11 ¦ latin*1 ¦ -
            "自然人 企业"~10 ¦ "自然人 企业"~10 ¦ table*1 ¦ -
            "微信公众号 438"~100 ¦ "微信公众号 438"~100 ¦ qianwei*11 ¦ -
            "公开"~5 ¦ "公开" ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ distance
            "公开 内容"~999 ¦ "公开 内容"~100 ¦ content*2 taihe*1 ¦ distance
            "公开 内容"～０ ¦ "公开 内容"~0 ¦ content*1 ¦ -
            "公开 内容"~ ¦ "公开 内容" ¦ content*1 ¦ distance
            "甲 乙"~3 ¦ "甲 乙"~3 ¦ - ¦ -
            "政务*栏" ¦ "政务*栏" ¦ linquan*1 ¦ -
            "政*栏" ¦ "政*栏" ¦ linquan*2 ¦ -
            "村?公开栏" ¦ "村?公开栏" ¦ linquan*1 ¦ -
            "?务公开栏" ¦ "?务公开栏" ¦ linquan*2 ¦ -
            "公开??条" ¦ "公开??条" ¦ qianwei*6 ¦ -
            "公开???条" ¦ "公开???条" ¦ - ¦ -
            "共*申请" ¦ "共*申请" ¦ taihe*1 ¦ -
            "城关镇*附件" ¦ "城关镇*附件" ¦ taihe*1 ¦ -
            "公开*附件" ¦ "公开*附件" ¦ taihe*1 ¦ -
            "附件*12" ¦ "附件*12" ¦ - ¦ -
            "商业*机构" ¦ "商业*机构" ¦ - ¦ -
            "自然人*商业" ¦ "自然人*商业" ¦ table*1 ¦ -
            "前卫镇*438条" ¦ "前卫镇*438条" ¦ qianwei*6 ¦ -
            "前卫镇*30条" ¦ "前卫镇*30条" ¦ - ¦ -
            "公开?" ¦ "公开?" ¦ content*3 hongta*1 linquan*3 qianwei*12 taihe*1 ¦ -
            "?" ¦ "\\?" ¦ - ¦ wildcard
            "*" ¦ "\\*" ¦ - ¦ wildcard
            "政务*" ¦ "政务" ¦ linquan*1 ¦ outer_wildcard
            "*公开栏" ¦ "公开栏" ¦ linquan*2 ¦ outer_wildcard
            "大?叭" ¦ "大?叭" ¦ jiangchuan*1 ¦ -
            "大*叭*传" ¦ "大*叭*传" ¦ jiangchuan*1 ¦ -
            "没有*申请?" ¦ "没有*申请?" ¦ - ¦ -
            "没有*?申请" ¦ "没有?*申请" ¦ jiangchuan*1 ¦ -
            "1?件" ¦ "1?件" ¦ linquan*1 taihe*1 ¦ -
            "a?a" ¦ "a?a" ¦ latin*2 ¦ -
            "aa*a" ¦ "aa*a" ¦ latin*2 ¦ -
            "𠀀?𠀀" ¦ "𠀀?𠀀" ¦ latin*2 ¦ -
            "\\*" ¦ "\\*" ¦ - ¦ -
            政务*栏 ¦ 政务*栏 ¦ linquan ¦ outer_wildcard
            "镇*公开" ¦ "镇*公开" ¦ linquan*1 qianwei*6 taihe*1 ¦ -
            "open*information" ¦ "open*information" ¦ latin*1 ¦ -
            "elastic ?????? of" ¦ "elastic ?????? of" ¦ - ¦ -
            ~"公开内容" ¦ ~"公开内容" ¦ content*1 taihe*1 ¦ loose
            ~"政務公開欄" ¦ ~"政務公開欄" ¦ linquan*1 ¦ loose
            ~"政務公開" ¦ ~"政務公開" ¦ linquan*1 ¦ loose
            ~"鎮" ¦ ~"鎮" ¦ bare*1 jiangchuan*1 linquan*2 qianwei*6 taihe*1 ¦ loose
            ~"县人民政府网站自然人" ¦ ~"县人民政府网站自然人" ¦ table*1 ¦ loose
            ~"三安全一稳定的不予公开" ¦ ~"三安全一稳定的不予公开" ¦ content*1 ¦ loose
            ~"公开公开公开公开" ¦ ~"公开公开公开公开" ¦ content*1 ¦ loose
            ~"，" ¦ , ¦ - ¦ punctuation_only
            ~"前衛鎮用農村大喇叭" ¦ ~"前衛鎮用農村大喇叭" ¦ jiangchuan*1 ¦ loose
            ～“公開內容” ¦ ~"公開內容" ¦ content*1 taihe*1 ¦ loose
            ~"open governmentinformation" ¦ ~"open governmentinformation" ¦ latin*1 ¦ loose
            ~"330" ¦ ~"330" ¦ - ¦ loose
            ~"3|0|0" ¦ ~"3|0|0" ¦ table*1 ¦ loose
            ~"公 开，内 容" ¦ ~"公 开，内 容" ¦ content*1 taihe*1 ¦ loose
            ~"公开"~5 ¦ ~"公开" ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ distance+loose
            -~"公开内容" ¦ -~"公开内容" ¦ bare hongta jiangchuan latin linquan qianwei table ¦ loose
            title:"城关镇" ¦ title:"城关镇" ¦ linquan taihe ¦ -
            title:年报 ¦ title:"年报" ¦ content hongta jiangchuan linquan qianwei table ¦ -
            title:"2017年*年报" ¦ title:"2017年*年报" ¦ hongta qianwei ¦ -
            title:~"年報" ¦ title:~"年報" ¦ content hongta jiangchuan linquan qianwei table ¦ loose
            title:"年度 城关"~5 ¦ title:"年度 城关"~5 ¦ taihe ¦ -
            title:镇 ¦ title:"镇" ¦ jiangchuan linquan qianwei taihe ¦ -
            -title:镇 ¦ -title:"镇" ¦ bare content hongta latin table ¦ -
            title: ¦ "title:" ¦ - ¦ filter_value
            issuer:平山县 ¦ issuer:"平山县" ¦ content table ¦ -
            issuer:"县人民政府" ¦ issuer:"县人民政府" ¦ content table ¦ -
            issuer:"前卫?人民" ¦ issuer:"前卫?人民" ¦ jiangchuan qianwei ¦ -
            issuer:府 ¦ issuer:"府" ¦ content hongta jiangchuan linquan qianwei table taihe ¦ -
            issuer:"年报" ¦ issuer:"年报" ¦ - ¦ -
            section:problems ¦ section:problems ¦ hongta linquan ¦ -
            section:proactive ¦ section:proactive ¦ hongta jiangchuan ¦ -
            -section:problems ¦ -section:problems ¦ bare content jiangchuan latin qianwei table taihe ¦ -
            section：problems ¦ section:problems ¦ hongta linquan ¦ -
            section:nothing ¦ "section:nothing" ¦ - ¦ filter_value
            section:problems:"流动" ¦ section:problems:"流动" ¦ linquan*1 ¦ -
            section:problems:"公开" ¦ section:problems:"公开" ¦ - ¦ -
            section:problems:"信息" ¦ section:problems:"信息" ¦ hongta*1 ¦ -
            section:overview:"公开栏" ¦ section:overview:"公开栏" ¦ linquan*2 ¦ -
            section:overview:"渠道公开信息１２件。我镇" ¦ section:overview:"渠道公开信息１２件。我镇" ¦ - ¦ -
            section:applications:"申请" ¦ section:applications:"申请" ¦ jiangchuan*1 ¦ -
            section:proactive:"申请" ¦ section:proactive:"申请" ¦ - ¦ -
            section:proactive:"公报*文件" ¦ section:proactive:"公报*文件" ¦ hongta*1 ¦ -
            section:proactive:"红塔区 文件"~10 ¦ section:proactive:"红塔区 文件"~10 ¦ hongta*1 ¦ -
            section:proactive:~"大喇叭，宣傳" ¦ section:proactive:~"大喇叭，宣傳" ¦ jiangchuan*1 ¦ loose
            section:proactive:公开 ¦ section:proactive:"公开" ¦ hongta*2 ¦ -
            section:problems section:proactive ¦ section:problems section:proactive ¦ hongta ¦ -
            section:problems:"流动" OR section:applications:"没有" ¦ section:problems:"流动" OR section:applications:"没有" ¦ jiangchuan*1 linquan*1 ¦ -
            year:2017 ¦ year:2017 ¦ hongta qianwei taihe ¦ -
            year:2016..2018 ¦ year:2016..2018 ¦ hongta linquan qianwei taihe ¦ -
            year:2017..2019 ¦ year:2017..2019 ¦ hongta qianwei taihe ¦ -
            year:>=2021 ¦ year:2021.. ¦ content table ¦ -
            year:unknown ¦ year:unknown ¦ bare latin ¦ -
            region:玉溪市 ¦ region:玉溪市 ¦ hongta jiangchuan qianwei ¦ -
            region:江川县 ¦ region:江川县 ¦ jiangchuan qianwei ¦ former_place
            region:江川区 ¦ region:江川区 ¦ jiangchuan qianwei ¦ -
            region:341221 ¦ region:341221 ¦ linquan ¦ -
            region:"红塔区" ¦ region:红塔区 ¦ hongta ¦ -
            channel:wechat_oa ¦ channel:wechat_oa ¦ linquan qianwei ¦ -
            channel:gov_portal -channel:app ¦ channel:gov_portal -channel:app ¦ hongta linquan table taihe ¦ -
            kind:town ¦ issuer_kind:town ¦ jiangchuan linquan qianwei taihe ¦ -
            era:table_2021 ¦ era:table_2021 ¦ content table ¦ -
            check:SUM_MISMATCH ¦ check:SUM_MISMATCH ¦ qianwei table ¦ -
            check:any ¦ check:any ¦ qianwei table taihe ¦ -
            -check:any ¦ -check:any ¦ bare content hongta jiangchuan latin linquan ¦ -
            applications:>0 ¦ applications:positive ¦ linquan taihe ¦ -
            applications:0 ¦ applications:zero ¦ jiangchuan table ¦ -
            applications:none ¦ applications:none ¦ bare content hongta latin qianwei ¦ -
            fees:any ¦ fees:any ¦ linquan qianwei table ¦ -
            fees:none ¦ fees:none ¦ bare content hongta jiangchuan latin taihe ¦ -
            lawsuits:>=1 ¦ lawsuits:positive ¦ table ¦ -
            proactive:100..500 ¦ proactive_items:100..500 ¦ qianwei table ¦ -
            applications:>0 公开 ¦ applications:positive 公开 ¦ linquan*3 taihe*1 ¦ -
            "公开" year:2022 ¦ "公开" year:2022 ¦ content*5 ¦ -
            "公开" OR year:2014 ¦ "公开" OR year:2014 ¦ content*5 hongta*2 jiangchuan linquan*3 qianwei*12 taihe*1 ¦ -
            公开 region:玉溪市 year:2017 ¦ 公开 region:玉溪市 year:2017 ¦ hongta*2 qianwei*12 ¦ -
            kind:town -section:problems ¦ issuer_kind:town -section:problems ¦ jiangchuan qianwei taihe ¦ -
            fees:many ¦ "fees:many" ¦ - ¦ filter_value
            foo:1 ¦ foo:1 ¦ - ¦ unknown_filter
            "城关镇 ¦ "城关镇" ¦ linquan*1 taihe*1 ¦ unbalanced_quote
            (公开 ¦ 公开 ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ unbalanced_parenthesis
            公开) ¦ 公开 ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ unbalanced_parenthesis
            公开 OR ¦ 公开 ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ dangling_operator
            OR 公开 ¦ 公开 ¦ content*5 hongta*2 linquan*3 qianwei*12 taihe*1 ¦ dangling_operator
            () ¦ EMPTY ¦ ALL ¦ empty_phrase
            * ¦ , ¦ - ¦ punctuation_only
            """)
    void finds(String in, String printed, String hits, String notes) throws IOException {
        SearchResponse response = search(in);
        assertEquals(printed.replace("EMPTY", ""), response.parsed());
        assertEquals(hits, hits(response));
        assertEquals(
                notes.replace("-", ""),
                response.notes().stream().map(QueryNote::code).collect(Collectors.joining("+")));
        long occurrences = response.hits().stream().mapToLong(Hit::occurrences).sum();
        assertEquals(occurrences, response.occurrences(), "counted over all and in each");
        for (Hit hit : response.hits()) {
            assertFalse(
                    hit.occurrences() > 0
                            && hit.snippets().stream()
                                    .allMatch(snippet -> snippet.marks().isEmpty()),
                    "a hit without a mark");
        }
        if (!(QueryParser.parse(in, place -> true).query() instanceof Query.None)) {
            assertEquals(hits, hits(search(response.parsed())), "what is printed finds the same");
        }
    }

    private static SearchResponse search(String q) throws IOException {
        return searcher.search(
                SearchRequest.parse(Map.of("q", List.of(q), "size", List.of("100"), "facet", List.of("none"))));
    }

    private static String hits(SearchResponse response) {
        if (response.total() == World.REPORTS.size()) {
            return "ALL";
        }
        return response.hits().isEmpty()
                ? "-"
                : response.hits().stream()
                        .map(hit -> World.path(hit.id()) + (hit.occurrences() == 0 ? "" : "*" + hit.occurrences()))
                        .sorted()
                        .collect(Collectors.joining(" "));
    }
}
