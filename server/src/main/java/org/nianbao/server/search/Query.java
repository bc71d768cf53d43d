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

    /** Words without quotation marks: a chunk without white space, found by its words or literally. */
    record Words(String text) implements Query {
        @Override
        public String print() {
            return text;
        }
    }

    /** A quoted phrase: found where the normalised phrase is a substring of the normalised body. */
    record Exact(String text) implements Query {
        @Override
        public String print() {
            StringBuilder out = new StringBuilder("\"");
            text.codePoints().forEach(c -> {
                if (c == '\\' || QuoteMarks.isAny(c)) {
                    out.append('\\');
                }
                out.appendCodePoint(c);
            });
            return out.append('"').toString();
        }
    }

    /** Reports with a value of a dimension, as {@link Values#read} gives it. */
    record Filter(Dimension dimension, String value) implements Query {
        @Override
        public String print() {
            boolean plain = value.chars().allMatch(c -> QueryLexer.inWord((char) c));
            return dimension.id() + ":" + (plain ? value : new Exact(value).print());
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
