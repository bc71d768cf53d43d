package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.Span;

/** The ways to read a query, and what is marked then. */
class ReadingTest {
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

    private static SearchResponse search(String parameters) throws IOException {
        return searcher.search(SearchRequest.parse(SearchRequestTest.parameters(parameters)));
    }

    private static List<String> codes(SearchResponse response) {
        return response.notes().stream().map(QueryNote::code).toList();
    }

    @Test
    void looseIsForAllPlainPhrases() throws IOException {
        SearchResponse loose = search("q=\"公開內容\" OR \"微信*号\"&loose=true");
        assertEquals("~\"公開內容\" OR \"微信*号\"", loose.parsed());
        assertEquals(3, loose.total());
        assertEquals(List.of("loose"), codes(loose));
        assertEquals(1, search("q=\"公開內容\" OR \"微信*号\"").total());
    }

    @Test
    void synonymsAreForUnquotedWordsAndToldAndSwitchedOff() throws IOException {
        SearchResponse with = search("q=微信公众平台");
        assertEquals(1, with.total());
        assertEquals(6, with.occurrences(), "公众号 inside 微信公众号 is no place of its own");
        assertTrue(
                with.notes().getFirst().en().contains("微信公众号, "), with.notes().toString());
        assertEquals("微信公众平台", with.parsed());
        for (String without : List.of("q=微信公众平台&synonyms=false", "q=\"微信公众平台\"")) {
            assertEquals(0, search(without).occurrences(), without);
            assertEquals(List.of(), codes(search(without)), without);
        }
        assertEquals(0, search("q=-微信公众平台&year=2017&region=前卫镇").total());
    }

    @Test
    void eachWordHasOneGroupAndTheLongestCounts() {
        assertEquals(List.of(), Synonyms.bundled().of("公开"));
        assertTrue(Synonyms.bundled().of("村务公开栏").contains("村务公示栏"));
        assertTrue(Synonyms.bundled().of("微信公众号").contains("公众号"));
        assertTrue(Synonyms.bundled().of("微信公众号").stream().noneMatch(word -> word.startsWith("微信微信")));
        assertTrue(Synonyms.bundled().of("手机ＡＰＰ").contains("移动客户端"));
    }

    @Test
    void flagsAreReadAndWrittenAndNothingElse() {
        SearchRequest request = SearchRequest.parse(SearchRequestTest.parameters("q=a&loose=true&synonyms=false"));
        assertEquals(new Reading(false, true, false), request.reading());
        assertEquals(request, SearchRequest.parse(request.parameters()));
        assertEquals(request.reading(), request.at("x").reading());
        InvalidRequestException refused = assertThrows(
                InvalidRequestException.class,
                () -> SearchRequest.parse(SearchRequestTest.parameters("loose=yes&synonyms=no&strict=1")));
        assertEquals(
                List.of("strict", "loose", "synonyms"),
                refused.errors().stream().map(ParameterError::parameter).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            taihe   ¦ "公开 附件"~5             ¦ 公开 附件
            linquan ¦ "村务 政务"~4             ¦ 政务 村务
            content ¦ "公开 公开"~0             ¦ 公开 公开 公开
            linquan ¦ "政务*栏"                 ¦ 政务公开栏
            linquan ¦ "?务公开栏"               ¦ 政务公开栏 村务公开栏
            latin   ¦ "𠀀?𠀀"                   ¦ 𠀀𠀁𠀀𠀁𠀀
            taihe   ¦ ~"公开内容"               ¦ 公开，内容
            table   ¦ ~"商業企業"               ¦ 商业⏎企业
            linquan ¦ ~"政務公開欄"             ¦ 政务公开栏
            linquan ¦ 微信公众平台 OR 公示栏    ¦ 公开栏 公开栏
            hongta  ¦ section:proactive:"公开"  ¦ 公开 公开
            hongta  ¦ section:problems:"信息"   ¦ 信息
            hongta  ¦ title:"红塔区"            ¦
            hongta  ¦ -"政务 大喇叭"~5          ¦
            """)
    void marksAreThePhraseAndNothingElse(String report, String query, String marked) throws IOException {
        String id = World.id(report);
        String all = searcher.report(id).orElseThrow().report().all();
        List<Span> marks = searcher.marks(id, query);
        assertEquals(
                marked == null ? "" : marked,
                marks.stream().map(span -> span.of(all).replace("\n", "⏎")).collect(Collectors.joining(" ")));
    }
}
