package org.nianbao.server.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer, engine-neutral.
 *
 * @param parsed the query as it was understood, in the query language
 * @param notes the repairs it took
 * @param total how many reports match; exact
 * @param occurrences how many times the phrases asked for stand in all of them; exact. Each place where one begins
 *     counts, overlapping ones too; of unquoted words the places where the chunk stands literally
 * @param hits this page of them
 * @param facets values by dimension, of the dimensions asked for: years in order, others by count
 * @param next cursor of the next page, if there is one
 * @param generation number of the index's commit
 * @param reports reports in the whole index
 */
public record SearchResponse(
        String parsed,
        List<QueryNote> notes,
        long total,
        long occurrences,
        List<Hit> hits,
        Map<Dimension, List<FacetValue>> facets,
        Optional<String> next,
        long generation,
        long reports) {
    public SearchResponse {
        notes = List.copyOf(notes);
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }
}
