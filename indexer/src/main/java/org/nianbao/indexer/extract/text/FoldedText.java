package org.nianbao.indexer.extract.text;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Explanation;

/**
 * A report's text as the fact rules read it: line by line folded as for exact search, then Traditional characters to
 * Simplified ones (ICU {@code Traditional-Simplified}), with the way back to the words as they stand. Blank lines are
 * left out; furniture lines are kept and marked, for they tell the region. Of a text beyond {@link #MOST_READ} only
 * the beginning is read.
 */
public final class FoldedText {
    /** A line of {@link #text}, UTF-16 indexes, end exclusive and before the line break. */
    public record Line(int start, int end, boolean furniture) {
        public int length() {
            return end - start;
        }
    }

    private static final int LONGEST_EVIDENCE = 300;

    /** How much of a text is read, in UTF-16 units. No report is so long; a hostile one is not to fill the memory. */
    public static final int MOST_READ = 1 << 21;

    private final Report report;
    private final List<Line> lines = new ArrayList<>();
    private final String text;
    private final Words words;
    private final Amounts amounts;
    private final Years years;
    private final List<Explanation> explanations;
    private final boolean explaining;
    private final NormalizedText folded;
    private final long[] gaps;
    private final int[] pairs;

    public FoldedText(Report report) {
        this(report, false);
    }

    /** A text to which the finders say why they decide as they do, if they are to. */
    public FoldedText(Report report, boolean explaining) {
        this.report = report;
        this.explaining = explaining;
        this.explanations = explaining ? new ArrayList<>() : List.of();
        pairs = surrogatePairs(report.all());
        folded = fold();
        gaps = folded.gaps();
        text = Simplified.of(folded.text());
        words = Words.of(text);
        amounts = Amounts.of(text);
        years = Years.of(text);
    }

    private NormalizedText fold() {
        String all = beginning(report.all());
        Normalizer normalizer = Normalizer.byLine(all);
        int next = 0;
        for (int start = 0; start <= all.length(); ) {
            int end = all.indexOf('\n', start);
            if (end < 0) {
                end = all.length();
            }
            while (next < report.furniture().size()
                    && report.furniture().get(next).end() <= start) {
                next++;
            }
            line(normalizer, start, end, next);
            start = end + 1;
        }
        return normalizer.finish();
    }

    private static String beginning(String all) {
        if (all.length() <= MOST_READ) {
            return all;
        }
        return all.substring(0, Character.isLowSurrogate(all.charAt(MOST_READ)) ? MOST_READ - 1 : MOST_READ);
    }

    private void line(Normalizer normalizer, int start, int end, int nextFurniture) {
        List<Span> furniture = report.furniture();
        boolean whole = nextFurniture == furniture.size()
                || furniture.get(nextFurniture).start() >= end;
        int at = normalizer.length();
        boolean isBody = whole ? normalizer.line(start, end) : normalizer.line(without(start, end, nextFurniture));
        if (isBody || !whole && normalizer.line(start, end)) {
            lines.add(new Line(at, normalizer.length() - 1, !isBody));
        }
    }

    /** The parts of a line that are no furniture. */
    private List<Span> without(int start, int end, int nextFurniture) {
        List<Span> body = new ArrayList<>();
        int from = start;
        for (int i = nextFurniture; i < report.furniture().size(); i++) {
            Span out = report.furniture().get(i);
            if (out.start() >= end) {
                break;
            }
            if (out.start() > from) {
                body.add(new Span(from, out.start()));
            }
            from = Math.max(from, Math.min(end, out.end()));
        }
        if (from < end) {
            body.add(new Span(from, end));
        }
        return body;
    }

    /** The folded lines, each ended by a line break. */
    public String text() {
        return text;
    }

    public List<Line> lines() {
        return lines;
    }

    /** Whether a character stands on a line of the page's own. */
    public boolean inFurniture(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).start() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return !lines.isEmpty() && lines.get(low).furniture();
    }

    /** Notes why a fact is decided as it is, if anyone wants to know; {@code rule} names file and row. */
    public void explain(String fact, String rule, int start, int end) {
        if (explaining) {
            explanations.add(new Explanation(fact, rule, evidence(start, end)));
        }
    }

    /** The counted things in {@link #text}. */
    public Amounts amounts() {
        return amounts;
    }

    /** The years in {@link #text}. */
    public Years years() {
        return years;
    }

    /** Where the first of some characters stands in a stretch, or the stretch ends. */
    public int ahead(String stops, int start, int end) {
        int i = start;
        while (i < end && stops.indexOf(text.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    /** Where the stretch behind the last of some characters before an index begins, no earlier than {@code limit}. */
    public int back(String stops, int end, int limit) {
        int i = end;
        while (i > limit && stops.indexOf(text.charAt(i - 1)) < 0) {
            i--;
        }
        return i;
    }

    public List<Explanation> explanations() {
        return explanations;
    }

    /** The words of the rules in {@link #text}. */
    public Words words() {
        return words;
    }

    String of(Line line) {
        return text.substring(line.start(), line.end());
    }

    /** Whether white space stood before a character and was folded away. */
    public boolean gapBefore(int i) {
        return (gaps[i >> 6] >>> i & 1) != 0;
    }

    /** The report's text as read. */
    public String raw() {
        return report.all();
    }

    /** Where a character of {@link #text} begins in {@link #raw}. */
    public int rawStart(int i) {
        return folded.start(i);
    }

    /** Where a character of {@link #text} ends in {@link #raw}. */
    public int rawEnd(int i) {
        return folded.end(i);
    }

    /** The words behind a stretch of {@link #text}, as they stand in the report. */
    public Evidence evidence(int start, int end) {
        int from = folded.start(start);
        int to = Math.min(folded.end(Math.max(start, end - 1)), from + LONGEST_EVIDENCE);
        if (to < report.all().length() && Character.isLowSurrogate(report.all().charAt(to)) && to > from) {
            to--;
        }
        return new Evidence(report.all().substring(from, to), codePoint(from), codePoint(to));
    }

    /** Where a stretch of {@link #text} ends in the report, in code points. */
    int codePointEnd(int end) {
        return codePoint(folded.end(end - 1));
    }

    private int codePoint(int index) {
        if (pairs.length == 0) {
            return index;
        }
        int before = Arrays.binarySearch(pairs, index);
        return index - (before < 0 ? -before - 1 : before);
    }

    /** Indexes of the low half of each surrogate pair. */
    private static int[] surrogatePairs(String all) {
        int[] found = new int[0];
        int n = 0;
        for (int i = 1; i < all.length(); i++) {
            if (Character.isLowSurrogate(all.charAt(i)) && Character.isHighSurrogate(all.charAt(i - 1))) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, n * 2 + 16);
                }
                found[n++] = i;
                i++;
            }
        }
        return Arrays.copyOf(found, n);
    }

    /** Traditional to Simplified, one character for one. */
    private static final class Simplified {
        /** Characters that every report has and that betray a converted page. */
        private static final String TELLTALES = "開務報縣鄉鎮區資訊應對於";

        private static final int REACH = 4_000;

        static String of(String text) {
            int reach = Math.min(text.length(), REACH);
            for (int i = 0; i < TELLTALES.length(); i++) {
                if (text.indexOf(TELLTALES.charAt(i), 0, reach) >= 0) {
                    return converted(text);
                }
            }
            return text;
        }

        private static String converted(String text) {
            char[] out = text.toCharArray();
            for (int i = 0; i < out.length; i++) {
                if (out[i] >= 0x4E00 && out[i] <= 0x9FFF) {
                    out[i] = Table.MAP[out[i] - 0x4E00];
                }
            }
            return new String(out);
        }

        private static final class Table {
            static final char[] MAP = new char[0x9FFF - 0x4E00 + 1];

            static {
                Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
                for (int i = 0; i < MAP.length; i++) {
                    String c = Character.toString(0x4E00 + i);
                    String s = icu.transliterate(c);
                    MAP[i] = s.length() == 1 ? s.charAt(0) : c.charAt(0);
                }
                // ICU gives 谘, which is written 咨
                MAP['諮' - 0x4E00] = '咨';
            }
        }
    }
}
