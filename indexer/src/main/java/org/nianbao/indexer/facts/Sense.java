package org.nianbao.indexer.facts;

import java.util.Locale;

/** What a word of {@code rules/words.tsv} says in a sentence; at most 64. */
enum Sense {
    /** There was none: {@code 未收到}, {@code 无}, {@code 没有}, {@code 免费}. */
    ZERO,
    /** A line that says who runs the site. */
    HOST_LINE,
    /** Before the body that published the page. */
    PUBLISHED_BY,

    // ProactiveFinder: items disclosed
    /** Information is made public. */
    DISCLOSE,
    /** What is made public. */
    INFORMATION,
    /** All years so far. */
    ALL_YEARS,
    /** All of it so far; of all years behind {@link #UNTIL}, else of this one. */
    SO_FAR,
    /** Up to a day. */
    UNTIL,
    /** The year of the report. */
    THIS_YEAR,
    /** A sum; between a comma and its number it says nothing else. */
    IN_ALL,
    /** A number on the side: a comparison, a part of the year, a count of readers. */
    ASIDE,
    /** Counted, but no item: applications, letters, meetings. */
    OTHER_MATTER,
    /** Parts follow, of what was counted last. */
    AMONG,
    /** A division of the year's items follows. */
    DIVIDED,
    /** Names stand before this, their numbers behind it, in the same order. */
    RESPECTIVELY,
    /** The parts told are not all, or overlap. */
    OPEN_END,
    /** All that was counted went to the place named next. */
    ALL_TO,
    /** Not of the name of a kind, at its start. */
    NAME_START,
    /** Not of the name of a kind, at its end. */
    NAME_END,
    /** Does not narrow what information is counted. */
    PLAIN,
    /** Nothing was disclosed. */
    NOT_DISCLOSED;

    /** The bit of this sense in {@link Words#within}. */
    long bit() {
        return 1L << ordinal();
    }

    static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
