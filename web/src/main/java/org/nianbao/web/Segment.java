package org.nianbao.web;

import java.util.List;
import java.util.Locale;

/**
 * A stretch of a report's text that is marked in one way.
 *
 * @param text as in the report, never empty
 * @param anchors ids that links within the page lead to: {@code h1} for the first hit, {@code e3} for the words of a fact
 */
public record Segment(String text, Kind kind, List<String> anchors) {
    public Segment {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a segment without text");
        }
        anchors = List.copyOf(anchors);
    }

    /** How it is marked. */
    public enum Kind {
        PLAIN,
        /** Words that were sought. */
        HIT,
        /** Words a fact rests on. */
        EVIDENCE,
        BOTH
    }

    public static Segment plain(String text) {
        return new Segment(text, Kind.PLAIN, List.of());
    }

    public static Segment hit(String text) {
        return new Segment(text, Kind.HIT, List.of());
    }

    public boolean marked() {
        return kind != Kind.PLAIN;
    }

    /** Number of the hit that begins here, from 1; 0 where none does. */
    public int hitNumber() {
        return anchors.stream()
                .filter(anchor -> anchor.startsWith("h"))
                .findFirst()
                .map(anchor -> Integer.parseInt(anchor, 1, anchor.length(), 10))
                .orElse(0);
    }

    /** CSS classes of the mark. */
    public String classes() {
        return kind == Kind.BOTH ? "hit evidence" : kind.name().toLowerCase(Locale.ROOT);
    }
}
