package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one facet that begin as typed.
 *
 * @param search the search they are counted in
 * @param dimension whose values
 * @param prefix of the value or its name; of a place also of its pinyin; blank for all
 * @param size how many at most, 1 to 200
 */
public record FacetRequest(SearchRequest search, Dimension dimension, String prefix, int size) {
    private static final int DEFAULT_SIZE = 20;
    private static final int MOST = 200;
    private static final int LONGEST = 100;

    /** The dimension of a name. */
    public static Optional<Dimension> dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.id().equals(name))
                .findFirst();
    }

    /** The names of all facets. */
    public static List<String> names() {
        return Arrays.stream(Dimension.values()).map(Dimension::id).toList();
    }

    /**
     * Reads {@code prefix}, {@code size} and the parameters of a search.
     *
     * @throws InvalidRequestException naming each that is wrong or unknown
     */
    public static FacetRequest parse(Dimension dimension, Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        String prefix = Optional.ofNullable(rest.remove("prefix"))
                .map(List::getFirst)
                .orElse("")
                .strip();
        String size = Optional.ofNullable(rest.remove("size"))
                .map(List::getFirst)
                .orElse("")
                .strip();
        if (prefix.codePointCount(0, prefix.length()) > LONGEST) {
            errors.add(new ParameterError("prefix", "at most " + LONGEST + " characters", "不超过 " + LONGEST + " 个字"));
        }
        if (!size.matches("|[1-9][0-9]?|1[0-9][0-9]|" + MOST)) {
            errors.add(new ParameterError("size", new Message("1 to " + MOST, "应为 1 到 " + MOST).not(size)));
        }
        for (String name : List.of("facet", "page", "cursor", "sort")) {
            if (rest.remove(name) != null) {
                errors.add(new ParameterError(name, "not for the values of a facet", "分面取值不接受这个参数"));
            }
        }
        rest.put("facet", List.of(dimension.id()));
        rest.put("size", List.of("0"));
        try {
            SearchRequest search = SearchRequest.parse(rest);
            if (errors.isEmpty()) {
                return new FacetRequest(
                        search, dimension, prefix, size.isEmpty() ? DEFAULT_SIZE : Integer.parseInt(size));
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }
}
