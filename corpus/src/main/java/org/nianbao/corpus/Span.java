package org.nianbao.corpus;

/**
 * A stretch of text, UTF-16 indexes, end exclusive.
 *
 * @param start first index, 0 or more
 * @param end index after the last, at least {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    public int length() {
        return end - start;
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
