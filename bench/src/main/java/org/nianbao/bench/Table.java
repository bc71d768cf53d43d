package org.nianbao.bench;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table for people: the first column to the left, the others to the right. */
final class Table {
    private final List<String[]> rows = new ArrayList<>();

    Table(String... heads) {
        rows.add(heads);
    }

    /** Adds a row; numbers get the given format, the rest is taken as it is. */
    Table row(String name, String format, double... numbers) {
        String[] row = new String[numbers.length + 1];
        row[0] = name;
        for (int i = 0; i < numbers.length; i++) {
            row[i + 1] = String.format(Locale.ROOT, format, numbers[i]);
        }
        rows.add(row);
        return this;
    }

    void print(PrintWriter out) {
        int[] widths = new int[rows.getFirst().length];
        for (String[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder(row[0]).repeat(' ', widths[0] - row[0].length());
            for (int i = 1; i < row.length; i++) {
                line.append("  ").repeat(' ', widths[i] - row[i].length()).append(row[i]);
            }
            out.println(line);
        }
        out.println();
    }
}
