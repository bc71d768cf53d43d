package org.nianbao.server.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Trends as the API gives them. */
public final class TrendsJson {
    private static final JsonMapper JSON = new JsonMapper();

    private TrendsJson() {}

    public static ObjectNode write(TrendsRequest request, TrendsResponse response) {
        ObjectNode json = JSON.createObjectNode();
        KwicJson.query(json, request.search().q(), response.parsed(), response.notes());
        ArrayNode years = json.putArray("years");
        response.years()
                .forEach(year -> years.addObject().put("value", year.value()).put("reports", year.reports()));
        ArrayNode all = json.putArray("series");
        for (TrendsResponse.Series series : response.series()) {
            ObjectNode one = all.addObject().put("query", series.label());
            ArrayNode counts = one.putArray("counts");
            for (int i = 0; i < series.counts().size(); i++) {
                counts.add(count(series.counts().get(i))
                        .put("value", response.years().get(i).value()));
            }
            one.set("total", count(series.total()));
            one.set("first", use(series.first()));
            one.set("last", use(series.last()));
            if (request.level().isPresent()) {
                ArrayNode places = one.putArray("places");
                for (TrendsResponse.PlaceUse use : series.places()) {
                    places.add(count(use.count())
                            .put("code", use.place().code())
                            .put("name", use.place().name())
                            .put("first", use.first().orElse(null))
                            .put("last", use.last().orElse(null)));
                }
            }
        }
        KwicJson.index(json, response.generation(), response.reports());
        return json;
    }

    /** Where the archive has no report, there is neither a count nor a rate. */
    private static ObjectNode count(TrendsResponse.Count count) {
        ObjectNode json = JSON.createObjectNode();
        if (count.of() == 0) {
            return json.putNull("reports").putNull("occurrences").put("of", 0).putNull("per_100");
        }
        return json.put("reports", count.reports())
                .put("occurrences", count.occurrences())
                .put("of", count.of())
                .put("per_100", count.rate().orElseThrow());
    }

    private static JsonNode use(Optional<TrendsResponse.Use> use) {
        if (use.isEmpty()) {
            return NullNode.getInstance();
        }
        ObjectNode json = JSON.createObjectNode()
                .put("year", use.get().year())
                .put("reports", use.get().reports());
        use.get().places().forEach((level, places) -> {
            ArrayNode some =
                    json.putObject(level.id()).put("count", places.count()).putArray("some");
            places.some()
                    .forEach(place -> some.addObject().put("code", place.code()).put("name", place.name()));
        });
        return json;
    }
}
