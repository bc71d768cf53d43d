package org.nianbao.corpus.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '§', textBlock = """
            政務公開        ¦ 政务公开
            公开，内容。    ¦ 公开内容
            a b-c           ¦ abc
            3 | 0           ¦ 3|0
            50%             ¦ 50
            臺灣𠀀          ¦ 台湾𠀀
            苎苧薴          ¦ 苎苎苎
            """)
    void foldsWhatCountsForNothing(String normal, String folded) {
        assertEquals(folded, LooseText.fold(normal));
        assertEquals(folded, LooseText.fold(folded), "once is enough");
    }

    @Test
    void knowsTheFormsOfACharacter() {
        assertArrayEquals(new int[] {'务', '務'}, LooseText.variants('务'));
        assertArrayEquals(new int[] {'镇', '鎮'}, LooseText.variants('镇'));
        assertArrayEquals(new int[] {'甲'}, LooseText.variants('甲'));
    }

    /** The table is ICU's transform, but where that goes in a circle. */
    @Test
    void isTheTransformOfIcu() {
        StringBuilder all = new StringBuilder();
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            all.appendCodePoint(c).append('\n');
        }
        String[] simplified = Transliterator.getInstance("Traditional-Simplified")
                .transliterate(all.toString())
                .split("\n");
        for (int c = 0x3400; c <= 0x9FFF; c++) {
            if ("苎薴".indexOf(c) < 0) {
                assertEquals(simplified[c - 0x3400], Character.toString(LooseText.simplified(c)));
            }
        }
    }
}
