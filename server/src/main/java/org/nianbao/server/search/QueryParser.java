package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.server.search.QueryLexer.Kind;
import org.nianbao.server.search.QueryLexer.Token;

/**
 * The query language: words (all of them), {@code "exact phrase"} and its kin ({@link Phrases}), {@code OR}, {@code AND}, {@code -x} or
 * {@code NOT x}, parentheses, filters ({@code fees:none}), scopes
 * ({@code title:"…"}). {@code AND} and mere neighbours bind tighter than {@code OR}. Full-width and Chinese marks
 * count as the ASCII ones. Whatever is written has a meaning: faults are repaired and noted.
 */
public final class QueryParser {
    /** UTF-16 units of a query. */
    public static final int MAX_LENGTH = 10_000;
    /** Words and phrases of a query. */
    public static final int MAX_CLAUSES = 256;

    private static final int MAX_DEPTH = 64;

    /** Words that somebody may have meant as an operator. */
    private static final Map<String, String> LOOKALIKES =
            Map.of("or", "OR", "或", "OR", "或者", "OR", "and", "AND", "和", "AND", "与", "AND", "not", "NOT");

    /** What has the form of a filter, and is no address. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z_]+):(?!//).+");

    private final List<Token> tokens;
    private final Predicate<String> places;
    private final Reading reading;
    private final Set<QueryNote> notes = new LinkedHashSet<>();
    private int next;
    private int depth;
    private int clauses;

    /**
     * A query and the repairs it took.
     *
     * @param notes in the order of {@link QueryNote}
     */
    public record Parsed(Query query, List<QueryNote> notes) {}

    private QueryParser(String text, Reading reading, Predicate<String> places) {
        this.reading = reading;
        this.places = places;
        tokens = QueryLexer.tokens(text, notes);
    }

    /** Reads a query leniently; throws as {@link #read}. */
    public static Parsed parse(String text, Predicate<String> places) {
        return read(text, Reading.USUAL, places);
    }

    /** Reads a query strictly; throws as {@link #read}. */
    public static Parsed parseStrictly(String text, Predicate<String> places) {
        return read(text, Reading.STRICT, places);
    }

    /**
     * Reads a query.
     *
     * @param places whether there is a place of a code or name
     * @throws InvalidRequestException naming {@code q}, if it is too long, has too many clauses, is nested too deep, or is
     *     to be read strictly and would have to be repaired
     */
    public static Parsed read(String text, Reading reading, Predicate<String> places) {
        if (text.length() > MAX_LENGTH) {
            throw new InvalidRequestException(
                    "q", "longer than " + MAX_LENGTH + " characters", "超过 " + MAX_LENGTH + " 个字符");
        }
        QueryParser parser = new QueryParser(text, reading, places);
        Optional<Query> query = parser.top();
        List<QueryNote> notes = parser.notes.stream().sorted().toList();
        List<ParameterError> repairs = notes.stream()
                .filter(note -> reading.strict() && note.repair())
                .map(note -> new ParameterError("q", note.message()))
                .toList();
        if (!repairs.isEmpty()) {
            throw new InvalidRequestException(repairs);
        }
        return new Parsed(query.orElseGet(parser::nothing), notes);
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
            throw new InvalidRequestException(
                    "q", "more than " + MAX_DEPTH + " parentheses inside each other", "括号嵌套超过 " + MAX_DEPTH + " 层");
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
        clause(1);
        return switch (token.kind()) {
            case FILTER -> Optional.of(filter(token));
            case SCOPED -> scoped(token);
            case PHRASE -> phrase(token).map(phrase -> phrase);
            default -> words(token.text());
        };
    }

    private void clause(int count) {
        clauses += count;
        if (clauses > MAX_CLAUSES) {
            throw new InvalidRequestException(
                    "q", "more than " + MAX_CLAUSES + " words and phrases", "词语和短语超过 " + MAX_CLAUSES + " 个");
        }
    }

    private Optional<Query.Phrase> phrase(Token token) {
        Optional<Query.Phrase> phrase = Phrases.read(token, reading, notes);
        if (phrase.isPresent() && phrase.get() instanceof Query.Pattern(var steps)) {
            clause(steps.size() / 2);
        }
        return phrase;
    }

    private Optional<Query> words(String text) {
        if (Normalizer.normalize(text).codePoints().allMatch(LooseText::isIgnored)) {
            notes.add(QueryNote.PUNCTUATION_ONLY);
            return Optional.empty();
        }
        doubt(text);
        List<String> synonyms = reading.synonyms() ? Synonyms.bundled().of(text) : List.of();
        if (!synonyms.isEmpty()) {
            notes.add(Synonyms.note(text, synonyms));
        }
        return Optional.of(new Query.Words(text, synonyms));
    }

    private Optional<Query> scoped(Token token) {
        String[] field = token.field().split("[:：]", 2);
        Optional<Scope> scope = Scope.named(field[0], field.length > 1 ? field[1] : "");
        if (scope.isEmpty()) {
            Optional<Scope> section = token.quoted() ? Optional.empty() : Scope.named(field[0], token.text());
            return Optional.of(
                    section.isPresent() && section.get() instanceof Scope.Part part
                            ? new Query.HasSection(part)
                            : literal(token, Message.oneOf(Scope.sections())));
        }
        if (!token.quoted() && Normalizer.normalize(token.text()).isEmpty()) {
            return Optional.of(literal(token, new Message("a phrase right after its colon", "冒号后应紧接短语")));
        }
        return phrase(token).map(phrase -> new Query.In(scope.get(), phrase));
    }

    /** Notes a word that is searched but looks as if something else was meant. */
    private void doubt(String word) {
        String operator = LOOKALIKES.getOrDefault(word.toLowerCase(Locale.ROOT), "");
        boolean between = next < tokens.size() && (next > 1 || operator.equals("NOT"));
        if (!operator.isEmpty() && between) {
            notes.add(QueryNote.of(
                    QueryNote.Kind.LOWER_CASE_OPERATOR,
                    "“" + word + "” is searched as a word; for the operator write " + operator + " in capitals",
                    "“" + word + "”已作为词语检索；若是运算符，请写大写的 " + operator));
        }
        if (word.contains("*")) {
            notes.add(QueryNote.UNQUOTED_WILDCARD);
        }
        Matcher field = FIELD.matcher(Values.fold(word));
        if (field.matches()) {
            String known = Stream.concat(
                            Arrays.stream(Dimension.values()).map(Dimension::id),
                            Stream.of("section", "title", "issuer"))
                    .collect(Collectors.joining(", "));
            notes.add(QueryNote.of(
                    QueryNote.Kind.UNKNOWN_FILTER,
                    "There is no filter “" + field.group(1) + "”, so “" + word + "” was searched; there are " + known,
                    "没有“" + field.group(1) + "”这一筛选条件，“" + word + "”已按原文检索；可用的条件有 " + known));
        }
    }

    private Query filter(Token token) {
        Dimension dimension = Dimension.named(token.field()).orElseThrow();
        String text = token.quoted() ? Phrases.plain(token.text()) : token.text();
        String value = dimension == Dimension.REGION ? text : Values.fold(text);
        Optional<String> read = Values.read(dimension, value)
                .filter(known -> dimension != Dimension.REGION || places.test(known))
                .filter(known -> !token.loose() && token.distance().isEmpty());
        if (read.isPresent()) {
            if (dimension == Dimension.REGION) {
                FormerPlaces.note(read.get()).ifPresent(notes::add);
            }
            return new Query.Filter(dimension, read.get());
        }
        return literal(token, Values.wanted(dimension));
    }

    /** What is no value of the field is searched, so that nobody takes the answer for a filtered one. */
    private Query literal(Token token, Message wanted) {
        String literal = token.field() + ":" + (token.quoted() ? Phrases.plain(token.text()) : token.text());
        notes.add(QueryNote.of(
                QueryNote.Kind.FILTER_VALUE,
                "“" + literal + "” was searched as a phrase, as the filter wants " + wanted.en(),
                "“" + literal + "”已按短语检索；这一筛选条件" + wanted.zh()));
        return new Query.Exact(literal);
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
        return at(Kind.WORDS) || at(Kind.PHRASE) || at(Kind.FILTER) || at(Kind.SCOPED);
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
