package org.nianbao.server.search;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** A concordance as the API gives it. */
public final class KwicJson {
    private static final JsonMapper JSON = new JsonMapper();

    private KwicJson() {}

    public static ObjectNode write(KwicRequest request, KwicResponse response) {
        ObjectNode json = JSON.createObjectNode();
        query(json, request.search().q(), response.parsed(), response.notes());
        json.put("total", response.total()).put("occurrences", response.occurrences());
        json.put("left", request.left())
                .put("right", request.right())
                .put("sort", request.order().id());
        json.put("page", request.search().page())
                .put("pages", request.search().pages(response.occurrences()))
                .put("size", request.search().size());
        ArrayNode lines = json.putArray("lines");
        for (KwicLine line : response.lines()) {
            ObjectNode one = line(line);
            one.putObject("links").put("self", "/api/v1/reports/" + line.id()).put("page", page(request, line));
            lines.add(one);
        }
        json.putNull("groups");
        response.groups().ifPresent(groups -> {
            ObjectNode by = json.putObject("groups")
                    .put("by", request.group().orElseThrow().id())
                    .put("distinct", groups.distinct());
            ArrayNode values = by.putArray("values");
            groups.most()
                    .forEach(group ->
                            values.addObject().put("text", group.text()).put("count", group.count()));
        });
        index(json, response.generation(), response.reports());
        return json;
    }

    private static String page(KwicRequest request, KwicLine line) {
        String query = SearchJson.queryString(OwnParameters.of(request.search(), PAGING));
        return "/reports/" + line.id() + "?" + query + "#h" + line.mark();
    }

    /** What a report's page need not know of the list it was found in. */
    private static final Set<String> PAGING = Set.of("facet", "size", "page", "sort");

    /** A line by itself, as a line of an export has it. */
    public static ObjectNode line(KwicLine line) {
        ObjectNode json = JSON.createObjectNode().put("id", line.id()).put("title", line.title());
        ArrayNode place = json.putArray("place");
        line.place().forEach(place::add);
        return json.put("year", line.year().orElse(null))
                .put("section", line.section().orElse(null))
                .put("start", line.start())
                .put("end", line.end())
                .put("left", line.left())
                .put("hit", line.hit())
                .put("right", line.right());
    }

    static void query(ObjectNode json, String raw, String parsed, List<QueryNote> notes) {
        ArrayNode list =
                json.putObject("query").put("raw", raw).put("parsed", parsed).putArray("notes");
        notes.forEach(note ->
                list.addObject().put("code", note.code()).put("zh", note.zh()).put("en", note.en()));
    }

    static void index(ObjectNode json, long generation, long reports) {
        json.putObject("index").put("generation", generation).put("reports", reports);
    }
}
