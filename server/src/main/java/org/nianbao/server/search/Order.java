package org.nianbao.server.search;

import java.util.Arrays;
import java.util.Optional;

/** How hits are sorted; equals are sorted by id. */
public enum Order {
    RELEVANCE("relevance"),
    OLDEST("year"),
    NEWEST("-year"),
    REGION("region");

    private final String id;

    Order(String id) {
        this.id = id;
    }

    /** The value of the parameter {@code sort}. */
    public String id() {
        return id;
    }

    static Optional<Order> of(String id) {
        return Arrays.stream(values()).filter(order -> order.id.equals(id)).findFirst();
    }
}
