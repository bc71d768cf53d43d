package org.nianbao.server.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is asked of the text. Prints itself in the query language, and what it prints parses to itself.
 *
 * <p>No {@code And} stands directly in an {@code And}, no {@code Or} in an {@code Or}, no {@code Not} in a {@code Not},
 * and {@code All} and {@code None} stand alone.
 */
public sealed interface Query {
    /** The query language's form of it. */
    String print();

    /**
     * Words without quotation marks: a chunk without white space, found by its words or literally.
     *
     * @param synonyms what means the same and is found as well; not printed, as reading adds them
     */
    record Words(String text, List<String> synonyms) implements Query {
        public Words {
            synonyms = List.copyOf(synonyms);
        }

        Words(String text) {
            this(text, List.of());
        }

        @Override
        public String print() {
            return text;
        }
    }

    /** What stands at places of a text. */
    sealed interface Phrase extends Query {}

    /** A quoted phrase: found where the normalised phrase is a substring of the normalised body. */
    record Exact(String text) implements Phrase {
        @Override
        public String print() {
            return Phrases.quote(text);
        }
    }

    /**
     * Phrases near each other, in any order: from the end of each to the start of the next there are at most so many
     * characters of the normalised body.
     *
     * @param parts two or more, none with white space
     */
    record Near(List<String> parts, int distance) implements Phrase {
        public Near {
            parts = List.copyOf(parts);
        }

        @Override
        public String print() {
            return Phrases.quote(String.join(" ", parts)) + "~" + distance;
        }
    }

    /** Literal pieces with gaps between them, perhaps around them; one is literal and one is a gap at least. */
    record Pattern(List<Step> steps) implements Phrase {
        public Pattern {
            steps = List.copyOf(steps);
        }

        @Override
        public String print() {
            return "\"" + steps.stream().map(Step::print).collect(Collectors.joining()) + "\"";
        }
    }

    /** A part of a pattern. */
    sealed interface Step {
        String print();
    }

    /** What stands there literally. */
    record Piece(String text) implements Step {
        @Override
        public String print() {
            return Phrases.escape(text);
        }
    }

    /**
     * Characters that may be any but the end of a sentence or line.
     *
     * @param questions how many there are
     * @param star whether there may be up to {@link Phrases#STAR} more
     */
    record Gap(int questions, boolean star) implements Step {
        @Override
        public String print() {
            return "?".repeat(questions) + (star ? "*" : "");
        }
    }

    /** A phrase read loosely: punctuation and white space count for nothing, Traditional is Simplified. */
    record Loose(String text) implements Phrase {
        @Override
        public String print() {
            return "~" + Phrases.quote(text);
        }
    }

    /** A phrase in a part of a report. */
    record In(Scope scope, Phrase phrase) implements Query {
        @Override
        public String print() {
            return scope.print() + ":" + phrase.print();
        }
    }

    /** Reports that have a section. */
    record HasSection(Scope.Part section) implements Query {
        @Override
        public String print() {
            return section.print();
        }
    }

    /** Reports with a value of a dimension, as {@link Values#read} gives it. */
    record Filter(Dimension dimension, String value) implements Query {
        @Override
        public String print() {
            boolean plain = value.chars().allMatch(c -> QueryLexer.inWord((char) c));
            return dimension.id() + ":" + (plain ? value : Phrases.quote(value));
        }
    }

    /** All of these. */
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String print() {
            return parts.stream()
                    .map(part -> part instanceof Or ? "(" + part.print() + ")" : part.print())
                    .collect(Collectors.joining(" "));
        }
    }

    /** Any of these. */
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String print() {
            return parts.stream()
                    .map(part -> part instanceof And ? "(" + part.print() + ")" : part.print())
                    .collect(Collectors.joining(" OR "));
        }
    }

    /** Everything but this. */
    record Not(Query part) implements Query {
        @Override
        public String print() {
            return part instanceof And || part instanceof Or ? "-(" + part.print() + ")" : "-" + part.print();
        }
    }

    /** Every report: nothing was asked. */
    record All() implements Query {
        @Override
        public String print() {
            return "";
        }
    }

    /** No report: only punctuation was asked for. */
    record None() implements Query {
        @Override
        public String print() {
            return ",";
        }
    }
}
