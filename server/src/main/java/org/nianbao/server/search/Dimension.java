package org.nianbao.server.search;

import java.util.Locale;

/** What reports are filtered by and counted by. */
public enum Dimension {
    YEAR,
    REGION,
    CHANNEL,
    ISSUER_KIND,
    ERA;

    /** The name in parameters and JSON: {@code issuer_kind}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
