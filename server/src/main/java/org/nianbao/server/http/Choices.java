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
