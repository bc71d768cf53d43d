package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;

/** Cuts snippets out of a report: 80 to 120 characters around a hit, at the ends of sentences where there are some. */
final class Snippets {
    private static final int MAX_SNIPPETS = 3;
    private static final int BEFORE = 40;
    private static final int MIN = 80;
    private static final int MAX = 120;
    /** A phrase may be as long as a report; a snippet of it ends here. */
    private static final int MAX_HIT = 400;

    private static final String SENTENCE_ENDS = "。！？；!?;\n\r";

    private final String all;
    private final Marks marks;
    private final List<Span> merged;

    private Snippets(Report report, Marks marks) {
        this.all = report.all();
        this.marks = marks;
        this.merged = marks.merged();
    }

    static List<Snippet> of(Report report, Marks marks) {
        return new Snippets(report, marks).snippets();
    }

    private List<Snippet> snippets() {
        List<Span> windows = new ArrayList<>();
        for (Span hit : inOrderOfInterest()) {
            if (windows.size() == MAX_SNIPPETS) {
                break;
            }
            if (windows.stream().noneMatch(window -> overlap(window, hit))) {
                windows.add(clear(window(hit), hit, windows));
            }
        }
        windows.sort(Comparator.comparingInt(Span::start));
        return windows.stream().map(this::snippet).toList();
    }

    /** The first place of each thing asked for, then all places. */
    private List<Span> inOrderOfInterest() {
        List<Span> hits = new ArrayList<>();
        marks.found().stream().filter(spans -> !spans.isEmpty()).forEach(spans -> hits.add(spans.getFirst()));
        marks.found().forEach(hits::addAll);
        return hits;
    }

    private Span window(Span hit) {
        int first = limit(hit.start()).start();
        int last = Math.max(hit.end(), limit(hit.end() - 1).end());
        int start = Math.max(first, hit.start() - BEFORE);
        for (int i = hit.start(); i > start; i--) {
            if (isEnd(i - 1)) {
                start = i;
            }
        }
        int hitEnd = Math.min(hit.end(), hit.start() + MAX_HIT);
        int end = Math.min(last, Math.max(start + MAX, hitEnd));
        if (end < last) {
            end = lastEnd(Math.max(start + MIN, hitEnd), end);
        }
        if (end - start < MIN) {
            start = firstStart(Math.max(first, end - MAX + (MAX - MIN) / 2), start);
        }
        return trim(start, end, hit.start(), hitEnd);
    }

    private Span limit(int index) {
        return marks.body().stream()
                .filter(span -> span.start() <= index && index < span.end())
                .findFirst()
                .orElse(new Span(index, index + 1));
    }

    private boolean isEnd(int index) {
        return SENTENCE_ENDS.indexOf(all.charAt(index)) >= 0;
    }

    /** The last sentence end between two indexes, else the greater. */
    private int lastEnd(int from, int to) {
        for (int i = to; i >= from; i--) {
            if (isEnd(i - 1)) {
                return i;
            }
        }
        return to;
    }

    /** The first sentence start between two indexes, else the lesser. */
    private int firstStart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (i > 0 && isEnd(i - 1)) {
                return i;
            }
        }
        return Math.min(from, to);
    }

    private Span trim(int start, int end, int hitStart, int hitEnd) {
        int s = start;
        int e = end;
        while (s < hitStart && isSpace(all.charAt(s))) {
            s++;
        }
        while (e > hitEnd && isSpace(all.charAt(e - 1))) {
            e--;
        }
        return new Span(splits(s) ? s - 1 : s, splits(e) ? e + 1 : e);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether an index falls between the halves of one code point. */
    private boolean splits(int index) {
        return index > 0 && index < all.length() && Character.isSurrogatePair(all.charAt(index - 1), all.charAt(index));
    }

    private static boolean overlap(Span a, Span b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** The window without what earlier windows show; those do not touch the hit. */
    private static Span clear(Span window, Span hit, List<Span> windows) {
        int start = window.start();
        int end = window.end();
        for (Span other : windows) {
            if (other.end() <= hit.start()) {
                start = Math.max(start, other.end());
            } else {
                end = Math.min(end, other.start());
            }
        }
        return new Span(start, end);
    }

    private Snippet snippet(Span window) {
        List<Snippet.Mark> shown = new ArrayList<>();
        for (Span mark : merged) {
            if (overlap(window, mark)) {
                int start = Math.max(mark.start(), window.start());
                int end = Math.min(mark.end(), window.end());
                shown.add(new Snippet.Mark(points(window.start(), start), points(window.start(), end)));
            }
        }
        return new Snippet(window.of(all), points(0, window.start()), shown);
    }

    private int points(int from, int to) {
        return all.codePointCount(from, to);
    }
}
