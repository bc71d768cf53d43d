package org.nianbao.server.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of reports, a row of a file such as {@code facts.tsv}.
 *
 * @param name its heading
 * @param path the steps to its value in the JSON of a row: names, {@code *} for each of a list, a number for one of it
 * @param meaning what it is, to a person
 */
record Column(String name, List<String> path, Type type, String meaning) {
    /** What its values are where they are stated. */
    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        DATE,
        LIST
    }

    /** The columns of a file of this package, in its order. */
    static List<Column> read(String file) {
        try (InputStream in = Objects.requireNonNull(Column.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Column(
                            cells[0],
                            List.of(cells[1].split("/")),
                            Type.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                            cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Its value in a row: String, Long, Boolean, LocalDate or a list of String; null where the report does not say. */
    @Nullable
    Object value(JsonNode row) {
        Stream<JsonNode> stated = at(Stream.of(row), path).filter(node -> node.isValueNode() && !node.isNull());
        if (type == Type.LIST) {
            return stated.map(JsonNode::asText).distinct().toList();
        }
        return stated.findFirst().map(this::typed).orElse(null);
    }

    private Object typed(JsonNode stated) {
        return switch (type) {
            case NUMBER -> stated.longValue();
            case FLAG -> stated.booleanValue();
            case DATE -> LocalDate.parse(stated.textValue());
            case TEXT, LIST -> stated.asText();
        };
    }

    private static Stream<JsonNode> at(Stream<JsonNode> nodes, List<String> steps) {
        for (String step : steps) {
            nodes = step.equals("*") ? nodes.flatMap(JsonNode::valueStream) : nodes.map(node -> step(node, step));
        }
        return nodes;
    }

    private static JsonNode step(JsonNode node, String step) {
        return node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
    }
}
