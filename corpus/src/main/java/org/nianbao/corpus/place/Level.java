package org.nianbao.corpus.place;

import java.util.Locale;

/** The four levels of administrative division, highest first. */
public enum Level {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN;

    /** The name in JSON and data files: {@code county}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level of a code in the manner of GB/T 2260 and the NBS town codes: 2, 4, 6 or 9 digits. */
    public static Level ofCode(String code) {
        return switch (code.length()) {
            case 2 -> PROVINCE;
            case 4 -> CITY;
            case 6 -> COUNTY;
            case 9 -> TOWN;
            default -> throw new IllegalArgumentException("not a division code: " + code);
        };
    }
}
