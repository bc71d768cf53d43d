package org.nianbao.server.http;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.nianbao.server.cite.CitationFormat;
import org.nianbao.server.export.ExportFormat;
import org.nianbao.server.export.ExportRows;
import org.nianbao.server.openapi.Endpoint;
import org.nianbao.server.openapi.Endpoint.Group;
import org.nianbao.server.openapi.OpenApi;
import org.nianbao.server.openapi.Parameter;
import org.nianbao.server.openapi.Schema;
import org.nianbao.server.openapi.Schemas;

/** Everything that can be asked, each with who answers: the routes of the server and the document on them. */
final class Routes {
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String TEXT = "text/plain";
    private static final String NO_REPORT = "0000000000000000";
    private static final List<String> FLAGS = List.of("true", "false");
    private static final Parameter ID = Parameter.path("id", Schemas.ID, "5afc837461ae5b8f");

    /** An endpoint and who answers it. */
    record Route(Endpoint endpoint, Handler handler) {}

    private final Api api;
    private final Site site;
    private final Exports exports;
    private final Feed feed;
    private final Citations citations;
    private final PlaceRoutes places;
    private final Studies studies;

    Routes(Api api, Site site, Exports exports, Feed feed, Citations citations, PlaceRoutes places, Studies studies) {
        this.api = api;
        this.site = site;
        this.exports = exports;
        this.feed = feed;
        this.citations = citations;
        this.places = places;
        this.studies = studies;
    }

    /** All but the assets of the pages. The document tells of itself, too. */
    List<Route> all() {
        List<Endpoint> endpoints = new ArrayList<>();
        Docs docs = new Docs(site, endpoints);
        List<Route> all = Stream.of(
                        search(),
                        twins(),
                        studies.api(),
                        reports(),
                        places.all(),
                        studies.twins(),
                        service(docs),
                        pages(docs),
                        studies.pages())
                .flatMap(List::stream)
                .toList();
        all.forEach(route -> endpoints.add(route.endpoint()));
        return all;
    }

    private List<Route> search() {
        return List.of(
                new Route(
                        Endpoint.get("/api/v1/search", "search", Group.SEARCH)
                                .takes(Parameter.ofSearch())
                                .answers(JSON, Schemas.SEARCH, "q=\"城关镇\"&year=2015..2018&region=-云南省&size=5")
                                .fails(400, "/api/v1/search?year=去年")
                                .fails(410, ""),
                        exports.negotiated(api::search)),
                new Route(
                        Endpoint.get("/api/v1/export", "export", Group.SEARCH)
                                .takes(Parameter.ofSearchWithout("size", "page", "cursor", "facet"))
                                .takes(
                                        Parameter.query("format", formats(), "csv"),
                                        Parameter.query("rows", Schema.oneOf(ExportRows.ids()), "facts"),
                                        Parameter.query("about", Schema.oneOf(FLAGS), "false"),
                                        Parameter.query("dry_run", Schema.oneOf(FLAGS), "false"))
                                .answers("text/csv", Schema.string(), "q=公开栏&format=csv")
                                .answers("application/x-ndjson", Schemas.FACTS, "q=公开栏&format=jsonl")
                                .answers(ExportFormat.XLSX.mediaType(), Schema.string(), "q=公开栏&format=xlsx")
                                .answers(ExportFormat.PARQUET.mediaType(), Schema.string(), "q=公开栏&format=parquet")
                                .answers(JSON, Schema.map(Schema.any()), "q=公开栏&dry_run=true")
                                .fails(400, "/api/v1/export?format=纸"),
                        exports::export),
                new Route(
                        Endpoint.get("/search.atom", "feed", Group.FILES)
                                .takes(Parameter.ofSearchWithout("page", "cursor", "sort", "facet"))
                                .answers("application/atom+xml", Schema.string(), "q=公开栏")
                                .fails(400, "/search.atom?page=2"),
                        feed::feed));
    }

    /** The result page in other formats: its address with a suffix. */
    private List<Route> twins() {
        List<Route> twins = new ArrayList<>();
        twins.add(new Route(
                Endpoint.get("/search.json", "searchJson", Group.FILES)
                        .takes(Parameter.ofSearch())
                        .answers(JSON, Schemas.SEARCH, "q=公开栏")
                        .fails(400, "/search.json?year=去年")
                        .fails(410, ""),
                api::search));
        for (ExportFormat format : ExportFormat.values()) {
            String id = format.id();
            twins.add(new Route(
                    Endpoint.get(
                                    "/search." + id,
                                    "search" + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
                                    Group.FILES)
                            .takes(Parameter.ofSearchWithout("size", "page", "cursor", "facet"))
                            .answers(
                                    format.mediaType(),
                                    format == ExportFormat.JSONL ? Schema.map(Schema.any()) : Schema.string(),
                                    "q=公开栏")
                            .fails(400, "/search." + id + "?year=去年"),
                    ctx -> exports.export(ctx, format)));
        }
        return twins;
    }

    private List<Route> reports() {
        return List.of(
                new Route(
                        Endpoint.get("/api/v1/reports/{id}", "report", Group.REPORTS)
                                .takes(ID)
                                .answers(JSON, Schemas.REPORT, "")
                                .fails(404, "/api/v1/reports/" + NO_REPORT)
                                .fails(400, "/api/v1/reports/" + NO_REPORT + "?colour=red"),
                        api::report),
                new Route(
                        Endpoint.get("/api/v1/reports/{id}/text", "text", Group.REPORTS)
                                .takes(ID, Parameter.query("part", Schema.oneOf(List.of("body", "all")), "body"))
                                .answers(TEXT, Schema.string(), "part=body")
                                .fails(404, "/api/v1/reports/" + NO_REPORT + "/text")
                                .fails(400, "/api/v1/reports/" + NO_REPORT + "/text?part=头"),
                        api::text),
                citation("/api/v1/reports/{id}/citation", "citation"),
                citation("/reports/{id}/citation", "citationPage"));
    }

    private Route citation(String path, String id) {
        Endpoint endpoint = Endpoint.get(path, id, Group.FILES)
                .takes(ID, Parameter.query("format", Schema.oneOf(CitationFormat.ids()), "gbt7714"));
        for (CitationFormat format : CitationFormat.values()) {
            endpoint = endpoint.answers(
                    format.contentType().replaceFirst(";.*", ""),
                    format == CitationFormat.CSL ? Schema.list(Schema.map(Schema.any())) : Schema.string(),
                    "format=" + format.id());
        }
        return new Route(
                endpoint.fails(404, path.replace("{id}", NO_REPORT))
                        .fails(400, path.replace("{id}", NO_REPORT) + "?format=纸"),
                citations::citation);
    }

    /** A page of results under its own address, but for what that ends with. */
    private List<Route> service(Docs docs) {
        return List.of(
                new Route(
                        Endpoint.get("/openapi.json", "openapi", Group.SERVICE)
                                .takes(Parameter.lang())
                                .answers(OpenApi.MEDIA_TYPE, Schema.map(Schema.any()), "lang=zh")
                                .fails(400, "/openapi.json?lang=fr"),
                        docs::document),
                new Route(
                        Endpoint.get("/health/live", "live", Group.SERVICE).answers(TEXT, Schema.string(), ""),
                        ctx -> ctx.result("live\n")),
                new Route(
                        Endpoint.get("/health/ready", "ready", Group.SERVICE).answers(TEXT, Schema.string(), ""),
                        api::ready));
    }

    private List<Route> pages(Docs docs) {
        return List.of(
                page("/", "homePage", site::home, Parameter.lang()),
                page("/search", "searchPage", site::search, Parameter.ofSearch().toArray(Parameter[]::new)),
                page("/export", "exportPage", site::export, Parameter.ofSearch().toArray(Parameter[]::new)),
                page("/reports/{id}", "reportPage", site::report, ID, Parameter.lang()),
                page("/docs", "docsPage", docs::page, Parameter.lang()));
    }

    private static Schema formats() {
        return Schema.oneOf(
                Arrays.stream(ExportFormat.values()).map(ExportFormat::id).toList());
    }

    static Route page(String path, String id, Handler handler, Parameter... parameters) {
        return new Route(
                Endpoint.get(path, id, Group.PAGES).takes(parameters).answers(HTML, Schema.string(), ""), handler);
    }
}
