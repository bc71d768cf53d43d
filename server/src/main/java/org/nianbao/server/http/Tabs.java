package org.nianbao.server.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.Link;

/** The views of one search: what it found, the words around its hits, its use by year, a table of phrases. */
final class Tabs {
    private static final Set<String> OF_A_VIEW = Set.of("size", "page", "cursor", "facet", "sort", "lang");

    private Tabs() {}

    /** @param path of the view that is shown */
    static List<Link.Choice> of(SearchRequest request, String path, Links links, Labels labels) {
        Map<String, List<String>> search = new LinkedHashMap<>(request.parameters());
        search.keySet().removeAll(OF_A_VIEW);
        return Stream.of("/search", "/kwic", "/trends", "/matrix")
                .map(view -> new Link.Choice(
                        labels.text("label.tab." + view.substring(1)), links.path(view, search), view.equals(path)))
                .toList();
    }
}
