package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.server.SampleServer;

/** A whole result over a real port, against the same result page by page. */
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static SampleServer server;

    @BeforeAll
    static void start() throws IOException {
        server = SampleServer.of(SampleServer.SAMPLE);
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpResponse<String> response = server.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return response;
    }

    /** The ids of a search in their order; the sample fits on one page. */
    private static List<String> found(String search) throws Exception {
        JsonNode answer = JSON.readTree(
                get("/api/v1/search?size=100&facet=none&" + search).body());
        List<String> ids = answer.path("hits").findValuesAsText("id");
        assertEquals(answer.path("total").asInt(), ids.size());
        return ids;
    }

    private static List<Map<String, String>> table(String csv) throws IOException {
        assertEquals('\uFEFF', csv.charAt(0));
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv.substring(1))) {
            return rows.readAll();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=year",
                "sort=-applications",
                "q=%E5%85%AC%E5%BC%80&year=2017",
                "applications=none",
                "fees=-none&check=any",
                "year=1999"
            })
    void aRowForEachReportInTheOrderOfTheSearch(String search) throws Exception {
        List<String> ids = found(search);
        HttpResponse<String> csv = get("/api/v1/export?" + search);
        assertEquals(
                Integer.toString(ids.size()),
                csv.headers().firstValue("Total-Count").orElse(""));
        assertTrue(csv.headers().firstValue("Content-Type").orElse("").startsWith("text/csv"));
        assertEquals(ids, table(csv.body()).stream().map(row -> row.get("id")).toList());
        List<String> lines = new ArrayList<>();
        for (String line :
                get("/api/v1/export?format=jsonl&" + search).body().lines().toList()) {
            lines.add(JSON.readTree(line).path("id").asText());
        }
        assertEquals(ids, lines);
    }

    @Test
    void whatIsNotStatedIsAnEmptyCellAndZeroIsZero() throws Exception {
        List<Map<String, String>> rows = table(get("/api/v1/export?format=csv").body());
        List<String> facts = get("/api/v1/export?format=jsonl").body().lines().toList();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < rows.size(); i++) {
            JsonNode report = JSON.readTree(facts.get(i));
            for (String name : List.of("proactive_items", "applications_received", "fees_yuan", "lawsuits")) {
                JsonNode figure = report.path(name);
                String expected = figure.isNull() ? "" : figure.path("value").asText();
                assertEquals(expected, rows.get(i).get(name));
                assertEquals(
                        figure.isNull() ? "" : figure.path("approx").asText(),
                        rows.get(i).get(name + "_approx"));
                seen.add(expected.length() > 1 ? "more" : expected);
            }
        }
        assertTrue(seen.containsAll(Set.of("", "0", "more")), seen.toString());
    }

    @Test
    void aLineIsTheReportAsTheApiGivesIt() throws Exception {
        JsonNode line = JSON.readTree(
                get("/api/v1/export?format=jsonl").body().lines().findFirst().orElseThrow());
        JsonNode report =
                JSON.readTree(get("/api/v1/reports/" + line.path("id").asText()).body());
        line.propertyStream().forEach(member -> assertEquals(report.get(member.getKey()), member.getValue()));
    }

    @ParameterizedTest
    @CsvSource({
        "format=ods, format",
        "format=csv&format=jsonl, format",
        "rows=lines, rows",
        "about=yes, about",
        "dry_run=1, dry_run",
        "format=csv&size=5, size",
        "cursor=x, cursor",
        "facet=year, facet",
        "applications=many, applications",
        "check=-OOPS, check",
        "strict=true&q=fees:many, q",
        "region=atlantis, region",
        "colour=red, colour"
    })
    void aWrongParameterIsNamed(String query, String parameter) throws Exception {
        HttpResponse<String> refused = server.get("/api/v1/export?" + query);
        assertEquals(400, refused.statusCode());
        JsonNode error = JSON.readTree(refused.body()).path("errors").path(0);
        assertEquals(parameter, error.path("parameter").asText());
        if (parameter.equals("format")) {
            assertTrue(error.path("reason").asText().contains("csv, xlsx, jsonl, parquet"), error.toString());
        }
    }
}
