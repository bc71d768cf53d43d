package org.nianbao.server.search;

import java.util.Random;

/** Queries that nobody should type. */
final class Garbage {
    private static final String[] PIECES = {
        "\"",
        "“",
        "”",
        "「",
        "」",
        "『",
        "』",
        "＂",
        "(",
        ")",
        "（",
        "）",
        "-",
        "－",
        " ",
        "　",
        "\u00A0",
        "\t",
        "\n",
        "OR",
        "AND",
        "NOT",
        " OR ",
        " AND ",
        " NOT ",
        "\\",
        "\\\"",
        "*",
        "?",
        "~",
        "^",
        ":",
        "：",
        "|",
        "｜",
        ",",
        "，",
        "。",
        "、",
        "+",
        "!",
        "&&",
        "||",
        "{",
        "}",
        "[",
        "]",
        "/",
        "政府",
        "信息",
        "公开",
        "城关镇",
        "１２件",
        "a",
        "PDF",
        "😀",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\u200B",
        "\uFEFF",
        "\u0301",
        "㈱",
        "ﷺ",
        "\u202E",
        "İ",
        "ß",
        "𠀀",
        "\uFFFF",
        "0",
        "-x",
        "words:",
        "fees:",
        "check：",
        "region:",
        "year:2017",
        "＞",
        "..",
        "none",
        "[a TO z]",
    };

    private Garbage() {}

    static String query(Random random) {
        StringBuilder query = new StringBuilder();
        for (int i = random.nextInt(14); i >= 0; i--) {
            query.append(
                    random.nextInt(12) == 0
                            ? String.valueOf((char) random.nextInt(0x10000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return query.toString();
    }
}
