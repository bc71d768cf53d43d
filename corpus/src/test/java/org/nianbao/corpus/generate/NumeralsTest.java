package org.nianbao.corpus.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "PLAIN, 1050, 1050",
        "SPACED, 7, ' 7 '",
        "FULL_WIDTH, 1050, １０５０",
        "CHINESE, 0, 零",
        "CHINESE, 10, 十",
        "CHINESE, 12, 十二",
        "CHINESE, 105, 一百零五",
        "CHINESE, 110, 一百一十",
        "CHINESE, 1005, 一千零五",
        "CHINESE, 1050, 一千零五十",
        "CHINESE, 9999, 九千九百九十九",
        "CHINESE, 10000, 10000",
        "THOUSANDS, 999, 999",
        "THOUSANDS, 1234567, '1,234,567'",
        "THOUSANDS_WIDE, 3000, 3，000",
        "TEN_THOUSANDS, 12000, 1.2万",
        "TEN_THOUSANDS, 6151500, 615.15万",
        "TEN_THOUSANDS, 20000, 2万",
        "TEN_THOUSANDS, 12345, 12345"
    })
    void writes(Numerals style, long n, String written) {
        assertEquals(written, style.write(n));
    }

    @Test
    void spellsYears() {
        assertEquals("二〇一七", Numerals.spelled(2017, '〇'));
        assertEquals("二○二○", Numerals.spelled(2020, '○'));
    }
}
