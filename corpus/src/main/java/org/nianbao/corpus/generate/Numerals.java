package org.nianbao.corpus.generate;

/** The ways in which authors write numbers. */
enum Numerals {
    PLAIN,
    SPACED,
    FULL_WIDTH,
    CHINESE,
    THOUSANDS,
    THOUSANDS_WIDE,
    TEN_THOUSANDS;

    private static final String DIGITS = "〇一二三四五六七八九";

    /** Writes a number of 0 or more; a style that cannot express it exactly gives plain digits. */
    String write(long n) {
        String plain = Long.toString(n);
        return switch (this) {
            case PLAIN -> plain;
            case SPACED -> " " + plain + " ";
            case FULL_WIDTH -> fullWidth(plain);
            case CHINESE -> n < 10_000 ? chinese((int) n) : plain;
            case THOUSANDS -> grouped(plain, ",");
            case THOUSANDS_WIDE -> grouped(plain, "，");
            case TEN_THOUSANDS -> n >= 10_000 && n % 100 == 0 ? tenThousands(n) : plain;
        };
    }

    private static String grouped(String plain, String separator) {
        return plain.length() > 3 ? plain.replaceAll("\\B(?=(\\d{3})+$)", separator) : plain;
    }

    private static String tenThousands(long n) {
        String hundredths = Long.toString(100 + n % 10_000 / 100).substring(1).replaceAll("0+$", "");
        return n / 10_000 + (hundredths.isEmpty() ? "" : "." + hundredths) + "万";
    }

    static String fullWidth(String digits) {
        StringBuilder wide = new StringBuilder(digits);
        for (int i = 0; i < wide.length(); i++) {
            char c = wide.charAt(i);
            wide.setCharAt(i, c >= '0' && c <= '9' ? (char) (c - '0' + '０') : c);
        }
        return wide.toString();
    }

    /** Digit by digit, as years are written: 二〇一七; {@code zero} is the sign for 0, of which there are several. */
    static String spelled(int n, char zero) {
        StringBuilder words = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            words.append(c == '0' ? zero : DIGITS.charAt(c - '0'));
        }
        return words.toString();
    }

    private static String chinese(int n) {
        if (n == 0) {
            return "零";
        }
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int unit = 1000, k = 0; unit >= 1; unit /= 10, k++) {
            int digit = n / unit % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? "零" : "");
            gap = false;
            if (!(unit == 10 && digit == 1 && words.isEmpty())) {
                words.append(DIGITS.charAt(digit));
            }
            words.append(unit > 1 ? "千百十".substring(k, k + 1) : "");
        }
        return words.toString();
    }
}
