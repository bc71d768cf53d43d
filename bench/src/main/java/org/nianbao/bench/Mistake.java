package org.nianbao.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One wrong value.
 *
 * @param source the report
 * @param field the field
 * @param wanted by the key, {@link Answer#NONE} for nothing
 * @param got from the extractor, {@link Answer#NONE} for nothing
 */
record Mistake(String source, String field, String wanted, String got) {
    static final String NONE = "-";

    /** All mistakes in one report, each value of a list by itself. */
    static List<Mistake> of(String source, Answer wanted, Answer got) {
        List<Mistake> mistakes = new ArrayList<>();
        wanted.fields().forEach((field, values) -> {
            Set<String> found = got.fields().get(field);
            boolean another = values.size() == 1 && found.size() == 1 && !values.equals(found);
            if (another) {
                mistakes.add(new Mistake(
                        source,
                        field,
                        values.iterator().next(),
                        found.iterator().next()));
                return;
            }
            values.stream()
                    .filter(value -> !found.contains(value))
                    .forEach(value -> mistakes.add(new Mistake(source, field, value, NONE)));
            found.stream()
                    .filter(value -> !values.contains(value))
                    .forEach(value -> mistakes.add(new Mistake(source, field, NONE, value)));
        });
        return mistakes;
    }

    /** What it has in common with others: the values themselves only where there are few of them. */
    String kind() {
        return switch (field) {
            case "era", "issuer_kind", "channels", "checks" -> field + ": " + wanted + " -> " + got;
            default -> field + (got.equals(NONE) ? ": missed" : wanted.equals(NONE) ? ": invented" : ": another");
        };
    }

    @Override
    public String toString() {
        return source + "  " + field + ": wanted " + wanted + ", got " + got;
    }
}
