package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spelling of a {@link SearchRequest} as parameters. */
final class SearchParameters {
    static final Set<String> NAMES = Stream.concat(
                    Arrays.stream(Dimension.values()).map(Dimension::id),
                    Stream.of(
                            "q",
                            "year_from",
                            "year_to",
                            "sort",
                            "size",
                            "page",
                            "cursor",
                            "facet",
                            "strict",
                            "loose",
                            "synonyms",
                            "lang"))
            .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
    private static final Message YEAR = new Message("a year such as 2017", "应为年度，如 2017");
    private static final Message NUMBER = new Message("a number of at most nine digits", "应为不超过九位的数字");
    private static final int MAX_VALUES = 200;
    private static final String NO_FACETS = "none";

    private final Map<String, List<String>> parameters;
    private final List<ParameterError> errors = new ArrayList<>();

    SearchParameters(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    SearchRequest request() {
        parameters.keySet().stream()
                .sorted()
                .filter(name -> !NAMES.contains(name))
                .forEach(name -> {
                    errors.add(ParameterError.unknown(name, NAMES));
                });
        String q = parameters.getOrDefault("q", List.of()).stream()
                .filter(Predicate.not(String::isBlank))
                .findFirst()
                .orElse("");
        single("q");
        single("lang").filter(lang -> !lang.equals("zh") && !lang.equals("en")).ifPresent(lang -> {
            errors.add(ParameterError.lang(lang));
        });
        Map<Dimension, Choice> choices = choices();
        Optional<Integer> from = single("year_from").flatMap(value -> year("year_from", value));
        Optional<Integer> to = single("year_to").flatMap(value -> year("year_to", value));
        Order order = order(q);
        int size = number("size", SearchRequest.DEFAULT_SIZE);
        int page = number("page", 1);
        Optional<String> cursor = single("cursor");
        Set<Dimension> facets = facets();
        Reading reading = new Reading(
                flag("strict", Reading.USUAL.strict()),
                flag("loose", Reading.USUAL.loose()),
                flag("synonyms", Reading.USUAL.synonyms()));
        try {
            SearchRequest request = new SearchRequest(q, choices, from, to, order, size, page, cursor, facets, reading);
            if (errors.isEmpty()) {
                return request;
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    private Map<Dimension, Choice> choices() {
        Map<Dimension, Choice> choices = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Set<String> included = new LinkedHashSet<>();
            Set<String> excluded = new LinkedHashSet<>();
            List<String> values = values(dimension.id());
            if (values.size() > MAX_VALUES) {
                errors.add(new ParameterError(
                        dimension.id(), "more than " + MAX_VALUES + " values", "超过 " + MAX_VALUES + " 个值"));
                continue;
            }
            for (String value : values) {
                boolean minus = value.startsWith("-");
                String plain = minus ? value.substring(1).strip() : value;
                Values.read(dimension, plain)
                        .ifPresentOrElse(
                                (minus ? excluded : included)::add,
                                () -> errors.add(new ParameterError(
                                        dimension.id(), Values.wanted(dimension).not(plain))));
            }
            choices.put(dimension, new Choice(included, excluded));
        }
        return choices;
    }

    private static <T> List<String> ids(T[] values, Function<T, String> id) {
        return Arrays.stream(values).map(id).toList();
    }

    private Optional<Integer> year(String name, String value) {
        if (value.matches("(19|20)[0-9]{2}")) {
            return Optional.of(Integer.parseInt(value));
        }
        errors.add(new ParameterError(name, YEAR.not(value)));
        return Optional.empty();
    }

    private Order order(String q) {
        Order usual = q.isBlank() ? Order.NEWEST : Order.RELEVANCE;
        return single("sort")
                .map(value -> Order.of(value).orElseGet(() -> {
                    errors.add(new ParameterError(
                            "sort",
                            Message.oneOf(ids(Order.values(), Order::id)).not(value)));
                    return usual;
                }))
                .orElse(usual);
    }

    private int number(String name, int usual) {
        Optional<String> value = single(name);
        if (value.isEmpty()) {
            return usual;
        }
        if (value.get().matches("-?[0-9]{1,9}")) {
            return Integer.parseInt(value.get());
        }
        errors.add(new ParameterError(name, NUMBER.not(value.get())));
        return usual;
    }

    private Set<Dimension> facets() {
        List<String> names = values("facet").stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.isEmpty()) {
            return EnumSet.allOf(Dimension.class);
        }
        Set<Dimension> facets = EnumSet.noneOf(Dimension.class);
        for (String name : names) {
            Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.id().equals(name))
                    .findFirst()
                    .ifPresentOrElse(facets::add, () -> {
                        if (!name.equals(NO_FACETS)) {
                            List<String> known = new ArrayList<>(ids(Dimension.values(), Dimension::id));
                            known.add(NO_FACETS);
                            errors.add(new ParameterError(
                                    "facet", Message.oneOf(known).not(name)));
                        }
                    });
        }
        return facets;
    }

    private boolean flag(String name, boolean usual) {
        Optional<String> value = single(name);
        value.filter(text -> !text.equals("true") && !text.equals("false"))
                .ifPresent(text -> errors.add(new ParameterError(
                        name, Message.oneOf(List.of("true", "false")).not(text))));
        return value.map("true"::equals).orElse(usual);
    }

    private Optional<String> single(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            errors.add(new ParameterError(name, "given " + values.size() + " times", "出现了 " + values.size() + " 次"));
        }
        return values.stream().findFirst();
    }

    private List<String> values(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    static Map<String, List<String>> of(SearchRequest request) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, "q", request.q());
        request.choices()
                .forEach((dimension, choice) -> all.put(
                        dimension.id(),
                        Stream.concat(
                                        choice.included().stream(),
                                        choice.excluded().stream().map(value -> "-" + value))
                                .toList()));
        request.yearFrom().ifPresent(year -> put(all, "year_from", year.toString()));
        request.yearTo().ifPresent(year -> put(all, "year_to", year.toString()));
        if (request.order() != (request.q().isBlank() ? Order.NEWEST : Order.RELEVANCE)) {
            put(all, "sort", request.order().id());
        }
        if (request.size() != SearchRequest.DEFAULT_SIZE) {
            put(all, "size", Integer.toString(request.size()));
        }
        if (request.page() != 1) {
            put(all, "page", Integer.toString(request.page()));
        }
        request.cursor().ifPresent(cursor -> put(all, "cursor", cursor));
        if (request.facets().isEmpty()) {
            put(all, "facet", NO_FACETS);
        } else if (request.facets().size() < Dimension.values().length) {
            all.put("facet", request.facets().stream().map(Dimension::id).toList());
        }
        Reading reading = request.reading();
        flag(all, "strict", reading.strict(), Reading.USUAL.strict());
        flag(all, "loose", reading.loose(), Reading.USUAL.loose());
        flag(all, "synonyms", reading.synonyms(), Reading.USUAL.synonyms());
        return all;
    }

    private static void flag(Map<String, List<String>> all, String name, boolean value, boolean usual) {
        if (value != usual) {
            put(all, name, Boolean.toString(value));
        }
    }

    private static void put(Map<String, List<String>> all, String name, String value) {
        if (!value.isBlank()) {
            all.put(name, List.of(value));
        }
    }
}
