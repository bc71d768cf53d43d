package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import picocli.CommandLine.Command;

@Command(
        name = "queries",
        mixinStandardHelpOptions = true,
        description = "How long searches take in process, one after the other, over the index that archive made.")
final class QueriesBenchmark extends Benchmark {
    /** How often the table is gone through in a round. */
    private static final int REPEATS = 10;

    @Override
    ObjectNode measure(PrintWriter out) throws Exception {
        TestArchive archive = archive();
        if (!IndexProcess.isDone(archive)) {
            IndexProcess.run(archive);
        }
        Latencies latencies = new Latencies();
        try (ReportSearcher searcher = ReportSearcher.open(archive.index())) {
            List<Question> questions = Question.searches();
            ask(searcher, questions, new Latencies());
            for (int i = 0; i < rounds * REPEATS; i++) {
                ask(searcher, questions, latencies);
            }
        }
        ObjectNode figures = JSON.createObjectNode().put("benchmark", "queries").put("reports", reports);
        latencies.tell(out, figures);
        return figures;
    }

    private static void ask(ReportSearcher searcher, List<Question> questions, Latencies latencies) throws IOException {
        for (Question question : questions) {
            SearchRequest request = SearchRequest.parse(question.parameters());
            long start = System.nanoTime();
            searcher.search(request);
            latencies.add(question.kind(), question.text(), (System.nanoTime() - start) / 1e6);
        }
    }
}
