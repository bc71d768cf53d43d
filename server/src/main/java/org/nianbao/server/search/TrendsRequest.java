package org.nianbao.server.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.place.Level;

/**
 * How the use of some phrases went through the years; engine-neutral.
 *
 * @param search the reports counted in; where there are no phrases, the parts of its query that OR joins take their place
 *     and the reports are those of its filters alone
 * @param phrases at most {@link #MAX_SERIES}, each found exactly
 * @param level of the places whose first and last use is told one by one
 */
public record TrendsRequest(SearchRequest search, List<String> phrases, Optional<Level> level) {
    public static final int MAX_SERIES = 5;
    private static final Set<String> OWN = Set.of("phrase", "level");
    private static final Set<String> WITHOUT = Set.of("cursor", "facet", "size", "page", "sort");

    public TrendsRequest {
        phrases = List.copyOf(phrases);
    }

    /**
     * Reads {@code phrase}, {@code level}, and query and filters of a search.
     *
     * @throws InvalidRequestException naming every parameter that is wrong or unknown
     */
    public static TrendsRequest parse(Map<String, List<String>> parameters) {
        OwnParameters own = new OwnParameters(parameters, OWN, WITHOUT);
        List<String> phrases = PhraseList.read(own, "phrase", own.all("phrase"), MAX_SERIES);
        Optional<Level> level = own.level();
        return new TrendsRequest(own.search(Optional.empty()), phrases, level);
    }

    /** The names of all parameters that {@link #parse} knows. */
    public static Set<String> parameterNames() {
        return OwnParameters.names(OWN, WITHOUT);
    }

    /** The parameters that {@link #parse} reads as this request. */
    public Map<String, List<String>> parameters() {
        Map<String, List<String>> all = OwnParameters.of(search, WITHOUT);
        if (!phrases.isEmpty()) {
            all.put("phrase", phrases);
        }
        level.ifPresent(of -> all.put("level", List.of(of.id())));
        return all;
    }
}
