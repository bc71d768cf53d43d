package org.nianbao.indexer.facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the rule tables: one row a line, tab between fields, {@code #} begins a comment. */
final class Rules {
    private Rules() {}

    /**
     * The rows of a table.
     *
     * @param name file name below {@code rules}
     * @param fields how many fields each row has
     * @throws IllegalStateException if the file is missing or a row has another number of fields
     */
    static List<String[]> table(String name, int fields) {
        try (InputStream in = Rules.class.getResourceAsStream("rules/" + name)) {
            if (in == null) {
                throw new IllegalStateException("rule table missing: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, fields))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("rule table unreadable: " + name, e);
        }
    }

    private static String[] row(String name, String line, int fields) {
        String[] row = line.split("\t", -1);
        if (row.length != fields) {
            throw new IllegalStateException(name + ": " + fields + " fields wanted: " + line);
        }
        return row;
    }
}
