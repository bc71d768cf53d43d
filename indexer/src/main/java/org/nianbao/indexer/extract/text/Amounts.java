package org.nianbao.indexer.extract.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.indexer.facts.rules.Rules;

/**
 * The counted things of a folded text, found in one pass: {@code 105条}, {@code 一百零五条}, {@code 1.2万条}, {@code 3,000余件},
 * {@code 上百条}, {@code 一万二千份}, {@code 20余万条}. Units and the words that make a number approximate stand in
 * {@code rules/units.tsv}.
 */
public final class Amounts {
    /**
     * A number with its unit.
     *
     * @param value 万 and 亿 multiplied out, fractions cut; amounts of money in yuan
     * @param unit as written, but 元 for all money and 条 where a name in 《》 follows instead of a unit; 条次 is 条
     * @param start first character, signs of approximation included
     * @param end after the unit
     */
    public record Amount(long value, boolean approx, String unit, int start, int end) {}

    /** No report counts so often; hostile text is not to fill the memory. */
    private static final int MOST_FOUND = 1 << 18;

    /** A longer run of digits counts nothing. */
    private static final int MOST_DIGITS = 12;

    /** Of digits behind 万 or 千: {@code 1万5000}. */
    private static final int MOST_BEHIND_SCALE = 4;

    private static final int MOST_HAN = 16;
    private static final long MOST = 1_000_000_000_000_000L;
    private static final String DIGITS = "零一二三四五六七八九";
    /** Of characters: whether one is a digit or a Chinese numeral, and whether an amount may go on with it. */
    private static final byte[] CLASSES = new byte[0x10000];

    private static final int NUMERAL = 1;
    private static final int HAN = 2;
    private static final int GOES_ON = 4;
    /** May stand right before the number, or its first character, where a word says about. */
    private static final int ABOUT_ENDS = 8;

    private static final Map<String, List<String>> WORDS = Rules.table("units.tsv", 2).stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> List.of(row[1].split("\\|"))));
    private static final List<String> ABOUT = WORDS.get("about").stream()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    private static final String MORE = String.join("", WORDS.get("more"));
    private static final List<String> BEHIND = WORDS.get("behind");
    private static final Lexicon<String> UNITS =
            new Lexicon<>(WORDS.get("unit").stream().collect(Collectors.toMap(unit -> unit, unit -> unit)));

    static {
        mark("0123456789", NUMERAL);
        mark("零〇○一二两三四五六七八九十百千万亿", NUMERAL | HAN);
        mark(", .《百千万亿" + MORE, GOES_ON);
        WORDS.get("unit").forEach(unit -> mark(unit.substring(0, 1), GOES_ON));
        ABOUT.forEach(word -> mark(word.substring(beforeNumber(word) - 1, beforeNumber(word)), ABOUT_ENDS));
    }

    /** How much of a word for about stands before its number: of 上百 only 上. */
    private static int beforeNumber(String about) {
        return about.length() - (place(about.charAt(about.length() - 1)) > 0 ? 1 : 0);
    }

    private static void mark(String characters, int kind) {
        characters.chars().forEach(c -> CLASSES[c] |= (byte) kind);
    }

    private final String text;
    private final List<Amount> found = new ArrayList<>();
    private final Starts starts;

    private Amounts(String text) {
        this.text = text;
        starts = new Starts(text.length(), 64);
    }

    /** All amounts of a text, by their start. */
    static Amounts of(String text) {
        Amounts amounts = new Amounts(text);
        int behind = 0;
        for (int block = 0; block < text.length() && amounts.found.size() < MOST_FOUND; block += Long.SIZE) {
            for (long left = numerals(text, block); left != 0; left &= left - 1) {
                int i = block + Long.numberOfTrailingZeros(left);
                if (i >= behind) {
                    behind = isDigit(text.charAt(i)) ? amounts.digits(i) : amounts.han(i);
                }
            }
        }
        return amounts;
    }

    /** Where numerals stand among the 64 characters from an index on, as bits; without a branch, as in {@link Lexicon}. */
    private static long numerals(String text, int from) {
        int to = Math.min(text.length(), from + Long.SIZE);
        long found = 0;
        for (int i = from; i < to; i++) {
            found |= (long) (CLASSES[text.charAt(i)] & NUMERAL) << i - from;
        }
        return found;
    }

    /** Whether an amount may go on behind a number. */
    private boolean goesOn(int end) {
        return end < text.length() && (CLASSES[text.charAt(end)] & GOES_ON) != 0;
    }

    static List<Amount> find(String words) {
        return of(words).found;
    }

    /** The amounts that lie within a stretch. */
    public List<Amount> within(int start, int end) {
        int first = starts.from(start);
        int last = first;
        while (last < found.size() && found.get(last).end() <= end) {
            last++;
        }
        return found.subList(first, last);
    }

    /** Reads a number in digits and returns where to go on. */
    private int digits(int start) {
        int whole = run(start);
        int digits = whole - start;
        if (!goesOn(whole)) {
            if (digits <= MOST_DIGITS) {
                labelled(start, whole);
            }
            return whole;
        }
        boolean grouped = digits <= 3 && text.charAt(start) != '0';
        while (grouped
                && whole + 3 < text.length()
                && ", ".indexOf(text.charAt(whole)) >= 0
                && run(whole + 1) == whole + 4) {
            digits += 3;
            whole += 4;
        }
        boolean glued = start > 0 && text.charAt(start - 1) == '.';
        boolean point = whole + 1 < text.length() && text.charAt(whole) == '.' && isDigit(text.charAt(whole + 1));
        int end = point ? run(whole + 1) : whole;
        int scaled = scaleEnd(end);
        if (glued || digits > MOST_DIGITS || end - whole > MOST_DIGITS) {
            return scaled;
        }
        long scale = scale(end, scaled);
        int rest = run(scaled);
        int restScaled = scaleEnd(rest);
        boolean two = scaled > end
                && rest > scaled
                && rest - scaled <= MOST_BEHIND_SCALE
                && scale(rest, restScaled) < scale
                && unit(more(restScaled)) != null;
        if (!two && unit(more(scaled)) == null) {
            if (scaled == whole) {
                labelled(start, scaled);
            }
            return scaled;
        }
        long value = point ? decimal(start, end, scale) : times(number(start, end), scale);
        return two
                ? add(value + number(scaled, rest) * scale(rest, restScaled), start, rest, restScaled)
                : add(value, start, end, scaled);
    }

    /** Takes a number whose unit stands in brackets before it: {@code 公开数量(条):96}. */
    private void labelled(int start, int end) {
        Lexicon.Match<String> unit = text.startsWith("):", start - 2) && start > 3 ? UNITS.at(text, start - 3) : null;
        if (unit != null && unit.end() == start - 2 && text.charAt(start - 4) == '(' && !text.startsWith("%", end)) {
            starts.add(start);
            found.add(new Amount(number(start, end), false, unit.value(), start, end));
        }
    }

    /** The digits of a stretch as a number, whatever stands between them. */
    private long number(int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            number = isDigit(c) ? number * 10 + c - '0' : number;
        }
        return number;
    }

    private long decimal(int start, int end, long scale) {
        String written = text.substring(start, end).replace(",", "").replace(" ", "");
        return new BigDecimal(written)
                .multiply(BigDecimal.valueOf(scale))
                .min(BigDecimal.valueOf(MOST + 1))
                .longValue();
    }

    /** A product, or more than {@link #MOST}. */
    private static long times(long value, long scale) {
        return value > MOST / scale ? MOST + 1 : value * scale;
    }

    private int run(int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 百, 千, 万 and 亿 behind a number: {@code 3千}, {@code 1.2万}, {@code 5百万}, {@code 20余万}. */
    private int scaleEnd(int start) {
        int first = more(start);
        int end = first;
        while (end < text.length() && end - first < 2 && "百千万亿".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end == first ? start : end;
    }

    private long scale(int start, int end) {
        long scale = 1;
        for (int i = start; i < end; i++) {
            scale *= Math.max(1, place(text.charAt(i)));
        }
        return scale;
    }

    private int han(int start) {
        int end = start;
        while (end < text.length() && isHan(text.charAt(end))) {
            end++;
        }
        if (!goesOn(end)) {
            return end;
        }
        boolean ordinal = start > 0 && text.charAt(start - 1) == '第';
        boolean unitOnly = end - start == 1 && text.startsWith("万元", start);
        int scaled = scaleEnd(end);
        if (ordinal || unitOnly || end - start > MOST_HAN || unit(more(scaled)) == null) {
            return scaled;
        }
        return add(times(han(text.substring(start, end)), scale(end, scaled)), start, end, scaled);
    }

    /** Behind 余, 多, 来 or 几, if one stands here. */
    private int more(int at) {
        return at < text.length() && MORE.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /**
     * Takes a number that ends before its unit, and returns where the amount ends.
     *
     * @param scaleStart where its last scale begins, 余 included, if it has one
     */
    private int add(long value, int numberStart, int scaleStart, int numberEnd) {
        int unitStart = more(numberEnd);
        String written = Optional.ofNullable(unit(unitStart)).orElse("");
        int start = start(numberStart);
        boolean approx =
                start < numberStart || unitStart > numberEnd || numberEnd > scaleStart && more(scaleStart) > scaleStart;
        int end = unitStart + written.length();
        for (String word : BEHIND) {
            approx |= text.startsWith(word, end);
        }
        long scale = written.equals("万元") ? 10_000 : written.equals("亿元") ? 100_000_000 : 1;
        String unit = written.endsWith("元")
                ? "元"
                : written.isEmpty() || written.equals("条次") ? "条" : written.equals("件次") ? "件" : written;
        if (value <= MOST / scale) {
            starts.add(start);
            found.add(new Amount(value * scale, approx, unit, start, end));
        }
        return end;
    }

    /** Where an amount begins: at the word before its number that says about, if there is one. */
    private int start(int number) {
        if (number > 0 && (CLASSES[text.charAt(number - 1)] & ABOUT_ENDS) != 0) {
            for (String word : ABOUT) {
                int start = number - beforeNumber(word);
                if (text.startsWith(word, start)) {
                    return start;
                }
            }
        }
        return number;
    }

    /** The unit at an index; empty before 《, as in {@code 公开92《政务公开》18条}; {@code null} where there is none. */
    private @org.jspecify.annotations.Nullable String unit(int at) {
        if (at < text.length() && text.charAt(at) == '《') {
            return "";
        }
        Lexicon.Match<String> unit = UNITS.at(text, at);
        return unit == null ? null : unit.value();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHan(char c) {
        return (CLASSES[c] & HAN) != 0;
    }

    private static long place(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /** A Chinese numeral; digits are read one by one where there is no 十, 百, 千, 万: {@code 一〇五}. */
    static long han(String numeral) {
        long total = 0;
        long section = 0;
        long digit = -1;
        long digits = 0;
        boolean places = false;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            long place = place(c);
            if (place == 0) {
                digit = c == '〇' || c == '○' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
                digits = Math.min(MOST, digits * 10 + digit);
                continue;
            }
            places = true;
            if (place < 10_000) {
                section += (digit <= 0 ? 1 : digit) * place;
            } else {
                total = Math.min(MOST, (total + Math.max(1, section + Math.max(0, digit))) * place);
                section = 0;
            }
            digit = -1;
        }
        return places ? total + section + Math.max(0, digit) : digits;
    }
}
