package org.nianbao.server.export;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A table of anything as RFC 4180 has it, with the byte order mark that Excel wants. */
final class Sheet {
    /** Spreadsheets run a text that begins so, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final SequenceWriter rows;

    Sheet(Writer writer) throws IOException {
        writer.write('\uFEFF');
        CsvSchema schema = CsvSchema.emptySchema().withLineSeparator("\r\n");
        rows = new CsvMapper().writerFor(String[].class).with(schema).writeValues(writer);
    }

    /** A row of texts and numbers; what is empty is an empty cell. */
    void row(Object... cells) throws IOException {
        rows.write(Arrays.stream(cells).map(Sheet::cell).toArray(String[]::new));
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case Number number -> number.toString();
            case Optional<?> optional -> optional.map(Sheet::cell).orElse("");
            case OptionalDouble number -> number.isPresent() ? Double.toString(number.getAsDouble()) : "";
            case List<?> list ->
                text(String.join(" ", list.stream().map(Object::toString).toList()));
            default -> text(cell.toString());
        };
    }

    private static String text(String text) {
        return text.isEmpty() || FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
