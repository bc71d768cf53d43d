package org.nianbao.corpus.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nianbao.corpus.place.Gazetteer;

/** One archive of 2,000 reports, read back as a stranger would. */
class ArchiveGeneratorTest {
    private static final int REPORTS = 2_000;
    private static final long SEED = 20_260_101;

    @TempDir
    static Path dir;

    private static final List<JsonNode> KEYS = new ArrayList<>();
    private static final List<String> TEXTS = new ArrayList<>();

    @BeforeAll
    static void generate() throws IOException {
        new ArchiveGenerator(SEED, Gazetteer.bundled()).write(REPORTS, dir, done -> {});
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(dir.resolve(ArchiveGenerator.KEY))) {
            JsonNode key = json.readTree(line);
            KEYS.add(key);
            TEXTS.add(text(key));
        }
    }

    private static String raw(JsonNode key) throws IOException {
        String encoding = key.at("/made/encoding").asText();
        Charset charset = encoding.startsWith("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        String text = Files.readString(dir.resolve(key.get("source").asText()), charset);
        boolean marked = text.startsWith("\uFEFF");
        assertEquals(encoding.equals("UTF-8-BOM") || encoding.startsWith("UTF-16"), marked, key::toString);
        return marked ? text.substring(1) : text;
    }

    private static String text(JsonNode key) throws IOException {
        String raw = raw(key);
        return key.get("source").asText().endsWith(".html") ? Jsoup.parse(raw).wholeText() : raw;
    }

    @Test
    void givesTheSameBytesForTheSameSeedWhateverTheLocale(@TempDir Path again, @TempDir Path other) throws IOException {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            new ArchiveGenerator(SEED, Gazetteer.bundled()).write(150, again, done -> {});
        } finally {
            Locale.setDefault(before);
        }
        new ArchiveGenerator(SEED + 1, Gazetteer.bundled()).write(150, other, done -> {});
        List<String> differing = new ArrayList<>();
        for (Path file : files(again)) {
            Path name = again.relativize(file);
            if (!name.toString().equals(ArchiveGenerator.KEY)) {
                assertArrayEquals(Files.readAllBytes(dir.resolve(name)), Files.readAllBytes(file), name.toString());
            }
            if (!Files.exists(other.resolve(name)) || Files.mismatch(file, other.resolve(name)) >= 0) {
                differing.add(name.toString());
            }
        }
        assertEquals(151, differing.size(), "another seed gives other bytes");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void writesFoldersOfAThousandAndTellsProgress(@TempDir Path small) throws IOException {
        List<Integer> progress = new ArrayList<>();
        new ArchiveGenerator(1, Gazetteer.bundled()).write(3, small, progress::add);
        assertEquals(List.of(1, 2, 3), progress);
        assertEquals(4, files(small).size());
        assertEquals(REPORTS, KEYS.size());
        assertEquals(1_000, files(dir.resolve("000")).size());
        assertEquals(1_000, files(dir.resolve("001")).size());
    }

    @Test
    void everyStatedFigureStandsInTheTextWithItsNumber() {
        int seen = 0;
        for (int i = 0; i < REPORTS; i++) {
            for (String field : List.of(
                    "proactive_items",
                    "cumulative_items",
                    "applications_received",
                    "fees_yuan",
                    "reconsiderations",
                    "lawsuits")) {
                JsonNode figure = KEYS.get(i).get(field);
                if (figure.has("evidence")) {
                    String words = figure.at("/evidence/text").asText();
                    assertTrue(TEXTS.get(i).contains(words), words + " not in " + KEYS.get(i));
                    long value = figure.get("value").asLong();
                    assertTrue(
                            value == 0
                                    || Stream.of(Numerals.values())
                                            .anyMatch(style -> words.contains(style.write(value))),
                            words + " does not give " + value);
                    seen++;
                }
            }
        }
        assertTrue(seen > REPORTS * 2, "figures with evidence: " + seen);
    }

    @Test
    void titleIssuerAndPartsStandInTheText() {
        for (int i = 0; i < REPORTS; i++) {
            JsonNode key = KEYS.get(i);
            String text = TEXTS.get(i).replaceAll("\\s", "");
            assertTrue(text.contains(key.get("issuer").asText()), key::toString);
            assertFalse(key.get("issuer").asText().isEmpty(), key::toString);
            if (!key.get("title").isNull()) {
                assertTrue(text.contains(key.get("title").asText()), key::toString);
            }
            for (JsonNode part : key.get("by_category")) {
                assertTrue(text.contains(part.get("name").asText()), key::toString);
            }
        }
    }

    @Test
    void partsAddUpUnlessPlanted() {
        int planted = 0;
        for (JsonNode key : KEYS) {
            if (!key.get("by_category").isEmpty()) {
                boolean adds = sum(key.get("by_category"))
                        == key.at("/proactive_items/value").asLong();
                assertEquals(!has(key, Flaw.SUM_MISMATCH), adds, key::toString);
                planted += adds ? 0 : 1;
            }
            if (!key.get("applications_by_route").isEmpty()) {
                assertEquals(
                        key.at("/applications_received/value").asLong(),
                        sum(key.get("applications_by_route")),
                        key::toString);
            }
        }
        assertTrue(planted > 10, "planted: " + planted);
    }

    private static long sum(JsonNode parts) {
        return StreamSupport.stream(parts.spliterator(), false)
                .mapToLong(part -> part.get("count").asLong())
                .sum();
    }

    @Test
    void tablesObeyTheirIdentitiesUnlessPlanted() throws IOException {
        int sound = 0;
        int broken = 0;
        for (JsonNode key : KEYS) {
            boolean full = key.at("/made/table_fill").asText().startsWith("full");
            if (!key.get("era").asText().startsWith("table_")
                    || !key.at("/made/table_layout").asText().equals("html")
                    || !full) {
                continue;
            }
            List<int[]> rows = new ArrayList<>();
            List<Element> lines = Jsoup.parse(raw(key)).select("table").get(1).select("tr");
            for (Element row : lines.subList(3, lines.size())) {
                List<String> cells = row.select("td").eachText();
                rows.add(cells.subList(cells.size() - 7, cells.size()).stream()
                        .mapToInt(Integer::parseInt)
                        .toArray());
            }
            boolean holds = holds(rows);
            assertEquals(!has(key, Flaw.TABLE_IDENTITY), holds, key::toString);
            assertEquals(key.at("/applications_received/value").asLong(), rows.getFirst()[6], key::toString);
            sound += holds ? 1 : 0;
            broken += holds ? 0 : 1;
        }
        assertTrue(sound > 50 && broken > 0, sound + " sound, " + broken + " broken");
    }

    private static boolean holds(List<int[]> rows) {
        boolean holds = true;
        int[] results = new int[7];
        rows.subList(2, rows.size() - 2).forEach(row -> Arrays.setAll(results, i -> results[i] + row[i]));
        int[] total = rows.get(rows.size() - 2);
        for (int column = 0; column < 7; column++) {
            holds &= results[column] == total[column];
            holds &= rows.get(0)[column] + rows.get(1)[column] == total[column] + rows.getLast()[column];
        }
        return holds && rows.stream().allMatch(row -> Arrays.stream(row, 0, 6).sum() == row[6]);
    }

    @Test
    void everyKindOccurs() {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        for (JsonNode key : KEYS) {
            for (String field : List.of(
                    "/era",
                    "/issuer_kind",
                    "/made/encoding",
                    "/made/table_layout",
                    "/made/table_fill",
                    "/made/noise",
                    "/made/region_by",
                    "/year")) {
                found.computeIfAbsent(field, k -> new TreeSet<>())
                        .add(key.at(field).asText());
            }
            for (String field : List.of("channels", "checks")) {
                key.get(field)
                        .forEach(value -> found.computeIfAbsent(field, k -> new TreeSet<>())
                                .add(value.asText()));
            }
        }
        assertEquals(names(Form.values(), Form::id), found.get("/era"));
        assertEquals(
                new TreeSet<>(List.of("town", "county", "city", "province", "department", "zone", "other")),
                found.get("/issuer_kind"));
        assertEquals(
                names(Look.Encoding.values(), encoding -> encoding.name().replace('_', '-')),
                found.get("/made/encoding"));
        assertEquals(names(Look.Layout.values(), ArchiveGeneratorTest::id), found.get("/made/table_layout"));
        assertEquals(names(Look.Fill.values(), ArchiveGeneratorTest::id), found.get("/made/table_fill"));
        assertEquals(names(Look.Noise.values(), ArchiveGeneratorTest::id), found.get("/made/noise"));
        assertEquals(names(Plan.Locating.values(), ArchiveGeneratorTest::id), found.get("/made/region_by"));
        assertEquals(names(Flaw.values(), Enum::name), found.get("checks"));
        assertEquals(31, found.get("channels").size());
        assertEquals("2008", found.get("/year").first());
        assertEquals(17, found.get("/year").size());
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <T> TreeSet<String> names(T[] values, Function<T, String> name) {
        return new TreeSet<>(Stream.of(values).map(name).toList());
    }

    private static boolean has(JsonNode key, Flaw flaw) {
        return key.get("checks").toString().contains(flaw.name());
    }

    @Test
    void reportsAreAsLongAsRealOnesAndSayNothingZeroAndNumbers() {
        double mean = TEXTS.stream()
                .mapToInt(text -> text.replaceAll("\\s", "").length())
                .average()
                .orElseThrow();
        assertTrue(mean > 1_700 && mean < 2_300, "mean length " + mean);
        for (String field : List.of("applications_received", "fees_yuan", "reconsiderations", "lawsuits")) {
            long silent = KEYS.stream().filter(key -> key.get(field).isNull()).count();
            long zero = KEYS.stream()
                    .filter(key -> key.get(field).path("value").asLong(-1) == 0)
                    .count();
            assertTrue(silent > 100 && zero > 700 && REPORTS - silent - zero > 20, field + ": " + silent + ", " + zero);
        }
    }

    @Test
    void theYearIsToldAndNeighboursAreAlike() {
        int alike = 0;
        for (int i = 0; i < REPORTS; i++) {
            String year = KEYS.get(i).get("year").asText();
            String text = TEXTS.get(i);
            assertTrue(
                    text.contains(year)
                            || text.contains(Numerals.fullWidth(year))
                            || text.contains(Numerals.spelled(Integer.parseInt(year), '〇')),
                    KEYS.get(i)::toString);
            alike += i > 0
                            && KEYS.get(i)
                                    .at("/made/author")
                                    .equals(KEYS.get(i - 1).at("/made/author"))
                    ? 1
                    : 0;
        }
        assertTrue(alike > REPORTS / 4, "copies: " + alike);
    }
}
