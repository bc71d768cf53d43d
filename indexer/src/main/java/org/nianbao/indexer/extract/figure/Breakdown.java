package org.nianbao.indexer.extract.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nianbao.indexer.facts.Figure;

/**
 * A total and the parts told with it, as {@link ProactiveFinder} reads them in the prose.
 *
 * @param whole whether the parts are said to be all of it (其中, 分别); shares may be given without
 */
public record Breakdown(Figure total, List<Part> parts, boolean whole) {
    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param share percentage as written, {@code 47.68}
     */
    record Part(Figure figure, Optional<BigDecimal> share) {}
}
