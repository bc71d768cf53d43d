package org.nianbao.server.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Place;
import org.nianbao.server.search.Dimension;
import org.nianbao.web.ResultPage;

/** The filters of any address, each with the same address without it. */
final class InForce {
    private InForce() {}

    static List<ResultPage.Chip> of(String path, Map<String, List<String>> parameters, Links links, Labels labels) {
        List<ResultPage.Chip> chips = new ArrayList<>();
        parameters.forEach((name, values) -> dimension(name).ifPresent(dimension -> {
            for (String value : values) {
                String plain = value.startsWith("-") ? value.substring(1) : value;
                String label =
                        labels.value(dimension, plain, place(dimension, plain)) + (name.endsWith("_from") ? "–" : "");
                String not = value.startsWith("-") ? labels.text("label.not") : name.endsWith("_to") ? "–" : "";
                chips.add(new ResultPage.Chip(
                        labels.named(labels.dimension(dimension), not + label),
                        links.path(path, without(parameters, name, value))));
            }
        }));
        return chips;
    }

    private static Optional<Dimension> dimension(String name) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> name.equals(dimension.id())
                        || dimension == Dimension.YEAR && (name.equals("year_from") || name.equals("year_to")))
                .findFirst();
    }

    private static String place(Dimension dimension, String value) {
        return dimension == Dimension.REGION
                ? Gazetteer.bundled().byCode(value).map(Place::name).orElse(value)
                : value;
    }

    private static Map<String, List<String>> without(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
        List<String> others =
                rest.get(name).stream().filter(other -> !other.equals(value)).toList();
        rest.put(name, others);
        rest.remove("page");
        rest.values().removeIf(List::isEmpty);
        return rest;
    }
}
