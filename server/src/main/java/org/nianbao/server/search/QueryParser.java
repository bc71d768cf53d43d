package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.search.QueryLexer.Kind;
import org.nianbao.server.search.QueryLexer.Token;

/**
 * The query language: words (all of them), {@code "exact phrase"}, {@code OR}, {@code AND}, {@code -x} or
 * {@code NOT x}, parentheses, filters ({@code fees:none}). {@code AND} and mere neighbours bind tighter than {@code OR}. Full-width and Chinese marks
 * count as the ASCII ones. Whatever is written has a meaning: faults are repaired and noted.
 */
public final class QueryParser {
    /** UTF-16 units of a query. */
    public static final int MAX_LENGTH = 10_000;
    /** Words and phrases of a query. */
    public static final int MAX_CLAUSES = 256;

    private static final int MAX_DEPTH = 64;

    private final List<Token> tokens;
    private final Predicate<String> places;
    private final Set<QueryNote> notes = EnumSet.noneOf(QueryNote.class);
    private int next;
    private int depth;
    private int clauses;

    /**
     * A query and the repairs it took.
     *
     * @param notes in the order of {@link QueryNote}
     */
    public record Parsed(Query query, List<QueryNote> notes) {}

    private QueryParser(String text, Predicate<String> places) {
        this.places = places;
        tokens = QueryLexer.tokens(text, notes);
    }

    /**
     * Reads a query leniently.
     *
     * @param places whether there is a place of a code or name
     * @throws InvalidRequestException naming {@code q}, if it is too long, has too many clauses or is nested too deep
     */
    public static Parsed parse(String text, Predicate<String> places) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRequestException("q", "longer than " + MAX_LENGTH + " characters");
        }
        QueryParser parser = new QueryParser(text, places);
        Optional<Query> query = parser.top();
        return new Parsed(query.orElseGet(parser::nothing), List.copyOf(parser.notes));
    }

    /**
     * Reads a query and refuses what would have to be repaired.
     *
     * @param places whether there is a place of a code or name
     * @throws InvalidRequestException naming {@code q}
     */
    public static Parsed parseStrictly(String text, Predicate<String> places) {
        Parsed parsed = parse(text, places);
        if (!parsed.notes().isEmpty()) {
            throw new InvalidRequestException(parsed.notes().stream()
                    .map(note -> new ParameterError("q", note.en()))
                    .toList());
        }
        return parsed;
    }

    /** Nothing asked is everything, as the empty phrase is in every text; punctuation alone is nothing. */
    private Query nothing() {
        return notes.contains(QueryNote.PUNCTUATION_ONLY) ? new Query.None() : new Query.All();
    }

    private Optional<Query> top() {
        List<Query> parts = new ArrayList<>();
        while (next < tokens.size()) {
            any().ifPresent(parts::add);
            if (next < tokens.size()) {
                notes.add(QueryNote.UNBALANCED_PARENTHESIS);
                next++;
            }
        }
        return and(parts);
    }

    private Optional<Query> any() {
        List<Query> parts = new ArrayList<>();
        boolean afterOr = false;
        while (true) {
            int from = next;
            all().ifPresent(parts::add);
            boolean absent = next == from;
            boolean or = accept(Kind.OR);
            if (absent && (or || afterOr)) {
                notes.add(QueryNote.DANGLING_OPERATOR);
            }
            if (!or) {
                return or(parts);
            }
            afterOr = true;
        }
    }

    private Optional<Query> all() {
        List<Query> parts = new ArrayList<>();
        boolean left = false;
        boolean waiting = false;
        while (true) {
            if (accept(Kind.AND)) {
                if (waiting || !left) {
                    notes.add(QueryNote.DANGLING_OPERATOR);
                }
                waiting = true;
            } else if (atLeaf() || at(Kind.OPEN) || at(Kind.NOT)) {
                one().ifPresent(parts::add);
                left = true;
                waiting = false;
            } else {
                if (waiting) {
                    notes.add(QueryNote.DANGLING_OPERATOR);
                }
                return and(parts);
            }
        }
    }

    private Optional<Query> one() {
        boolean negative = false;
        while (accept(Kind.NOT)) {
            negative = !negative;
        }
        Optional<Query> part;
        if (at(Kind.OPEN)) {
            part = group();
        } else if (atLeaf()) {
            part = leaf(tokens.get(next++));
        } else {
            notes.add(QueryNote.DANGLING_OPERATOR);
            part = Optional.empty();
        }
        return negative ? part.map(QueryParser::not) : part;
    }

    private Optional<Query> group() {
        if (++depth > MAX_DEPTH) {
            throw new InvalidRequestException("q", "more than " + MAX_DEPTH + " parentheses inside each other");
        }
        int inside = ++next;
        Optional<Query> group = any();
        if (next == inside) {
            notes.add(QueryNote.EMPTY_PHRASE);
        }
        if (!accept(Kind.CLOSE)) {
            notes.add(QueryNote.UNBALANCED_PARENTHESIS);
        }
        depth--;
        return group;
    }

    private Optional<Query> leaf(Token token) {
        if (++clauses > MAX_CLAUSES) {
            throw new InvalidRequestException("q", "more than " + MAX_CLAUSES + " words and phrases");
        }
        if (token.kind() == Kind.FILTER) {
            return Optional.of(filter(token));
        }
        String normal = Normalizer.normalize(token.text());
        if (token.kind() == Kind.PHRASE) {
            if (normal.isEmpty()) {
                notes.add(QueryNote.EMPTY_PHRASE);
                return Optional.empty();
            }
            return Optional.of(new Query.Exact(token.text()));
        }
        if (normal.codePoints().allMatch(QueryParser::isPunctuation)) {
            notes.add(QueryNote.PUNCTUATION_ONLY);
            return Optional.empty();
        }
        return Optional.of(new Query.Words(token.text()));
    }

    /** What is no value of the field is searched, so that nobody takes the answer for a filtered one. */
    private Query filter(Token token) {
        Dimension dimension = Dimension.named(token.field()).orElseThrow();
        String value = dimension == Dimension.REGION ? token.text() : Values.fold(token.text());
        return Values.read(dimension, value)
                .filter(read -> dimension != Dimension.REGION || places.test(read))
                .<Query>map(read -> new Query.Filter(dimension, read))
                .orElseGet(() -> {
                    notes.add(QueryNote.FILTER_VALUE);
                    return new Query.Exact(token.field() + ":" + token.text());
                });
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    private static Query not(Query part) {
        return part instanceof Query.Not(Query inner) ? inner : new Query.Not(part);
    }

    private static Optional<Query> and(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Query.And(List<Query> inner) ? inner : List.of(part)));
        return flat.size() > 1
                ? Optional.of(new Query.And(flat))
                : flat.stream().findFirst();
    }

    private static Optional<Query> or(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Query.Or(List<Query> inner) ? inner : List.of(part)));
        return flat.size() > 1 ? Optional.of(new Query.Or(flat)) : flat.stream().findFirst();
    }

    private boolean atLeaf() {
        return at(Kind.WORDS) || at(Kind.PHRASE) || at(Kind.FILTER);
    }

    private boolean at(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean accept(Kind kind) {
        boolean here = at(kind);
        next += here ? 1 : 0;
        return here;
    }
}
