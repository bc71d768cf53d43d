package org.nianbao.server.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Column column = new Column("x", List.of(path.split("/")), "");
        assertEquals(cell, column.cell(JSON.readTree(facts)));
    }

    @Test
    void cellsAreQuotedAsRfc4180Has() throws IOException {
        StringWriter out = new StringWriter();
        ExportFormat.Rows rows = ExportFormat.CSV.to(out);
        JsonNode facts = JSON.createObjectNode().put("id", "a,\"b\"\nc").put("source", "镇");
        rows.write((ObjectNode) facts);
        String[] lines = out.toString().split("\r\n");
        assertEquals("\uFEFFid,source,title", lines[0].substring(0, 16));
        assertEquals("\"a,\"\"b\"\"\nc\",镇," + ",".repeat(Column.ALL.size() - 3), lines[1]);
    }

    @Test
    void theDictionaryInTheDocumentsIsTheOneInForce() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/api.md"));
        int table = rows.indexOf("| column | where in the facts | meaning |");
        assertEquals(
                Column.ALL.stream()
                        .map(column -> "| `%s` | `%s` | %s |"
                                .formatted(column.name(), String.join("/", column.path()), column.meaning()))
                        .toList(),
                rows.stream()
                        .skip(table + 2L)
                        .takeWhile(row -> row.startsWith("|"))
                        .toList());
    }
}
