package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a query into tokens. */
final class QueryLexer {
    enum Kind {
        WORDS,
        PHRASE,
        FILTER,
        SCOPED,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /**
     * A token.
     *
     * @param text of words; of phrases as written between the marks; of filters and scopes their value
     * @param field of filters and scopes what stands before the colon; of a section the section, too
     * @param quoted whether the text stood between quotation marks
     * @param loose whether {@code ~} stood before them
     * @param distance the digits after {@code ~} behind them; empty where there are none
     */
    record Token(Kind kind, String text, String field, boolean quoted, boolean loose, String distance) {
        Token(Kind kind) {
            this(kind, "");
        }

        Token(Kind kind, String text) {
            this(kind, text, "", false, false, "");
        }

        /** The same behind a colon. */
        Token of(Kind kind, String field) {
            return new Token(kind, text, field, quoted, loose, distance);
        }
    }

    private final String text;
    private final Set<QueryNote> notes;
    private final List<Token> tokens = new ArrayList<>();
    private int i;

    private QueryLexer(String text, Set<QueryNote> notes) {
        this.text = text;
        this.notes = notes;
    }

    static List<Token> tokens(String text, Set<QueryNote> notes) {
        QueryLexer lexer = new QueryLexer(text, notes);
        while (lexer.i < text.length()) {
            lexer.token();
        }
        return lexer.tokens;
    }

    private void token() {
        char c = text.charAt(i);
        if (isSpace(c)) {
            i++;
        } else if (c == '(' || c == '（') {
            tokens.add(new Token(Kind.OPEN));
            i++;
        } else if (c == ')' || c == '）') {
            tokens.add(new Token(Kind.CLOSE));
            i++;
        } else if (atPhrase()) {
            tokens.add(phrase());
        } else if (isMinus(c) && i + 1 < text.length() && startsOperand(text.charAt(i + 1))) {
            tokens.add(new Token(Kind.NOT));
            i++;
        } else {
            words();
        }
    }

    private boolean atPhrase() {
        return i < text.length()
                && (QuoteMarks.isAny(text.charAt(i))
                        || isTilde(i) && i + 1 < text.length() && QuoteMarks.isAny(text.charAt(i + 1)));
    }

    private Token phrase() {
        boolean loose = isTilde(i);
        i += loose ? 1 : 0;
        int open = i;
        int close = QuoteMarks.close(text, open);
        if (close < 0) {
            notes.add(QueryNote.UNBALANCED_QUOTE);
            close = text.length();
        }
        i = close + 1;
        String distance = isTilde(i) ? distance() : "";
        return new Token(Kind.PHRASE, text.substring(open + 1, close), "", true, loose, distance);
    }

    /** What stands behind the {@code ~} behind a phrase, unless that belongs to the next one. */
    private String distance() {
        int end = i + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        String digits = text.substring(i + 1, end);
        if (digits.isEmpty()) {
            if (atPhrase()) {
                return "";
            }
            notes.add(QueryNote.DISTANCE_ALONE);
        }
        i = end;
        return digits;
    }

    private boolean isTilde(int index) {
        return index < text.length() && (text.charAt(index) == '~' || text.charAt(index) == '～');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private void words() {
        int start = i;
        while (i < text.length() && inWord(text.charAt(i)) && !(isTilde(i) && afterColon() && atPhrase())) {
            i++;
        }
        String word = text.substring(start, i);
        tokens.add(
                switch (word) {
                    case "AND" -> new Token(Kind.AND);
                    case "OR" -> new Token(Kind.OR);
                    case "NOT" -> new Token(Kind.NOT);
                    default -> filter(word).orElseGet(() -> new Token(Kind.WORDS, word));
                });
    }

    private boolean afterColon() {
        return i > 0 && isColon(text.charAt(i - 1));
    }

    /** A filter or scope, where the name of one stands before the first colon; its value may be quoted. */
    private Optional<Token> filter(String word) {
        int colon = colon(word, 0);
        String field = word.substring(0, colon);
        if (colon == word.length()) {
            return Optional.empty();
        }
        if (Dimension.named(field).isPresent()) {
            return Optional.of(value(word, colon).of(Kind.FILTER, field));
        }
        if (!Scope.isSection(field)) {
            return Scope.named(field, "").map(scope -> value(word, colon).of(Kind.SCOPED, field));
        }
        int second = colon(word, colon + 1);
        boolean known = second < word.length()
                && Scope.named(field, word.substring(colon + 1, second)).isPresent();
        int last = known ? second : colon;
        return Optional.of(value(word, last).of(Kind.SCOPED, word.substring(0, last)));
    }

    private Token value(String word, int colon) {
        String value = word.substring(colon + 1);
        return value.isEmpty() && atPhrase() ? phrase() : new Token(Kind.WORDS, value);
    }

    private static int colon(String word, int from) {
        int colon = Math.min(from, word.length());
        while (colon < word.length() && !isColon(word.charAt(colon))) {
            colon++;
        }
        return colon;
    }

    private static boolean isColon(char c) {
        return c == ':' || c == '：';
    }

    private static boolean startsOperand(char c) {
        return inWord(c) || c == '(' || c == '（' || QuoteMarks.isAny(c);
    }

    static boolean inWord(char c) {
        return !isSpace(c) && !QuoteMarks.isAny(c) && "()（）".indexOf(c) < 0;
    }

    private static boolean isMinus(char c) {
        return c == '-' || c == '－';
    }

    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
