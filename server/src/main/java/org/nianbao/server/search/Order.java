package org.nianbao.server.search;

import java.util.Arrays;
import java.util.Optional;

/**
 * How hits are sorted; equals are sorted by id, equally relevant ones before that from the newest year; reports without
 * the number sorted by come last.
 */
public enum Order {
    RELEVANCE("relevance"),
    OLDEST(Dimension.YEAR, false),
    NEWEST(Dimension.YEAR, true),
    REGION("region"),
    MOST_PROACTIVE_ITEMS(Dimension.PROACTIVE_ITEMS, true),
    FEWEST_PROACTIVE_ITEMS(Dimension.PROACTIVE_ITEMS, false),
    MOST_CUMULATIVE_ITEMS(Dimension.CUMULATIVE_ITEMS, true),
    FEWEST_CUMULATIVE_ITEMS(Dimension.CUMULATIVE_ITEMS, false),
    MOST_APPLICATIONS(Dimension.APPLICATIONS, true),
    FEWEST_APPLICATIONS(Dimension.APPLICATIONS, false),
    MOST_FEES(Dimension.FEES, true),
    FEWEST_FEES(Dimension.FEES, false),
    MOST_RECONSIDERATIONS(Dimension.RECONSIDERATIONS, true),
    FEWEST_RECONSIDERATIONS(Dimension.RECONSIDERATIONS, false),
    MOST_LAWSUITS(Dimension.LAWSUITS, true),
    FEWEST_LAWSUITS(Dimension.LAWSUITS, false);

    private final String id;
    private final Optional<Dimension> dimension;
    private final boolean descending;

    Order(String id) {
        this.id = id;
        this.dimension = Optional.empty();
        this.descending = false;
    }

    Order(Dimension dimension, boolean descending) {
        this.id = (descending ? "-" : "") + dimension.id();
        this.dimension = Optional.of(dimension);
        this.descending = descending;
    }

    /** The value of the parameter {@code sort}; a leading {@code -} is descending. */
    public String id() {
        return id;
    }

    /** The dimension whose numbers are sorted by; empty for relevance and region. */
    public Optional<Dimension> dimension() {
        return dimension;
    }

    boolean descending() {
        return descending;
    }

    /** The index's field of the numbers sorted by. */
    String numbers() {
        return dimension.flatMap(Dimension::numbers).orElseThrow();
    }

    static Optional<Order> of(String id) {
        return Arrays.stream(values()).filter(order -> order.id.equals(id)).findFirst();
    }
}
