package org.nianbao.server.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Comparisons as the API gives them; offsets are code points into the report's text as read. */
public final class CompareJson {
    private static final JsonMapper JSON = new JsonMapper();

    private CompareJson() {}

    /** Two reports side by side. */
    public static ObjectNode write(Comparison comparison) {
        ObjectNode json = JSON.createObjectNode();
        json.set("a", side(comparison.a()));
        json.set("b", side(comparison.b()));
        ObjectNode counts = json.putObject("counts");
        for (Comparison.Fate fate : Comparison.Fate.values()) {
            counts.put(id(fate), comparison.count(fate));
        }
        json.put("whole", comparison.whole());
        ArrayNode lines = json.putArray("sentences");
        for (Comparison.Line line : comparison.lines()) {
            ObjectNode one = lines.addObject().put("fate", id(line.fate())).put("moved", line.moved());
            sentence(one, "a", line.a());
            sentence(one, "b", line.b());
            if (!line.pieces().isEmpty()) {
                ArrayNode pieces = one.putArray("pieces");
                line.pieces()
                        .forEach(piece ->
                                pieces.addObject().put("fate", id(piece.fate())).put("text", piece.text()));
            }
        }
        return json;
    }

    /** One body's reports, year by year. */
    public static ObjectNode write(Series series) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode chain = json.putArray("chain");
        series.of()
                .chain()
                .forEach(place -> chain.addObject()
                        .put("code", place.code())
                        .put("name", place.name())
                        .put("level", place.level().id()));
        json.put("issuer_kind", series.of().kind().id())
                .put("issuer", series.of().issuer().orElse(null));
        series.of()
                .note()
                .ifPresentOrElse(
                        note -> json.putObject("note")
                                .put("code", note.code())
                                .put("zh", note.zh())
                                .put("en", note.en()),
                        () -> json.putNull("note"));
        ArrayNode issues = json.putArray("reports");
        for (Series.Issue issue : series.issues()) {
            ObjectNode one = side(issue.report());
            issues.add(one);
            if (issue.change().isEmpty()) {
                one.putNull("change");
            } else {
                Series.Change change = issue.change().get();
                ObjectNode node = one.putObject("change")
                        .put("against", change.against().id())
                        .put("against_year", change.against().year().orElseThrow());
                sentences(node.putArray("new"), change.fresh());
                sentences(node.putArray("gone"), change.gone());
                node.put("numbers_only", change.numbers());
            }
        }
        return json;
    }

    private static void sentences(ArrayNode json, List<Sentence> sentences) {
        sentences.forEach(sentence -> write(json.addObject(), sentence));
    }

    private static void sentence(ObjectNode json, String name, Optional<Sentence> sentence) {
        sentence.ifPresentOrElse(one -> write(json.putObject(name), one), () -> json.putNull(name));
    }

    private static void write(ObjectNode json, Sentence sentence) {
        json.put("text", sentence.text()).put("start", sentence.start()).put("end", sentence.end());
    }

    private static ObjectNode side(Side side) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", side.id())
                .put("title", side.title())
                .put("issuer", side.issuer().orElse(null))
                .put("year", side.year().orElse(null))
                .put("era", side.era());
        for (String name : Stated.NAMES) {
            json.putNull(name);
        }
        for (Map.Entry<String, Stated> figure : side.figures().entrySet()) {
            json.putObject(figure.getKey())
                    .putPOJO("value", figure.getValue().value())
                    .put("approx", figure.getValue().approx());
        }
        ArrayNode channels = json.putArray("channels");
        side.channels().forEach(channels::add);
        json.putObject("links").put("self", "/api/v1/reports/" + side.id()).put("page", "/reports/" + side.id());
        return json;
    }

    private static String id(Comparison.Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
