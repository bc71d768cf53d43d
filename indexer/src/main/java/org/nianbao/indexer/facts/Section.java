package org.nianbao.indexer.facts;

import java.util.Locale;

/** The sections of a report, whatever their number or wording; the words stand in {@code rules/headings.tsv}. */
public enum Section {
    /** What stands before the first heading. */
    INTRO,
    OVERVIEW,
    PROACTIVE,
    INTERPRETATION,
    APPLICATIONS,
    FEES,
    REMEDIES,
    PROBLEMS,
    PLANS,
    /** Tables at the end. */
    TABLES,
    OTHER;

    /** Name in the JSON: {@code proactive}; beginning and tables are {@code other}. */
    public String id() {
        return this == INTRO || this == TABLES ? OTHER.id() : name().toLowerCase(Locale.ROOT);
    }
}
