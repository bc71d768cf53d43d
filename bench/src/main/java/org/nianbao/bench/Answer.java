package org.nianbao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The scored part of a line of facts, of the answer key and of the extractor alike.
 *
 * @param fields for each field the values stated: none, one, or of a list all, each with its count
 */
record Answer(Map<String, Set<String>> fields) {
    private static final String CATEGORIES = "by_category";
    private static final List<String> PLAIN = List.of("year", "era", "issuer_kind");
    private static final List<String> LEVELS = List.of("province", "city", "county", "town");
    private static final List<String> FIGURES = List.of(
            "proactive_items",
            "cumulative_items",
            "applications_received",
            "fees_yuan",
            "reconsiderations",
            "lawsuits");
    /** Lists of counts, and what names the counted thing. */
    private static final Map<String, String> COUNTS =
            Map.of("by_channel", "channel", CATEGORIES, "name", "applications_by_route", "route");

    static Answer of(JsonNode facts) {
        Map<String, Set<String>> fields = new TreeMap<>();
        PLAIN.forEach(field -> fields.put(field, value(facts.path(field))));
        LEVELS.forEach(level -> fields.put(level, value(facts.path("region").path(level))));
        FIGURES.forEach(figure -> fields.put(figure, value(facts.path(figure).path("value"))));
        COUNTS.forEach((list, name) -> {
            Set<String> counts = new TreeSet<>();
            facts.path(list)
                    .forEach(one -> counts.add(
                            one.path(name).asText() + " " + one.path("count").asText()));
            fields.put(list, counts);
        });
        Set<String> channels = new TreeSet<>();
        facts.path("channels").forEach(channel -> channels.add(channel.asText()));
        fields.put("channels", channels);
        Set<String> checks = new TreeSet<>();
        facts.path("checks")
                .forEach(check -> checks.add(
                        check.isTextual() ? check.asText() : check.path("code").asText()));
        fields.put("checks", checks);
        return new Answer(fields);
    }

    /**
     * This answer with the categories named as in another, where one name lies within the other and the count is the
     * same: how much of {@code 政策法规类信息} is the name is a matter of taste, and the public scorer lets it pass too.
     */
    Answer namedAs(Answer other) {
        Map<String, Set<String>> named = new TreeMap<>(fields);
        named.put(
                CATEGORIES,
                fields.get(CATEGORIES).stream()
                        .map(own -> other.fields.get(CATEGORIES).stream()
                                .filter(theirs -> alike(own, theirs))
                                .findFirst()
                                .orElse(own))
                        .collect(Collectors.toCollection(TreeSet::new)));
        return new Answer(named);
    }

    private static boolean alike(String one, String other) {
        int a = one.lastIndexOf(' ');
        int b = other.lastIndexOf(' ');
        String name = one.substring(0, a);
        String another = other.substring(0, b);
        return one.substring(a).equals(other.substring(b)) && (name.contains(another) || another.contains(name));
    }

    private static Set<String> value(JsonNode value) {
        return value.isValueNode() && !value.isNull() ? Set.of(value.asText()) : Set.of();
    }
}
