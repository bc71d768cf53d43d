package org.nianbao.indexer.extract.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nianbao.indexer.facts.Section;
import org.nianbao.indexer.facts.rules.Rules;

/** Reads headings by the words of {@code rules/headings.tsv}. */
public final class Headings {
    /** What a word in a heading says; of several the least rank counts. Without a section: the line is no heading. */
    private record Word(int rank, Optional<Section> section) {}

    private static final Word NOTHING = new Word(Integer.MAX_VALUE, Optional.empty());
    private static final Lexicon<Word> HEADINGS = headings();

    /** The section that a heading opens, if its words say so. */
    public static Optional<Section> section(String text, int start, int end) {
        return first(text, start, end).section();
    }

    /** Whether a line is the row of a table, however much it reads as a heading. */
    static boolean isRow(String text, int start, int end) {
        Word first = first(text, start, end);
        return first != NOTHING && first.section().isEmpty();
    }

    private static Word first(String text, int start, int end) {
        Word first = NOTHING;
        for (Lexicon.Match<Word> match = HEADINGS.first(text, start, end);
                match != null;
                match = HEADINGS.first(text, match.end(), end)) {
            first = match.value().rank() < first.rank() ? match.value() : first;
        }
        return first;
    }

    private Headings() {}

    private static Lexicon<Word> headings() {
        Map<String, Word> words = new LinkedHashMap<>();
        int rank = 0;
        for (String[] row : Rules.table("headings.tsv", 2)) {
            Optional<Section> section = row[0].equals("none")
                    ? Optional.empty()
                    : Optional.of(Section.valueOf(row[0].toUpperCase(Locale.ROOT)));
            for (String word : row[1].split("\\|")) {
                words.putIfAbsent(word, new Word(rank, section));
            }
            rank++;
        }
        return new Lexicon<>(words);
    }
}
