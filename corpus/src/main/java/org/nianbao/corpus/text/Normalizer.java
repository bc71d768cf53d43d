package org.nianbao.corpus.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;

/**
 * The rule of exactness. Two texts are the same when they are the same after, in this order:
 *
 * <ol>
 *   <li>zero-width characters are dropped (U+200B-U+200D, U+2060, U+FEFF, U+00AD);
 *   <li>Unicode NFKC (UAX #15), so that {@code １２件} is {@code 12件};
 *   <li>lower case, code point by code point, no locale (a lone surrogate becomes U+FFFD);
 *   <li>each run of white space (Unicode White_Space) is dropped where the character on either side is of script Han or
 *       in U+3001-U+303F, and is one space elsewhere; none at start and end.
 * </ol>
 *
 * Punctuation stays, and nothing else is folded.
 */
public final class Normalizer {
    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** A text may grow fourfold up to this many UTF-16 units and not beyond: what half a gigabyte bears. */
    private static final int MAX_GROWN = 12 << 20;

    /** Longest run of combining marks normalised as one; keeps hostile text linear (UAX #15 Stream-Safe has 30). */
    private static final int MAX_SEGMENT = 256;

    /**
     * What becomes of a character that becomes one, in lower case, unless it joins with the next; a space for white space, 0
     * for all others. A character that may join with the one before it has none.
     */
    private static final char[] SINGLE = singles();

    private final String original;
    private char[] out;
    private int[] starts;
    private int[] ends;
    private int length;
    private int lineStart;
    private int spaceStart = -1;
    private int spaceEnd;
    private int last = -1;

    private Normalizer(String original, int length) {
        this.original = original;
        int capacity = length + 16;
        out = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /**
     * Whether a text would grow beyond measure: to more than 4 times its length and 4096, or to more than 12,582,912
     * UTF-16 units. One U+FDFA becomes 18 characters; no report is made of such.
     */
    public static boolean expands(String text) {
        return expandedLength(text) > Math.min(4L * text.length() + 4096, Math.max(text.length(), MAX_GROWN));
    }

    /** How long the normalised text is at most, in UTF-16 units; counted, not made. */
    public static long expandedLength(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            String decomposed = c < 0x10000 && SINGLE[c] != 0 ? null : NFKC.getDecomposition(c);
            length += decomposed == null ? Character.charCount(c) : decomposed.length();
            i += Character.charCount(c);
        }
        return length;
    }

    /** The text as it is compared. */
    public static String normalize(String text) {
        return map(text).text();
    }

    /** The text as it is compared, with the way back. */
    public static NormalizedText map(String text) {
        return map(text, List.of(new Span(0, text.length())));
    }

    /** The body of a report as it is searched; origins are UTF-16 indexes into {@link Report#all}. */
    public static NormalizedText body(Report report) {
        return map(report.all(), report.bodySpans());
    }

    /** The given parts of a text, as if joined by line breaks. */
    public static NormalizedText map(String text, List<Span> parts) {
        Normalizer normalizer =
                new Normalizer(text, parts.stream().mapToInt(Span::length).sum());
        normalizer.parts(parts);
        return normalizer.finish();
    }

    /** A normaliser that is given a text line by line. */
    public static Normalizer byLine(String text) {
        return new Normalizer(text, text.length());
    }

    /**
     * Adds a line, normalised by itself and ended by U+000A; nothing, if it comes out empty.
     *
     * @param parts stretches of the text in order, as if joined by white space
     * @return whether there was a line to add
     */
    public boolean line(List<Span> parts) {
        parts(parts);
        return endLine();
    }

    /** As {@link #line(List)}, of one stretch. */
    public boolean line(int start, int end) {
        part(start, end);
        return endLine();
    }

    private boolean endLine() {
        spaceStart = -1;
        boolean any = length > lineStart;
        if (any) {
            append('\n', ends[length - 1], ends[length - 1]);
            lineStart = length;
        }
        return any;
    }

    private void parts(List<Span> parts) {
        for (Span part : parts) {
            space(part.start(), part.start());
            part(part.start(), part.end());
        }
    }

    private void part(int start, int end) {
        int i = start;
        while (i < end) {
            char c = original.charAt(i);
            int next = i + 1;
            char single = SINGLE[c];
            if (single != 0 && (next >= end || SINGLE[original.charAt(next)] != 0)) {
                if (single == ' ') {
                    space(i, next);
                } else {
                    separate(single);
                    append(single, i, next);
                }
                i = next;
            } else if (isZeroWidth(c)) {
                i = next;
            } else {
                i = segment(i, end);
            }
        }
    }

    /** Normalises from {@code start} to the next NFKC boundary and returns where that is. */
    private int segment(int start, int end) {
        StringBuilder segment = new StringBuilder();
        int i = start;
        int count = 0;
        int lastEnd = start;
        while (i < end && count < MAX_SEGMENT) {
            int c = original.codePointAt(i);
            if (Character.charCount(c) == 1 && Character.isSurrogate((char) c)) {
                c = 0xFFFD;
            }
            if (!isZeroWidth(c)) {
                if (count > 0 && NFKC.hasBoundaryBefore(c)) {
                    break;
                }
                segment.appendCodePoint(c);
                count++;
                lastEnd = i + (c == 0xFFFD ? 1 : Character.charCount(c));
            }
            i += c == 0xFFFD ? 1 : Character.charCount(c);
        }
        String normal = NFKC.normalize(segment);
        for (int k = 0; k < normal.length(); ) {
            int c = normal.codePointAt(k);
            put(Character.toLowerCase(c), start, lastEnd);
            k += Character.charCount(c);
        }
        return i;
    }

    private void put(int c, int start, int end) {
        if (c < 0x3001 && isWhiteSpace(c)) {
            space(start, end);
            return;
        }
        separate(c);
        if (c < 0x10000) {
            append((char) c, start, end);
        } else {
            append(Character.highSurrogate(c), start, end);
            append(Character.lowSurrogate(c), start, end);
        }
    }

    /** Sets a space before a character, if white space stood there that counts. */
    private void separate(int c) {
        if (spaceStart >= 0) {
            if (length > lineStart && !closesUp(last) && !closesUp(c)) {
                append(' ', spaceStart, spaceEnd);
            }
            spaceStart = -1;
        }
        last = c;
    }

    private void space(int start, int end) {
        if (spaceStart < 0) {
            spaceStart = start;
        }
        spaceEnd = end;
    }

    private void append(char c, int start, int end) {
        if (length == out.length) {
            int capacity = length + (length >> 3) + 16;
            out = Arrays.copyOf(out, capacity);
            starts = Arrays.copyOf(starts, capacity);
            ends = Arrays.copyOf(ends, capacity);
        }
        out[length] = c;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    /** How long the normalised text is so far. */
    public int length() {
        return length;
    }

    public NormalizedText finish() {
        return new NormalizedText(new String(out, 0, length), starts, ends);
    }

    /** The blocks that reports are written in; others take the long way. */
    private static char[] singles() {
        char[] single = new char[0x10000];
        int[][] blocks = {
            {1, 0xAC}, {0xAE, 0x24F}, {0x2010, 0x2027}, {0x2460, 0x2473}, {0x3000, 0x3029}, {0xFF00, 0xFF60}
        };
        for (int[] block : blocks) {
            for (int c = block[0]; c <= block[1]; c++) {
                String normal = NFKC.normalize(Character.toString(c));
                int lower = Character.toLowerCase(normal.codePointAt(0));
                if (normal.length() == 1 && lower < 0x10000 && NFKC.hasBoundaryBefore(c)) {
                    single[c] = isWhiteSpace(lower) ? ' ' : (char) lower;
                }
            }
        }
        for (char c = 0x4E00; c <= 0x9FFF; c++) {
            single[c] = c;
        }
        return single;
    }

    private static boolean isZeroWidth(int c) {
        return c >= 0xAD && (c == 0xAD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF);
    }

    private static boolean isWhiteSpace(int c) {
        return c == ' '
                || (c >= 0x09 && c <= 0x0D)
                || c == 0x85
                || c == 0xA0
                || c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000;
    }

    /** Whether white space beside this character is no space: script Han and CJK punctuation. */
    private static boolean closesUp(int c) {
        if (c < 0x2E80) {
            return false;
        }
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3001 && c <= 0x303F)
                || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
