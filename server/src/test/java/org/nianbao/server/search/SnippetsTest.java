package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.Span;

/** What of a report is shown and marked. */
class SnippetsTest {
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

    private static SearchResponse search(String query) throws IOException {
        return searcher.search(SearchRequest.parse(SearchRequestTest.parameters(query)));
    }

    @Test
    void snippetsMarkThePhraseAndNothingElse() throws IOException {
        Snippet split = search("q=\"商业企业\"").hits().getFirst().snippets().getFirst();
        assertEquals(List.of("商业\n企业"), marked(split));
        Snippet wide =
                search("q=\"12件\"&year=2016").hits().getFirst().snippets().getFirst();
        assertEquals(List.of("１２件"), marked(wide));
        Snippet words = search("q=公开政府&year=2017&channel=gazette")
                .hits()
                .getFirst()
                .snippets()
                .getFirst();
        assertEquals(List.of("公开", "政府", "公开"), marked(words), "the words, where the chunk is not there");
        Snippet adjacent =
                search("q=\"公开\"&year=2022").hits().getFirst().snippets().getFirst();
        assertEquals(List.of("公开", "公开", "公开", "公开", "公开"), marked(adjacent), "adjacent hits stay apart");
        Snippet overlapping =
                search("q=\"公开公\"&year=2022").hits().getFirst().snippets().getFirst();
        assertEquals(List.of("公开公开公"), marked(overlapping));
        Snippet rare = search("q=\"𠀁\"").hits().getFirst().snippets().getFirst();
        assertEquals(List.of("𠀁", "𠀁"), marked(rare));
    }

    private static List<String> marked(Snippet snippet) {
        int[] points = snippet.text().codePoints().toArray();
        return snippet.marks().stream()
                .map(mark -> new String(points, mark.start(), mark.end() - mark.start()))
                .toList();
    }

    @Test
    void snippetsAreVerbatimAndOfReadableLength() throws IOException {
        Hit hit = search("q=\"微信公众号\"").hits().getFirst();
        assertEquals(6, hit.occurrences());
        String all = searcher.report(hit.id()).orElseThrow().report().all();
        assertTrue(hit.snippets().size() >= 2, hit.snippets().toString());
        int before = 0;
        for (Snippet snippet : hit.snippets()) {
            int start = all.offsetByCodePoints(0, snippet.start());
            assertTrue(start >= before, "snippets do not overlap");
            assertEquals(
                    snippet.text(), all.substring(start, start + snippet.text().length()));
            assertTrue(snippet.text().length() <= 120, snippet.text());
            assertTrue(snippet.text().endsWith("。"), snippet.text());
            before = start + snippet.text().length();
        }
    }

    @Test
    void furnitureIsNeitherFoundNorShown() throws IOException {
        Hit hit = search("q=\"依法\"").hits().getFirst();
        assertEquals("城关镇依法予以公开，内容见附件。共12件申请。", hit.snippets().getFirst().text());
        assertEquals(0, search("q=微博").total());
    }

    @Test
    void marksAreForTheReportPage() throws IOException {
        String id = World.id("content");
        String all = searcher.report(id).orElseThrow().report().all();
        List<Span> marks = searcher.marks(id, "\"公开\" 职能");
        assertEquals(
                List.of("公开", "职能", "公开", "公开", "公开", "公开"),
                marks.stream().map(span -> span.of(all)).toList());
        assertEquals(List.of(), searcher.marks(id, ""));
        assertEquals(List.of(), searcher.marks("nobody", "公开"));
    }
}
