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
    /** A year in this clause is another one on purpose: {@code 上年}, {@code 成立}, {@code 要点}. */
    ASIDE_YEAR,
    /** The work that a report tells of, or who did it. */
    YEAR_WORK,
    /** A date of a law, a plan or a page, not of the work. */
    NOT_WORK,
    /** What is still to come. */
    COMING,
    /** What announces the statistical period. */
    PERIOD,
    /** The label of a telephone number, an address, a postcode. */
    PHONE,
    ADDRESS,
    POSTCODE,
    /** What stands beside it is not the body's own telephone, money or staff. */
    OTHERS,
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
    ATTENDED;

    /** The bit of this sense in {@link Words#within}. */
    long bit() {
        return 1L << ordinal();
    }

    static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
