package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;

/**
 * Where in a report's text what was asked for stands. All indexes are UTF-16 indexes into {@link Report#all}.
 *
 * @param body the parts that are searched
 * @param found of each thing asked for its places in order, overlapping ones too
 * @param occurrences how many of them are literal
 */
record Marks(List<Span> body, List<List<Span>> found, long occurrences) {
    /** Where SmartCN's words stand in a report's normalised body. */
    @FunctionalInterface
    interface WordPlaces {
        List<Span> of(List<String> words) throws IOException;
    }

    static Marks of(Report report, List<Literal> literals, WordPlaces places) throws IOException {
        NormalizedText normal = Normalizer.body(report);
        List<List<Span>> found = new ArrayList<>();
        long occurrences = 0;
        for (Literal literal : literals) {
            List<Span> spans = literal(normal.text(), literal.text());
            occurrences += spans.size();
            if (spans.isEmpty() && !literal.words().isEmpty()) {
                spans = places.of(literal.words());
            }
            found.add(spans.stream().map(normal::origin).sorted(BY_START).toList());
        }
        return new Marks(report.bodySpans(), found, occurrences);
    }

    private static final Comparator<Span> BY_START =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** Every place where the phrase begins. */
    static List<Span> literal(String text, String phrase) {
        List<Span> spans = new ArrayList<>();
        for (int i = text.indexOf(phrase); i >= 0; i = text.indexOf(phrase, i + 1)) {
            spans.add(new Span(i, i + phrase.length()));
        }
        return spans;
    }

    /** What to mark: in order, overlapping places as one, adjacent ones as two, without furniture in between. */
    List<Span> merged() {
        List<Span> all = new ArrayList<>();
        found.forEach(spans -> spans.forEach(span -> all.addAll(withoutFurniture(span))));
        all.sort(BY_START);
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            if (!merged.isEmpty() && span.start() < merged.getLast().end()) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private List<Span> withoutFurniture(Span span) {
        List<Span> pieces = new ArrayList<>(1);
        for (Span part : body) {
            int start = Math.max(span.start(), part.start());
            int end = Math.min(span.end(), part.end());
            if (start < end) {
                pieces.add(new Span(start, end));
            }
        }
        return pieces;
    }
}
