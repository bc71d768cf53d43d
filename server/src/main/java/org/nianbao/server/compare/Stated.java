package org.nianbao.server.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A number that a report states.
 *
 * @param value as stated, yuan for money
 * @param approx whether the report says about
 */
public record Stated(Number value, boolean approx) {
    /** The numbers that are compared, by their names in the facts, in display order. */
    public static final List<String> NAMES = List.of(
            "proactive_items",
            "cumulative_items",
            "applications_received",
            "fees_yuan",
            "reconsiderations",
            "lawsuits",
            "staff_full_time",
            "staff_part_time",
            "trainings",
            "trained_people",
            "budget_yuan");

    /** Those of a report; one that it does not state is absent. */
    static Map<String, Stated> of(JsonNode facts) {
        Map<String, Stated> stated = new LinkedHashMap<>();
        for (String name : NAMES) {
            JsonNode figure = facts.path(name);
            if (figure.path("value").isNumber()) {
                stated.put(
                        name,
                        new Stated(
                                figure.path("value").decimalValue(),
                                figure.path("approx").asBoolean()));
            }
        }
        return stated;
    }
}
