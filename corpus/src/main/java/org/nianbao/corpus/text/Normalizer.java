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

    private final String original;
    private char[] out;
    private int[] starts;
    private int[] ends;
    private int length;
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
            String decomposed = isPlain(c) ? null : NFKC.getDecomposition(c);
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
        for (Span part : parts) {
            normalizer.space(part.start(), part.start());
            normalizer.part(part.start(), part.end());
        }
        return normalizer.finish();
    }

    private void part(int start, int end) {
        int i = start;
        while (i < end) {
            int c = original.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isZeroWidth(c)) {
                i = next;
            } else if (isPlain(c) && (next >= end || isPlain(original.charAt(next)))) {
                put(c < 0x80 ? Character.toLowerCase(c) : c, i, next);
                i = next;
            } else {
                i = segment(i, end);
            }
        }
    }

    /** Whether a character is its own NFKC form and joins with no neighbour that is plain too. */
    private static boolean isPlain(int c) {
        return c < 0x80 || (c >= 0x4E00 && c <= 0x9FFF) || c == '。' || c == '、' || c == '“' || c == '”';
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
        if (isWhiteSpace(c)) {
            space(start, end);
            return;
        }
        if (spaceStart >= 0 && length > 0 && !closesUp(last) && !closesUp(c)) {
            append(' ', spaceStart, spaceEnd);
        }
        spaceStart = -1;
        last = c;
        if (c < 0x10000) {
            append((char) c, start, end);
        } else {
            append(Character.highSurrogate(c), start, end);
            append(Character.lowSurrogate(c), start, end);
        }
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

    private NormalizedText finish() {
        return new NormalizedText(new String(out, 0, length), starts, ends);
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
