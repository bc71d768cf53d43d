package org.nianbao.corpus.generate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nianbao.corpus.place.Level;

/** One line of {@code facts.jsonl}: what a report says, in the shape of the fact objects. */
final class AnswerKey {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIGURES = List.of(
            "proactive_items",
            "cumulative_items",
            "applications_received",
            "fees_yuan",
            "reconsiderations",
            "lawsuits");

    private AnswerKey() {}

    static String line(String source, Plan plan, Draft draft) {
        ObjectNode key = JSON.createObjectNode();
        key.put("source", source);
        key.put("title", draft.title().orElse(null));
        key.put("issuer", draft.issuer());
        key.put("issuer_kind", plan.seat().body().kind());
        ObjectNode region = key.putObject("region");
        for (Level level : Level.values()) {
            region.put(level.id(), plan.seat().at(level).orElse(null));
        }
        region.put("code", plan.seat().code());
        key.put("year", plan.year());
        draft.period()
                .ifPresentOrElse(
                        period -> key.putObject("period")
                                .put("start", period.start())
                                .put("end", period.end()),
                        () -> key.putNull("period"));
        key.put("era", plan.form().id());
        ArrayNode channels = key.putArray("channels");
        draft.channels().forEach(channels::add);
        FIGURES.forEach(field -> figure(key, field, draft.figure(field)));
        parts(key, "by_channel", "channel", draft);
        parts(key, "by_category", "name", draft);
        parts(key, "applications_by_route", "route", draft);
        ArrayNode checks = key.putArray("checks");
        plan.flaw().ifPresent(flaw -> checks.add(flaw.name()));
        made(key.putObject("made"), plan);
        return key.toString();
    }

    private static void figure(ObjectNode key, String field, Optional<Draft.Figure> figure) {
        if (figure.isEmpty()) {
            key.putNull(field);
            return;
        }
        ObjectNode node = key.putObject(field);
        node.put("value", figure.get().value()).put("approx", figure.get().approximate());
        if (!figure.get().words().isEmpty()) {
            node.putObject("evidence").put("text", figure.get().words());
        }
    }

    private static void parts(ObjectNode key, String field, String label, Draft draft) {
        ArrayNode parts = key.putArray(field);
        draft.parts(field)
                .forEach(part -> parts.addObject()
                        .put(label, part.id().isEmpty() ? part.words() : part.id())
                        .put("count", part.count()));
    }

    /** How the report was made, so that a score can be told apart by it. */
    private static void made(ObjectNode made, Plan plan) {
        made.put("encoding", plan.look().encoding().name().replace('_', '-'));
        made.put("table_layout", id(plan.look().layout()));
        made.put("table_fill", id(plan.look().fill()));
        made.put("noise", id(plan.look().noise()));
        made.put("region_by", id(plan.locating()));
        made.put("author", Long.toHexString(plan.author()));
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
