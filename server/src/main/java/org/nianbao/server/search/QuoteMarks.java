package org.nianbao.server.search;

/**
 * Where a quoted phrase ends. Chinese and full-width marks count as the ASCII one, also mixed ({@code "公开”}), since
 * input methods mix them; a mark inside a phrase is written with a backslash before it, or in a phrase of another kind
 * ({@code "危及“三安全一稳定”"}).
 */
final class QuoteMarks {
    private static final String ASCII = "\"\uFF02";
    /** Chinese pairs, opening mark first. */
    private static final String[] PAIRS = {"“”", "「」", "『』"};

    private static final String ALL = ASCII + String.join("", PAIRS);

    private QuoteMarks() {}

    static boolean isAny(int c) {
        return ALL.indexOf(c) >= 0;
    }

    /** Whether the backslash at {@code i} takes its meaning from the character after it. */
    static boolean escapes(String text, int i) {
        return text.charAt(i) == '\\'
                && i + 1 < text.length()
                && ("\\*?".indexOf(text.charAt(i + 1)) >= 0 || isAny(text.charAt(i + 1)));
    }

    /** Index of the mark that closes the phrase opened at {@code open}; -1 if none does. */
    static int close(String text, int open) {
        char mark = text.charAt(open);
        if (ASCII.indexOf(mark) >= 0) {
            // An even number of ASCII marks pairs among itself, and Chinese ones between them are text; an odd number
            // means that somewhere a Chinese mark stands for one.
            int next = first(text, open + 1, ASCII);
            return count(text, open) % 2 == 0 ? next : earliest(next, unopened(text, open + 1));
        }
        for (String pair : PAIRS) {
            if (mark == pair.charAt(0)) {
                int close = nested(text, open + 1, pair);
                return close >= 0 ? close : first(text, open + 1, ALL);
            }
            if (mark == pair.charAt(1)) {
                int close = first(text, open + 1, pair);
                return close >= 0 ? close : first(text, open + 1, ALL);
            }
        }
        throw new IllegalArgumentException("no quotation mark: " + mark);
    }

    private static int earliest(int a, int b) {
        return a < 0 ? b : b < 0 ? a : Math.min(a, b);
    }

    /** The first closing Chinese mark that nothing opened. */
    private static int unopened(String text, int from) {
        int found = -1;
        for (String pair : PAIRS) {
            found = earliest(found, nested(text, from, pair));
        }
        return found;
    }

    private static int nested(String text, int from, String pair) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escapes(text, i)) {
                i++;
            } else if (c == pair.charAt(0)) {
                depth++;
            } else if (c == pair.charAt(1) && depth-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private static int first(String text, int from, String marks) {
        for (int i = from; i < text.length(); i++) {
            if (escapes(text, i)) {
                i++;
            } else if (marks.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int count(String text, int from) {
        int count = 0;
        for (int i = first(text, from, ASCII); i >= 0; i = first(text, i + 1, ASCII)) {
            count++;
        }
        return count;
    }
}
