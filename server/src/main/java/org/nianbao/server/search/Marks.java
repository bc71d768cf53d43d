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
 * @param found of each thing asked for what is marked of its places, in order, overlapping ones too
 * @param occurrences how many places there are
 */
record Marks(List<Span> body, List<List<Span>> found, long occurrences) {
    /** Where things stand in a report as the index has it. */
    interface Standing {
        /** Where SmartCN's words stand; UTF-16 indexes in the normalised body. */
        List<Span> words(List<String> words) throws IOException;

        /** Where something else stands; code points of the normalised body. */
        List<Places.Place> places(Places wanted) throws IOException;
    }

    static Marks of(Report report, List<Literal> literals, Standing standing) throws IOException {
        NormalizedText normal = Normalizer.body(report);
        List<List<Span>> found = new ArrayList<>();
        long occurrences = 0;
        for (Literal literal : literals) {
            List<Places.Place> places = places(normal.text(), literal, standing);
            occurrences += places.size();
            List<Span> spans = places.isEmpty() && !literal.words().isEmpty()
                    ? standing.words(literal.words())
                    : places.stream().flatMap(place -> place.parts().stream()).toList();
            found.add(spans.stream()
                    .map(normal::origin)
                    .sorted(BY_START)
                    .distinct()
                    .toList());
        }
        return new Marks(report.bodySpans(), found, occurrences);
    }

    /** The places of a literal in order; UTF-16 indexes in the normalised body. */
    static List<Places.Place> places(String body, Literal literal, Standing standing) throws IOException {
        if (literal.places() instanceof Places.Literally(String text)) {
            return literal(body, text).stream().map(Places.Place::new).toList();
        }
        int[] units = new int[body.length() + 1];
        int points = 0;
        for (int i = 0; i < body.length(); i += Character.charCount(body.codePointAt(i))) {
            units[points++] = i;
        }
        units[points] = body.length();
        return standing.places(literal.places()).stream()
                .map(place -> new Places.Place(place.parts().stream()
                        .map(part -> new Span(units[part.start()], units[part.end()]))
                        .toList()))
                .toList();
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
