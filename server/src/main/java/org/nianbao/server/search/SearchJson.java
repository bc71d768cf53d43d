package org.nianbao.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nianbao.indexer.index.Measure;

/** A search response as the API gives it. */
public final class SearchJson {
    private static final JsonMapper JSON = new JsonMapper();

    private SearchJson() {}

    public static ObjectNode write(SearchRequest request, SearchResponse response) {
        ObjectNode json = JSON.createObjectNode();
        ObjectNode query = json.putObject("query").put("raw", request.q()).put("parsed", response.parsed());
        ArrayNode notes = query.putArray("notes");
        response.notes()
                .forEach(note -> notes.addObject()
                        .put("code", note.code())
                        .put("zh", note.zh())
                        .put("en", note.en()));
        json.put("total", response.total()).put("occurrences", response.occurrences());
        ArrayNode hits = json.putArray("hits");
        response.hits().forEach(hit -> hits.add(hit(hit)));
        ObjectNode facets = json.putObject("facets");
        response.facets().forEach((dimension, values) -> values(facets.putArray(dimension.id()), values));
        json.put(
                "next",
                response.next()
                        .map(cursor -> "/api/v1/search?"
                                + queryString(request.at(cursor).parameters()))
                        .orElse(null));
        json.putObject("index").put("generation", response.generation()).put("reports", response.reports());
        return json;
    }

    /** The values of one facet. */
    public static ObjectNode facet(FacetRequest request, List<FacetValue> values) {
        ObjectNode json =
                JSON.createObjectNode().put("facet", request.dimension().id()).put("prefix", request.prefix());
        values(json.putArray("values"), values);
        return json;
    }

    /** Parameters as they stand behind the question mark of a link. */
    public static String queryString(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> entry.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** One report found. */
    public static ObjectNode hit(Hit hit) {
        ObjectNode json = JSON.createObjectNode()
                .put("id", hit.id())
                .put("title", hit.title())
                .put("issuer", orNull(hit.issuer()));
        json.putObject("region")
                .put("province", orNull(hit.region().province()))
                .put("city", orNull(hit.region().city()))
                .put("county", orNull(hit.region().county()))
                .put("town", orNull(hit.region().town()))
                .put("code", orNull(hit.region().code()));
        json.put("year", hit.year().orElse(null))
                .put("issuer_kind", hit.issuerKind())
                .put("era", hit.era());
        ArrayNode channels = json.putArray("channels");
        hit.channels().forEach(channels::add);
        for (Measure measure : Measure.values()) {
            json.putNull(measure.json());
        }
        hit.figures()
                .forEach((measure, figure) -> json.putObject(measure.json())
                        .put("value", figure.value())
                        .put("approx", figure.approx()));
        ArrayNode checks = json.putArray("checks");
        hit.checks().forEach(checks::add);
        json.put("score", hit.score()).put("occurrences", hit.occurrences());
        ArrayNode snippets = json.putArray("snippets");
        for (Snippet snippet : hit.snippets()) {
            ArrayNode spans = snippets.addObject()
                    .put("text", snippet.text())
                    .put("start", snippet.start())
                    .putArray("spans");
            snippet.marks().forEach(mark -> spans.addArray().add(mark.start()).add(mark.end()));
        }
        json.putObject("links").put("self", "/api/v1/reports/" + hit.id()).put("page", "/reports/" + hit.id());
        return json;
    }

    private static void values(ArrayNode json, List<FacetValue> values) {
        for (FacetValue value : values) {
            ObjectNode one = json.addObject()
                    .put("value", value.value())
                    .put("label", value.label())
                    .put("count", value.count())
                    .put("selected", value.selected())
                    .put("excluded", value.excluded());
            if (!value.children().isEmpty()) {
                values(one.putArray("children"), value.children());
            }
        }
    }

    private static String orNull(Optional<String> value) {
        return value.orElse(null);
    }
}
