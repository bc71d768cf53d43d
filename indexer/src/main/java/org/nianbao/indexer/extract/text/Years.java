package org.nianbao.indexer.extract.text;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The years of a folded text and the dates they begin, found in one pass: {@code 2017}, {@code 二〇一七}, {@code 二○一七},
 * {@code 二0一七}; {@code 2017年1月1日}, {@code 二〇一七年一月一日}, {@code 2017-01-01}, and where the crawler lost 年 and 月,
 * {@code 201711日}, {@code 20171231日}.
 */
public final class Years {
    /** A year as a pattern: in digits that belong to no longer number, or in Chinese numerals. */
    public static final String PATTERN = "(?<![0-9])20[0-9]{2}(?![0-9])|[二2][〇○o0零][〇○o0零一二三四五六七八九]{2}";

    /** A day as written, UTF-16 indexes into the folded text, end exclusive. */
    public record Date(LocalDate day, int start, int end) {}

    private static final String DIGITS = "零一二三四五六七八九";

    private final String text;
    private final Starts starts;

    private Years(String text) {
        this.text = text;
        starts = new Starts(text.length(), 16);
    }

    public static Years of(String text) {
        Years years = new Years(text);
        for (int i = 0; i + 4 <= text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '2' || c == '二') && digit(text.charAt(i + 1)) == 0 && years.year(i)) {
                years.starts.add(i);
                i += 3;
            }
        }
        return years;
    }

    private boolean year(int i) {
        boolean plain = isDigit(text.charAt(i)) && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3));
        return digit(text.charAt(i + 2)) >= 0
                && digit(text.charAt(i + 3)) >= 0
                && !(plain && i > 0 && isDigit(text.charAt(i - 1)) && !numbered(i));
    }

    /** Whether the digit before a year is the number of a heading that lost its mark: {@code 32018年主要类别}. */
    private boolean numbered(int i) {
        boolean first = i == 1 || "\n。;".indexOf(text.charAt(i - 2)) >= 0;
        return first && text.charAt(i - 1) != '0' && i + 4 < text.length() && text.charAt(i + 4) == '年';
    }

    public int size() {
        return starts.size();
    }

    public int start(int i) {
        return starts.get(i);
    }

    public int end(int i) {
        return starts.get(i) + 4;
    }

    public int value(int i) {
        return 2000 + digit(text.charAt(starts.get(i) + 2)) * 10 + digit(text.charAt(starts.get(i) + 3));
    }

    /** Whether digits go on behind the year, as in a longer number or where the crawler lost 年. */
    public boolean glued(int i) {
        return end(i) < text.length() && isDigit(text.charAt(end(i)));
    }

    /** The first year that begins at an index or behind it, as its number; {@link #size} if there is none. */
    public int from(int index) {
        return starts.from(index);
    }

    /** The first year within a stretch that is no part of a longer number, as its number, or -1. */
    public int first(int start, int end) {
        for (int i = from(start); i < starts.size() && end(i) <= end; i++) {
            if (!glued(i)) {
                return i;
            }
        }
        return -1;
    }

    /** The day that a year begins. */
    public Optional<Date> date(int i) {
        int at = end(i);
        boolean mark = at < text.length() && "年-/.".indexOf(text.charAt(at)) >= 0;
        return mark || glued(i) ? day(value(i), starts.get(i), mark ? at + 1 : at) : Optional.empty();
    }

    /** Whether a year begins a month: {@code 2017年3月}. */
    public boolean month(int i) {
        int at = end(i) + 1;
        int monthEnd = at <= text.length() && text.charAt(at - 1) == '年' ? run(at) : at;
        return monthEnd > at && monthEnd < text.length() && text.charAt(monthEnd) == '月';
    }

    /** The day that begins at an index, of a given year unless it names its own. */
    public Optional<Date> dateAt(int index, int year) {
        int i = from(index);
        return i < starts.size() && starts.get(i) == index ? date(i) : day(year, index, index);
    }

    private Optional<Date> day(int year, int start, int at) {
        int monthEnd = run(at);
        if (monthEnd == at || monthEnd == text.length()) {
            return Optional.empty();
        }
        if (text.charAt(monthEnd) == '日' && monthEnd - at > 1) {
            int split = at + (monthEnd - at) / 2;
            return date(year, number(at, split), number(split, monthEnd), start, monthEnd + 1);
        }
        if ("月-/.".indexOf(text.charAt(monthEnd)) < 0) {
            return Optional.empty();
        }
        int dayEnd = run(monthEnd + 1);
        boolean mark = dayEnd < text.length() && "日号".indexOf(text.charAt(dayEnd)) >= 0;
        return date(year, number(at, monthEnd), number(monthEnd + 1, dayEnd), start, mark ? dayEnd + 1 : dayEnd);
    }

    private static Optional<Date> date(int year, int month, int day, int start, int end) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(new Date(LocalDate.of(year, month, day), start, end))
                : Optional.empty();
    }

    /** Where a number of at most four digits or three Chinese numerals ends. */
    private int run(int at) {
        int end = at;
        while (end < text.length() && end - at < 4 && isDigit(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            return end;
        }
        while (end < text.length() && end - at < 3 && (text.charAt(end) == '十' || digit(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    /** A number up to 99: {@code 09}, {@code 九}, {@code 十二}, {@code 三十一}, {@code 二一}; 0 if it is none. */
    private int number(int start, int end) {
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '十') {
                value = Math.max(1, value) * 10;
            } else if (i > start && text.charAt(i - 1) == '十') {
                value += digit(c);
            } else {
                value = value * 10 + digit(c);
            }
        }
        return end - start > 3 ? 0 : value;
    }

    private static int digit(char c) {
        return switch (c) {
            case '〇', '○', 'o' -> 0;
            default -> isDigit(c) ? c - '0' : DIGITS.indexOf(c);
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
