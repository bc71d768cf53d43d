package org.nianbao.indexer.extract.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nianbao.indexer.extract.table.CellRun.Slot;
import org.nianbao.indexer.extract.text.FoldedText;

/** Reads the cells behind a label in every shape that a crawler leaves them in; one pass, each character once. */
public final class CellReader {
    private static final int MOST_SLOTS = 64;
    /** More digits are no number that a table of ours can hold. */
    private static final int MOST_DIGITS = 15;
    /** A run that is too long keeps enough digits to be seen as such. */
    private static final int KEPT_DIGITS = 20;
    /** The rest of a label may stand behind the words that tell it from others. */
    private static final int LONGEST_TAIL = 8;

    private static final int LONGEST_PAGE_BREAK = 24;
    private static final int LONGEST_GAP = 300;

    private static final String STROKES = "/\\-—–―─−";
    private static final String SIGNS = "+-−–";
    private static final Set<String> UNITS =
            Set.of("条", "件", "个", "次", "篇", "份", "人", "人次", "项", "宗", "起", "期", "场", "家", "处", "例", "元", "万元", "亿元");
    private static final Set<String> MORE = Set.of("增", "增加", "上升");
    private static final Set<String> LESS = Set.of("减", "减少", "下降");
    /** What a page break puts between two lines of a table. */
    private static final Pattern PAGE_BREAK =
            Pattern.compile("(?:[-—] ?[0-9]{1,3} ?[-—]|第[0-9]{1,3}页(?:,?共[0-9]{1,3}页)?|续表|表格续|接上页|下页续)(?=\n)");

    private static final String PAGE_BREAK_STARTS = "-—第续表接下";

    /** Nearly all cells hold one digit. */
    private record Digit(String written, Optional<BigDecimal> value) {}

    private static final Digit[] DIGITS = IntStream.range(0, 10)
            .mapToObj(digit -> new Digit(String.valueOf(digit), Optional.of(BigDecimal.valueOf(digit))))
            .toArray(Digit[]::new);

    private final FoldedText folded;
    private final String text;
    private final int from;
    private final int to;
    private final boolean hasBars;
    private final List<List<Slot>> cells = new ArrayList<>(0);
    private final List<Slot> slots = new ArrayList<>();
    private List<Slot> cell = List.of();
    private boolean separated;
    private boolean lineBroken;
    private boolean prose;
    private boolean negative;
    private int i;

    private CellReader(FoldedText folded, int from, int to) {
        this.folded = folded;
        this.text = folded.text();
        this.from = from;
        this.to = to;
        this.hasBars = text.indexOf('|', from, to) >= 0;
        this.i = from;
    }

    /** The cells between a label's end and the start of the next label. */
    static CellRun read(FoldedText folded, int from, int to) {
        CellReader reader = new CellReader(folded, from, to);
        while (reader.i < to && reader.slots.size() < MOST_SLOTS && reader.step()) {}
        return reader.finish();
    }

    private CellRun finish() {
        if (i >= to && to < text.length()) {
            tabs(to);
        }
        if (separated && !cell.isEmpty()) {
            cells.add(cell);
        }
        boolean glued = !slots.isEmpty() && touches(slots.getFirst().start()) && !separated;
        return new CellRun(cells, slots, glued, prose);
    }

    /** Reads one thing; false at the first prose. */
    private boolean step() {
        char c = text.charAt(i);
        if (c == '\n') {
            lineBroken = true;
            i++;
            return true;
        }
        if (c == ' ') {
            i++;
            return true;
        }
        tabs(i);
        if (c == '|') {
            separate();
            i++;
            return true;
        }
        boolean read = LabelMarks.isDigit(c)
                ? number(c)
                : skipPageBreak(c) || none(c) || word(c) || signed(c) || skipNote(c) || stroke() || comma(c);
        return read || stop();
    }

    private void separate() {
        if (separated || !slots.isEmpty()) {
            cells.add(separated ? cell : List.copyOf(slots));
        }
        cell = new ArrayList<>(1);
        separated = true;
    }

    /** Tabs separate cells like bars where there are no bars; folding took them, the report still has them. */
    private void tabs(int at) {
        if (hasBars || text.charAt(at - 1) > ' ' && !folded.gapBefore(at)) {
            return;
        }
        int before = at - 1;
        while (before > from && text.charAt(before) <= ' ') {
            before--;
        }
        String raw = folded.raw();
        int start = folded.rawEnd(before);
        int end = Math.min(folded.rawStart(at), start + LONGEST_GAP);
        int tab = raw.indexOf('\t', start, end);
        if (tab < 0) {
            return;
        }
        int line = end - 1;
        while (line >= start && raw.charAt(line) != '\n') {
            line--;
        }
        boolean rowBegins = slots.isEmpty() && line >= start && raw.indexOf('\t', line, end) >= 0;
        separated |= rowBegins;
        for (int k = rowBegins ? line + 1 : start; k < end && raw.charAt(k) != '\n'; k++) {
            if (raw.charAt(k) == '\t') {
                separate();
            }
        }
    }

    private boolean touches(int at) {
        return at > 0 && !folded.gapBefore(at) && text.charAt(at - 1) > ' ' && text.charAt(at - 1) != '|';
    }

    private boolean skipPageBreak(char c) {
        if (text.charAt(i - 1) != '\n' || PAGE_BREAK_STARTS.indexOf(c) < 0) {
            return false;
        }
        Matcher matcher = PAGE_BREAK.matcher(text).region(i, Math.min(to, i + LONGEST_PAGE_BREAK));
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        i = matcher.end();
        return true;
    }

    /** Words in brackets: a note to the label, {@code （表格续）}. */
    private boolean skipNote(char c) {
        if (c != '(') {
            return false;
        }
        int close = LabelMarks.noteEnd(text, i);
        if (close < 0 || close >= to) {
            return false;
        }
        i = close + 1;
        return true;
    }

    /** A number behind a sign. */
    private boolean signed(char c) {
        return SIGNS.indexOf(c) >= 0 && i + 1 < to && LabelMarks.isDigit(text.charAt(i + 1)) && number(c);
    }

    private boolean number(char c) {
        int first = LabelMarks.isDigit(c) ? i : i + 1;
        boolean minus = negative || first > i && c != '+';
        int digits = digitsEnd(first);
        if (digits < text.length() && text.charAt(digits) == '年') {
            return false;
        }
        if (digits == i + 1 && !negative && (digits == to || ",.".indexOf(text.charAt(digits)) < 0)) {
            Digit digit = DIGITS[c - '0'];
            add(new Slot(i, digits, digit.written(), digit.value()));
            return true;
        }
        int whole = groupsEnd(first, digits);
        boolean point = whole + 1 < to && text.charAt(whole) == '.' && LabelMarks.isDigit(text.charAt(whole + 1));
        int end = point ? digitsEnd(whole + 1) : whole;
        String written = text.substring(first, Math.min(end, first + KEPT_DIGITS));
        if (whole > digits) {
            written = written.replace(",", "");
        }
        boolean zeros = whole > first + 1 && written.charAt(0) == '0';
        Optional<BigDecimal> value =
                zeros || end - first > MOST_DIGITS ? Optional.empty() : Optional.of(value(written, point, minus));
        add(new Slot(i, end, end == digits ? written : "", value));
        return true;
    }

    private static BigDecimal value(String written, boolean point, boolean minus) {
        BigDecimal value = point ? new BigDecimal(written) : BigDecimal.valueOf(Long.parseLong(written));
        return minus ? value.negate() : value;
    }

    /** The end of a number in thousands, {@code 1,204}; {@code digits} if it is none. */
    private int groupsEnd(int first, int digits) {
        int end = digits;
        if (digits - first <= 3 && text.charAt(first) != '0') {
            while (end < to && text.charAt(end) == ',' && digitsEnd(end + 1) == end + 4) {
                end += 4;
            }
        }
        return end;
    }

    private int digitsEnd(int start) {
        int end = start;
        while (end < to && LabelMarks.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Slot slot) {
        slots.add(slot);
        if (separated) {
            cell.add(slot);
        }
        negative = false;
        i = slot.end();
    }

    private boolean none(char c) {
        boolean alone = (c == '无' || c == '零') && (endsWord(i + 1) || text.charAt(i + 1) == c);
        if (alone) {
            add(new Slot(i, i + 1, "", Optional.of(BigDecimal.ZERO)));
        }
        return alone;
    }

    private boolean stroke() {
        int end = i;
        while (end < to && STROKES.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end == i) {
            return false;
        }
        add(new Slot(i, end, "", Optional.empty()));
        return true;
    }

    /** A unit, the rest of the label, or a word for plus and minus. */
    private boolean word(char c) {
        if (!LabelMarks.isHan(c)) {
            return false;
        }
        int end = i + 1;
        while (end < to && LabelMarks.isHan(text.charAt(end)) && !folded.gapBefore(end)) {
            if (end - i > LONGEST_TAIL) {
                return false;
            }
            end++;
        }
        String word = text.substring(i, end);
        boolean sign = MORE.contains(word) || LESS.contains(word);
        boolean tail = slots.isEmpty() && !separated && !lineBroken && end - i <= LONGEST_TAIL;
        boolean fits = sign && end < to && LabelMarks.isDigit(text.charAt(end))
                || (UNITS.contains(word) || tail) && endsCell(end);
        if (fits) {
            negative = LESS.contains(word);
            i = end;
        }
        return fits;
    }

    private boolean endsWord(int at) {
        return at >= to || !LabelMarks.isHan(text.charAt(at)) || folded.gapBefore(at);
    }

    private boolean endsCell(int at) {
        return at >= to
                || folded.gapBefore(at)
                || " \n|(:/-+—".indexOf(text.charAt(at)) >= 0
                || LabelMarks.isDigit(text.charAt(at));
    }

    /** A comma between two numbers, a colon behind the label. */
    private boolean comma(char c) {
        boolean between =
                ",;、".indexOf(c) >= 0 && !slots.isEmpty() && i + 1 < to && LabelMarks.isDigit(text.charAt(i + 1));
        boolean colon = c == ':' && slots.isEmpty();
        if (between || colon) {
            i++;
        }
        return between || colon;
    }

    /** At prose: a label or a lone number that a sentence goes on from is no row of a table. */
    private boolean stop() {
        boolean sameLine = !lineBroken && !separated && touches(i);
        if (sameLine && slots.size() < 2) {
            prose = true;
            slots.clear();
        }
        return false;
    }
}
