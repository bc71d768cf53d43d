package org.nianbao.corpus.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table as the form prints it. */
record Grid(List<List<Cell>> rows) {

    record Cell(String text, int rowSpan, int columnSpan) {
        /** Reads {@code text@RxC}. */
        static Cell of(String cell) {
            int at = cell.lastIndexOf('@');
            if (at < 0) {
                return new Cell(cell, 1, 1);
            }
            String[] spans = cell.substring(at + 1).split("x");
            return new Cell(cell.substring(0, at), Integer.parseInt(spans[0]), Integer.parseInt(spans[1]));
        }
    }

    /** The table as text, a line break at the end of each line. */
    String flat(Look.Layout layout) {
        StringBuilder out = new StringBuilder();
        for (List<Cell> row : rows) {
            List<String> cells = row.stream()
                    .map(Cell::text)
                    .filter(text -> layout.keepsBlanks() || !text.isEmpty())
                    .toList();
            switch (layout) {
                case LINES, TRUNCATED -> cells.forEach(cell -> out.append(cell).append('\n'));
                case SPACED_LINES ->
                    cells.forEach(cell -> out.append(' ').append(broken(cell)).append("\n\n"));
                case PIPES -> out.append(String.join(" | ", cells)).append(" |\n");
                case PIPE_LINES ->
                    cells.forEach(cell -> out.append("|\n").append(cell).append('\n'));
                case SPACES -> out.append(String.join(" ", cells)).append('\n');
                case TABS -> out.append(String.join("\t", cells)).append('\n');
                case GLUED -> out.append(String.join("", cells)).append('\n');
                case HTML, MISSING -> throw new IllegalArgumentException("no text layout: " + layout);
            }
        }
        return out.toString();
    }

    /** Narrow columns break their labels of four characters in two. */
    private static String broken(String cell) {
        return cell.length() == 4 && Character.isIdeographic(cell.charAt(0))
                ? cell.substring(0, 2) + "\n" + cell.substring(2)
                : cell;
    }

    String html() {
        return rows.stream()
                .map(row -> row.stream().map(Grid::html).collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining("", "<table border=\"1\">\n", "</table>\n"));
    }

    private static String html(Cell cell) {
        return "<td" + (cell.rowSpan > 1 ? " rowspan=\"" + cell.rowSpan + "\"" : "")
                + (cell.columnSpan > 1 ? " colspan=\"" + cell.columnSpan + "\"" : "") + ">" + cell.text + "</td>";
    }

    /** The first rows only. */
    Grid head(int count) {
        return new Grid(new ArrayList<>(rows.subList(0, Math.min(count, rows.size()))));
    }
}
