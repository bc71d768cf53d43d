package org.nianbao.indexer.facts;

import java.util.Locale;

/** What a word of {@code rules/words.tsv} says in a sentence; at most 64. */
enum Sense {
    /** There was none: {@code 未收到}, {@code 无}, {@code 没有}, {@code 免费}. */
    ZERO,
    /** A year in this clause is another one on purpose: {@code 上年}, {@code 成立}, {@code 要点}. */
    ASIDE_YEAR,
    /** The work that a report tells of, or who did it. */
    YEAR_WORK,
    /** A date of a law, a plan or a page, not of the work. */
    NOT_WORK,
    /** What is still to come. */
    COMING,
    /** {@code 截至}. */
    UP_TO,
    /** What follows a year at its end: {@code 年底}. */
    YEAR_END,
    /** What announces the statistical period. */
    PERIOD,
    /** The label of a telephone number, an address, a postcode. */
    PHONE,
    ADDRESS,
    POSTCODE,
    /** What makes a telephone number behind it not the issuer's own. */
    OTHER_PHONE,
    /** The label of the day of publication. */
    PUBLISHED,
    /** The means of disclosure. */
    FULL_TIME,
    PART_TIME,
    /** All of those counted before. */
    EVERY_ONE,
    TRAINING,
    TRAINED,
    BUDGET,
    /** Went to a training that others held. */
    ATTENDED,
    /** Who teaches a training. */
    TRAINER,
    /** Money for other things. */
    OTHER_BUDGET;

    /** The bit of this sense in {@link Words#within}. */
    long bit() {
        return 1L << ordinal();
    }

    static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
