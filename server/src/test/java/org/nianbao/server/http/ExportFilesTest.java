package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;

/** Each format, read by a reader of its own, against the search. */
class ExportFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path dir;

    private static SampleServer server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.of(SampleServer.SAMPLE);
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    private static HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        return response;
    }

    private static JsonNode search(String search) throws Exception {
        return JSON.readTree(
                send("GET", "/api/v1/search?size=100&facet=none&" + search).body());
    }

    /** Rows as the reader of CSV gives them, the heading first. */
    private static List<List<String>> csv(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
        try (var rows = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<List<String>>readValues(text)) {
            return rows.readAll();
        }
    }

    /** The same of a sheet; what is no cell is empty. */
    private static List<List<String>> sheet(byte[] bytes, String name) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes);
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            Sheet sheet = workbook.findSheet(name).orElseThrow();
            List<List<String>> rows = new ArrayList<>();
            for (Row row : sheet.read()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i)
                            .map(cell -> switch (cell.getType()) {
                                case NUMBER -> ((BigDecimal) cell.getValue()).toPlainString();
                                default -> String.valueOf(cell.getValue());
                            })
                            .orElse(""));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static List<Map<String, Object>> parquet(Path file) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Map row : new CarpetReader<>(file.toFile(), Map.class).toList()) {
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=year",
                "q=%E5%85%AC%E5%BC%80&year=2017",
                "q=%22%E5%85%AC%E5%BC%80%22&applications=positive&sort=-applications",
                "applications=none",
                "year=1999"
            })
    void everyFormatHasTheRowsOfTheSearch(String search) throws Exception {
        JsonNode found = search(search);
        List<String> ids = found.path("hits").findValuesAsText("id");
        assertEquals(found.path("total").asInt(), ids.size());
        for (String rows : List.of("facts", "results")) {
            String query = "/api/v1/export?rows=" + rows + "&" + search + "&format=";
            List<List<String>> csv = csv(send("GET", query + "csv").body());
            assertEquals(ids, csv.stream().skip(1).map(List::getFirst).toList());

            HttpResponse<byte[]> xlsx = send("GET", query + "xlsx");
            List<List<String>> sheet = sheet(xlsx.body(), "data");
            assertEquals(ids, sheet.stream().skip(1).map(List::getFirst).toList());
            assertEquals(csv.getFirst(), sheet.getFirst());

            Path file = dir.resolve("x.parquet");
            Files.write(file, send("GET", query + "parquet").body());
            List<Map<String, Object>> parquet = parquet(file);
            assertEquals(ids, parquet.stream().map(row -> row.get("id")).toList());

            List<String> lines = new String(send("GET", query + "jsonl").body(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertEquals(ids.size(), lines.size());
            for (int i = 0; i < ids.size(); i++) {
                assertEquals(ids.get(i), JSON.readTree(lines.get(i)).path("id").asText());
                for (int c = 0; c < csv.getFirst().size(); c++) {
                    Object typed = parquet.get(i).get(csv.getFirst().get(c));
                    assertSame(csv.get(i + 1).get(c), typed);
                }
            }
            for (String format : List.of("csv", "xlsx", "jsonl", "parquet")) {
                HttpResponse<byte[]> head = send("HEAD", query + format);
                assertEquals(
                        Optional.of(Integer.toString(ids.size())),
                        head.headers().firstValue("Total-Count"));
            }
            JsonNode dry = JSON.readTree(send("GET", query + "csv&dry_run=true").body());
            assertEquals(ids.size(), dry.path("total").asInt());
        }
    }

    /** What a cell of CSV says is what the typed column says. */
    private static void assertSame(String cell, Object typed) {
        switch (typed) {
            case null -> assertEquals("", cell);
            case List<?> list ->
                assertEquals(
                        cell,
                        String.join(";", list.stream().map(String::valueOf).toList()));
            case String text -> assertEquals(cell.replaceFirst("^'(?=[=+@＝＋－＠-])", ""), text);
            default -> {
                assertTrue(typed instanceof Long || typed instanceof Boolean || typed instanceof java.time.LocalDate);
                assertEquals(cell, typed.toString());
            }
        }
    }

    @Test
    void numbersAreNumbersAndWhatIsNotStatedIsNoCell() throws Exception {
        byte[] body =
                send("GET", "/api/v1/export?format=xlsx&sort=-applications").body();
        List<List<String>> csv =
                csv(send("GET", "/api/v1/export?format=csv&sort=-applications").body());
        Map<String, Integer> kinds = new TreeMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
            List<Row> rows = workbook.getFirstSheet().read();
            for (String name : List.of("proactive_items", "applications_received", "fees_yuan", "lawsuits")) {
                int column = csv.getFirst().indexOf(name);
                for (int at = 1; at < rows.size(); at++) {
                    String expected = csv.get(at).get(column);
                    var cell = rows.get(at).getOptionalCell(column);
                    kinds.merge(expected.isEmpty() ? "none" : expected.equals("0") ? "zero" : "more", 1, Integer::sum);
                    assertEquals(expected.isEmpty(), cell.isEmpty());
                    cell.ifPresent(number -> {
                        assertEquals(CellType.NUMBER, number.getType());
                        assertEquals(new BigDecimal(expected), number.asNumber());
                    });
                }
            }
        }
        assertEquals(List.of("more", "none", "zero"), List.copyOf(kinds.keySet()));
    }

    @Test
    void theFileSaysWhereItIsFrom() throws Exception {
        String query = "/api/v1/export?q=%22%E5%85%AC%E5%BC%80%22&year=2017&format=";
        String generation = search("sort=year").path("index").path("generation").asText();
        List<List<String>> about = sheet(send("GET", query + "xlsx").body(), "about");
        assertEquals(List.of("query", "\"公开\""), about.getFirst().subList(0, 2));
        assertEquals("q=%22%E5%85%AC%E5%BC%80%22&year=2017", about.get(1).get(1));
        assertEquals(List.of("index_generation", generation), about.get(2).subList(0, 2));
        assertTrue(about.stream()
                .anyMatch(
                        row -> row.getFirst().equals("fees_yuan") && row.get(2).equals("number")));

        Path file = dir.resolve("about.parquet");
        Files.write(file, send("GET", query + "parquet").body());
        try (ParquetFileReader reader = ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
            Map<String, String> metadata = reader.getFileMetaData().getKeyValueMetaData();
            assertEquals("\"公开\"", metadata.get("nianbao.query"));
            assertEquals(generation, metadata.get("nianbao.index_generation"));
        }

        List<List<String>> csv = csv(send("GET", query + "csv&about=true").body());
        assertTrue(
                csv.getLast().getFirst().startsWith("# query=\"公开\", search=q="),
                csv.getLast().toString());
        String[] lines = new String(send("GET", query + "jsonl&about=true").body(), StandardCharsets.UTF_8).split("\n");
        JsonNode last = JSON.readTree(lines[lines.length - 1]).path("about");
        assertEquals(generation, last.path("index_generation").asText());
        assertEquals(lines.length - 1, last.path("rows").asInt());
    }

    @Test
    void theHeadersNameTheFileAndTheIndex() throws Exception {
        HttpResponse<byte[]> response = send("GET", "/api/v1/export?q=%E5%85%AC%E5%BC%80%2F..%22x");
        String name = response.headers().firstValue("Content-Disposition").orElse("");
        assertTrue(name.matches("attachment; filename=\"[A-Za-z0-9_.-]+\\.csv\"; filename\\*=UTF-8''.*"), name);
        String utf8 = URLDecoder.decode(name.replaceFirst(".*''", ""), StandardCharsets.UTF_8);
        assertTrue(utf8.matches("nianbao-公开_\\.\\._x-20\\d\\d-\\d\\d-\\d\\d\\.csv"), utf8);
        assertEquals(
                search("sort=year").path("index").path("generation").asText(),
                response.headers().firstValue("Index-Generation").orElse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, xlsx",
        "'application/json;q=0.1, application/x-ndjson', jsonl",
        "application/vnd.apache.parquet, parquet"
    })
    void theSearchAnswersInTheFormatThatIsAccepted(String accept, String format) throws Exception {
        byte[] negotiated =
                send("GET", "/api/v1/search?year=2017", "Accept", accept).body();
        byte[] exported =
                send("GET", "/api/v1/export?year=2017&format=" + format).body();
        byte[] page = send("GET", "/search." + format + "?year=2017").body();
        if (format.equals("xlsx")) {
            List<List<String>> rows = sheet(exported, "data");
            assertEquals(rows, sheet(negotiated, "data"));
            assertEquals(rows, sheet(page, "data"));
        } else {
            assertArrayEquals(exported, negotiated);
            assertArrayEquals(exported, page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv;q=0, */*;q=0.1", "application/*", "nonsense", ""})
    void theSearchIsJsonElse(String accept) throws Exception {
        HttpResponse<byte[]> response = send("GET", "/api/v1/search?year=2017&size=1", "Accept", accept);
        assertNull(response.headers().firstValue("Total-Count").orElse(null));
        assertTrue(JSON.readTree(response.body()).path("total").asInt() > 0);
    }
}
