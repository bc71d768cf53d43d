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
    private record Question(String kind, SearchRequest request) {}

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        if (!IndexProcess.isDone(archive)) {
            IndexProcess.run(archive);
        }
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        try (ReportSearcher searcher = ReportSearcher.open(archive.index())) {
            List<Question> questions = questions();
            ask(searcher, questions, new HashMap<>());
            for (int i = 0; i < rounds * REPEATS; i++) {
                ask(searcher, questions, millis);
            }
        }
        ObjectNode figures = JSON.createObjectNode().put("benchmark", "queries").put("reports", reports);
        Table table = new Table("milliseconds", "searches", "p50", "p99");
        millis.forEach((kind, taken) -> {
            taken.sort(null);
            double p50 = taken.get(taken.size() / 2);
            double p99 = taken.get(taken.size() * 99 / 100);
            figures.putObject(kind)
                    .put("searches", taken.size())
                    .put("p50_ms", p50)
                    .put("p99_ms", p99);
            table.row(kind, "%.1f", taken.size(), p50, p99);
        });
        table.print(out);
        return figures;
    }

    private static void ask(ReportSearcher searcher, List<Question> questions, Map<String, List<Double>> millis)
            throws IOException {
        for (Question question : questions) {
            long start = System.nanoTime();
            searcher.search(question.request());
            millis.computeIfAbsent(question.kind(), kind -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
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
        return new Question(cells[0], SearchRequest.parse(parameters));
    }
}
