package org.nianbao.server.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.text.LooseText;
import org.nianbao.corpus.text.NormalizedText;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.facts.Section;
import org.nianbao.server.search.Query.Exact;
import org.nianbao.server.search.Query.Gap;
import org.nianbao.server.search.Query.In;
import org.nianbao.server.search.Query.Loose;
import org.nianbao.server.search.Query.Near;
import org.nianbao.server.search.Query.Pattern;
import org.nianbao.server.search.Query.Phrase;
import org.nianbao.server.search.Query.Piece;
import org.nianbao.server.search.Query.Step;

/** Distances, wildcards, loose phrases and scopes find what a scan of the texts finds, in as many places, marked there. */
class PlacesExactnessTest {
    private static final String[] ALPHABET = {
        "政", "務", "务", "公", "开", "開", "镇", "鎮", "，", "。", "；", "？", "!", "“", "”", "*", "?", "a", "B", "1", "１", "|",
        " ", "\u00A0", "　", "\n", "\n", "\r\n", "\t", "\u200B", "𠀀", "😀", "㈱", "é", "e\u0301", "\u0301", "〇",
    };

    private static final int REPORTS = 80;
    private static final int QUERIES = 2_000;

    @TempDir
    private Path dir;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** A text as a scan reads it: code points, what stands between lines, sections. */
    private record Text(int[] points, Set<Integer> lineBounds, Map<String, List<Span>> sections) {
        String piece(int from, int to) {
            return new String(points, from, to - from);
        }
    }

    @Test
    void eachEqualsAScan() throws IOException {
        System.out.println("PlacesExactnessTest seed " + seed);
        List<World.Told> reports = new ArrayList<>();
        Map<String, List<Facts.Passage>> sections = new HashMap<>();
        for (int i = 0; i < REPORTS; i++) {
            String text = "报" + i + chance(random.nextInt(i == 0 ? 1_500 : 160));
            reports.add(World.plain("r" + i, text));
            sections.put("r" + i, passages(text));
        }
        Map<String, Text> texts = new TreeMap<>();
        for (World.Told told : reports) {
            Report report = World.report(told.path(), told.text());
            texts.put(report.id(), text(report, sections.get(told.path())));
        }
        World.index(dir, reports, new World(reports, sections));
        Map<String, Integer> found = new LinkedHashMap<>();
        try (ReportSearcher searcher = ReportSearcher.open(dir)) {
            for (int i = 0; i < QUERIES; i++) {
                Text text = List.copyOf(texts.values()).get(random.nextInt(REPORTS));
                Query query = query(text);
                if (check(searcher, texts, query)) {
                    found.merge(query.getClass().getSimpleName(), 1, Integer::sum);
                }
            }
        }
        System.out.println("found: " + found);
        for (String kind : List.of("Near", "Pattern", "Loose", "In", "Exact")) {
            assertTrue(found.getOrDefault(kind, 0) > QUERIES / 40, found.toString());
        }
    }

    private String chance(int length) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < length; k++) {
            text.append(random.nextInt(60) == 0 ? "\n#导航\n" : ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return text.toString();
    }

    private List<Facts.Passage> passages(String text) {
        TreeSet<Integer> cuts = new TreeSet<>();
        int length = text.codePointCount(0, text.length());
        for (int i = 0; i < 4; i++) {
            cuts.add(random.nextInt(length));
        }
        cuts.add(length);
        List<Facts.Passage> passages = new ArrayList<>();
        int start = cuts.first();
        for (int end : cuts.tailSet(start, false)) {
            Section section = random.nextBoolean() ? Section.PROBLEMS : Section.PLANS;
            passages.add(new Facts.Passage(section, new Evidence("", start, start), end));
            start = end;
        }
        return passages;
    }

    private static Text text(Report report, List<Facts.Passage> passages) {
        NormalizedText normal = Normalizer.body(report);
        String body = normal.text();
        List<Integer> starts = new ArrayList<>();
        Set<Integer> bounds = new HashSet<>();
        for (int i = 0, point = 0; i < body.length(); i += Character.charCount(body.codePointAt(i)), point++) {
            starts.add(report.all().codePointCount(0, normal.start(i)));
            boolean space = body.charAt(i) == ' ';
            int before = i == 0 ? 0 : normal.end(i - 1);
            if (i > 0 && hasLine(report.all(), before, Math.max(before, space ? normal.end(i) : normal.start(i)))) {
                bounds.addAll(space ? List.of(point, point + 1) : List.of(point));
            }
        }
        bounds.add(starts.size());
        Map<String, List<Span>> sections = new HashMap<>();
        for (Facts.Passage passage : passages) {
            int from = (int)
                    starts.stream().filter(at -> at < passage.heading().start()).count();
            int to = (int) starts.stream().filter(at -> at < passage.end()).count();
            sections.computeIfAbsent(passage.section().id(), id -> new ArrayList<>())
                    .add(new Span(from, to));
        }
        return new Text(body.codePoints().toArray(), bounds, sections);
    }

    private static boolean hasLine(String all, int from, int to) {
        return all.substring(from, to).chars().anyMatch(c -> c == '\n' || c == '\r');
    }

    private Query query(Text text) {
        Phrase phrase = phrase(text);
        return random.nextInt(4) == 0
                ? new In(new Scope.Part(random.nextBoolean() ? "problems" : "plans"), phrase)
                : phrase;
    }

    private Phrase phrase(Text text) {
        int at = random.nextInt(Math.max(1, text.points().length - 12));
        return switch (random.nextInt(7)) {
            case 0 -> new Exact(some(text, at, 1 + random.nextInt(3)));
            case 1, 2 -> {
                List<String> parts = new ArrayList<>();
                for (int i = random.nextInt(3); i >= -1; i--) {
                    parts.add(some(text, Math.max(0, at + random.nextInt(9) - 4), 1 + random.nextInt(2))
                            .replace(" ", "镇"));
                }
                yield new Near(parts, random.nextInt(8));
            }
            case 3, 4 -> {
                List<Step> steps = new ArrayList<>();
                for (int i = random.nextInt(3); i >= 0; i--) {
                    int length = 1 + random.nextInt(2);
                    steps.add(new Piece(some(text, at, length)));
                    boolean star = random.nextInt(3) > 0;
                    int questions = star ? random.nextInt(2) : 1 + random.nextInt(2);
                    steps.add(new Gap(questions, star));
                    at += length + questions + (star ? random.nextInt(6) : 0);
                }
                if (random.nextInt(3) > 0) {
                    steps.add(new Piece(some(text, at, 1)));
                } else {
                    steps.set(steps.size() - 1, new Gap(1, false));
                }
                if (random.nextInt(4) == 0) {
                    steps.addFirst(new Gap(1 + random.nextInt(2), false));
                }
                yield new Pattern(steps);
            }
            default -> new Loose(some(text, at, 1 + random.nextInt(5)));
        };
    }

    private String some(Text text, int at, int length) {
        int from = Math.min(at, text.points().length - 1);
        String piece =
                text.piece(from, Math.min(text.points().length, from + length)).strip();
        return piece.isEmpty() || LooseText.fold(piece).isEmpty() || random.nextInt(12) == 0 ? "公" : piece;
    }

    private boolean check(ReportSearcher searcher, Map<String, Text> texts, Query query) throws IOException {
        String message = query.print() + ", seed " + seed;
        assertEquals(query, QueryParser.parse(query.print(), place -> true).query(), message);
        Map<String, Set<Integer>> expected = new TreeMap<>();
        texts.forEach((id, text) -> {
            Set<Integer> starts = scan(text, query);
            if (!starts.isEmpty()) {
                expected.put(id, starts);
            }
        });
        SearchResponse response = searcher.search(SearchRequest.parse(
                Map.of("q", List.of(query.print()), "size", List.of("100"), "facet", List.of("none"))));
        Map<String, Integer> times = new TreeMap<>();
        for (Hit hit : response.hits()) {
            times.put(hit.id(), (int) hit.occurrences());
            assertFalse(hit.snippets().getFirst().marks().isEmpty(), message);
        }
        Map<String, Integer> wanted = new TreeMap<>();
        expected.forEach((id, starts) -> wanted.put(id, starts.size()));
        assertEquals(wanted, times, message);
        assertEquals(wanted.size(), response.total(), message);
        assertEquals(wanted.values().stream().mapToLong(count -> count).sum(), response.occurrences(), message);
        return !expected.isEmpty();
    }

    /** Where places begin. */
    private static Set<Integer> scan(Text text, Query query) {
        Set<Integer> starts = new TreeSet<>();
        String section = query instanceof In(Scope.Part(String id), Phrase phrase) ? id : "";
        Phrase phrase = query instanceof In(Scope scope, Phrase inner) ? inner : (Phrase) query;
        for (int start = 0; start < text.points().length; start++) {
            // The scope is asked of the shortest place, as of the one that is marked.
            int end =
                    ends(text, phrase, start).stream().mapToInt(at -> at).min().orElse(-1);
            int from = start;
            if (end >= 0
                    && (section.isEmpty()
                            || text.sections().getOrDefault(section, List.of()).stream()
                                    .anyMatch(span -> span.start() <= from && end <= span.end()))) {
                starts.add(start);
            }
        }
        return starts;
    }

    /** Where places that begin at a position end. */
    private static Set<Integer> ends(Text text, Phrase phrase, int start) {
        return switch (phrase) {
            case Exact(String piece) -> after(text, piece, start);
            case Near(var parts, int distance) -> near(text, parts, start, start, distance);
            case Pattern(var steps) -> pattern(text, steps, 0, start);
            case Loose(String piece) -> loose(text, LooseText.fold(Normalizer.normalize(piece)), start);
        };
    }

    private static Set<Integer> after(Text text, String piece, int start) {
        int[] points = Normalizer.normalize(piece).codePoints().toArray();
        boolean here = start + points.length <= text.points().length;
        for (int i = 0; here && i < points.length; i++) {
            here = text.points()[start + i] == points[i];
        }
        return here ? Set.of(start + points.length) : Set.of();
    }

    private static Set<Integer> near(Text text, List<String> parts, int from, int to, int distance) {
        Set<Integer> ends = new TreeSet<>();
        for (int i = 0; i < parts.size(); i++) {
            List<String> others = new ArrayList<>(parts);
            String part = others.remove(i);
            for (int start = from; start <= to; start++) {
                for (int end : start < text.points().length ? after(text, part, start) : Set.<Integer>of()) {
                    if (others.isEmpty()) {
                        ends.add(end);
                    } else {
                        ends.addAll(near(text, others, end, end + distance, distance));
                    }
                }
            }
        }
        return ends;
    }

    private static Set<Integer> pattern(Text text, List<Step> steps, int step, int at) {
        if (step == steps.size()) {
            return Set.of(at);
        }
        Set<Integer> ends = new TreeSet<>();
        switch (steps.get(step)) {
            case Piece(String piece) ->
                after(text, piece, at).forEach(end -> ends.addAll(pattern(text, steps, step + 1, end)));
            case Gap(int questions, boolean star) -> {
                for (int length = questions; length <= questions + (star ? 20 : 0); length++) {
                    if (open(text, at, at + length, step > 0, step + 1 < steps.size())) {
                        ends.addAll(pattern(text, steps, step + 1, at + length));
                    }
                }
            }
        }
        return ends;
    }

    /** Whether neither a sentence nor a line ends among some characters, or between them and what is beside them. */
    private static boolean open(Text text, int from, int to, boolean before, boolean after) {
        if (from == to) {
            return true;
        }
        if (to > text.points().length) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ("。;!?".indexOf(text.points()[i]) >= 0
                    || i > from && text.lineBounds().contains(i)) {
                return false;
            }
        }
        return !(before && text.lineBounds().contains(from))
                && !(after && text.lineBounds().contains(to));
    }

    private static Set<Integer> loose(Text text, String folded, int start) {
        int[] points = folded.codePoints().toArray();
        int at = start;
        int end = start;
        for (int point : points) {
            while (at > start && at < text.points().length && LooseText.isIgnored(text.points()[at])) {
                at++;
            }
            if (at == text.points().length || LooseText.simplified(text.points()[at]) != point) {
                return Set.of();
            }
            end = ++at;
        }
        return Set.of(end);
    }
}
