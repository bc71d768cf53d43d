package org.nianbao.server.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.server.compare.Comparison.Fate;
import org.nianbao.server.compare.Comparison.Line;
import org.nianbao.server.compare.Comparison.Piece;
import org.nianbao.server.search.IssuerReports;
import org.nianbao.server.search.StoredReport;

class ComparisonTest {
    private static StoredReport report(int year, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Provenance provenance = new Provenance(
                "a.txt",
                Optional.empty(),
                Report.sha256(bytes),
                "UTF-8",
                false,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        ObjectNode facts = new JsonMapper().createObjectNode().put("year", year);
        return new StoredReport(new Report(Report.id(bytes), provenance, text, List.of()), facts, List.of());
    }

    private static Comparison compare(String a, String b) {
        return Comparison.of(report(2016, a), report(2017, b));
    }

    private static String told(Line line) {
        return switch (line.fate()) {
            case SAME -> "=" + line.a().orElseThrow().text();
            case GONE -> "-" + line.a().orElseThrow().text() + (line.moved() ? "~" : "");
            case NEW -> "+" + line.b().orElseThrow().text() + (line.moved() ? "~" : "");
            case CHANGED -> line.pieces().stream().map(ComparisonTest::told).collect(Collectors.joining());
        };
    }

    private static String told(Piece piece) {
        return switch (piece.fate()) {
            case GONE -> "[-" + piece.text() + "]";
            case NEW -> "[+" + piece.text() + "]";
            default -> piece.text();
        };
    }

    @Test
    void tellsSentencesAndWithinThemNumbersAsOne() {
        List<String> lines =
                compare("一、概述\n全年主动公开信息438条，其中公众号30条。没有收到申请。", "一、概述\n全年主动公开信息1,512条，其中公众号30条。收到申请三件，均已答复。")
                        .lines()
                        .stream()
                        .map(ComparisonTest::told)
                        .toList();
        assertEquals(List.of("=一、概述", "全年主动公开信息[-438][+1,512]条，其中公众号30条。", "-没有收到申请。", "+收到申请三件，均已答复。"), lines);
    }

    @Test
    void sentenceThatMovedIsNeitherNewNorGone() {
        Comparison comparison = compare("甲镇设公开栏。乙镇开通微信。丙镇广播通知。", "乙镇开通微信。丙镇广播通知。甲镇设公开栏。");
        assertEquals(0, comparison.count(Fate.NEW));
        assertEquals(0, comparison.count(Fate.GONE));
        assertEquals(2, comparison.count(Fate.SAME));
        assertTrue(comparison.lines().stream().anyMatch(Line::moved));
    }

    @Test
    void widthAndSpacesChangeNothing() {
        assertEquals(1, compare("公开１２件 信息。", "公开12件信息。").count(Fate.SAME));
    }

    /** Both reports can be read back out of the lines, whatever they are. */
    @RepeatedTest(60)
    void losesNothing(RepetitionInfo repetition) {
        long seed = 7_000 + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        String a = text(random, "");
        String b = text(random, a);
        Comparison comparison = compare(a, b);
        assertEquals(read(report(1, a)), side(comparison, true), "seed " + seed);
        assertEquals(read(report(1, b)), side(comparison, false), "seed " + seed);
        for (Line line : comparison.lines()) {
            if (!line.pieces().isEmpty()) {
                assertEquals(line.a().orElseThrow().text(), joined(line, Fate.GONE), "seed " + seed);
                assertEquals(line.b().orElseThrow().text(), joined(line, Fate.NEW), "seed " + seed);
            }
        }
    }

    private static String text(Random random, String other) {
        String letters = "公开信息12件。；\n镇𠀀 a";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            if (!other.isEmpty() && random.nextInt(4) == 0) {
                int at = random.nextInt(other.length());
                text.append(other, at, Math.min(other.length(), at + 15));
            } else {
                int at = random.nextInt(letters.length());
                text.append(letters.charAt(at));
            }
        }
        return text.toString();
    }

    private static List<String> read(StoredReport report) {
        return Sentence.of(report.report(), 10_000).stream().map(Sentence::key).toList();
    }

    private static List<String> side(Comparison comparison, boolean first) {
        List<String> keys = new ArrayList<>();
        comparison.lines().forEach(line -> (first ? line.a() : line.b()).ifPresent(one -> keys.add(one.key())));
        return keys;
    }

    private static String joined(Line line, Fate own) {
        return line.pieces().stream()
                .filter(piece -> piece.fate() == Fate.SAME || piece.fate() == own)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    @Test
    void offsetsAreCodePointsOfTheText() {
        String text = "𠀀镇概况。\n 公开信息十条。 ";
        for (Sentence sentence : Sentence.of(report(1, text).report(), 10)) {
            int start = text.offsetByCodePoints(0, sentence.start());
            assertEquals(sentence.text(), text.substring(start, text.offsetByCodePoints(0, sentence.end())));
        }
    }

    @Test
    void hostileTextsTakeAMomentAndAreToldToBeCut() {
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            a.append("甲").append(i).append("。");
            b.append("乙").append(i).append("。");
        }
        long start = System.nanoTime();
        Comparison comparison = compare(a.toString(), b.toString());
        assertEquals(false, comparison.whole());
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }

    @Test
    void seriesTellsWhatIsNewAndGoneAndWhatDiffersInNumbersOnly() {
        IssuerReports body = new IssuerReports(
                List.of(),
                IssuerKind.TOWN,
                Optional.empty(),
                List.of(
                        report(2015, "我镇设立公开栏。全年公开信息12条。没有收到申请。"),
                        report(2015, "我镇设立公开栏。全年公开信息13条。没有收到任何申请。"),
                        report(2017, "我镇开通公众号。全年公开信息30条。没有收到任何申请。")),
                Optional.empty());
        List<Series.Issue> issues = Series.of(body).issues();
        assertEquals(Optional.empty(), issues.get(0).change());
        assertEquals(Optional.empty(), issues.get(1).change(), "another report of the first year");
        Series.Change change = issues.get(2).change().orElseThrow();
        assertEquals(Optional.of(2015), change.against().year());
        assertEquals(
                List.of("我镇开通公众号。"), change.fresh().stream().map(Sentence::text).toList());
        assertEquals(
                List.of("我镇设立公开栏。"), change.gone().stream().map(Sentence::text).toList());
        assertEquals(1, change.numbers());
    }
}
