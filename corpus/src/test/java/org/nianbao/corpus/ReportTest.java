package org.nianbao.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;

class ReportTest {
    /** In {@code all}, N is a line break and what stands in braces is furniture. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '"',
            value = {
                "甲N乙 > 甲N乙",
                "{导航}N甲N乙 > 甲N乙",
                "甲N{导航}N乙 > 甲N乙",
                "甲NN{导航}NNN{打印}N乙N > 甲N乙",
                "甲N乙N{导航} > 甲N乙",
                "{导航} > \"\"",
                "\"\" > \"\"",
                "N > \"\"",
                "{[x]}甲{[y]}乙 > 甲N乙",
                "  甲 N{导航}N 乙  > \"甲 N 乙\"",
            })
    void theBodyIsAllWithoutFurniture(String marked, String body) {
        assertEquals(body.replace('N', '\n'), report(marked).body());
    }

    @Test
    void aCarriageReturnIsALineBreakToo() {
        Report report = report("甲\r\n{导航}\r\n乙\r\n");
        assertEquals("甲\n乙", report.body());
        assertEquals(List.of(new Span(0, 1), new Span(7, 8)), report.bodySpans());
    }

    @Test
    void theNormalisedBodyLeadsBackToAll() {
        Report report = report("{导航}\n石桥{[x]}镇１２\n{打印}\n件ab\n{关闭}\ncd");
        NormalizedText body = Normalizer.body(report);
        assertEquals(Normalizer.normalize(report.body()), body.text());
        assertEquals("石桥镇12件ab cd", body.text());
        assertEquals("桥[x]镇", body.origin(1, 3).of(report.all()));
        assertEquals("２\n打印\n件", body.origin(4, 6).of(report.all()));
        assertEquals("b\n关闭\nc", body.origin(7, 10).of(report.all()));
    }

    @Test
    void aLocationNamesPathAndEntry() {
        assertEquals(
                "a/b.zip!/c/d.txt",
                provenance("a/b.zip", Optional.of("c/d.txt")).location());
        assertEquals("a/b.txt", provenance("a/b.txt", Optional.empty()).location());
    }

    @Test
    void theSameBytesHaveTheSameIdEverywhere() {
        byte[] abc = {'a', 'b', 'c'};
        assertEquals("ba7816bf8f01cfea", Report.id(abc));
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Report.sha256(abc));
    }

    @Test
    void aSpanDoesNotRunBackwards() {
        assertThrows(IllegalArgumentException.class, () -> new Span(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new Span(-1, 1));
        assertEquals(0, new Span(3, 3).length());
    }

    static Report report(String marked) {
        StringBuilder all = new StringBuilder();
        List<Span> furniture = new ArrayList<>();
        int start = 0;
        for (char c : marked.replace('N', '\n').toCharArray()) {
            switch (c) {
                case '{' -> start = all.length();
                case '}' -> furniture.add(new Span(start, all.length()));
                default -> all.append(c);
            }
        }
        return new Report("0123456789abcdef", provenance("a.txt", Optional.empty()), all.toString(), furniture);
    }

    private static Provenance provenance(String source, Optional<String> entry) {
        return new Provenance(source, entry, "00", "UTF-8", false, Instant.EPOCH, Optional.empty(), Optional.empty());
    }
}
