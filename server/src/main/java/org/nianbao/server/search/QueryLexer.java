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
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    /**
     * A token.
     *
     * @param text of words and phrases; of a filter its value
     * @param field of a filter what stands before its colon
     */
    record Token(Kind kind, String text, String field) {
        Token(Kind kind) {
            this(kind, "");
        }

        Token(Kind kind, String text) {
            this(kind, text, "");
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
        } else if (QuoteMarks.isAny(c)) {
            tokens.add(new Token(Kind.PHRASE, phrase()));
        } else if (isMinus(c) && i + 1 < text.length() && startsOperand(text.charAt(i + 1))) {
            tokens.add(new Token(Kind.NOT));
            i++;
        } else {
            words();
        }
    }

    private String phrase() {
        int close = QuoteMarks.close(text, i);
        if (close < 0) {
            notes.add(QueryNote.UNBALANCED_QUOTE);
            close = text.length();
        }
        StringBuilder phrase = new StringBuilder();
        for (int k = i + 1; k < close; k++) {
            if (QuoteMarks.escapes(text, k)) {
                k++;
            }
            phrase.append(text.charAt(k));
        }
        i = close + 1;
        return phrase.toString();
    }

    private void words() {
        int start = i;
        while (i < text.length() && inWord(text.charAt(i))) {
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

    /** A filter, where a field's name stands before the first colon; its value may be quoted. */
    private Optional<Token> filter(String word) {
        int colon = 0;
        while (colon < word.length() && word.charAt(colon) != ':' && word.charAt(colon) != '：') {
            colon++;
        }
        String field = word.substring(0, colon);
        if (colon == word.length() || Dimension.named(field).isEmpty()) {
            return Optional.empty();
        }
        String value = word.substring(colon + 1);
        boolean quoted = value.isEmpty() && i < text.length() && QuoteMarks.isAny(text.charAt(i));
        return Optional.of(new Token(Kind.FILTER, quoted ? phrase() : value, field));
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

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }
}
