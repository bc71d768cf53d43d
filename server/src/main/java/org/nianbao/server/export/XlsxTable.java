package org.nianbao.server.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of two sheets: {@code data}, a row a report below a heading that stays, and {@code about}. */
final class XlsxTable implements Table {
    /** Rows of a sheet but the heading. */
    static final long MOST = Worksheet.MAX_ROWS - 1L;

    /** Characters of a cell. */
    private static final int LONGEST = 32_767;

    private static final int ROWS_KEPT = 200;
    private static final String DATE = "yyyy-mm-dd";
    /** What XML 1.0 cannot hold: control characters, halves of surrogate pairs, two non-characters. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ExportHead head;
    private final List<Column> columns;
    private final Workbook workbook;
    private final Worksheet data;
    private int row;

    XlsxTable(OutputStream out, ExportHead head) {
        this.head = head;
        this.columns = head.rows().columns();
        this.workbook = new Workbook(out, "Nianbao", "1.0");
        this.data = workbook.newWorksheet("data");
        data.freezePane(0, 1);
        for (Column column : columns) {
            int at = columns.indexOf(column);
            data.inlineString(0, at, column.name());
            data.style(0, at).bold().set();
            data.width(at, column.type() == Column.Type.TEXT ? 20 : 12);
        }
    }

    @Override
    public void write(ObjectNode report) throws IOException {
        row++;
        for (int i = 0; i < columns.size(); i++) {
            put(data, row, i, columns.get(i).value(report));
        }
        if (row % ROWS_KEPT == 0) {
            data.flush();
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {
                // no cell: the report does not say
            }
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format(DATE).set();
            }
            case List<?> list ->
                text(
                        sheet,
                        row,
                        column,
                        String.join(";", list.stream().map(String::valueOf).toList()));
            default -> text(sheet, row, column, value.toString());
        }
    }

    /** A text that no cell can hold ends with an ellipsis. Strings stand in their cells: a table of all would grow. */
    private static void text(Worksheet sheet, int row, int column, String value) {
        String text = NO_XML.matcher(value).replaceAll("\uFFFD");
        if (text.length() > LONGEST) {
            int end = LONGEST - 1;
            text = text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
        }
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text);
        }
    }

    @Override
    public void close() throws IOException {
        data.finish();
        Worksheet about = workbook.newWorksheet("about");
        about.width(0, 30);
        about.width(1, 30);
        about.width(3, 80);
        int line = 0;
        for (var entry : head.about().entrySet()) {
            put(about, line, 0, entry.getKey());
            put(about, line, 1, entry.getValue());
            line++;
        }
        line++;
        List<String> headings = List.of("column", "path", "type", "meaning");
        for (int i = 0; i < headings.size(); i++) {
            put(about, line, i, headings.get(i));
            about.style(line, i).bold().set();
        }
        for (Column column : columns) {
            line++;
            put(about, line, 0, column.name());
            put(about, line, 1, String.join("/", column.path()));
            put(about, line, 2, column.type().name().toLowerCase(Locale.ROOT));
            put(about, line, 3, column.meaning());
        }
        about.finish();
        workbook.finish();
    }
}
