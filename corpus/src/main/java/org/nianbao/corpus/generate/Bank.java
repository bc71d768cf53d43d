package org.nianbao.corpus.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The sentence banks beside this class; their format is told in {@code README.md} there. */
final class Bank {
    private static final List<String> FILES =
            List.of("overview", "proactive", "applications", "problems", "titles", "page", "forms");

    private final Map<String, List<String>> sections = new TreeMap<>();

    Bank() {
        for (String file : FILES) {
            List<String> section = new ArrayList<>();
            for (String line : read(file + ".txt")) {
                if (line.startsWith("[") && line.endsWith("]") && !line.startsWith("[bookmark")) {
                    section = sections.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
                } else {
                    section.add(line);
                }
            }
        }
    }

    /** The lines of a section, unfilled. */
    List<String> lines(String section) {
        List<String> lines = sections.get(section);
        if (lines == null) {
            throw new IllegalArgumentException("no such section in the sentence banks: " + section);
        }
        return lines;
    }

    /** Chooses in {@code (a|b)} and puts what {@code slots} gives for {@code {name}}. */
    static String fill(String template, Wording wording, UnaryOperator<String> slots) {
        if (template.indexOf('(') < 0 && template.indexOf('{') < 0) {
            return template;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < template.length(); ) {
            char c = template.charAt(i);
            if (c != '(' && c != '{') {
                out.append(c);
                i++;
                continue;
            }
            int end = template.indexOf(c == '(' ? ')' : '}', i);
            String inside = template.substring(i + 1, end);
            out.append(
                    c == '('
                            ? fill(wording.choose(inside, List.of(inside.split("\\|", -1))), wording, slots)
                            : slots.apply(inside));
            i = end + 1;
        }
        return out.toString();
    }

    /** The rows of a tab-separated table. */
    static List<String[]> table(String file) {
        return read(file).stream().map(line -> line.split("\t")).toList();
    }

    private static List<String> read(String file) {
        try (InputStream in = Bank.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("a sentence bank is missing from the program: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a sentence bank cannot be read: " + file, e);
        }
    }
}
