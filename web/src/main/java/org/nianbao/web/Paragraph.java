package org.nianbao.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of a report, cut where marks begin and end.
 *
 * @param segments the text, in order
 * @param furniture whether it belongs to the page it stood on and not to the report
 */
public record Paragraph(List<Segment> segments, boolean furniture) {
    public Paragraph {
        segments = List.copyOf(segments);
    }

    /** What a line looks like; reports are plain text, so this is for the eye only. */
    public enum Shape {
        PROSE,
        /** {@code 二、主动公开政府信息情况} */
        HEADING,
        /** A row of a table that was flattened to {@code 行政许可 | 27 |}. */
        TABLE
    }

    private static final Pattern HEADING = Pattern.compile(
            "[\\s\\u3000]*([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]部分)[^。；;|]{1,40}");

    public Shape shape() {
        String text = segments.stream().map(Segment::text).collect(Collectors.joining());
        if (HEADING.matcher(text).matches()) {
            return Shape.HEADING;
        }
        return text.contains("|") && !text.contains("。") ? Shape.TABLE : Shape.PROSE;
    }

    /** A stretch of the whole text, UTF-16 indexes, end exclusive. */
    public record Range(int start, int end) {}

    /**
     * Cuts a text into its lines and these at the marks; empty lines are left out. The first hit gets the anchor
     * {@code h1}, the first evidence {@code e1} and so on in the order given. Marks may overlap and cross lines.
     *
     * @param furniture lines that belong to the page, in order
     * @param hits words that were sought, in order
     * @param evidence words of facts, in any order
     */
    public static List<Paragraph> split(String text, List<Range> furniture, List<Range> hits, List<Range> evidence) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            marks.add(new Mark(hits.get(i), true, "h" + (i + 1)));
        }
        for (int i = 0; i < evidence.size(); i++) {
            marks.add(new Mark(evidence.get(i), false, "e" + (i + 1)));
        }
        marks.sort(Comparator.comparingInt(Mark::start)); // stable, so a hit comes before evidence that starts with it
        return new Cutter(text, furniture, marks).paragraphs();
    }

    private static final class Mark {
        private final Range range;
        private final boolean hit;
        private final String anchor;
        private boolean placed;

        Mark(Range range, boolean hit, String anchor) {
            this.range = range;
            this.hit = hit;
            this.anchor = anchor;
        }

        int start() {
            return range.start();
        }

        int end() {
            return range.end();
        }

        boolean covers(int start, int end) {
            return start() <= start && end <= end();
        }

        /** Its anchor, the first time it is asked for. */
        Optional<String> place() {
            boolean first = !placed;
            placed = true;
            return first ? Optional.of(anchor) : Optional.empty();
        }
    }

    private static final class Cutter {
        private final String text;
        private final List<Range> furniture;
        private final List<Mark> marks;
        private final List<Mark> open = new ArrayList<>();
        private int nextMark;
        private int nextFurniture;

        Cutter(String text, List<Range> furniture, List<Mark> marks) {
            this.text = text;
            this.furniture = furniture;
            this.marks = marks;
        }

        List<Paragraph> paragraphs() {
            List<Paragraph> paragraphs = new ArrayList<>();
            int start = 0;
            for (String line : text.split("[\n\r]", -1)) {
                int end = start + line.length();
                if (!line.isBlank()) {
                    paragraphs.add(paragraph(start, end));
                }
                start = end + 1;
            }
            return paragraphs;
        }

        private Paragraph paragraph(int start, int end) {
            while (nextMark < marks.size() && marks.get(nextMark).start() < end) {
                open.add(marks.get(nextMark++));
            }
            open.removeIf(mark -> mark.end() <= start);
            TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
            for (Mark mark : open) {
                cuts.add(Math.max(start, mark.start()));
                cuts.add(Math.min(end, mark.end()));
            }
            List<Segment> segments = new ArrayList<>();
            int from = start;
            for (int to : cuts.tailSet(start, false)) {
                segments.add(segment(from, to));
                from = to;
            }
            return new Paragraph(segments, isFurniture(start, end));
        }

        private Segment segment(int start, int end) {
            List<Mark> over =
                    open.stream().filter(mark -> mark.covers(start, end)).toList();
            boolean hit = over.stream().anyMatch(mark -> mark.hit);
            boolean evidence = over.stream().anyMatch(mark -> !mark.hit);
            Segment.Kind kind = hit && evidence
                    ? Segment.Kind.BOTH
                    : hit ? Segment.Kind.HIT : evidence ? Segment.Kind.EVIDENCE : Segment.Kind.PLAIN;
            List<String> anchors =
                    over.stream().map(Mark::place).flatMap(Optional::stream).toList();
            return new Segment(text.substring(start, end), kind, anchors);
        }

        private boolean isFurniture(int start, int end) {
            while (nextFurniture < furniture.size()
                    && furniture.get(nextFurniture).end() <= start) {
                nextFurniture++;
            }
            return nextFurniture < furniture.size()
                    && furniture.get(nextFurniture).start() < end;
        }
    }
}
