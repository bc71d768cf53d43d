package org.nianbao.server.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.WholeResult;

/** What a row of an export tells of a report. */
public enum ExportRows {
    /** What the report says, a column a fact: {@code facts.tsv}. */
    FACTS("facts.tsv") {
        @Override
        void each(WholeResult result, Rows rows) throws IOException {
            result.forEach(report -> rows.write(report.json()));
        }
    },
    /** What the search found of it, as on the page of results: {@code results.tsv}. */
    RESULTS("results.tsv") {
        @Override
        void each(WholeResult result, Rows rows) throws IOException {
            result.forEachHit(hit -> rows.write(SearchJson.hit(hit)));
        }
    };

    private final List<Column> columns;

    ExportRows(String file) {
        columns = Column.read(file);
    }

    /** Takes one row after another, as JSON. */
    @FunctionalInterface
    interface Rows {
        void write(ObjectNode row) throws IOException;
    }

    abstract void each(WholeResult result, Rows rows) throws IOException;

    List<Column> columns() {
        return columns;
    }

    /** The value of the parameter {@code rows}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportRows> of(String id) {
        return Arrays.stream(values()).filter(rows -> rows.id().equals(id)).findFirst();
    }

    public static List<String> ids() {
        return Arrays.stream(values()).map(ExportRows::id).toList();
    }
}
