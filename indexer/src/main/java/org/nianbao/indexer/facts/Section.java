package org.nianbao.indexer.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sections of a report, whatever their number or wording; the words stand in {@code rules/headings.tsv}. */
enum Section {
    INTRO,
    OVERVIEW,
    PROACTIVE,
    INTERPRETATION,
    APPLICATIONS,
    FEES,
    REMEDIES,
    PROBLEMS,
    PLANS,
    TABLES,
    OTHER;

    private record Words(Section section, List<String> words) {}

    private static final List<Words> HEADINGS = Rules.table("headings.tsv", 2).stream()
            .map(row -> new Words(valueOf(row[0].toUpperCase(Locale.ROOT)), List.of(row[1].split("\\|"))))
            .toList();

    /** The section that a heading opens, if its words say so. */
    static Optional<Section> of(String heading) {
        return HEADINGS.stream()
                .filter(row -> row.words().stream().anyMatch(heading::contains))
                .map(Words::section)
                .findFirst();
    }
}
