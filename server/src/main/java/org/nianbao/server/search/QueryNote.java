package org.nianbao.server.search;

import java.util.Locale;

/** What a reader is to be told of how a query was understood. */
public record QueryNote(Kind kind, Message message) implements Comparable<QueryNote> {
    /** What it is about: repairs first, then hints, which change nothing. */
    public enum Kind {
        UNBALANCED_QUOTE,
        UNBALANCED_PARENTHESIS,
        DANGLING_OPERATOR,
        EMPTY_PHRASE,
        DISTANCE,
        WILDCARD,
        FILTER_VALUE,
        PUNCTUATION_ONLY,
        /** A hint, for it may be meant so. */
        UNKNOWN_FILTER,
        /** A hint, for it may be meant so. */
        LOWER_CASE_OPERATOR,
        /** A hint that a wildcard finds nothing more, or is none. */
        OUTER_WILDCARD,
        /** A hint at how phrases are read. */
        LOOSE,
        /** A hint that more is found than was asked for. */
        SYNONYMS,
        /** A hint that more is found than was asked for. */
        FORMER_PLACE
    }

    static final QueryNote UNBALANCED_QUOTE =
            of(Kind.UNBALANCED_QUOTE, "A quotation mark is missing; the phrase goes to the end", "引号不成对，短语算到末尾");
    static final QueryNote UNBALANCED_PARENTHESIS =
            of(Kind.UNBALANCED_PARENTHESIS, "A parenthesis has no partner and was repaired", "括号不成对，已修正");
    static final QueryNote DANGLING_OPERATOR =
            of(Kind.DANGLING_OPERATOR, "An operator without words on both sides was left out", "运算符缺少词语，已忽略");
    static final QueryNote EMPTY_PHRASE =
            of(Kind.EMPTY_PHRASE, "Empty quotation marks or parentheses were left out", "空的引号或括号已忽略");
    static final QueryNote PUNCTUATION_ONLY = of(
            Kind.PUNCTUATION_ONLY,
            "Punctuation alone is not searched; put it in quotation marks to find it literally",
            "单独的标点不参与检索；加引号可按原文查找");

    static final QueryNote DISTANCE_ALONE = of(
            Kind.DISTANCE,
            "A distance needs a number and two phrases, as in \"a b\"~10, and was left out",
            "距离须有数字和两个短语，如 \"甲 乙\"~10，已忽略");
    static final QueryNote DISTANCE_LIMIT = of(
            Kind.DISTANCE,
            "A distance is at most " + Phrases.MAX_DISTANCE + " characters",
            "距离最多为 " + Phrases.MAX_DISTANCE + " 个字符");
    static final QueryNote WILDCARD_ALONE =
            of(Kind.WILDCARD, "Wildcards without characters beside them were taken literally", "仅有通配符的短语已按原文检索");
    static final QueryNote OUTER_STAR = of(
            Kind.OUTER_WILDCARD,
            "A * at the beginning or end of a phrase finds nothing more and was left out",
            "短语首尾的 * 不影响结果，已略去");
    static final QueryNote UNQUOTED_WILDCARD =
            of(Kind.OUTER_WILDCARD, "* and ? stand for other characters in quotation marks only", "* 和 ? 只在引号内作通配符");
    static final QueryNote LOOSE = of(
            Kind.LOOSE,
            "Loose phrases: punctuation and white space were ignored, Traditional characters read as Simplified",
            "宽松短语：忽略标点和空白，繁体视同简体");

    static QueryNote of(Kind kind, String en, String zh) {
        return new QueryNote(kind, new Message(en, zh));
    }

    /** Whether the query had to be changed to be read. */
    boolean repair() {
        return kind.compareTo(Kind.PUNCTUATION_ONLY) <= 0;
    }

    /** The name in JSON: {@code unbalanced_quote}. */
    public String code() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public String en() {
        return message.en();
    }

    public String zh() {
        return message.zh();
    }

    @Override
    public int compareTo(QueryNote other) {
        return kind.compareTo(other.kind);
    }
}
