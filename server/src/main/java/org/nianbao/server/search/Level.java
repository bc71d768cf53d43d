package org.nianbao.server.search;

import java.util.Locale;

/** A level of divisions; a place of it has a code of so many digits. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWN(9);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    /** The value of the parameter {@code level}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(String code) {
        return code.length() == digits;
    }
}
