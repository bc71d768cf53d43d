package org.nianbao.indexer.extract.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.extract.table.FormLabels.Label;
import org.nianbao.indexer.extract.table.FormLabels.Telltale;
import org.nianbao.indexer.extract.table.FormLabels.Term;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Evidence;

/**
 * Finds the words of the forms in one pass, however the crawler broke them: compared are the Chinese characters alone,
 * over line breaks, white space and brackets. A label counts where it stands at the start of a cell, a telltale anywhere.
 */
public final class LabelMarks {
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
    /** Signs between two characters of a label. */
    private static final int MOST_SIGNS = 8;

    private static final LabelTree TREE = FormLabels.TREE;
    private static final String CHINESE_DIGITS = "一二三四五六七八九十";
    private static final String BREAKS = "。;:|";

    private final FoldedText folded;
    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Telltale> telltales = new ArrayList<>();
    private final BitSet told = new BitSet();
    private final Map<Era, Evidence> forms = new EnumMap<>(Era.class);
    private int lastEnd;

    private LabelMarks(FoldedText folded) {
        this.folded = folded;
        this.text = folded.text();
    }

    public static LabelMarks of(FoldedText folded) {
        LabelMarks marks = new LabelMarks(folded);
        marks.find();
        return marks;
    }

    /** The labels at the start of a cell, in the order of the text. */
    List<Mark> marks() {
        return marks;
    }

    /** The telltales, each once. */
    public List<Telltale> telltales() {
        return telltales;
    }

    /** The first words that tell a form. */
    public Optional<Evidence> evidence(Era form) {
        return Optional.ofNullable(forms.get(form));
    }

    private void find() {
        for (int i = TREE.candidate(text, 0); i < text.length(); ) {
            int next = text.charAt(i) == '(' ? Math.max(i, note(i)) + 1 : label(i);
            i = TREE.candidate(text, next);
        }
    }

    /** Takes the label and the telltales that begin at an index; where to go on. */
    private int label(int start) {
        List<Label> longest = List.of();
        int end = start;
        int node = TREE.top(text.charAt(start));
        for (int i = start; node != LabelTree.NONE; ) {
            Term term = TREE.term(node);
            if (!term.labels().isEmpty()) {
                longest = term.labels();
                end = i + 1;
            }
            if (!term.telltales().isEmpty()) {
                tell(term.telltales(), start, i + 1);
            }
            i = TREE.goesOn(node) ? nextHan(i + 1) : -1;
            node = i < 0 ? LabelTree.NONE : TREE.child(node, text.charAt(i));
        }
        int first = longest.isEmpty() ? start : numberBefore(start, lastEnd);
        if (longest.isEmpty() || !startsCell(first, lastEnd)) {
            return start + 1;
        }
        lastEnd = closed(end);
        marks.add(new Mark(first, lastEnd, longest));
        return end;
    }

    private void tell(List<Telltale> words, int start, int end) {
        for (Telltale telltale : words) {
            if (!told.get(telltale.order())) {
                told.set(telltale.order());
                telltales.add(telltale);
                if (telltale.era().isPresent()
                        && !forms.containsKey(telltale.era().get())) {
                    forms.put(telltale.era().get(), folded.evidence(start, end));
                }
                folded.explain("era", telltale.rule(), start, end);
            }
        }
    }

    /** The next Chinese character of a label; -1 where no label runs on. */
    private int nextHan(int from) {
        if (from < text.length() && isHan(text.charAt(from))) {
            return from;
        }
        int to = Math.min(text.length(), from + MOST_SIGNS);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (isHan(c)) {
                return i;
            }
            if (Character.isLetterOrDigit(c) || BREAKS.indexOf(c) >= 0 || c == '(' && note(i) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** Past what closes a quotation or note that began inside the label: {@code 危及“三安全一稳定”}. */
    private int closed(int end) {
        int i = end;
        while (closes(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean closes(char c) {
        return switch (c) {
            case '”', '"', '’', '\'', '》', '」', ')' -> true;
            default -> false;
        };
    }

    /** The index of the bracket that closes a note behind a word; -1 if there is none at {@code open}. */
    private int note(int open) {
        if (open == 0 || !isHan(text.charAt(open - 1)) || folded.gapBefore(open)) {
            return -1;
        }
        int close = noteEnd(text, open);
        return close > open + SHORTEST_NOTE ? close : -1;
    }

    /** The index of the bracket that closes the one at {@code open}; -1 if it is far. */
    static int noteEnd(String text, int open) {
        return text.indexOf(')', open + 1, Math.min(text.length(), open + LONGEST_NOTE));
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
