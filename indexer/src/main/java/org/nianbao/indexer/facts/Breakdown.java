package org.nianbao.indexer.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A total and the parts told with it, as {@link ProactiveFinder} reads them in the prose.
 *
 * @param whole whether the parts are said to be all of it (其中, 分别); shares may be given without
 */
record Breakdown(Figure total, List<Part> parts, boolean whole) {
    Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param share percentage as written, {@code 47.68}
     */
    record Part(Figure figure, Optional<BigDecimal> share) {}
}
