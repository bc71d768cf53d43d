package org.nianbao.indexer.facts;

import java.util.Locale;

/** What a word of {@code rules/words.tsv} says in a sentence; at most 64. */
enum Sense {
    /** There was none: {@code 未收到}, {@code 无}, {@code 没有}, {@code 免费}. */
    ZERO,
    /** A line that says who runs the site. */
    HOST_LINE,
    /** Before the body that published the page. */
    PUBLISHED_BY;

    /** The bit of this sense in {@link Words#within}. */
    long bit() {
        return 1L << ordinal();
    }

    static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
