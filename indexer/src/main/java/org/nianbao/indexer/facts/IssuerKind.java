package org.nianbao.indexer.facts;

import java.util.Locale;

/** What kind of body issued a report. */
public enum IssuerKind {
    /** 镇, 乡, 街道, 苏木. */
    TOWN,
    /** 县, 区, 县级市, 旗. */
    COUNTY,
    CITY,
    PROVINCE,
    /** 局, 委, 办 of a government. */
    DEPARTMENT,
    /** 开发区, 新区, 管委会. */
    ZONE,
    OTHER;

    /** The name in JSON, indexes and parameters: {@code town}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
