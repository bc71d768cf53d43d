package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.indexer.index.Analysis.Parsed;
import org.nianbao.indexer.index.ReportAnalysis;

/** The facts of whole reports against keys that people made: the sample archive, and real and composed reports. */
class AnswerKeyTest {
    private static final Path SAMPLE = Path.of("../corpus/sample");
    private static final List<String> PLAIN =
            List.of("year", "province", "city", "county", "town", "issuer_kind", "era");

    private static Map<String, JsonNode> facts(Path root) throws IOException {
        Map<String, JsonNode> facts = new HashMap<>();
        ReportAnalysis analysis = new ReportAnalysis();
        try (ArchiveReader reader = ArchiveReader.open(root)) {
            for (ArchiveItem item : reader) {
                if (item instanceof ArchivedFile file && analysis.parse(file) instanceof Parsed.Text(var report)) {
                    ObjectNode json = analysis.json(report, analysis.facts(report, file.archive()));
                    facts.put(json.path("source").asText(), json);
                }
            }
        }
        return facts;
    }

    @Test
    void sampleArchive() throws IOException {
        Map<String, JsonNode> facts = facts(SAMPLE);
        Score score = new Score();
        for (String line : Files.readAllLines(SAMPLE.resolve("expected.tsv"))) {
            String[] row = line.split("\t", -1);
            if (line.startsWith("#") || line.isBlank() || row[0].equals("location")) {
                continue;
            }
            JsonNode got = facts.getOrDefault(row[0], new ObjectMapper().createObjectNode());
            for (int i = 0; i < PLAIN.size(); i++) {
                score.plain(PLAIN.get(i), row[0], row[i + 1], value(got, PLAIN.get(i)));
            }
            score.channels(row[0], ids(row[8]), row.length > 9 ? ids(row[9]) : Set.of(), channels(got));
        }
        score.require(1.0, 0.97);
    }

    @ParameterizedTest
    @CsvSource({"reports, 1.0, 0.98", "devset, 0.95, 0.95"})
    void sharedReports(String folder, double plain, double channels) throws IOException {
        Path root = Path.of("../../shared", folder);
        assumeTrue(Files.isDirectory(root), "no " + root + " here");
        Map<String, JsonNode> facts = facts(root);
        Score score = new Score();
        try (Stream<Path> keys = Files.list(root)) {
            for (Path key :
                    keys.filter(path -> path.toString().endsWith(".json")).toList()) {
                String name = key.getFileName().toString().replace(".json", ".txt");
                JsonNode gold = new ObjectMapper().readTree(key.toFile());
                JsonNode got = facts.getOrDefault(name, new ObjectMapper().createObjectNode());
                score.accepted("year", name, gold.path("year"), value(got, "year"));
                for (String level : List.of("province", "city", "county", "town")) {
                    score.accepted(level, name, gold.path("region").path(level), value(got, level));
                }
                score.plain("era", name, gold.path("era").asText(), value(got, "era"));
                score.channels(
                        name, goldIds(gold.path("channels")), goldIds(gold.path("channels_optional")), channels(got));
            }
        }
        score.require(plain, channels);
    }

    private static String value(JsonNode facts, String field) {
        JsonNode node =
                facts.has(field) ? facts.path(field) : facts.path("region").path(field);
        return node.isNull() ? "" : node.asText("");
    }

    private static Set<String> channels(JsonNode facts) {
        Set<String> ids = new HashSet<>();
        facts.path("channels").forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static Set<String> ids(String joined) {
        Set<String> ids = new HashSet<>(List.of(joined.split(",")));
        ids.removeAll(Set.of("", "-"));
        return ids;
    }

    private static Set<String> goldIds(JsonNode list) {
        Set<String> ids = new HashSet<>();
        list.forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private static final class Score {
        private final Map<String, int[]> fields = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private int right;
        private int extra;
        private int missed;

        void plain(String field, String report, String wanted, String got) {
            record(field, report, (wanted.equals("-") ? "" : wanted).equals(got), wanted, got);
        }

        void accepted(String field, String report, JsonNode gold, String got) {
            List<String> good = new ArrayList<>(List.of(gold.path("value").asText("")));
            gold.path("accept").forEach(other -> good.add(other.isNull() ? "" : other.asText()));
            good.replaceAll(value -> value.equals("null") ? "" : value);
            record(field, report, good.contains(got), good.getFirst(), got);
        }

        private void record(String field, String report, boolean ok, String wanted, String got) {
            int[] tally = fields.computeIfAbsent(field, key -> new int[2]);
            tally[ok ? 0 : 1]++;
            if (!ok) {
                wrong.add(report + " " + field + ": wanted " + wanted + ", got " + got);
            }
        }

        void channels(String report, Set<String> wanted, Set<String> optional, Set<String> got) {
            for (String id : got) {
                if (wanted.contains(id)) {
                    right++;
                } else if (!optional.contains(id)) {
                    extra++;
                    wrong.add(report + " channel too much: " + id);
                }
            }
            for (String id : wanted) {
                if (!got.contains(id)) {
                    missed++;
                    wrong.add(report + " channel missed: " + id);
                }
            }
        }

        void require(double plain, double channels) {
            String list = "\n" + String.join("\n", wrong);
            fields.forEach((field, tally) -> {
                double share = (double) tally[0] / (tally[0] + tally[1]);
                assertTrue(share >= plain, field + " " + share + " is below " + plain + list);
            });
            double f1 = 2.0 * right / (2.0 * right + extra + missed);
            assertTrue(f1 >= channels, "channels F1 " + f1 + " is below " + channels + list);
        }
    }
}
