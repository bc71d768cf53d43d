package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nianbao.corpus.place.Level;

/** The parameters of a request that has more than a search has: its own are read first, the rest are a search's. */
final class OwnParameters {
    private final Map<String, List<String>> rest;
    private final Set<String> known;
    private final List<ParameterError> errors = new ArrayList<>();

    /** @param own the names it adds; {@code without} those of a search that it does not have */
    OwnParameters(Map<String, List<String>> parameters, Set<String> own, Set<String> without) {
        this.rest = new LinkedHashMap<>(parameters);
        this.known = names(own, without);
        rest.keySet().stream()
                .sorted()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(ParameterError.unknown(name, known)));
        rest.keySet().retainAll(known);
    }

    static Set<String> names(Set<String> own, Set<String> without) {
        Set<String> names = new TreeSet<>(SearchParameters.NAMES);
        names.removeAll(without);
        names.addAll(own);
        return names;
    }

    /** All values of a parameter that are not blank. */
    List<String> all(String name) {
        Optional<List<String>> values = Optional.ofNullable(rest.remove(name));
        return values.orElse(List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    Optional<String> single(String name) {
        List<String> values = all(name);
        if (values.size() > 1) {
            refuse(name, new Message("given " + values.size() + " times", "出现了 " + values.size() + " 次"));
        }
        return values.stream().findFirst();
    }

    int number(String name, int usual, int least, int most) {
        Optional<String> value = single(name);
        if (value.isEmpty()) {
            return usual;
        }
        int number = value.get().matches("[0-9]{1,9}") ? Integer.parseInt(value.get()) : -1;
        if (number < least || number > most) {
            refuse(name, new Message(least + " to " + most, "应为 " + least + " 到 " + most).not(value.get()));
            return usual;
        }
        return number;
    }

    <T> T choice(String name, T usual, List<T> choices, Function<T, String> id) {
        Optional<String> value = single(name);
        if (value.isEmpty()) {
            return usual;
        }
        return choices.stream()
                .filter(choice -> id.apply(choice).equals(value.get()))
                .findFirst()
                .orElseGet(() -> {
                    refuse(
                            name,
                            Message.oneOf(choices.stream().map(id).toList()).not(value.get()));
                    return usual;
                });
    }

    Optional<Level> level() {
        return choice(
                "level",
                Optional.empty(),
                Arrays.stream(Level.values()).map(Optional::of).toList(),
                level -> level.map(Level::id).orElse(""));
    }

    void refuse(String name, Message reason) {
        errors.add(new ParameterError(name, reason));
    }

    /**
     * The search that the rest ask for, without facets.
     *
     * @param sort its order, where there is one to be named
     * @throws InvalidRequestException naming all that was wrong
     */
    SearchRequest search(Optional<String> sort) {
        sort.ifPresent(order -> rest.put("sort", List.of(order)));
        rest.put("facet", List.of("none"));
        try {
            SearchRequest search = SearchRequest.parse(rest);
            if (errors.isEmpty()) {
                return search;
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    /** A search's parameters without those that these requests do not take. */
    static Map<String, List<String>> of(SearchRequest search, Set<String> without) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(search.parameters());
        parameters.keySet().removeAll(without);
        return parameters;
    }
}
