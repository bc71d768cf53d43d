package org.nianbao.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nianbao.server.export.Column.Type.NUMBER;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nianbao.server.search.SearchRequest;

class ColumnTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            fees_yuan/value  ¦ {"fees_yuan":{"value":0}}                     ¦ 0
            fees_yuan/value  ¦ {"fees_yuan":null}                            ¦ §§
            fees_yuan/value  ¦ {}                                            ¦ §§
            channels/*       ¦ {"channels":["tv","app"]}                     ¦ tv;app
            channels/*       ¦ {"channels":[]}                               ¦ §§
            checks/*/code    ¦ {"checks":[{"code":"A"},{"code":"B"},{"code":"A"}]} ¦ A;B
            title            ¦ {"title":"=HYPERLINK(1)"}                     ¦ '=HYPERLINK(1)
            title            ¦ {"title":"-1+1"}                              ¦ '-1+1
            title            ¦ {"title":"＝1"}                               ¦ '＝1
            title            ¦ {"title":"@SUM"}                              ¦ '@SUM
            title            ¦ {"title":"+1"}                                ¦ '+1
            title            ¦ {"title":"\\ta"}                               ¦ §'\ta§
            title            ¦ {"title":"1-1=0"}                             ¦ 1-1=0
            """)
    void takesItsCellFromTheFacts(String path, String facts, String cell) throws IOException {
        Column.Type type = path.contains("*") ? Column.Type.LIST : path.endsWith("value") ? NUMBER : Column.Type.TEXT;
        Column column = new Column("x", List.of(path.split("/")), type, "");
        assertEquals(cell, CsvTable.cell(column.value(JSON.readTree(facts))));
    }

    @Test
    void cellsAreQuotedAsRfc4180Has() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportHead head = new ExportHead(
                SearchRequest.of("甲"), ExportFormat.CSV, ExportRows.FACTS, 1, 7, LocalDate.of(2026, 1, 2));
        try (Table table = ExportFormat.CSV.to(out, head, true)) {
            table.write(JSON.createObjectNode().put("id", "a,\"b\"\nc").put("source", "镇"));
        }
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertEquals("\uFEFFid,source,title", lines[0].substring(0, 16));
        int columns = ExportRows.FACTS.columns().size();
        assertEquals("\"a,\"\"b\"\"\nc\",镇," + ",".repeat(columns - 3), lines[1]);
        assertEquals("\"# query=甲, search=q=%E7%94%B2, index_generation=7, date=2026-01-02, rows=1\"", lines[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "公开, nianbao-公开-2026-01-02.csv",
        "'', nianbao-2026-01-02.csv",
        "'\"../../a\\b\" year:2017', nianbao-a_b_year_2017-2026-01-02.csv",
        "'甲\r\nX: y', nianbao-甲_X_y-2026-01-02.csv",
        "..., nianbao-2026-01-02.csv"
    })
    void theNameOfTheFileIsSafe(String q, String name) {
        ExportHead head =
                new ExportHead(SearchRequest.of(q), ExportFormat.CSV, ExportRows.FACTS, 1, 7, LocalDate.of(2026, 1, 2));
        assertEquals(name, head.fileName());
    }

    @Test
    void theNameOfTheFileIsShort() {
        ExportHead head = new ExportHead(
                SearchRequest.of("𠀀".repeat(9000)),
                ExportFormat.CSV,
                ExportRows.RESULTS,
                1,
                7,
                LocalDate.of(2026, 1, 2));
        assertEquals("nianbao-" + "𠀀".repeat(40) + "-results-2026-01-02.csv", head.fileName());
    }

    @ParameterizedTest
    @EnumSource
    void theDictionaryInTheDocumentsIsTheOneInForce(ExportRows kind) throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/export.md"));
        int table = rows.indexOf("## `rows=" + kind.id() + "`") + 4;
        assertEquals(
                kind.columns().stream()
                        .map(column -> "| `%s` | `%s` | %s | %s |"
                                .formatted(
                                        column.name(),
                                        String.join("/", column.path()),
                                        column.type().name().toLowerCase(Locale.ROOT),
                                        column.meaning()))
                        .toList(),
                rows.stream().skip(table).takeWhile(row -> row.startsWith("|")).toList());
    }
}
