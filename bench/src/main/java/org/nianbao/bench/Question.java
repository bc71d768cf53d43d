package org.nianbao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of a table of requests.
 *
 * @param kind what it is counted among
 * @param path what it goes to
 * @param parameters by name
 */
record Question(String kind, String path, Map<String, List<String>> parameters) {
    private static final String SEARCH = "/api/v1/search";

    /** The searches of {@code queries.tsv}: kind, query, further parameters as in an address. */
    static List<Question> searches() throws IOException {
        return read("queries.tsv", cells -> {
            String more = cells.length < 3 ? "" : cells[2];
            Map<String, List<String>> parameters = parameters(more);
            parameters.put("q", List.of(cells[1]));
            return new Question(cells[0], SEARCH, parameters);
        });
    }

    /** The other requests of {@code requests.tsv}: kind, path, parameters as in an address. */
    static List<Question> others() throws IOException {
        return read("requests.tsv", cells -> new Question(cells[0], cells[1], parameters(cells[2])));
    }

    private interface Row {
        Question of(String[] cells);
    }

    private static List<Question> read(String table, Row row) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Question.class.getResourceAsStream(table), table), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> row.of(line.split("\t")))
                    .toList();
        }
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters
                        .computeIfAbsent(pair[0], name -> new ArrayList<>())
                        .add(pair[1]));
        return parameters;
    }

    /** Path and query, percent-encoded. */
    String address() {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** As people read it. */
    String text() {
        return kind + " "
                + parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
                        .collect(Collectors.joining(" "));
    }
}
