package org.nianbao.server.search;

import java.util.Optional;

/** How the lines of a concordance are sorted. */
public enum KwicOrder {
    /** Of a report after the other as a search sorts them, in a report as they stand. */
    RELEVANCE("relevance"),
    OLDEST("year"),
    NEWEST("-year"),
    /** By what precedes, from the hit to the left. */
    LEFT("left"),
    /** By what follows. */
    RIGHT("right");

    private final String id;

    KwicOrder(String id) {
        this.id = id;
    }

    /** The value of the parameter {@code sort}. */
    public String id() {
        return id;
    }

    /** Whether all lines must be read to know the first one. */
    boolean byContext() {
        return this == LEFT || this == RIGHT;
    }

    /** The order of the reports; empty where lines of all are mixed. */
    Optional<String> ofReports() {
        return byContext() ? Optional.empty() : Optional.of(id);
    }
}
