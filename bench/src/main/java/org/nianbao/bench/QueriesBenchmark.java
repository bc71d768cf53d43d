package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import picocli.CommandLine.Command;

@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "How long searches take in process, one after the other, over the index that archive made.")
final class QueriesBenchmark extends Benchmark {
    private static final String TABLE = "queries.tsv";
    /** How often the table is gone through in a round. */
    private static final int REPEATS = 10;

    /** A row of the table. */
    private record Question(String kind, String text, SearchRequest request) {}

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        if (!IndexProcess.isDone(archive)) {
            IndexProcess.run(archive);
        }
        Map<Question, List<Double>> millis = new LinkedHashMap<>();
        try (ReportSearcher searcher = ReportSearcher.open(archive.index())) {
            List<Question> questions = questions();
            ask(searcher, questions, new HashMap<>());
            for (int i = 0; i < rounds * REPEATS; i++) {
                ask(searcher, questions, millis);
            }
        }
        ObjectNode figures = JSON.createObjectNode().put("benchmark", "queries").put("reports", reports);
        Table table = new Table("milliseconds", "searches", "p50", "p99");
        add("all", question -> true, millis, table, figures);
        for (String kind :
                millis.keySet().stream().map(Question::kind).distinct().toList()) {
            add(kind, question -> question.kind().equals(kind), millis, table, figures);
        }
        table.print(out);
        Table each = new Table("each", "p50");
        millis.forEach((question, taken) -> each.row(question.text(), "%.1f", percentile(taken, 50)));
        each.print(out);
        return figures;
    }

    private static void add(
            String name,
            Predicate<Question> which,
            Map<Question, List<Double>> millis,
            Table table,
            ObjectNode figures) {
        List<Double> taken = millis.keySet().stream()
                .filter(which)
                .flatMap(question -> millis.get(question).stream())
                .toList();
        double p50 = percentile(taken, 50);
        double p99 = percentile(taken, 99);
        figures.putObject(name).put("searches", taken.size()).put("p50_ms", p50).put("p99_ms", p99);
        table.row(name, "%.1f", taken.size(), p50, p99);
    }

    private static double percentile(List<Double> values, int percent) {
        return values.stream().sorted().toList().get(Math.min(values.size() - 1, values.size() * percent / 100));
    }

    private static void ask(ReportSearcher searcher, List<Question> questions, Map<Question, List<Double>> millis)
            throws IOException {
        for (Question question : questions) {
            long start = System.nanoTime();
            searcher.search(question.request());
            millis.computeIfAbsent(question, asked -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        }
    }

    private static List<Question> questions() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(QueriesBenchmark.class.getResourceAsStream(TABLE), TABLE),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(QueriesBenchmark::question)
                    .toList();
        }
    }

    private static Question question(String line) {
        String[] cells = line.split("\t");
        Map<String, List<String>> parameters = new HashMap<>(Map.of("q", List.of(cells[1])));
        for (String pair : cells.length < 3 ? new String[0] : cells[2].split("&")) {
            String[] named = pair.split("=", 2);
            parameters.computeIfAbsent(named[0], name -> new ArrayList<>()).add(named[1]);
        }
        return new Question(cells[0], line.replace('\t', ' '), SearchRequest.parse(parameters));
    }
}
