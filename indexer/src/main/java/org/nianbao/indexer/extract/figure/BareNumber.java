package org.nianbao.indexer.extract.figure;

import java.util.Optional;
import org.nianbao.indexer.extract.text.Amounts.Amount;
import org.nianbao.indexer.extract.text.FoldedText;

/** A number right behind what it counts, without a unit: {@code 网上4,信函1}, {@code 复议:0}, {@code 复议 0 诉讼 0}. */
final class BareNumber {
    private static final String LEADS = ":为共有是各案件数量总";
    private static final int MOST_LEADS = 4;
    private static final String NUMERALS = "零一二三四五六七八九十";
    private static final String STOPS = ",;。!?()\n";
    private static final int LONGEST = 5;
    private static final int LONGEST_NAME = 8;

    private BareNumber() {}

    static Optional<Amount> at(FoldedText text, int index, int limit) {
        return at(text, index, limit, "件");
    }

    /** The number at an index; none where the digits may be the number of a heading, or of a row of columns. */
    static Optional<Amount> at(FoldedText text, int index, int limit, String unit) {
        int start = index;
        while (start < limit
                && start - index < MOST_LEADS
                && LEADS.indexOf(text.text().charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < limit && end - start <= LONGEST && isDigit(text.text().charAt(end))) {
            end++;
        }
        boolean numeral =
                end == start && end < limit && NUMERALS.indexOf(text.text().charAt(end)) >= 0;
        end = numeral ? end + 1 : end;
        if (end == start || end - start > LONGEST || !ends(text, end, limit)) {
            return Optional.empty();
        }
        long value = numeral
                ? NUMERALS.indexOf(text.text().charAt(start))
                : Long.parseLong(text.text().substring(start, end));
        return Optional.of(new Amount(value, false, unit, start, end));
    }

    private static boolean ends(FoldedText text, int end, int limit) {
        char next = end < limit ? text.text().charAt(end) : '\n';
        return STOPS.indexOf(next) >= 0
                || next == '、' && listGoesOn(text, end + 1, limit)
                || text.gapBefore(end) && Character.isIdeographic(next);
    }

    /** {@code 当面3、信函1。}, but not {@code 1、行政复议2、行政诉讼}. */
    private static boolean listGoesOn(FoldedText text, int start, int limit) {
        int at = start;
        while (at < limit
                && at - start <= LONGEST_NAME
                && Character.isIdeographic(text.text().charAt(at))) {
            at++;
        }
        return at > start
                && at < limit
                && isDigit(text.text().charAt(at))
                && at(text, at, limit).isPresent();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
