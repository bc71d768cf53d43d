package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.server.SampleServer;

/**
 * What people ask for comes first. A golden file a question says what is typed, which reports are wanted, and how they are
 * ranked today, the wanted ones with a star; {@code stats.txt} sums up. {@code -Dnianbao.golden=write} writes the files
 * anew, so that a change of the ranking is a diff to be looked at.
 */
class RelevanceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/nianbao/server/relevance");
    private static final String STATS = "stats.txt";
    private static final boolean WRITE = "write".equals(System.getProperty("nianbao.golden"));
    private static final int SHOWN = 10;

    /**
     * A golden file.
     *
     * @param who asks for what, a comment
     * @param query as typed
     * @param wanted where the reports lie that ought to be first
     */
    private record Question(Path file, String who, String query, List<String> wanted) {
        static Question read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            return new Question(
                    file,
                    lines.get(0),
                    value(lines.get(1), "query: "),
                    List.of(value(lines.get(2), "wanted: ").split(" ")));
        }

        private static String value(String line, String name) {
            assertTrue(line.startsWith(name), line);
            return line.substring(name.length());
        }
    }

    /** The ranking of the first reports, places as in the archive. */
    private record Ranking(Question question, List<Hit> hits, List<String> places, long total) {
        double recall(int first) {
            long found = question.wanted().stream()
                    .filter(places.subList(0, Math.min(first, places.size()))::contains)
                    .count();
            return (double) found / Math.min(first, question.wanted().size());
        }

        double reciprocalRank() {
            return question.wanted().stream().mapToInt(places::indexOf).filter(place -> place >= 0).min().stream()
                    .mapToDouble(place -> 1.0 / (place + 1))
                    .findFirst()
                    .orElse(0);
        }

        String print() {
            StringBuilder text = new StringBuilder(question.who() + "\nquery: " + question.query() + "\nwanted: "
                    + String.join(" ", question.wanted()) + "\n\n" + total + " found\n");
            for (int i = 0; i < Math.min(SHOWN, hits.size()); i++) {
                Hit hit = hits.get(i);
                text.append(question.wanted().contains(places.get(i)) ? "* " : "  ")
                        .append(places.get(i))
                        .append(String.format(Locale.ROOT, " %.1f ", hit.score()))
                        .append(hit.title())
                        .append('\n');
            }
            return text.toString();
        }
    }

    @Test
    void whatPeopleAskForComesFirst() throws IOException {
        Map<Path, String> today = new LinkedHashMap<>();
        List<Ranking> rankings = new ArrayList<>();
        try (SampleServer server = SampleServer.of(SampleServer.SAMPLE)) {
            for (Question question : questions()) {
                Ranking ranking = rank(server.searcher(), question);
                rankings.add(ranking);
                today.put(question.file(), ranking.print());
            }
        }
        today.put(GOLDEN.resolve(STATS), stats(rankings));
        for (Map.Entry<Path, String> file : today.entrySet()) {
            if (WRITE) {
                Files.writeString(file.getKey(), file.getValue());
            }
            assertEquals(
                    Files.readString(file.getKey()),
                    file.getValue(),
                    file.getKey() + "; if the new ranking is the better one: -Dnianbao.golden=write");
        }
    }

    private static List<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith(STATS)) {
                    questions.add(Question.read(file));
                }
            }
        }
        return questions;
    }

    private static Ranking rank(ReportSearcher searcher, Question question) throws IOException {
        SearchResponse response = searcher.search(SearchRequest.of(question.query()));
        List<String> places = new ArrayList<>();
        for (Hit hit : response.hits()) {
            places.add(
                    searcher.report(hit.id()).orElseThrow().sources().getFirst().location());
        }
        return new Ranking(question, response.hits(), places, response.total());
    }

    private static String stats(List<Ranking> rankings) {
        return "# The share of the wanted reports among the first 1 and 5, and the mean of 1/rank of the first wanted one.\n"
                + "queries  " + rankings.size() + "\n"
                + "recall@1 " + mean(rankings, ranking -> ranking.recall(1)) + "\n"
                + "recall@5 " + mean(rankings, ranking -> ranking.recall(5)) + "\n"
                + "MRR      " + mean(rankings, Ranking::reciprocalRank) + "\n";
    }

    private static String mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
        return String.format(
                Locale.ROOT,
                "%.3f",
                rankings.stream().mapToDouble(figure).average().orElse(0));
    }
}
