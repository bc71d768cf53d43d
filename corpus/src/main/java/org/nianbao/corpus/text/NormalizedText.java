package org.nianbao.corpus.text;

import org.nianbao.corpus.Span;

/** Normalised text with the place in the original that each of its characters came from. */
public final class NormalizedText {
    private final String text;
    private final int[] starts;
    private final int[] ends;

    NormalizedText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public String text() {
        return text;
    }

    /**
     * The stretch of the original that a stretch of {@link #text} came from.
     *
     * @param start UTF-16 index in the normalised text
     * @param end UTF-16 index after the last, greater than {@code start}
     * @return UTF-16 indexes in the original
     */
    public Span origin(int start, int end) {
        return new Span(starts[start], ends[end - 1]);
    }

    /** Where the original of a character begins, UTF-16 indexes both. */
    public int start(int index) {
        return starts[index];
    }

    /** Where the original of a character ends, exclusive. */
    public int end(int index) {
        return ends[index];
    }

    /** The characters before which something was folded away, as bits, 64 in each word, the lowest for the first. */
    public long[] gaps() {
        int length = text.length();
        long[] gaps = new long[length / Long.SIZE + 1];
        for (int block = 0; block < length; block += Long.SIZE) {
            long word = 0;
            for (int i = Math.max(1, block); i < Math.min(length, block + Long.SIZE); i++) {
                word |= (starts[i] > ends[i - 1] ? 1L : 0L) << i;
            }
            gaps[block / Long.SIZE] = word;
        }
        return gaps;
    }

    /** The stretch of the original behind a stretch of {@link #text}. */
    public Span origin(Span span) {
        return origin(span.start(), span.end());
    }
}
