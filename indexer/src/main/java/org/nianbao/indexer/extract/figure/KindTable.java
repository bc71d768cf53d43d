package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.extract.text.Words;
import org.nianbao.indexer.facts.Figure;

/**
 * A small table of kinds or channels amid the prose, {@code 类别 数量 比例}: a row a line, a cell a line, or with bars.
 *
 * @param rows without that of the sum
 * @param sum the row 合计
 * @param start of its head
 * @param end of its last row
 */
record KindTable(List<Row> rows, Optional<Row> sum, int start, int end) {
    /** One row: a name, its number, its share. */
    record Row(int start, int nameEnd, Figure figure, Optional<BigDecimal> share) {}

    KindTable {
        rows = List.copyOf(rows);
    }

    /** The tables of a text, in order; of columns of several years that of the report. */
    static List<KindTable> in(FoldedText text, int reportYear) {
        List<KindTable> found = new ArrayList<>(0);
        Words words = text.words();
        int at = 0;
        for (int word = words.next(Sense.TABLE_KIND, at, text.text().length());
                word >= 0;
                word = words.next(Sense.TABLE_KIND, at, text.text().length())) {
            at = words.start(word) + 1;
            Optional<KindTable> table = new Reader(text, reportYear).read(words.start(word));
            table.ifPresent(found::add);
            at = table.map(KindTable::end).orElse(at);
        }
        return found;
    }

    /** Reads one table, cell by cell. */
    private static final class Reader {
        private static final int MOST_COLUMNS = 8;
        private static final int MOST_ROWS = 60;
        private static final int LONGEST_CELL = 30;
        private static final int MOST_DIGITS = 9;
        private static final String BREAKS = "\n| ";
        private static final String STROKES = "/\\-—–―";

        private enum Column {
            COUNT,
            SHARE,
            OTHER
        }

        private final FoldedText folded;
        private final String text;
        private final int reportYear;
        private final List<Column> columns = new ArrayList<>();
        private int counts = -1;
        private int years = -1;
        private boolean otherYears;
        private int start;
        private int end;

        Reader(FoldedText text, int reportYear) {
            this.folded = text;
            this.text = text.text();
            this.reportYear = reportYear;
        }

        Optional<KindTable> read(int head) {
            if (!begins(head) || !next(head) || !is(Sense.TABLE_KIND) || !columns()) {
                return Optional.empty();
            }
            boolean numbered = isNumbered(head);
            List<Row> rows = new ArrayList<>();
            Optional<Row> sum = Optional.empty();
            int last = end;
            while (sum.isEmpty() && rows.size() < MOST_ROWS) {
                Optional<Row> row = row(last, numbered);
                if (row.isEmpty()) {
                    break;
                }
                last = end;
                boolean all = folded.words()
                                .endOf(Sense.SUM, row.get().start(), row.get().nameEnd())
                        == row.get().nameEnd();
                sum = all ? row : sum;
                if (!all) {
                    rows.add(row.get());
                }
            }
            return rows.size() < 2 ? Optional.empty() : Optional.of(new KindTable(rows, sum, head, last));
        }

        private boolean begins(int at) {
            return at > 0 && (BREAKS.indexOf(text.charAt(at - 1)) >= 0 || folded.gapBefore(at));
        }

        private boolean isNumbered(int head) {
            int at = head;
            while (at > 0 && BREAKS.indexOf(text.charAt(at - 1)) >= 0) {
                at--;
            }
            return text.startsWith("序号", at - 2);
        }

        /** The columns behind that of the names; whether one is to be read. */
        private boolean columns() {
            int last = end;
            while (columns.size() < MOST_COLUMNS && next(last)) {
                boolean year = text.startsWith("20", start) && text.indexOf('年', start, end) == start + 4;
                if (!year && !is(Sense.TABLE_COUNT) && !is(Sense.TABLE_SHARE) && !is(Sense.TABLE_UNIT)) {
                    break;
                }
                boolean its = year && reportYear == Integer.parseInt(text, start, start + 4, 10);
                years = its ? columns.size() : years;
                otherYears |= year && !its;
                counts = counts < 0 && is(Sense.TABLE_COUNT) ? columns.size() : counts;
                columns.add(
                        year || is(Sense.TABLE_COUNT)
                                ? Column.COUNT
                                : is(Sense.TABLE_SHARE) ? Column.SHARE : Column.OTHER);
                last = end;
            }
            end = last;
            counts = years >= 0 ? years : otherYears ? -1 : counts;
            return counts >= 0;
        }

        private Optional<Row> row(int from, boolean numbered) {
            boolean named = next(from) && (!numbered || !isDigit(text.charAt(start)) || next(end));
            int name = start;
            int nameEnd = end;
            if (!named || !Character.isIdeographic(text.charAt(name))) {
                return Optional.empty();
            }
            long value = -1;
            Optional<BigDecimal> share = Optional.empty();
            for (int i = 0; i < columns.size(); i++) {
                if (!next(end) || columns.get(i) != Column.OTHER && !isNumber(columns.get(i))) {
                    return Optional.empty();
                }
                boolean digits = isDigit(text.charAt(start));
                if (i == counts) {
                    value = digits ? number() : 0;
                } else if (columns.get(i) == Column.SHARE && digits) {
                    share = Optional.of(new BigDecimal(text.substring(start, digitsEnd())));
                }
            }
            return value < 0
                    ? Optional.empty()
                    : Optional.of(new Row(name, nameEnd, new Figure(value, false, folded.evidence(name, end)), share));
        }

        private boolean isNumber(Column column) {
            if (STROKES.indexOf(text.charAt(start)) >= 0) {
                return end == start + 1;
            }
            int digits = digitsEnd();
            String rest = column == Column.SHARE ? "%" : "条件篇份个项";
            boolean whole = digits == end || digits == end - 1 && rest.indexOf(text.charAt(digits)) >= 0;
            return digits > start
                    && digits - start <= MOST_DIGITS
                    && text.charAt(digits - 1) != '.'
                    && whole
                    && (column == Column.SHARE
                            ? text.indexOf('.', start, digits) == text.lastIndexOf('.', digits - 1)
                                    || text.lastIndexOf('.', digits - 1) < start
                            : text.indexOf('.', start, digits) < 0);
        }

        private int digitsEnd() {
            int at = start;
            while (at < end && (isDigit(text.charAt(at)) || at > start && text.charAt(at) == '.')) {
                at++;
            }
            return at;
        }

        private long number() {
            return Long.parseLong(text, start, digitsEnd(), 10);
        }

        /** Whether the cell is one of such words, a unit in brackets behind it left out. */
        private boolean is(Sense sense) {
            int bracket = text.indexOf('(', start, end);
            int to = bracket > start && text.charAt(end - 1) == ')' ? bracket : end;
            return folded.words().endOf(sense, start, to) == to;
        }

        /** Goes to the cell behind an index; false if there is none. */
        private boolean next(int from) {
            int at = from;
            while (at < text.length() && at - from < LONGEST_CELL && BREAKS.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            start = at;
            while (at < text.length()
                    && at - start <= LONGEST_CELL
                    && BREAKS.indexOf(text.charAt(at)) < 0
                    && (at == start || !folded.gapBefore(at))) {
                at++;
            }
            end = at;
            return end > start && end - start <= LONGEST_CELL;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
