package org.nianbao.indexer.facts;

import java.util.Locale;

/** The textual form of a report, told from its content and not from its year. */
public enum Era {
    /** Headed sections of prose (report years 2008-2018, stragglers later). */
    FREE_TEXT,
    /** Prose with the national 政府信息公开情况统计表 (about 2014-2018). */
    STAT_TABLE_2014,
    /** Six sections and three tables, 国办公开办函〔2019〕60号. */
    TABLE_2019,
    /** Six sections and three tables, 国办公开办函〔2021〕30号. */
    TABLE_2021;

    /** The name in JSON, indexes and parameters: {@code table_2021}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
