package org.nianbao.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a table of reports; all are in {@code columns.tsv}.
 *
 * @param name its heading
 * @param path the steps to its value in the facts' JSON, {@code *} for each of a list
 * @param meaning what it is, to a person
 */
record Column(String name, List<String> path, String meaning) {
    static final List<Column> ALL = read();

    /** Spreadsheets run a text that begins so, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private static List<Column> read() {
        try (InputStream in = Objects.requireNonNull(Column.class.getResourceAsStream("columns.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Column(cells[0], List.of(cells[1].split("/")), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("columns.tsv cannot be read", e);
        }
    }

    /** Its cell in the row of a report; empty where the report does not say. */
    String cell(JsonNode facts) {
        String cell = at(Stream.of(facts), path)
                .filter(JsonNode::isValueNode)
                .filter(value -> !value.isNull())
                .map(JsonNode::asText)
                .distinct()
                .collect(Collectors.joining(";"));
        return cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }

    private static Stream<JsonNode> at(Stream<JsonNode> nodes, List<String> steps) {
        for (String step : steps) {
            nodes = step.equals("*") ? nodes.flatMap(JsonNode::valueStream) : nodes.map(node -> node.path(step));
        }
        return nodes;
    }
}
