package org.nianbao.server.search;

import java.time.Instant;
import java.util.List;
import org.nianbao.indexer.index.Source;

/**
 * A report found, and when it came to the archive.
 *
 * @param at when its bytes were read first
 * @param sources every place where they lie
 */
public record Arrival(Hit hit, Instant at, List<Source> sources) {
    public Arrival {
        sources = List.copyOf(sources);
    }
}
