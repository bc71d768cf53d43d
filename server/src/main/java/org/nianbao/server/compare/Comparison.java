package org.nianbao.server.compare;

import java.util.List;
import java.util.Optional;
import org.nianbao.server.search.StoredReport;

/**
 * Two reports side by side.
 *
 * @param lines all sentences of both, in order
 * @param whole whether both were compared to their ends: of a text of very many sentences only the beginning is
 */
public record Comparison(Side a, Side b, List<Line> lines, boolean whole) {
    public Comparison {
        lines = List.copyOf(lines);
    }

    /** What became of a sentence, or of a part of one. */
    public enum Fate {
        SAME,
        CHANGED,
        GONE,
        NEW
    }

    /**
     * A sentence of either report, or one of each that belong together.
     *
     * @param a in the first report; empty where it is new
     * @param b in the second report; empty where it is gone
     * @param pieces of one that changed what stayed, went and came; else none
     * @param moved whether the other report has the same sentence elsewhere
     */
    public record Line(Fate fate, Optional<Sentence> a, Optional<Sentence> b, List<Piece> pieces, boolean moved) {}

    /** A stretch of a changed sentence; its fate is never {@link Fate#CHANGED}. */
    public record Piece(Fate fate, String text) {}

    /** Compares two reports; the second is told as what became of the first. */
    public static Comparison of(StoredReport a, StoredReport b) {
        SentenceDiff diff = new SentenceDiff(a.report(), b.report());
        return new Comparison(Side.of(a), Side.of(b), diff.lines(), diff.whole());
    }

    /** How many sentences met a fate; those that only moved do not count as new or gone. */
    public long count(Fate fate) {
        return lines.stream()
                .filter(line -> line.fate() == fate && !line.moved())
                .count();
    }
}
