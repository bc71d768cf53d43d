package org.nianbao.indexer.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.indexer.extract.place.PlaceWord;
import org.nianbao.indexer.extract.text.FoldedText;
import org.nianbao.indexer.extract.text.Sense;
import org.nianbao.indexer.facts.Era;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.rules.Rules;

/** A slip in a rule table is told with its file and line. */
class RulesTest {
    private static final Pattern TABLE = Pattern.compile("`([a-z-]+\\.tsv)`");

    /** What may stand in the first column, where a slip there would go unnoticed. */
    private static final Map<String, Predicate<String>> FIRST = Map.of(
            "words.tsv",
            id -> Stream.of(id.split(" "))
                    .allMatch(sense -> ids(Sense.values()).contains(sense.replaceFirst("^!", ""))),
            "place-words.tsv",
            ids(PlaceWord.values())::contains,
            "units.tsv",
            Set.of("unit", "about", "more", "behind")::contains,
            "headings.tsv",
            id -> id.equals("none") || ids(Section.values()).contains(id),
            "era-labels.tsv",
            id -> id.equals("standard") || ids(Era.values()).contains(id),
            "document-columns.tsv",
            Set.of("table_2019", "table_2021")::contains,
            "title-words.tsv",
            Set.of("about", "opens", "between", "closes", "behind", "not_start", "not_within", "not_end")::contains,
            "routes.tsv",
            Set.of("in_person", "email", "online", "mail", "fax", "other")::contains);

    private static final Set<String> FOLDED = Set.of(
            "words.tsv",
            "units.tsv",
            "plain-words.tsv",
            "headings.tsv",
            "routes.tsv",
            "channel-aliases.tsv",
            "place-words.tsv",
            "table-labels.tsv",
            "stat-labels.tsv",
            "era-labels.tsv",
            "organs.tsv",
            "title-words.tsv");

    private static final Map<String, Integer> CODE = Map.of(
            "area-codes.tsv",
            1,
            "postcodes.tsv",
            1,
            "document-prefixes.tsv",
            1,
            "plate-prefixes.tsv",
            1,
            "host-names.tsv",
            1);

    @Test
    void everyRowParses() {
        List<String> slips = new ArrayList<>();
        Map<String, Integer> width = new HashMap<>();
        for (RuleTables.Row row : RuleTables.rows()) {
            List<String> fields = row.fields();
            if (width.computeIfAbsent(row.table(), key -> fields.size()) != fields.size()) {
                slips.add(row.at() + ": other columns than the rows before: " + fields);
            }
            if (!FIRST.getOrDefault(row.table(), id -> true).test(fields.getFirst())) {
                slips.add(row.at() + ": unknown: " + fields.getFirst());
            }
            if (CODE.containsKey(row.table()) && !fields.getLast().matches("[0-9]{2,9}")) {
                slips.add(row.at() + ": no division code: " + fields.getLast());
            }
            for (String field : fields) {
                if (!field.equals(field.strip()) || field.isEmpty()) {
                    slips.add(row.at() + ": white space around, or nothing: '" + field + "'");
                }
                if (!row.table().equals("channel-guards.tsv")) {
                    slips.addAll(slips(row, field.split("\\|", -1)));
                }
            }
        }
        assertEquals(List.of(), slips);
    }

    private static List<String> slips(RuleTables.Row row, String[] words) {
        Set<String> seen = new HashSet<>();
        return Stream.of(words)
                .filter(word -> word.isEmpty() || !seen.add(word))
                .map(word -> row.at() + ": a word twice, or none between |: '" + word + "'")
                .toList();
    }

    /** What is compared with a folded text is folded itself, or never found. */
    @Test
    void everyWordIsFolded() {
        List<String> slips = new ArrayList<>();
        for (RuleTables.Row row : RuleTables.rows()) {
            for (String word : FOLDED.contains(row.table()) ? row.lastWords() : List.<String>of()) {
                String folded = new FoldedText(Texts.report(word)).text().strip();
                if (!folded.equals(word)) {
                    slips.add(row.at() + ": " + word + " is folded to " + folded);
                }
            }
        }
        assertEquals(List.of(), slips);
    }

    @Test
    void theReadmeTellsOfEveryTable() {
        Set<String> told = TABLE.matcher(
                        String.join("\n", RuleTables.lines(RuleTables.folder().resolve("README.md"))))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> tables = RuleTables.files().stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(tables, told);
    }

    @Test
    void aSlipIsToldWithItsLine() {
        String text = "# head\n\nzero\t未\nzeroo\t没有\n";
        IllegalStateException unknown = assertThrows(
                IllegalStateException.class, () -> Rules.each("words.tsv", text, 2, row -> Sense.named(row[0])));
        assertTrue(unknown.getMessage().startsWith("rules/words.tsv:4: there is no ZEROO: "), unknown.getMessage());
        IllegalStateException narrow =
                assertThrows(IllegalStateException.class, () -> Rules.each("words.tsv", text, 3, row -> {}));
        assertEquals("rules/words.tsv:3: 3 fields wanted, 2 found: zero\t未", narrow.getMessage());
    }

    private static Set<String> ids(Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
