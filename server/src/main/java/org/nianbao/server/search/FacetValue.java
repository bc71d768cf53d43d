package org.nianbao.server.search;

import java.util.List;

/**
 * One value of a facet.
 *
 * @param value what to filter by
 * @param label its name: of a place the official one today, of a channel the Chinese one, else the value
 * @param count hits that have it, were nothing chosen in its own dimension
 * @param selected whether it is chosen
 * @param excluded whether it is excluded
 * @param children the places directly below, where the tree is open
 */
public record FacetValue(
        String value, String label, long count, boolean selected, boolean excluded, List<FacetValue> children) {
    public FacetValue {
        children = List.copyOf(children);
    }
}
