package org.nianbao.indexer.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds counted things in folded text: {@code 105条}, {@code 一百零五条}, {@code 1.2万条}, {@code 3,000余件}, {@code 上百条}. */
final class Amounts {
    /**
     * A number with its unit.
     *
     * @param value 万 and 亿 multiplied out, fractions cut
     * @param start first character, signs of approximation included
     * @param end after the unit
     */
    record Amount(long value, boolean approx, String unit, int start, int end) {}

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String HAN = "[零〇○一二两三四五六七八九十百千]";
    private static final Pattern AMOUNT = Pattern.compile("(?<about>近|约|大约|将近|逾|超过|上)?"
            + "(?<n>[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,12}(?:\\.[0-9]{1,6})?|" + HAN + "{1,12})"
            + "(?<many>万|亿)?(?<more>余|多)?(?:来)?(?<unit>人次|万元|条|件|篇|份|个|项|次|期|宗|起|则|幅|块|场|元|类|人|(?=《))");

    private Amounts() {}

    static List<Amount> find(String words) {
        List<Amount> found = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(words);
        while (matcher.find()) {
            boolean digits = Character.isDigit(matcher.group("n").charAt(0))
                    && matcher.group("n").charAt(0) < 0x80;
            boolean glued = matcher.start("n") > 0
                    && matcher.start("n") == matcher.start()
                    && partOfNumber(words.charAt(matcher.start() - 1), digits);
            if (!glued) {
                found.add(amount(matcher, digits));
            }
        }
        return found;
    }

    private static boolean partOfNumber(char before, boolean digits) {
        return digits ? before >= '0' && before <= '9' || before == '.' : before == '第';
    }

    private static Amount amount(Matcher matcher, boolean digits) {
        String n = matcher.group("n");
        BigDecimal value = digits ? new BigDecimal(n.replace(",", "")) : BigDecimal.valueOf(han(n));
        if (matcher.group("many") != null) {
            value = value.multiply(BigDecimal.valueOf(matcher.group("many").equals("万") ? 10_000 : 100_000_000));
        }
        String unit = matcher.group("unit");
        if (unit.equals("万元")) {
            value = value.multiply(BigDecimal.valueOf(10_000));
            unit = "元";
        }
        boolean approx = matcher.group("more") != null || matcher.group("about") != null;
        // 公开92《政务公开》18条: the unit is left out before the next name
        return new Amount(value.longValue(), approx, unit.isEmpty() ? "条" : unit, matcher.start(), matcher.end());
    }

    /** Chinese numerals up to 9999; digits read one by one where there is no 十, 百 or 千: {@code 一〇五}. */
    static long han(String numeral) {
        long total = 0;
        long digit = -1;
        boolean places = numeral.matches(".*[十百千].*");
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int place = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            int d = c == '〇' || c == '○' ? 0 : c == '两' ? 2 : DIGITS.indexOf(c);
            if (place > 0) {
                total += (digit <= 0 ? 1 : digit) * place;
                digit = -1;
            } else if (places) {
                digit = d;
            } else {
                total = total * 10 + d;
            }
        }
        return total + (digit > 0 ? digit : 0);
    }
}
