package org.nianbao.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.server.search.Choice;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.Lang;

/** The addresses of the site in one language. */
record Links(Lang lang) {
    String search(SearchRequest request) {
        return path("/search", request.parameters());
    }

    /** All reports with one value of a dimension. */
    String browse(Dimension dimension, String value) {
        return path("/search", Map.of(dimension.id(), List.of(value)));
    }

    /** A report; the address keeps the search it was found by, for the marks and the way back. */
    String report(String id, SearchRequest from) {
        return path("/reports/" + id, from.parameters());
    }

    String path(String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        if (lang != Lang.ZH) {
            all.put("lang", List.of(lang.id()));
        }
        String query = SearchJson.queryString(all);
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** The same request in the other language. */
    static String otherLanguage(Lang lang, String path, Map<String, List<String>> parameters) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        rest.remove("lang");
        // Two slashes at its start would name a host.
        String local = path.replaceFirst("^[/\\\\]+", "/");
        return new Links(lang == Lang.ZH ? Lang.EN : Lang.ZH).path(local, rest);
    }

    /** The search that a value of a facet leads to: added, or taken away where it is chosen. A region replaces regions. */
    String toggled(SearchRequest request, Dimension dimension, String value) {
        Choice choice = request.choice(dimension);
        if (choice.included().contains(value)) {
            return search(request.with(dimension, Choices.without(choice, value)));
        }
        Choice added = dimension == Dimension.REGION ? Choices.only(choice, value) : Choices.with(choice, value);
        return search(request.with(dimension, added));
    }

    String excluded(SearchRequest request, Dimension dimension, String value) {
        return search(request.with(dimension, Choices.excluding(request.choice(dimension), value)));
    }
}
