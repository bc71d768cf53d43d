package org.nianbao.corpus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.corpus.Span;

/** The rule of exactness, step by step, and the way back. */
class NormalizerTest {
    static List<List<String>> rule() {
        return List.of(
                // 1 zero width
                List.of("政\u200B府\u200C信\u200D息\u2060公\uFEFF开\u00AD年报", "政府信息公开年报"),
                List.of("\uFEFFa\u00ADb\u200B", "ab"),
                List.of("a \u200B b", "a b"),
                List.of("e\u200B\u0301", "é"),
                // 2 NFKC
                List.of("１２件（３％）：ＡＰＰ", "12件(3%):app"),
                List.of("①㈠Ⅳ㎡ﬁ…", "1(一)ivm2fi..."),
                List.of("e\u0301 Å", "é å"),
                List.of("\uF900\u2F00\uFA19", "豈一神"),
                List.of("ﾊﾟｶﾞ", "パガ"),
                List.of("가", "가"),
                List.of("２０１７年／２０１８年", "2017年/2018年"),
                // 3 lower case without locale
                List.of("LED ÀÉ ΑΣ I İ", "led àé ας i i\u0307".replace("ς", "σ").replace("i\u0307", "i")),
                List.of("\uD801\uDC00", "\uD801\uDC28"),
                List.of("甲\uD800乙\uDC00", "甲\uFFFD乙\uFFFD"),
                // 4 white space
                List.of("  a \t\r\n b  ", "a b"),
                List.of("报  告", "报告"),
                List.of("报\n\n告\u00A0书\u3000。\u2028后", "报告书。后"),
                List.of("共 12 条", "共12条"),
                List.of("a 年 b", "a年b"),
                List.of("网址： www", "网址: www"),
                List.of("、 a 。 b", "、a。b"),
                List.of("〔2018〕 3", "〔2018〕3"),
                List.of("１ ２", "1 2"),
                List.of("\u0085\u1680\u2003\u202F\u205Fa", "a"),
                List.of("𠀀 a 〇 b 々 c", "𠀀a〇b々c"),
                List.of("カ ナ", "カ ナ"),
                List.of("“ a ” ( b", "“ a ” ( b"),
                // nothing else
                List.of("政務公開，——《条例》", "政務公開,——《条例》"),
                List.of("", ""),
                List.of(" \u200B\n", ""));
    }

    @ParameterizedTest
    @MethodSource("rule")
    void followsTheRule(List<String> row) {
        assertEquals(row.get(1), Normalizer.normalize(row.get(0)));
        assertEquals(row.get(1), literally(row.get(0)), "the oracle of this test");
    }

    /** Normalised range, and the stretch of the original it leads to. */
    @Test
    void leadsBackToTheOriginal() {
        String text = "甲 \u200B１２ 件㎡e\u0301𠀀z";
        NormalizedText normal = Normalizer.map(text);
        assertEquals("甲12件m2é𠀀z", normal.text());
        Object[][] table = {
            {0, 1, "甲"},
            {1, 3, "１２"},
            {2, 4, "２ 件"},
            {4, 5, "㎡"},
            {5, 6, "㎡"},
            {6, 7, "e\u0301"},
            {7, 9, "𠀀"},
            {8, 10, "𠀀z"},
            {0, 10, text},
        };
        for (Object[] row : table) {
            assertEquals(row[2], normal.origin((int) row[0], (int) row[1]).of(text));
        }
        assertEquals(new Span(0, 1), normal.origin(new Span(0, 1)));
        NormalizedText spaced = Normalizer.map("a \n b");
        assertEquals(" \n ", spaced.origin(1, 2).of("a \n b"));
    }

    @Test
    void partsAreJoinedByWhiteSpace() {
        String text = "ab甲cd";
        List<Span> parts = List.of(new Span(0, 1), new Span(1, 2), new Span(3, 4), new Span(4, 5));
        assertEquals("a b c d", Normalizer.map(text, parts).text());
        assertEquals(
                "ab甲cd",
                Normalizer.map(text, List.of(new Span(0, 2), new Span(2, 3), new Span(3, 5)))
                        .text());
        // a mark does not join what stands in another part
        assertEquals(
                "e \u0301",
                Normalizer.map("e\u0301", List.of(new Span(0, 1), new Span(1, 2)))
                        .text());
    }

    @Test
    void equalsTheRuleTakenLiterally() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int run = 0; run < 30_000; run++) {
            String text = text(random, random.nextInt(40));
            NormalizedText normal = Normalizer.map(text);
            assertEquals(literally(text), normal.text(), () -> "seed " + seed + ": " + escaped(text));
            int start = 0;
            for (int i = 0; i < normal.text().length(); i++) {
                Span origin = normal.origin(i, i + 1);
                assertTrue(origin.length() > 0 && origin.start() >= start, () -> "seed " + seed + ": " + escaped(text));
                start = origin.start();
            }
            assertTrue(
                    Normalizer.expandedLength(text) >= normal.text().length(),
                    () -> "seed " + seed + ": " + escaped(text));
        }
    }

    @Test
    void eachCharacterEqualsTheRuleTakenLiterally() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = "a " + Character.toString(c) + " b";
            if (!literally(text).equals(Normalizer.normalize(text))) {
                assertEquals(literally(text), Normalizer.normalize(text), Integer.toHexString(c));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u0301\u0323", " ", "\u200B", "ﷺ", "\uD800", "a\u0301", "\u1100"})
    void isLinearOnHostileText(String unit) {
        String text = "e" + unit.repeat(1_000_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Normalizer.normalize(text));
    }

    @ParameterizedTest
    @CsvSource({
        "0, \uFDFA, 228, false",
        "0, \uFDFA, 293, true",
        "1000000, \uFDFA, 1000, false",
        "16777216, 条, 0, false",
        "0, ㈠, 4000000, false",
        "0, ㈠, 5000000, true",
        "16000000, …, 500000, true",
        "0, \u3000, 5000, false"
    })
    void saysWhatExpandsBeyondMeasure(int plain, String unit, int count, boolean expands) {
        assertEquals(expands, Normalizer.expands("a".repeat(plain) + unit.repeat(count)));
    }

    /** As long as a query may be. */
    @Test
    void normalisesALongPhraseOfWhatExpandsMost() {
        String phrase = "\uFDFA".repeat(10_000);
        assertEquals(180_000, Normalizer.expandedLength(phrase));
        assertEquals(literally(phrase), Normalizer.normalize(phrase));
    }

    /** The four steps as they are written. Case and script by Java, whose Unicode may be a version behind ICU's. */
    private static String literally(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints()
                .map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .filter(c -> "\u200B\u200C\u200D\u2060\uFEFF\u00AD".indexOf(c) < 0)
                .forEach(kept::appendCodePoint);
        StringBuilder lower = new StringBuilder();
        Normalizer2.getNFKCInstance()
                .normalize(kept)
                .codePoints()
                .map(Character::toLowerCase)
                .forEach(lower::appendCodePoint);
        int[] points = lower.codePoints().toArray();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < points.length; i++) {
            if (!isSpace(points[i])) {
                out.appendCodePoint(points[i]);
            } else if (!out.isEmpty()) {
                int before = out.codePointBefore(out.length());
                while (i + 1 < points.length && isSpace(points[i + 1])) {
                    i++;
                }
                if (i + 1 < points.length && !closesUp(before) && !closesUp(points[i + 1])) {
                    out.append(' ');
                }
            }
        }
        return out.toString();
    }

    private static boolean isSpace(int c) {
        return UCharacter.hasBinaryProperty(c, UProperty.WHITE_SPACE);
    }

    private static boolean closesUp(int c) {
        return (c >= 0x3001 && c <= 0x303F) || UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static final String PALETTE = "政府公开12aB 　\u00A0\n"
            + "\t\u200B\u200D\u2060\uFEFF\u00AD，。、：（％％）１２ＡｂⅣ①㈠㎡ﬁ…ﾊﾟｶﾞ"
            + "e\u0301\u0323\u0308\u0345\u05B0\u064B\u3099\u309Aかは가\u1100\u1161\u11A8İßſΣς豈〇々𠀀𝐀\uD800\uDC00\uFDFA\u0F71\u0F73";

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(12)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append((char) (0x300 + random.nextInt(0x70)));
                default -> text.append(PALETTE.charAt(random.nextInt(PALETTE.length())));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(String.format("\\u%04X", c)));
        return out.toString();
    }
}
