package org.nianbao.indexer.extract.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.generate.ArchiveGenerator;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.StatutoryTables;
import org.nianbao.indexer.facts.StatutoryTables.Derived;
import org.nianbao.indexer.index.Analysis.Parsed;
import org.nianbao.indexer.index.ReportAnalysis;

/** The figures of whole reports' tables against keys: generated reports, and those that people made. */
class TableAnswerKeyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> FORMS = Set.of("stat_table_2014", "table_2019", "table_2021");

    private static Map<String, StatutoryTables> tables(Path root) throws IOException {
        Map<String, StatutoryTables> tables = new HashMap<>();
        ReportAnalysis analysis = new ReportAnalysis();
        try (ArchiveReader reader = ArchiveReader.open(root)) {
            for (ArchiveItem item : reader) {
                if (item instanceof ArchivedFile file && analysis.parse(file) instanceof Parsed.Text(var report)) {
                    tables.put(report.provenance().location(), TableFinder.find(new FoldedText(report)));
                }
            }
        }
        return tables;
    }

    private static Map<String, Optional<Derived>> figures(StatutoryTables tables) {
        Map<String, Optional<Derived>> figures = new HashMap<>();
        figures.put("applications_received", tables.applicationsReceived());
        figures.put("reconsiderations", tables.reconsiderations());
        figures.put("lawsuits", tables.lawsuits());
        return figures;
    }

    /** Where tables are there and filled, each figure and each planted break of an identity, whatever the shape. */
    @Test
    void generatedReports(@TempDir Path dir) throws IOException {
        long seed = System.nanoTime();
        System.out.println("TableAnswerKeyTest seed " + seed);
        new ArchiveGenerator(seed, Gazetteer.bundled()).write(200, dir, done -> {});
        Map<String, StatutoryTables> tables = tables(dir);
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (String line : Files.readAllLines(dir.resolve(ArchiveGenerator.KEY))) {
            JsonNode key = JSON.readTree(line);
            JsonNode made = key.path("made");
            StatutoryTables read = tables.get(key.path("source").asText());
            boolean whole = !Set.of("missing", "truncated")
                            .contains(made.path("table_layout").asText())
                    && !made.path("table_fill").asText().equals("blank_zeros");
            if (!FORMS.contains(key.path("era").asText()) || !whole) {
                continue;
            }
            compared++;
            figures(read).forEach((name, figure) -> {
                String wanted = key.path(name).path("value").asText();
                if (!wanted.equals(TableFinderTest.value(figure))) {
                    wrong.add(key.path("source") + " " + name + ": wanted " + wanted + ", got "
                            + TableFinderTest.value(figure) + " " + made);
                }
            });
            if (key.path("checks").toString().contains("TABLE_IDENTITY")
                    == read.violations().isEmpty()) {
                wrong.add(key.path("source") + " " + read.violations() + " " + made);
            }
        }
        assertTrue(compared > 50, "only " + compared + " reports with tables");
        assertEquals(List.of(), wrong);
    }

    /** No table of the sample archive leaves a number over; one report breaks an identity. */
    @Test
    void sampleArchive() throws IOException {
        Map<String, StatutoryTables> tables = tables(Path.of("../corpus/sample"));
        List<String> review = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        tables.forEach((source, read) -> {
            if (Stream.of(read.documents(), read.applications(), read.remedies(), read.statistics())
                    .anyMatch(StatutoryTables.Table::needsReview)) {
                review.add(source);
            }
            if (!read.violations().isEmpty()) {
                broken.add(source);
            }
        });
        assertEquals(List.of(), review);
        assertEquals(List.of("fengchuan/2021-chengguan.txt"), broken);
        assertTrue(
                tables.values().stream().filter(read -> read.form().isPresent()).count() > 30);
    }

    @Test
    void sharedReports() throws IOException {
        Path root = Path.of("../../shared/devset");
        assumeTrue(Files.isDirectory(root), "no " + root + " here");
        Map<String, StatutoryTables> tables = tables(root);
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> keys = Files.list(root).filter(path -> path.toString().endsWith(".json"))) {
            for (Path path : keys.toList()) {
                JsonNode key = JSON.readTree(path.toFile());
                String name = path.getFileName().toString().replace(".json", ".txt");
                if (FORMS.contains(key.path("era").asText())) {
                    figures(tables.get(name)).forEach((field, figure) -> {
                        String wanted = key.path(field).path("value").asText();
                        if (!wanted.equals(TableFinderTest.value(figure))) {
                            wrong.add(name + " " + field + ": " + wanted + ", " + TableFinderTest.value(figure));
                        }
                    });
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
