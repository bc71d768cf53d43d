package org.nianbao.server.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SearchResponse;
import org.nianbao.server.search.StoredReport;

/** {@code /api/v1}: answers in JSON and plain text. */
final class Api {
    private static final String JSON = "application/json; charset=utf-8";

    private final ReportSearcher searcher;

    Api(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    void search(Context ctx) throws IOException {
        SearchRequest request = SearchRequest.parse(Parameters.of(ctx));
        SearchResponse response = searcher.search(request);
        LinkHeader.search(ctx, request, response);
        ctx.contentType(JSON).result(SearchJson.write(request, response).toString());
    }

    void report(Context ctx) throws IOException {
        Parameters.only(ctx, Set.of());
        StoredReport stored = stored(ctx);
        ObjectNode json = stored.json();
        ArrayNode sources = json.putArray("sources");
        for (Source source : stored.sources()) {
            ObjectNode place =
                    sources.addObject().put("archive", source.archive()).put("location", source.location());
            place.put("origin_url", source.originUrl().isEmpty() ? null : source.originUrl());
            place.put("captured_at", source.capturedAt().isEmpty() ? null : source.capturedAt());
            place.put("read_at", source.readAt());
        }
        LinkHeader.report(ctx, stored.report().id());
        String self = "/api/v1/reports/" + stored.report().id();
        json.putObject("links")
                .put("self", self)
                .put("text", self + "/text")
                .put("page", "/reports/" + stored.report().id());
        ctx.contentType(JSON).result(json.toString());
    }

    void text(Context ctx) throws IOException {
        Parameters.only(ctx, Set.of("part"));
        List<String> parts = ctx.queryParams("part");
        String part = parts.isEmpty() ? "body" : parts.getFirst();
        if (parts.size() > 1 || !part.equals("body") && !part.equals("all")) {
            throw new InvalidRequestException(
                    List.of(new ParameterError("part", "body or all, once", "应为 body 或 all，只给一次")));
        }
        StoredReport stored = stored(ctx);
        String text =
                part.equals("all") ? stored.report().all() : stored.report().body();
        ctx.contentType("text/plain; charset=utf-8").result(text);
    }

    void ready(Context ctx) throws IOException {
        ctx.result("ready: " + searcher.overview().reports() + " reports\n");
    }

    private StoredReport stored(Context ctx) throws IOException {
        String id = ctx.pathParam("id");
        return searcher.report(id).orElseThrow(() -> MissingException.report(id));
    }
}
