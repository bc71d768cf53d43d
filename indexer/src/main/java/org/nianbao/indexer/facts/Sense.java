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
    /** {@code 申请}, a wish for information. */
    APPLICATION,
    /** That it is about disclosure: {@code 信息公开}. */
    DISCLOSURE,
    RECONSIDERATION,
    LAWSUIT,
    FEE,
    /** A fee that only disclosure has: {@code 信息处理费}. */
    OWN_FEE,
    /** Something else that is counted or denied beside cases: {@code 咨询}, {@code 减免}. */
    ASIDE,
    /** Came in: {@code 收到}. */
    RECEIVED,
    /** Came in this year, not carried over: {@code 新收}. */
    NEW,
    /** Was dealt with: {@code 答复}. */
    HANDLED,
    /** The number behind is not the year's whole: {@code 其中}, {@code 去年}, {@code 增加}. */
    PART,
    /** Of all of them: {@code 均}. */
    ALL,
    /** The same number of each, or numbers in order: {@code 各}, {@code 分别}. */
    EACH,
    /** The number behind sums up: {@code 合计}, {@code 实收}. */
    SUM;

    /** The bit of this sense in {@link Words#within}. */
    long bit() {
        return 1L << ordinal();
    }

    static Sense named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
