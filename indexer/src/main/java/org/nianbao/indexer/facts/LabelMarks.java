package org.nianbao.indexer.facts;

import java.util.ArrayList;
import java.util.List;
import org.nianbao.indexer.facts.FormLabels.Label;

/**
 * Finds the labels of the statutory tables where they stand at the start of a cell, however the crawler broke them:
 * compared are the Chinese characters alone, over line breaks, white space and brackets.
 */
final class LabelMarks {
    /**
     * A label in the text, UTF-16 indexes into the folded text.
     *
     * @param start where it begins, its number included ({@code 1.}, {@code （一）})
     * @param end behind its last character
     * @param readings what it may stand for, in the order of the forms
     */
    record Mark(int start, int end, List<Label> readings) {}

    /** Words in brackets behind a label are a note to it, and may name other labels; a number is shorter. */
    private static final int SHORTEST_NOTE = 5;

    private static final int LONGEST_NOTE = 60;
    /** A word or two may stand between the start of a cell and a label: {@code 其中主动公开…}. */
    private static final int LONGEST_LEAD = 4;

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";
    private static final String CLOSERS = "”\"’'》」)";
    private static final String BREAKS = "。;:|";

    private final FoldedText folded;
    private final String text;
    private final StringBuilder bare = new StringBuilder();
    private final int[] origins;

    private LabelMarks(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
        this.origins = new int[text.length()];
    }

    static List<Mark> find(FoldedText folded) {
        LabelMarks finder = new LabelMarks(folded);
        finder.strip();
        List<Mark> marks = new ArrayList<>();
        int last = 0;
        for (Lexicon.Match<List<Label>> match : FormLabels.LEXICON.find(finder.bare.toString())) {
            int first = finder.origins[match.start()];
            int start = finder.numberBefore(first, last);
            if (finder.startsCell(start, last)) {
                last = finder.closed(finder.origins[match.end() - 1] + 1);
                marks.add(new Mark(start, last, match.value()));
            }
        }
        return marks;
    }

    /** Past what closes a quotation or note that began inside the label: {@code 危及“三安全一稳定”}. */
    private int closed(int end) {
        int i = end;
        while (CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** Leaves Chinese characters, and one sign for what no label runs across. */
    private void strip() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int note = c == '(' ? noteEnd(text, i) : -1;
            if (note > i + SHORTEST_NOTE && i > 0 && isHan(text.charAt(i - 1)) && !folded.gapBefore(i)) {
                i = note;
                put('|', i);
            } else if (isHan(c)) {
                put(c, i);
            } else if (Character.isLetterOrDigit(c) || BREAKS.indexOf(c) >= 0) {
                put('|', i);
            }
        }
    }

    private void put(char c, int origin) {
        origins[bare.length()] = origin;
        bare.append(c);
    }

    /** The index of the bracket that closes the one at {@code open}; -1 if it is far. */
    static int noteEnd(String text, int open) {
        for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_NOTE); i++) {
            if (text.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    /** Where the number of a label begins: {@code 三、}, {@code （一）}, {@code 1.}, or ① folded to a lone 1. */
    private int numberBefore(int first, int limit) {
        int i = first;
        if (i > limit && "、.)".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        if (i > limit && text.charAt(i - 1) == ')') {
            i--;
        }
        int digits = i;
        if (i > limit && CHINESE_DIGITS.indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        } else if (i > limit && isDigit(text.charAt(i - 1)) && (i < first || isLone(i - 1, limit))) {
            i--;
        }
        if (i == digits) {
            return first;
        }
        return i > limit && text.charAt(i - 1) == '(' ? i - 1 : i;
    }

    /** Whether a digit directly before a label is its number, and not the last cell of the row before. */
    private boolean isLone(int i, int limit) {
        return i == limit || folded.gapBefore(i) || " \n|".indexOf(text.charAt(i - 1)) >= 0;
    }

    private boolean startsCell(int start, int limit) {
        for (int i = start; start - i <= LONGEST_LEAD; i--) {
            if (i <= limit || !isHan(text.charAt(i - 1)) || folded.gapBefore(i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isHan(char c) {
        return c >= 0x3400 && c <= 0x9FFF || c == '〇';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
