package org.nianbao.server.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.Order;
import org.nianbao.server.search.SearchRequest;

/**
 * A parameter of an endpoint.
 *
 * @param text its key in {@code texts.tsv}, behind {@code parameter.}
 * @param in where it stands
 * @param schema of one value
 * @param repeated whether it may be given more than once
 * @param example a value that is right
 */
public record Parameter(String name, String text, In in, Schema schema, boolean repeated, String example) {
    /** Where a parameter stands. */
    public enum In {
        PATH,
        QUERY
    }

    /** Numbers as a filter has them, alone or with {@code -} before them. */
    private static final String NUMBERS =
            "-?(?:(?:<|<=|>|>=)?[0-9]{1,15}|[0-9]{1,15}\\.\\.|\\.\\.[0-9]{1,15}|[0-9]{1,15}\\.\\.[0-9]{1,15}|zero|positive|any|none)";

    private static final String YEARS =
            "-?(?:(?:<|<=|>|>=)?(?:19|20)[0-9]{2}|(?:(?:19|20)[0-9]{2})?\\.\\.(?:(?:19|20)[0-9]{2})?|any|unknown)";

    public static Parameter path(String name, Schema schema, String example) {
        return new Parameter(name, name, In.PATH, schema, false, example);
    }

    public static Parameter query(String name, Schema schema, String example) {
        return new Parameter(name, name, In.QUERY, schema, false, example);
    }

    public static Parameter lang() {
        return query("lang", Schema.oneOf(List.of("zh", "en")), "zh");
    }

    /** The same parameter with other words, where it means something else here. */
    public Parameter told(String key) {
        return new Parameter(name, key, in, schema, repeated, example);
    }

    /** Every parameter of a search, in the order in which people think of them. */
    public static List<Parameter> ofSearch() {
        Map<String, Parameter> all = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(query("q", Schema.string(), "\"村务公开栏\"")),
                        Stream.concat(
                                Arrays.stream(Dimension.values()).map(Parameter::of),
                                Stream.of(
                                        query("year_from", Schema.matching("(?:19|20)[0-9]{2}"), "2015"),
                                        query("year_to", Schema.matching("(?:19|20)[0-9]{2}"), "2018"),
                                        query(
                                                "sort",
                                                Schema.oneOf(Arrays.stream(Order.values())
                                                        .map(Order::id)
                                                        .toList()),
                                                "-applications"),
                                        query("size", size(), "20"),
                                        query(
                                                "page",
                                                Schema.integer(1, SearchRequest.MAX_DEPTH)
                                                        .usually(1),
                                                "1"),
                                        query("cursor", Schema.string(), ""),
                                        facet(),
                                        query("strict", Schema.oneOf(List.of("true", "false")), "true"),
                                        query("loose", Schema.oneOf(List.of("true", "false")), "true"),
                                        query("synonyms", Schema.oneOf(List.of("true", "false")), "false"),
                                        lang())))
                .forEach(parameter -> all.put(parameter.name, parameter));
        SearchRequest.parameterNames().forEach(name -> all.putIfAbsent(name, query(name, Schema.string(), "")));
        all.keySet().retainAll(SearchRequest.parameterNames());
        return List.copyOf(all.values());
    }

    private static Schema size() {
        return Schema.integer(0, SearchRequest.MAX_SIZE).usually(SearchRequest.DEFAULT_SIZE);
    }

    private static Parameter facet() {
        List<String> names = Stream.concat(Arrays.stream(Dimension.values()).map(Dimension::id), Stream.of("none"))
                .toList();
        return new Parameter("facet", "facet", In.QUERY, Schema.oneOf(names), true, "year");
    }

    /** The parameters of a search but some. */
    public static List<Parameter> ofSearchWithout(String... names) {
        return ofSearch().stream()
                .filter(Predicate.not(parameter -> List.of(names).contains(parameter.name)))
                .toList();
    }

    private static Parameter of(Dimension dimension) {
        List<String> words = dimension.words();
        Schema schema;
        String example;
        if (!words.isEmpty()) {
            schema = Schema.oneOf(
                    words.stream().flatMap(word -> Stream.of(word, "-" + word)).toList());
            example = words.getFirst();
        } else if (dimension == Dimension.YEAR) {
            schema = Schema.matching(YEARS);
            example = "2017";
        } else if (dimension.measure().isPresent()) {
            schema = Schema.matching(NUMBERS);
            example = ">0";
        } else {
            schema = Schema.string();
            example = dimension == Dimension.REGION ? "云南省" : "";
        }
        String text = dimension.measure().isPresent() ? "number." + dimension.id() : dimension.id();
        return new Parameter(dimension.id(), text, In.QUERY, schema, true, example);
    }
}
