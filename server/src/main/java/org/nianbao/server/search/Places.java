package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.search.Query.Piece;
import org.nianbao.server.search.Query.Step;

/** Something that stands at places of a text. All texts in it are normalised. */
sealed interface Places {
    /**
     * A place.
     *
     * @param parts what is marked of it: stretches in order that do not overlap
     */
    record Place(List<Span> parts) {
        public Place {
            parts = List.copyOf(parts);
        }

        Place(Span part) {
            this(List.of(part));
        }

        int start() {
            return parts.getFirst().start();
        }

        int end() {
            return parts.getLast().end();
        }
    }

    /** Where it stands: one place for each position where one begins, the shortest, in order. */
    List<Place> in(FieldText text) throws IOException;

    /** The phrase in the body. */
    static Places of(Query.Phrase phrase) {
        return switch (phrase) {
            case Query.Exact(String text) -> new Literally(Normalizer.normalize(text));
            case Query.Near(var parts, int distance) ->
                new Near(parts.stream().map(Normalizer::normalize).toList(), distance);
            case Query.Pattern(var steps) ->
                new Pattern(steps.stream()
                        .map(step -> step instanceof Piece(String text) ? new Piece(Normalizer.normalize(text)) : step)
                        .toList());
            case Query.Loose(String text) -> new Loosely(LooseText.fold(Normalizer.normalize(text)));
        };
    }

    /** One text. */
    record Literally(String text) implements Places {
        @Override
        public List<Place> in(FieldText text) throws IOException {
            int length = length(this.text);
            return IntStream.of(text.starts(this.text))
                    .mapToObj(start -> new Place(new Span(start, start + length)))
                    .toList();
        }
    }

    /** Any of some texts; one inside a longer one is no place of its own. */
    record AnyOf(List<String> texts) implements Places {
        public AnyOf {
            texts = List.copyOf(texts);
        }

        @Override
        public List<Place> in(FieldText text) throws IOException {
            List<Span> all = new ArrayList<>();
            for (String each : texts) {
                int length = length(each);
                IntStream.of(text.starts(each)).forEach(start -> all.add(new Span(start, start + length)));
            }
            all.sort(BY_START_LONGEST_FIRST);
            List<Place> outer = new ArrayList<>();
            for (Span span : all) {
                if (outer.isEmpty() || span.end() > outer.getLast().end()) {
                    outer.add(new Place(span));
                }
            }
            return outer;
        }
    }

    /** A folded text, read loosely. */
    record Loosely(String folded) implements Places {
        @Override
        public List<Place> in(FieldText text) throws IOException {
            return text.loose(folded).stream().map(Place::new).toList();
        }
    }

    /** Texts near each other. */
    record Near(List<String> parts, int distance) implements Places {
        public Near {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Place> in(FieldText text) throws IOException {
            return NearPlaces.find(text, parts, distance);
        }
    }

    /** Texts with gaps, as in {@link Query.Pattern}. */
    record Pattern(List<Step> steps) implements Places {
        public Pattern {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Place> in(FieldText text) throws IOException {
            return PatternPlaces.find(text, steps);
        }

        List<String> pieces() {
            return steps.stream()
                    .filter(Piece.class::isInstance)
                    .map(step -> ((Piece) step).text())
                    .toList();
        }
    }

    /** What stands wholly in one section. */
    record Within(String section, Places places) implements Places {
        @Override
        public List<Place> in(FieldText text) throws IOException {
            List<Span> sections = text.sections(section);
            return sections.isEmpty()
                    ? List.of()
                    : places.in(text).stream()
                            .filter(place -> sections.stream()
                                    .anyMatch(span -> span.start() <= place.start() && place.end() <= span.end()))
                            .toList();
        }
    }

    Comparator<Span> BY_START_LONGEST_FIRST = Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed());

    /** Code points of a text. */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
