package org.nianbao.server.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a result is written out as; both in UTF-8, a row a report. */
public enum ExportFormat {
    /** A table as RFC 4180 has it, with the byte order mark that Excel wants; columns as in {@code columns.tsv}. */
    CSV("text/csv; charset=utf-8") {
        @Override
        Rows to(Writer writer) throws IOException {
            writer.write('\uFEFF');
            CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
            SequenceWriter rows =
                    new CsvMapper().writerFor(String[].class).with(schema).writeValues(writer);
            rows.write(Column.ALL.stream().map(Column::name).toArray(String[]::new));
            return facts -> rows.write(
                    Column.ALL.stream().map(column -> column.cell(facts)).toArray(String[]::new));
        }
    },
    /** The facts as JSON, a line a report. */
    JSONL("application/x-ndjson; charset=utf-8") {
        @Override
        Rows to(Writer writer) {
            return facts -> writer.append(facts.toString()).append('\n');
        }
    };

    private final String contentType;

    ExportFormat(String contentType) {
        this.contentType = contentType;
    }

    /** Takes the facts of one report after another. */
    @FunctionalInterface
    interface Rows {
        void write(ObjectNode facts) throws IOException;
    }

    abstract Rows to(Writer writer) throws IOException;

    /** The name in parameters and of files: {@code csv}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String contentType() {
        return contentType;
    }

    static Optional<ExportFormat> of(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(ExportFormat::id).toList();
    }
}
