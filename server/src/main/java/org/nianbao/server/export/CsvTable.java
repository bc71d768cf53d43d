package org.nianbao.server.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** RFC 4180. */
final class CsvTable implements Table {
    /** Spreadsheets run a text that begins so, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final List<Column> columns;
    private final Map<String, Object> about;
    private final Writer writer;
    private final SequenceWriter rows;

    CsvTable(OutputStream out, ExportHead head, boolean about) throws IOException {
        this.columns = head.rows().columns();
        this.about = about ? head.about() : Map.of();
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        rows = new CsvMapper()
                .writerFor(String[].class)
                .with(schema)
                .without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
                .writeValues(writer);
        rows.write(columns.stream().map(Column::name).toArray(String[]::new));
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        rows.write(columns.stream().map(column -> cell(column.value(row))).toArray(String[]::new));
    }

    /** Empty where the report does not say; {@code '} before what would be run as a formula. */
    static String cell(@Nullable Object value) {
        String cell = switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
        boolean runs = !(value instanceof Number) && !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return runs ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        if (!about.isEmpty()) {
            String line = about.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(", ", "# ", ""));
            rows.write(new String[] {line});
        }
        rows.flush();
        writer.flush();
    }
}
