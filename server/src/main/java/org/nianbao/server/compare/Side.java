package org.nianbao.server.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.server.search.StoredReport;

/**
 * What is compared of a report beside its text.
 *
 * @param title as written, else where its file lies
 * @param channels ids of those used
 */
public record Side(
        String id,
        String title,
        Optional<String> issuer,
        Optional<Integer> year,
        String era,
        Map<String, Stated> figures,
        List<String> channels) {
    static Side of(StoredReport stored) {
        JsonNode facts = stored.facts();
        List<String> channels = new ArrayList<>();
        facts.path("channels").forEach(channel -> channels.add(channel.asText()));
        return new Side(
                stored.report().id(),
                text(facts, "title")
                        .orElseGet(() -> stored.report().provenance().location()),
                text(facts, "issuer"),
                Optional.of(facts.path("year")).filter(JsonNode::isInt).map(JsonNode::intValue),
                facts.path("era").asText(),
                Stated.of(facts),
                List.copyOf(channels));
    }

    private static Optional<String> text(JsonNode facts, String name) {
        return Optional.ofNullable(facts.path(name).textValue()).filter(text -> !text.isBlank());
    }
}
