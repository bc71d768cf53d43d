package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;

/**
 * The literal places in one report and what is around them. What is compared is taken from the normalised body, so that
 * the lines of 公开 that go on with 内容 are as many as 公开内容 has; what is shown is the original of the same stretch.
 */
final class KwicText {
    private static final Pattern BREAK = Pattern.compile("[\\s\\p{Z}]*[\\n\\r][\\s\\p{Z}]*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Report report;
    private final List<Span> body;
    private final NormalizedText normal;
    private final List<Span> places = new ArrayList<>();

    KwicText(Report report, List<Literal> literals, Marks.Standing standing) throws IOException {
        this.report = report;
        this.body = report.bodySpans();
        this.normal = Normalizer.body(report);
        for (Literal literal : literals) {
            for (Places.Place place : Marks.places(normal.text(), literal, standing)) {
                places.add(new Span(place.start(), place.end()));
            }
        }
        places.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    }

    /** As they stand, stretches of the normalised body; one for each phrase that begins there. */
    List<Span> places() {
        return places;
    }

    /** The characters after a place, fewer at the end. */
    String following(Span place, int characters) {
        return normal.text().substring(place.end(), after(place, characters));
    }

    /** The characters before a place, fewer at the beginning, in the order of the text. */
    String preceding(Span place, int characters) {
        return normal.text().substring(before(place, characters), place.start());
    }

    /** Where a place stands in {@link Report#all}. */
    Span origin(Span place) {
        return normal.origin(place);
    }

    String hit(Span place) {
        return shown(normal.origin(place));
    }

    String right(Span place, int characters) {
        int from = normal.end(place.end() - 1);
        int to = after(place, characters);
        return to == place.end() ? "" : shown(new Span(from, Math.max(from, normal.end(to - 1))));
    }

    String left(Span place, int characters) {
        int to = normal.start(place.start());
        int from = before(place, characters);
        return from == place.start() ? "" : shown(new Span(Math.min(to, normal.start(from)), to));
    }

    private int after(Span place, int characters) {
        String text = normal.text();
        int end = place.end();
        for (int i = 0; i < characters && end < text.length(); i++) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private int before(Span place, int characters) {
        String text = normal.text();
        int start = place.start();
        for (int i = 0; i < characters && start > 0; i++) {
            start -= Character.charCount(text.codePointBefore(start));
        }
        return start;
    }

    /** Without furniture, whose place is a line break. */
    private String shown(Span span) {
        StringBuilder text = new StringBuilder();
        for (int i = firstPart(span.start()); i < body.size() && body.get(i).start() < span.end(); i++) {
            Span part = body.get(i);
            if (part.start() > span.start()) {
                text.append('\n');
            }
            text.append(report.all(), Math.max(span.start(), part.start()), Math.min(span.end(), part.end()));
        }
        String lines = BREAK.matcher(text).replaceAll("¶");
        return SPACE.matcher(lines).replaceAll(" ");
    }

    /** The first part of the body that ends behind an index. */
    private int firstPart(int index) {
        int low = 0;
        int high = body.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (body.get(middle).end() > index) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
