package org.nianbao.indexer.facts;

import java.util.List;
import java.util.Optional;

/**
 * A total and the parts told with it after 其中.
 *
 * @param among whether the parts are said to be all of it (其中, 分别); shares may be given without
 */
record Breakdown(Figure total, List<Part> parts, boolean among) {
    Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param share percentage as written, {@code 47.68}
     */
    record Part(Figure figure, Optional<String> share) {}
}
