package org.nianbao.server.search;

import java.util.List;

/**
 * A stretch of a report around some of its hits.
 *
 * @param text verbatim from the report's text as read
 * @param start its first code point in that text
 * @param marks the hits in it, in order; overlapping ones are one, adjacent ones are two
 */
public record Snippet(String text, int start, List<Mark> marks) {
    public Snippet {
        marks = List.copyOf(marks);
    }

    /** Code points of {@link Snippet#text}, end exclusive. */
    public record Mark(int start, int end) {}
}
