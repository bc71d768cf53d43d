package org.nianbao.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Places and bodies found, as the API gives them. */
public final class PlacesJson {
    private static final JsonMapper JSON = new JsonMapper();

    private PlacesJson() {}

    public static ObjectNode write(PlacesRequest request, List<PlaceMatch> matches) {
        ObjectNode json = JSON.createObjectNode().put("prefix", request.prefix());
        ArrayNode places = json.putArray("places");
        for (PlaceMatch match : matches) {
            ObjectNode one = places.addObject()
                    .put("name", match.name())
                    .put("issuer_kind", match.kind().id())
                    .put("code", match.place().map(place -> place.code()).orElse(null));
            ArrayNode chain = one.putArray("chain");
            match.chain().forEach(place -> chain.add(CoverageJson.place(place)));
            one.put("former", match.former().orElse(null)).put("reports", match.reports());
            ObjectNode links = one.putObject("links");
            links.put("search", "/search?" + SearchJson.queryString(search(match)));
            if (match.place().isPresent()) {
                links.put("compare", "/compare?" + SearchJson.queryString(compare(match)));
            }
        }
        return json;
    }

    /** The search for the reports from a place, or for those that name a body. */
    public static Map<String, List<String>> search(PlaceMatch match) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        if (!match.isPlace()) {
            parameters.put("q", List.of('"' + match.name().replace("\"", "") + '"'));
            parameters.put("issuer_kind", List.of(match.kind().id()));
        }
        match.place().ifPresent(place -> parameters.put("region", List.of(place.code())));
        return parameters;
    }

    /** All years of a place's government, or of a body. */
    public static Map<String, List<String>> compare(PlaceMatch match) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        match.place().ifPresent(place -> parameters.put("place", List.of(place.code())));
        if (!match.isPlace()) {
            parameters.put("issuer_kind", List.of(match.kind().id()));
            parameters.put("issuer", List.of(match.name()));
        }
        return parameters;
    }
}
