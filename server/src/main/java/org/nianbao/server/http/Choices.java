package org.nianbao.server.http;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.server.search.Choice;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.SearchRequest;

/** What is one click away from a filter or a search. */
final class Choices {
    private Choices() {}

    static Choice with(Choice choice, String value) {
        return new Choice(plus(choice.included(), value), minus(choice.excluded(), value));
    }

    static Choice only(Choice choice, String value) {
        return new Choice(Set.of(value), minus(choice.excluded(), value));
    }

    static Choice without(Choice choice, String value) {
        return new Choice(minus(choice.included(), value), minus(choice.excluded(), value));
    }

    static Choice excluding(Choice choice, String value) {
        return new Choice(minus(choice.included(), value), plus(choice.excluded(), value));
    }

    /** The search from its first page with some parameters replaced; an empty list takes one away. */
    static SearchRequest changed(SearchRequest request, Map<String, List<String>> changes) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
        parameters.remove("page");
        parameters.remove("cursor");
        parameters.putAll(changes);
        parameters.values().removeIf(List::isEmpty);
        return SearchRequest.parse(parameters);
    }

    /**
     * Parameters with the two fields of each range in one: {@code proactive_items_from=100} and
     * {@code proactive_items_to=500} are {@code proactive_items=100..500}. A form without a script can send no other.
     */
    static Map<String, List<String>> joined(Map<String, List<String>> parameters) {
        Map<String, List<String>> joined = new LinkedHashMap<>(parameters);
        for (Dimension dimension : Dimension.values()) {
            if (dimension.measure().isPresent()) {
                String from = field(parameters, dimension.id() + "_from");
                String to = field(parameters, dimension.id() + "_to");
                if (!from.isEmpty() || !to.isEmpty()) {
                    joined.put(dimension.id(), List.of(from + ".." + to));
                }
            }
        }
        return joined;
    }

    private static String field(Map<String, List<String>> parameters, String name) {
        return String.join("", parameters.getOrDefault(name, List.of())).strip();
    }

    /** All that the search finds, in its order, without pages and facets. */
    static SearchRequest whole(SearchRequest request) {
        return changed(request, Map.of("size", List.of(), "facet", List.of()));
    }

    /** The search without any filter. */
    static SearchRequest bare(SearchRequest request) {
        Map<String, List<String>> changes = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            changes.put(dimension.id(), List.of());
        }
        changes.put("year_from", List.of());
        changes.put("year_to", List.of());
        return changed(request, changes);
    }

    private static Set<String> plus(Set<String> values, String value) {
        Set<String> more = new LinkedHashSet<>(values);
        more.add(value);
        return more;
    }

    private static Set<String> minus(Set<String> values, String value) {
        Set<String> fewer = new LinkedHashSet<>(values);
        fewer.remove(value);
        return fewer;
    }
}
