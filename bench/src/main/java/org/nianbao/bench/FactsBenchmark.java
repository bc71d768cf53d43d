package org.nianbao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.bench.Rounds.Pass;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.indexer.index.Analysis.Parsed;
import org.nianbao.indexer.index.ReportAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Time the extraction of facts beside SmartCN, and score the facts by the answer key.")
final class FactsBenchmark extends Benchmark {
    private static final int KINDS = 20;
    private static final int EXAMPLES = 5;
    /** Untimed rounds: the rules are much code, and the compiler takes some seconds over it. */
    private static final int WARM_UP = 15;

    /** A ratio of three rounds is too much a matter of luck. */
    private static final int FEWEST_ROUNDS = 7;

    private static final String ALL = "all";
    /** By what of {@code made} in the key the scores are told apart. */
    private static final List<String> GROUPS = List.of("region_by", "noise", "table_layout", "table_fill");

    @Option(names = "--verbose", description = "List the first " + EXAMPLES + " mistakes of each kind.")
    boolean verbose;

    private final ReportAnalysis analysis = new ReportAnalysis();
    private final Map<String, JsonNode> key = new HashMap<>();
    private final Map<String, Score> scores = new TreeMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        ObjectNode figures = JSON.createObjectNode().put("benchmark", "facts").put("reports", reports);
        time(archive, figures, out);
        score(archive);
        print(out);
        ObjectNode scored = figures.putObject("scores");
        scores.forEach((group, score) -> scored.set(group, score.json()));
        ObjectNode kinds = figures.putObject("mistakes");
        kinds().forEach(kind -> kinds.put(kind.getKey(), kind.getValue()));
        return figures;
    }

    private void time(TestArchive archive, ObjectNode figures, PrintWriter out) throws Exception {
        Sample sample = new Sample(archive.folder(), sampleSize());
        Map<String, Pass> passes = new LinkedHashMap<>();
        passes.put("facts", sample::facts);
        passes.put("smartcn", sample::pages);
        for (int i = 0; i < WARM_UP; i++) {
            sample.facts();
        }
        sample.pages();
        int rounds = Math.max(FEWEST_ROUNDS, this.rounds);
        Rounds taken = Rounds.of(rounds, passes);
        double facts = taken.median("facts") * 1000 / sampleSize();
        double words = taken.median("smartcn") * 1000 / sampleSize();
        double ratio = taken.ratio("facts", "smartcn");
        figures.put("sample", sampleSize()).put("rounds", rounds);
        figures.put("facts_ms_per_report", facts)
                .put("smartcn_ms_per_report", words)
                .put("ratio", ratio);
        new Table("processor time", "ms/report")
                .row("facts", "%.2f", facts)
                .row("SmartCN", "%.2f", words)
                .row("ratio", "%.3f", ratio)
                .print(out);
    }

    private void score(TestArchive archive) throws IOException {
        try (Stream<String> lines = Files.lines(archive.key())) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode facts = JSON.readTree(line);
                key.put(facts.get("source").asText(), facts);
            }
        }
        try (ArchiveReader reader = ArchiveReader.open(archive.folder())) {
            StreamSupport.stream(reader.spliterator(), true).forEach(this::score);
        }
        mistakes.sort(Comparator.comparing(Mistake::source).thenComparing(Mistake::field));
    }

    private void score(ArchiveItem item) {
        if (item instanceof ArchivedFile file && analysis.parse(file) instanceof Parsed.Text(var report)) {
            ObjectNode facts = analysis.json(report, analysis.facts(report, file.archive()));
            add(file.location(), key.get(file.location()), Answer.of(facts));
        }
    }

    private synchronized void add(String source, JsonNode line, Answer answer) {
        Answer wanted = Answer.of(line);
        Answer got = answer.namedAs(wanted);
        List<String> groups = new ArrayList<>(
                List.of(ALL, "era " + String.join("", wanted.fields().get("era"))));
        GROUPS.forEach(
                name -> groups.add(name + " " + line.path("made").path(name).asText()));
        groups.forEach(
                group -> scores.computeIfAbsent(group, name -> new Score()).add(wanted, got));
        mistakes.addAll(Mistake.of(source, wanted, got));
    }

    private void print(PrintWriter out) {
        Score all = scores.get(ALL);
        Table fields = new Table("%, " + all.reports() + " reports", "precision", "recall", "F1", "all right");
        all.tallies()
                .forEach((field, tally) -> fields.row(
                        field,
                        "%.1f",
                        tally.precision() * 100,
                        tally.recall() * 100,
                        tally.f1() * 100,
                        tally.exact(all.reports()) * 100));
        fields.print(out);
        Table groups = new Table("group (reports)", "all right, mean over fields, %");
        scores.forEach((group, score) -> groups.row(group + " (" + score.reports() + ")", "%.1f", score.exact() * 100));
        groups.print(out);
        Table frequent = new Table("mistakes", "");
        kinds().stream().limit(KINDS).forEach(kind -> frequent.row(kind.getKey(), "%.0f", kind.getValue()));
        frequent.print(out);
        if (verbose) {
            Map<String, Integer> listed = new HashMap<>();
            mistakes.stream()
                    .filter(mistake -> listed.merge(mistake.kind(), 1, Integer::sum) <= EXAMPLES)
                    .forEach(out::println);
        }
    }

    /** Kinds of mistakes, the most frequent first. */
    private List<Map.Entry<String, Integer>> kinds() {
        return mistakes.stream()
                .collect(Collectors.toMap(Mistake::kind, mistake -> 1, Integer::sum, TreeMap::new))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
    }
}
