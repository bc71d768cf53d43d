package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of the document is true. */
class QueryLanguageDocTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "query-language.md");

    @TempDir
    private static Path dir;

    private static ReportSearcher searcher;

    record Row(String written, String printed, String means) {}

    @BeforeAll
    static void index() throws IOException {
        searcher = World.open(dir);
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
    }

    static Stream<Row> rows() throws IOException {
        List<String> table = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.startsWith("| written | printed |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .toList();
        assertTrue(table.size() > 25, "the table was found");
        return table.stream().map(QueryLanguageDocTest::row);
    }

    private static Row row(String line) {
        String[] cells = line.split(" \\| ");
        return new Row(code(cells[0].substring(2)), code(cells[1]), cells[2].replaceFirst(" \\|$", ""));
    }

    private static String code(String cell) {
        assertTrue(cell.length() > 2 && cell.startsWith("`") && cell.endsWith("`"), cell);
        return cell.substring(1, cell.length() - 1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isPrintedAndRepairedAsItSays(Row row) throws IOException {
        QueryParser.Parsed parsed = QueryParser.parse(row.written(), place -> true);
        assertEquals(row.printed(), parsed.query().print());
        assertEquals(
                parsed.query(), QueryParser.parse(row.printed(), place -> true).query());
        assertEquals(
                row.means().startsWith("repaired"), parsed.notes().stream().anyMatch(QueryNote::repair), row.means());
        assertFalse(row.means().isBlank());
        assertEquals(
                row.printed(), searcher.search(SearchRequest.of(row.written())).parsed());
    }
}
