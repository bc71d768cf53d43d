package org.nianbao.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.indexer.facts.Channel;
import org.nianbao.web.ReportPage;
import org.nianbao.web.ReportPage.Cell;
import org.nianbao.web.ReportPage.Row;
import org.nianbao.web.ReportPage.Table;

/** The numbers of a report, singly and in tables; a number that the report does not state is not 0. */
final class FiguresView {
    private static final List<String> FIGURES = List.of(
            "proactive_items",
            "cumulative_items",
            "applications_received",
            "fees_yuan",
            "reconsiderations",
            "lawsuits",
            "staff_full_time",
            "staff_part_time",
            "trainings",
            "trained_people",
            "budget_yuan");

    /** How figures are made up. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "proactive_items", List.of("by_channel", "by_category"),
            "applications_received", List.of("applications_by_route"));

    private static final List<String> TABLES = List.of("documents", "applications", "remedies", "statistics");

    private final JsonNode facts;
    private final Words words;
    private final Labels labels;

    FiguresView(JsonNode facts, Words words, Labels labels) {
        this.facts = facts;
        this.words = words;
        this.labels = labels;
    }

    /** A figure that these facts do not know has no row, one that the report does not state has one without a value. */
    List<ReportPage.Fact> figures() {
        return FIGURES.stream().filter(facts::has).map(this::figure).toList();
    }

    private ReportPage.Fact figure(String name) {
        JsonNode figure = facts.path(name);
        return new ReportPage.Fact(
                labels.text("label." + name),
                figure.isObject()
                        ? List.of(new ReportPage.Value(
                                labels.figure(
                                        name,
                                        figure.path("value").decimalValue(),
                                        figure.path("approx").asBoolean()),
                                words.of(figure.path("evidence"))))
                        : List.of(),
                PARTS.getOrDefault(name, List.of()).stream()
                        .flatMap(part -> part(part).stream())
                        .toList());
    }

    private Optional<Table> part(String name) {
        List<JsonNode> counts = list(facts.path(name));
        boolean shares = counts.stream().anyMatch(count -> count.path("share").isNumber());
        List<String> columns = Stream.of("column." + name, "column.share")
                .limit(shares ? 2 : 1)
                .map(labels::text)
                .toList();
        List<Row> rows = counts.stream()
                .map(count -> {
                    Optional<String> href = words.href(count.path("evidence"));
                    Stream<Cell> cells = Stream.of(
                            new Cell(number(count.path("count")), href, true),
                            new Cell(
                                    percent(count.path("share")),
                                    href.filter(to -> count.path("share").isNumber()),
                                    true));
                    return new Row(part(count), cells.limit(columns.size()).toList(), Optional.empty());
                })
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Table(
                        "table-" + name, labels.text("label." + name), name.equals("by_category"), columns, rows));
    }

    private String part(JsonNode count) {
        String id = count.path("channel").asText(count.path("route").asText());
        return count.has("name")
                ? count.path("name").asText()
                : Channel.of(id).map(labels::channel).orElseGet(() -> labels.id("route.", id, id));
    }

    List<Table> tables() {
        return TABLES.stream()
                .map(id -> table(id, list(facts.path("tables").path(id))))
                .filter(table -> !table.rows().isEmpty())
                .toList();
    }

    /** The columns are those of all rows; a row of another block of the form has none of the others' cells. */
    private Table table(String id, List<JsonNode> rows) {
        List<String> columns = rows.stream()
                .flatMap(row -> row.path("cells").propertyStream().map(Map.Entry::getKey))
                .distinct()
                .toList();
        return new Table(
                "table-" + id,
                labels.text("table." + id),
                false,
                columns.stream()
                        .map(column -> labels.id("column." + id + ".", column, column))
                        .toList(),
                rows.stream()
                        .map(row -> new Row(
                                labels.id(
                                        "row." + id + ".",
                                        row.path("id").asText(),
                                        row.path("id").asText()),
                                columns.stream()
                                        .map(column -> row.path("cells").path(column))
                                        .map(this::cell)
                                        .toList(),
                                row.path("needs_review").asBoolean()
                                        ? words.href(row.path("evidence"))
                                        : Optional.empty()))
                        .toList());
    }

    /** A stroke has words but no value; it is shown as it stands. */
    private Cell cell(JsonNode cell) {
        if (cell.isMissingNode()) {
            return Cell.NONE;
        }
        JsonNode evidence = cell.path("evidence");
        String text = cell.path("value").isNumber()
                ? number(cell.path("value"))
                : evidence.path("text").asText();
        return new Cell(text, words.href(evidence), true);
    }

    private String number(JsonNode number) {
        return labels.text("value.number", number.decimalValue());
    }

    /** A share as the report states it, in percent. */
    private static String percent(JsonNode share) {
        return share.isNumber() ? share.decimalValue().toPlainString() + "%" : "";
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
