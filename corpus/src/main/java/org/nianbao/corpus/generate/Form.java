package org.nianbao.corpus.generate;

import java.util.Locale;

/** The four textual eras. */
enum Form {
    FREE_TEXT,
    STAT_TABLE_2014,
    TABLE_2019,
    TABLE_2021;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the report has the six sections and three tables. */
    boolean standard() {
        return this == TABLE_2019 || this == TABLE_2021;
    }
}
