package org.nianbao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The scored part of a line of facts, of the answer key and of the extractor alike.
 *
 * @param fields value by name; {@link #NONE} for what the report does not say
 * @param channels ids
 */
record Answer(Map<String, String> fields, Set<String> channels) {
    static final String NONE = "-";
    static final List<String> FIELDS = List.of("year", "era", "issuer_kind", "province", "city", "county", "town");

    static Answer of(JsonNode facts) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : FIELDS) {
            JsonNode value =
                    facts.has(field) ? facts.get(field) : facts.path("region").path(field);
            fields.put(field, value.isValueNode() && !value.isNull() ? value.asText() : NONE);
        }
        Set<String> channels = new TreeSet<>();
        facts.path("channels").forEach(channel -> channels.add(channel.asText()));
        return new Answer(fields, channels);
    }
}
