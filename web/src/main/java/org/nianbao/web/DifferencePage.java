package org.nianbao.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Two reports side by side.
 *
 * @param a the first, to the report
 * @param b the second, to the report
 * @param swap the same the other way round
 * @param figures the numbers that either states
 * @param channels those that either used
 * @param counts what became of the sentences, finished
 * @param whole whether both were compared to their ends
 * @param lines all sentences of both, in order
 * @param formats the same for machines
 */
public record DifferencePage(
        Frame frame,
        Link a,
        Link b,
        String swap,
        List<Figure> figures,
        List<Figure> channels,
        List<String> counts,
        boolean whole,
        List<Line> lines,
        List<Link> formats) {
    public DifferencePage {
        swap = Link.local(swap);
        figures = List.copyOf(figures);
        channels = List.copyOf(channels);
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
        formats = List.copyOf(formats);
    }

    /** What both say on one question; empty where one does not. */
    public record Figure(String label, String a, String b) {}

    /** What became of a sentence. */
    public enum Fate {
        SAME,
        CHANGED,
        GONE,
        NEW
    }

    /**
     * A sentence on either side; no pieces where a side does not have it.
     *
     * @param moved whether the other side has it elsewhere
     */
    public record Line(Fate fate, List<Piece> a, List<Piece> b, boolean moved) {
        public Line {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }

    /** A stretch of a sentence, and whether only this side has it. */
    public record Piece(String text, boolean own) {}

    /** The lines in runs of those that are the same in both and those that are not. */
    public List<List<Line>> runs() {
        List<List<Line>> runs = new ArrayList<>();
        for (Line line : lines) {
            boolean same = line.fate() == Fate.SAME;
            if (runs.isEmpty() || (runs.getLast().getFirst().fate() == Fate.SAME) != same) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(line);
        }
        return runs;
    }
}
