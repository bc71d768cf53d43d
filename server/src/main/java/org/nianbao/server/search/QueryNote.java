package org.nianbao.server.search;

import java.util.Locale;

/** A repair made to a query, with what to tell the reader. */
public enum QueryNote {
    UNBALANCED_QUOTE("A quotation mark is missing; the phrase goes to the end", "引号不成对，短语算到末尾"),
    UNBALANCED_PARENTHESIS("A parenthesis has no partner and was repaired", "括号不成对，已修正"),
    DANGLING_OPERATOR("An operator without words on both sides was left out", "运算符缺少词语，已忽略"),
    EMPTY_PHRASE("Empty quotation marks or parentheses were left out", "空的引号或括号已忽略"),
    FILTER_VALUE("A filter that has no such value was searched as a phrase", "筛选条件没有这样的值，已按短语检索"),
    PUNCTUATION_ONLY(
            "Punctuation alone is not searched; put it in quotation marks to find it literally",
            "单独的标点不参与检索；加引号可按原文查找");

    private final String en;
    private final String zh;

    QueryNote(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    /** The name in JSON: {@code unbalanced_quote}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
