package org.nianbao.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks run to their end and say what they promise; how fast is nobody's business here. */
class BenchmarksTest {
    private static final int REPORTS = 200;

    @TempDir
    private static Path work;

    @Test
    void archiveIndexesEveryReportAndDividesTheTime() throws IOException {
        JsonNode figures = run("archive");
        assertEquals(REPORTS, figures.at("/whole/reports").intValue());
        Stream.of("bytes", "whole/peak_heap_bytes", "whole/index_bytes", "ratio")
                .forEach(name -> assertTrue(figures.at("/" + name).doubleValue() > 0, name));
        double shares = Stream.of("reading", "facts", "smartcn", "grams", "writing")
                .mapToDouble(part -> figures.at("/parts/" + part + "/share").doubleValue())
                .sum();
        assertEquals(1, shares, 1e-9);
    }

    @Test
    void factsAreScoredByTheKey() throws IOException {
        JsonNode figures = run("facts");
        assertEquals(REPORTS, figures.at("/scores/all/reports").intValue());
        assertTrue(figures.at("/scores/all/year/f1").doubleValue() > 0.5, "most years are found");
        assertTrue(figures.at("/ratio").doubleValue() > 0);
    }

    @Test
    void queriesAreTimedByKind() throws IOException {
        JsonNode figures = run("queries");
        Stream.of("word", "phrase", "faceted")
                .forEach(kind ->
                        assertEquals(70, figures.at("/" + kind + "/searches").intValue(), kind));
    }

    @Test
    void overHttpEveryReportIsWalkedAndExported() throws IOException {
        JsonNode figures = run("http");
        Stream.of("word", "phrase", "faceted")
                .forEach(kind ->
                        assertTrue(figures.at("/requests/" + kind + "/p99_ms").doubleValue() > 0, kind));
        Stream.of("walk", "export_csv", "export_jsonl").forEach(whole -> {
            assertEquals(REPORTS, figures.at("/" + whole + "/rows").intValue(), whole);
            assertTrue(figures.at("/" + whole + "/peak_heap_bytes").longValue() > 0, whole);
        });
    }

    private static JsonNode run(String benchmark) throws IOException {
        StringWriter out = new StringWriter();
        Path json = work.resolve(benchmark + ".json");
        int code = Main.run(
                new PrintWriter(out),
                benchmark,
                "--reports=" + REPORTS,
                "--rounds=1",
                "--work=" + work,
                "--json=" + json);
        assertEquals(0, code);
        assertTrue(out.toString().length() > 100, "a table is printed");
        return Benchmark.JSON.readTree(json.toFile());
    }
}
