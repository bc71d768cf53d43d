package org.nianbao.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * One wrong value.
 *
 * @param source the report
 * @param field the field
 * @param wanted by the key, {@link Answer#NONE} for nothing
 * @param got from the extractor, {@link Answer#NONE} for nothing
 */
record Mistake(String source, String field, String wanted, String got) {
    /** All mistakes in one report, each channel missed or added by itself. */
    static List<Mistake> of(String source, Answer wanted, Answer got) {
        List<Mistake> mistakes = new ArrayList<>();
        wanted.fields().forEach((field, value) -> {
            String found = got.fields().get(field);
            if (!value.equals(found)) {
                mistakes.add(new Mistake(source, field, value, found));
            }
        });
        wanted.channels().stream()
                .filter(id -> !got.channels().contains(id))
                .forEach(id -> mistakes.add(new Mistake(source, "channels", id, Answer.NONE)));
        got.channels().stream()
                .filter(id -> !wanted.channels().contains(id))
                .forEach(id -> mistakes.add(new Mistake(source, "channels", Answer.NONE, id)));
        return mistakes;
    }

    /** What it has in common with others: the values themselves only where there are few of them. */
    String kind() {
        return switch (field) {
            case "era", "issuer_kind", "channels" -> field + ": " + wanted + " -> " + got;
            default ->
                field
                        + (got.equals(Answer.NONE)
                                ? ": missed"
                                : wanted.equals(Answer.NONE) ? ": invented" : ": another");
        };
    }

    @Override
    public String toString() {
        return source + "  " + field + ": wanted " + wanted + ", got " + got;
    }
}
