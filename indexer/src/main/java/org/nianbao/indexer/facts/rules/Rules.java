package org.nianbao.indexer.facts.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the rule tables: one row a line, tab between fields, {@code #} begins a comment. */
public final class Rules {
    private Rules() {}

    /**
     * The rows of a table.
     *
     * @param name file name below {@code rules}
     * @param fields how many fields each row has
     * @throws RuleException if a row has another number of fields
     */
    public static List<String[]> table(String name, int fields) {
        List<String[]> rows = new ArrayList<>();
        each(name, fields, rows::add);
        return rows;
    }

    /**
     * Gives each row of a table to a reader.
     *
     * @throws RuleException if a row has another number of fields or the reader refuses it; says in which line
     */
    public static void each(String name, int fields, Consumer<String[]> reader) {
        try (InputStream in = Rules.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("rule table missing: " + name);
            }
            each(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), fields, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("rule table unreadable: " + name, e);
        }
    }

    /** As {@link #each(String, int, Consumer)}, of a table's text. */
    public static void each(String name, String text, int fields, Consumer<String[]> reader) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] row = line.split("\t", -1);
            if (row.length != fields) {
                throw refused(name, number, fields + " fields wanted, " + row.length + " found", line, null);
            }
            try {
                reader.accept(row);
            } catch (RuntimeException e) {
                throw refused(name, number, e.getMessage(), line, e);
            }
        }
    }

    private static RuleException refused(
            String name, int line, @Nullable String why, String row, @Nullable Exception cause) {
        String reason = String.valueOf(why).replaceFirst("No enum constant .*\\.", "there is no ");
        return new RuleException("rules/" + name + ":" + line + ": " + reason + ": " + row, cause);
    }
}
