package org.nianbao.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nianbao.server.cite.CitationFormat;
import org.nianbao.server.export.ExportFormat;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SearchResponse;

/** Where else to go, for programs (RFC 8288). */
final class LinkHeader {
    /** A server's headers have 8 KB of room; a query of 10,000 characters would have many times that. */
    private static final int ROOM = 6_000;

    private final List<String> links = new ArrayList<>();

    private LinkHeader() {}

    /** Of an answer of the API: the pages around it, and the same search in other forms. */
    static void search(Context ctx, SearchRequest request, SearchResponse response) {
        LinkHeader header = new LinkHeader();
        header.page(request, -1).ifPresent(query -> header.add("/api/v1/search?" + query, "prev", "application/json"));
        response.next()
                .map(cursor -> SearchJson.queryString(request.at(cursor).parameters()))
                .ifPresent(query -> header.add("/api/v1/search?" + query, "next", "application/json"));
        header.add(address("/search", request.parameters()), "alternate", "text/html");
        header.forms(request);
        header.to(ctx);
    }

    /** Of a page of results. */
    static void results(Context ctx, SearchRequest request, SearchResponse response) {
        LinkHeader header = new LinkHeader();
        header.page(request, -1).ifPresent(query -> header.add("/search?" + query, "prev", "text/html"));
        if (request.page() < request.pages(response.total())) {
            header.page(request, 1).ifPresent(query -> header.add("/search?" + query, "next", "text/html"));
        }
        header.add(address("/api/v1/search", request.parameters()), "alternate", "application/json");
        header.forms(request);
        header.to(ctx);
    }

    /** Of a report. */
    static void report(Context ctx, String id) {
        LinkHeader header = new LinkHeader();
        header.add("/reports/" + id, "canonical", "text/html");
        header.add("/api/v1/reports/" + id, "alternate", "application/json");
        header.add("/api/v1/reports/" + id + "/text", "alternate", "text/plain");
        for (CitationFormat format : CitationFormat.values()) {
            String type = format.contentType().replaceFirst(";.*", "");
            header.add("/reports/" + id + "/citation?format=" + format.id(), "describedby", type);
        }
        header.to(ctx);
    }

    private void forms(SearchRequest request) {
        Map<String, List<String>> whole = Choices.whole(request).parameters();
        for (ExportFormat format : ExportFormat.values()) {
            add(address("/search." + format.id(), whole), "alternate", format.mediaType());
        }
        add(address("/search.atom", Feed.parameters(request)), "alternate", "application/atom+xml");
    }

    /** The query string of a page nearby; what a cursor found has no page before it. */
    private Optional<String> page(SearchRequest request, int step) {
        int page = request.page() + step;
        if (request.cursor().isPresent() || page < 1) {
            return Optional.empty();
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
        parameters.put("page", List.of(Integer.toString(page)));
        return Optional.of(SearchJson.queryString(parameters));
    }

    private static String address(String path, Map<String, List<String>> parameters) {
        String query = SearchJson.queryString(parameters);
        return query.isEmpty() ? path : path + "?" + query;
    }

    private void add(String address, String rel, String type) {
        links.add("<" + address + ">; rel=\"" + rel + "\"; type=\"" + type + "\"");
    }

    /** As many as there is room for, the first first. */
    private void to(Context ctx) {
        StringBuilder header = new StringBuilder();
        for (String link : links) {
            if (header.length() + link.length() <= ROOM) {
                header.append(header.isEmpty() ? "" : ", ").append(link);
            }
        }
        if (!header.isEmpty()) {
            ctx.header("Link", header.toString());
        }
    }
}
