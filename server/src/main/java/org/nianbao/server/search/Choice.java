package org.nianbao.server.search;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is chosen in one dimension: any of {@code included} (everything where that is empty) and none of
 * {@code excluded}, in the order asked.
 */
public record Choice(Set<String> included, Set<String> excluded) {
    public Choice {
        included = Collections.unmodifiableSet(new LinkedHashSet<>(included));
        excluded = Collections.unmodifiableSet(new LinkedHashSet<>(excluded));
    }

    /** Nothing chosen. */
    public static final Choice NONE = new Choice(Set.of(), Set.of());
}
