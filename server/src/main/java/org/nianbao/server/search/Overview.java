package org.nianbao.server.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the index holds.
 *
 * @param reports how many reports
 * @param places how many divisions of any level have a report at or below them
 * @param facets all values with their counts
 * @param notices as {@link ReportSearcher#notices} gives them
 * @param generation number of the index's commit
 */
public record Overview(
        long reports,
        long places,
        Map<Dimension, List<FacetValue>> facets,
        Map<String, Map<String, String>> notices,
        long generation) {
    public Overview {
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** The values of one dimension. */
    public List<FacetValue> facet(Dimension dimension) {
        return facets.getOrDefault(dimension, List.of());
    }
}
