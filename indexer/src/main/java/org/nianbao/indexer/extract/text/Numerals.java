package org.nianbao.indexer.extract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years as reports write them, after folding: {@code 2017}, {@code 二〇一七}, {@code 二○一七}, {@code 二0一七}. */
public final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";

    /** A year between 2000 and 2099, in digits that belong to no longer number, or in Chinese numerals. */
    public static final String YEAR = "(?<![0-9])20[0-9]{2}(?![0-9])|[二2][〇○oO0零][〇○oO0零一二三四五六七八九]{2}";

    private static final Pattern ANY_YEAR = Pattern.compile(YEAR);

    private Numerals() {}

    /** The year a match of {@link #YEAR} stands for. */
    static int year(String written) {
        int value = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            int digit = DIGITS.indexOf(c);
            value = value * 10 + (digit >= 0 ? digit : c >= '0' && c <= '9' ? c - '0' : 0);
        }
        return value;
    }

    static Matcher years(CharSequence text) {
        return ANY_YEAR.matcher(text);
    }
}
