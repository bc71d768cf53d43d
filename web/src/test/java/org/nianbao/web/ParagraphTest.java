package org.nianbao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.web.Paragraph.Range;

class ParagraphTest {
    /** Hits, evidence and furniture as {@code start-end}; printed as kind letter, anchors, text; furniture in {@code {}}. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab/cd|||| ab / cd",
                "a//b|||| a / b",
                "  /b|||| b",
                "abcd|1-3||| a H:h1:bc d",
                "abcd|0-2 2-4||| H:h1:ab H:h2:cd",
                "abcd|0-2 1-3||| H:h1:a H:h2:b H:c d",
                "abcd|1-3|1-3|| a B:h1,e1:bc d",
                "abcd|1-3|2-4|| a H:h1:b B:e1:c E:d",
                "abcd||2-3 0-1|| E:e2:a b E:e1:c d",
                "abcd||0-2 0-4|| E:e1,e2:ab E:cd",
                "ab/cd|1-4||| a H:h1:b / H:c d",
                "ab/cd|2-4||| ab / H:h1:c d",
                "ab/cd|||0-2| {ab} / cd",
                "ab/cd/ef|||3-5| ab / {cd} / ef",
                "ab/cd/ef||7-8|0-2 6-8| {ab} / cd / {e E:e1:f}",
            })
    void cutsLinesAtMarks(String text, String hits, String evidence, String furniture, String printed) {
        assertEquals(
                printed,
                print(Paragraph.split(text.replace('/', '\n'), ranges(furniture), ranges(hits), ranges(evidence))));
    }

    @Test
    void everyMarkIsAnchoredOnceAndNoCharacterIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            String text = random.ints(60, 0, 8)
                    .mapToObj(i -> i == 0 ? "\n" : "" + (char) ('a' + i))
                    .collect(Collectors.joining());
            List<Range> marks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int start = random.nextInt(text.length() - 6);
                Range mark = new Range(start, start + 1 + random.nextInt(5));
                if (!text.substring(mark.start(), mark.end()).isBlank()) {
                    marks.add(mark);
                }
            }
            List<Paragraph> paragraphs = Paragraph.split(text, List.of(), List.of(), marks);
            List<Segment> segments =
                    paragraphs.stream().flatMap(p -> p.segments().stream()).toList();
            assertEquals(
                    text.replace("\n", ""),
                    segments.stream().map(Segment::text).collect(Collectors.joining()),
                    "" + seed);
            assertEquals(
                    marks.size(),
                    segments.stream().mapToInt(s -> s.anchors().size()).sum(),
                    "" + seed);
            assertEquals(
                    text.chars().filter(c -> c != '\n').count()
                            - segments.stream()
                                    .filter(s -> !s.marked())
                                    .mapToInt(s -> s.text().length())
                                    .sum(),
                    covered(text, marks),
                    "" + seed);
        }
    }

    private static long covered(String text, List<Range> marks) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != '\n')
                .filter(i -> marks.stream().anyMatch(mark -> mark.start() <= i && i < mark.end()))
                .count();
    }

    private static List<Range> ranges(String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split(" "))
                        .map(pair -> pair.split("-"))
                        .map(pair -> new Range(Integer.parseInt(pair[0]), Integer.parseInt(pair[1])))
                        .toList();
    }

    private static String print(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.segments().stream()
                        .map(ParagraphTest::print)
                        .collect(Collectors.joining(
                                " ", paragraph.furniture() ? "{" : "", paragraph.furniture() ? "}" : "")))
                .collect(Collectors.joining(" / "));
    }

    private static String print(Segment segment) {
        String kind = segment.marked() ? segment.kind().name().charAt(0) + ":" : "";
        String anchors = segment.anchors().isEmpty() ? "" : String.join(",", segment.anchors()) + ":";
        return kind + anchors + segment.text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "二、主动公开政府信息情况           ! HEADING",
                "　　（一）主动公开                ! HEADING",
                "十一．其他                       ! HEADING",
                "第一部分 概述                    ! HEADING",
                "一、本年新收申请数量 | 8 | 1 |     ! TABLE",
                "行政许可 | 27 |                  ! TABLE",
                "一、概述。我镇全年公开12条。         ! PROSE",
                "全年公开12条（网站 | 公开栏）。      ! PROSE",
                "一是健全制度                      ! PROSE",
            })
    void linesLookLikeWhatTheyAre(String line, Paragraph.Shape shape) {
        List<Paragraph> paragraphs = Paragraph.split(line, List.of(), List.of(new Range(1, 2)), List.of());
        assertEquals(shape, paragraphs.getFirst().shape());
    }
}
