package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been typed of a place's or a body's name.
 *
 * @param prefix at most 100 characters; blank finds nothing
 * @param size how many to tell, 1 to 50
 */
public record PlacesRequest(String prefix, int size) {
    public static final Set<String> PARAMETERS = Set.of("prefix", "size", "lang");
    private static final int DEFAULT_SIZE = 10;
    private static final int MOST = 50;
    private static final int LONGEST = 100;

    /**
     * Reads the parameters.
     *
     * @throws InvalidRequestException naming each that is wrong or unknown
     */
    public static PlacesRequest parse(Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                errors.add(ParameterError.unknown(
                        name, PARAMETERS.stream().sorted().toList()));
            } else if (values.size() > 1) {
                errors.add(
                        new ParameterError(name, "given " + values.size() + " times", "出现了 " + values.size() + " 次"));
            }
        });
        String prefix = first(parameters, "prefix");
        if (prefix.codePointCount(0, prefix.length()) > LONGEST) {
            errors.add(new ParameterError("prefix", "at most " + LONGEST + " characters", "不超过 " + LONGEST + " 个字"));
        }
        String size = first(parameters, "size").strip();
        if (!size.matches("|[1-9]|[1-4][0-9]|" + MOST)) {
            errors.add(new ParameterError("size", new Message("1 to " + MOST, "应为 1 到 " + MOST).not(size)));
        }
        String lang = first(parameters, "lang");
        if (!lang.matches("|zh|en")) {
            errors.add(ParameterError.lang(lang));
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
        return new PlacesRequest(prefix, size.isEmpty() ? DEFAULT_SIZE : Integer.parseInt(size));
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
