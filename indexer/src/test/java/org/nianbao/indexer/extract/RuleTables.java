package org.nianbao.indexer.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.nianbao.indexer.facts.rules.Rules;

/** The rule tables as they lie in their folder. */
public final class RuleTables {
    /** A row with where it stands: {@code words.tsv:17}. */
    record Row(String table, String at, List<String> fields) {
        String lastWord() {
            String field = fields.getLast();
            return field.substring(field.lastIndexOf('|') + 1);
        }

        List<String> lastWords() {
            return List.of(fields.getLast().split("\\|"));
        }
    }

    private RuleTables() {}

    public static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Rules.class.getResource("words.tsv"))
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Path> files() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Path file : files()) {
            String name = file.getFileName().toString();
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(name, name + ":" + (i + 1), List.of(line.split("\t", -1))));
                }
            }
        }
        return rows;
    }

    /** The last word of each row, twenty rows of a table in one text. */
    public static List<String> samples() {
        List<String> samples = new ArrayList<>();
        StringBuilder sample = new StringBuilder();
        String table = "";
        int words = 0;
        for (Row row : rows()) {
            if (!row.table().equals(table) || ++words % 20 == 0) {
                add(samples, sample);
                table = row.table();
            }
            sample.append(row.lastWord()).append('\n').append(row.lastWord()).append("9\t");
        }
        add(samples, sample);
        return samples;
    }

    private static void add(List<String> samples, StringBuilder sample) {
        if (!sample.isEmpty()) {
            samples.add(sample.toString());
            sample.setLength(0);
        }
    }

    public static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
