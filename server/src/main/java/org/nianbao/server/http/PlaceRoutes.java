package org.nianbao.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.facts.IssuerKind;
import org.nianbao.server.compare.CompareJson;
import org.nianbao.server.compare.Comparison;
import org.nianbao.server.compare.Series;
import org.nianbao.server.export.CoverageCsv;
import org.nianbao.server.openapi.Endpoint;
import org.nianbao.server.openapi.Endpoint.Group;
import org.nianbao.server.openapi.Parameter;
import org.nianbao.server.openapi.PlaceSchemas;
import org.nianbao.server.openapi.Schema;
import org.nianbao.server.openapi.Schemas;
import org.nianbao.server.search.CoverageJson;
import org.nianbao.server.search.CoverageRequest;
import org.nianbao.server.search.Dimension;
import org.nianbao.server.search.FacetRequest;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.PlacesJson;
import org.nianbao.server.search.PlacesRequest;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SeriesRequest;
import org.nianbao.server.search.StoredReport;
import org.nianbao.web.Lang;

/** Coverage, comparison and the finding of places, as pages and in the API; each page has its twins in data. */
final class PlaceRoutes {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String CSV = "text/csv; charset=utf-8";

    private final ReportSearcher searcher;
    private final Site site;

    PlaceRoutes(ReportSearcher searcher, Site site) {
        this.searcher = searcher;
        this.site = site;
    }

    List<Routes.Route> all() {
        return List.of(
                new Routes.Route(
                        Endpoint.get("/api/v1/coverage", "coverage", Group.SEARCH)
                                .takes(REGION)
                                .takes(YEARS)
                                .takes(FORMAT)
                                .answers(JSON_TYPE, PlaceSchemas.COVERAGE, "region=910221&year_from=2015")
                                .answers(CSV_TYPE, Schema.string(), "region=910221&format=csv")
                                .fails(400, "/api/v1/coverage?region=没有"),
                        this::coverageApi),
                new Routes.Route(
                        Endpoint.get("/api/v1/compare", "compare", Group.REPORTS)
                                .takes(PLACE, KIND, ISSUER, A, B, Parameter.lang())
                                .answers(JSON_TYPE, PlaceSchemas.COMPARISON, "place=910221100")
                                .fails(400, "/api/v1/compare?place=没有")
                                .fails(404, "/api/v1/compare?a=0000000000000000&b=0000000000000000"),
                        this::compareApi),
                new Routes.Route(
                        Endpoint.get("/api/v1/places", "places", Group.SEARCH)
                                .takes(PREFIX, SIZE, Parameter.lang())
                                .answers(JSON_TYPE, PlaceSchemas.PLACES, "prefix=cgz&size=5")
                                .fails(400, "/api/v1/places?size=多"),
                        this::placesApi),
                new Routes.Route(
                        Endpoint.get("/api/v1/facets/{name}", "facetValues", Group.SEARCH)
                                .takes(NAME, PREFIX, FACET_SIZE)
                                .takes(Parameter.ofSearchWithout("size", "page", "cursor", "facet", "sort"))
                                .answers(JSON_TYPE, PlaceSchemas.FACET, "year=2018")
                                .fails(400, "/api/v1/facets/channel?size=多")
                                .fails(404, "/api/v1/facets/colour"),
                        this::facet),
                page("/coverage", "coveragePage", this::coveragePage, YEARS),
                page("/coverage/{code}", "coverageOfPage", this::coveragePage, CODE),
                data("/coverage.json", "coverageJson", this::coverageJson, PlaceSchemas.COVERAGE, ""),
                new Routes.Route(
                        Endpoint.get("/coverage.csv", "coverageCsv", Group.PAGES)
                                .takes(YEARS)
                                .answers(CSV_TYPE, Schema.string(), "year_from=2024&year_to=2024&issuer_kind=county"),
                        this::coverageCsv),
                new Routes.Route(
                        Endpoint.get("/compare", "comparePage", Group.PAGES)
                                .takes(PLACE, KIND, ISSUER, A, B, Parameter.lang())
                                .answers(HTML_TYPE, Schema.string(), "place=910221100"),
                        this::comparePage),
                data("/compare.json", "compareJson", this::compareJson, PlaceSchemas.COMPARISON, "place=910221100"),
                page("/places", "placesPage", this::placesPage, List.of(PREFIX, SIZE, Parameter.lang())),
                data("/places.json", "placesJson", this::placesJson, PlaceSchemas.PLACES, "prefix=cgz"));
    }

    private static final String HTML_TYPE = "text/html";
    private static final String JSON_TYPE = "application/json";
    private static final String CSV_TYPE = "text/csv";
    private static final Schema YEAR = Schema.matching("(?:19|20)[0-9]{2}");
    private static final Parameter REGION =
            Parameter.query("region", Schema.string(), "910221").told("place");
    private static final Parameter CODE =
            Parameter.path("code", Schema.string(), "910221").told("place");
    private static final Parameter PLACE = Parameter.query("place", Schema.string(), "910221100");
    private static final Parameter KIND = Parameter.query(
                    "issuer_kind",
                    Schema.oneOf(Arrays.stream(IssuerKind.values())
                            .map(IssuerKind::id)
                            .toList()),
                    "town")
            .told("body_kind");
    private static final Parameter ISSUER = Parameter.query("issuer", Schema.string(), "");
    private static final Parameter A = Parameter.query("a", Schemas.ID, "").told("compared");
    private static final Parameter B = Parameter.query("b", Schemas.ID, "").told("compared");
    private static final Parameter PREFIX = Parameter.query("prefix", Schema.string(), "cgz");
    private static final Parameter SIZE =
            Parameter.query("size", Schema.integer(1, 50).usually(10), "5").told("places");
    private static final Parameter FACET_SIZE =
            Parameter.query("size", Schema.integer(1, 200).usually(20), "5").told("places");
    private static final Parameter NAME = Parameter.path("name", Schema.oneOf(FacetRequest.names()), "channel")
            .told("facet_name");
    private static final Parameter FORMAT = Parameter.query("format", Schema.oneOf(List.of("json", "csv")), "json");
    private static final List<Parameter> YEARS = List.of(
            Parameter.query(
                            "issuer_kind",
                            Schema.oneOf(
                                    Arrays.stream(Level.values()).map(Level::id).toList()),
                            "town")
                    .told("body_kind"),
            Parameter.query("year_from", YEAR, "2015"),
            Parameter.query("year_to", YEAR, "2018"),
            Parameter.lang());

    private static Routes.Route page(String path, String id, Handler handler, Parameter code) {
        return page(
                path,
                id,
                handler,
                Stream.concat(Stream.of(code), YEARS.stream()).toList());
    }

    private static Routes.Route page(String path, String id, Handler handler, List<Parameter> parameters) {
        return new Routes.Route(
                Endpoint.get(path, id, Group.PAGES).takes(parameters).answers(HTML_TYPE, Schema.string(), ""), handler);
    }

    private static Routes.Route data(String path, String id, Handler handler, Schema schema, String query) {
        return new Routes.Route(
                Endpoint.get(path, id, Group.PAGES).takes(Parameter.lang()).answers(JSON_TYPE, schema, query), handler);
    }

    private void coveragePage(Context ctx) throws IOException {
        String code = ctx.pathParamMap().getOrDefault("code", "");
        if (code.endsWith(".json")) {
            coverageJson(ctx);
        } else if (code.endsWith(".csv")) {
            coverageCsv(ctx);
        } else {
            Lang lang = Site.lang(ctx);
            CoverageRequest request = coverage(ctx);
            site.show(
                    ctx,
                    lang,
                    frame -> site.pages()
                            .coverage(new CoverageView(request, searcher.coverage(request), lang).page(frame), lang));
        }
    }

    private void coverageJson(Context ctx) throws IOException {
        json(ctx, CoverageJson.write(searcher.coverage(coverage(ctx))).toString());
    }

    private void coverageCsv(Context ctx) throws IOException {
        csv(ctx, coverage(ctx));
    }

    private void coverageApi(Context ctx) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        List<String> formats = Optional.ofNullable(parameters.remove("format")).orElse(List.of("json"));
        if (!formats.equals(List.of("json")) && !formats.equals(List.of("csv"))) {
            throw new InvalidRequestException(
                    List.of(new ParameterError("format", "json or csv, once", "应为 json 或 csv，只给一次")));
        }
        CoverageRequest request = CoverageRequest.parse(parameters);
        if (formats.contains("csv")) {
            csv(ctx, request);
        } else {
            json(ctx, CoverageJson.write(searcher.coverage(request)).toString());
        }
    }

    private void csv(Context ctx, CoverageRequest request) throws IOException {
        String name = request.region()
                .map(region -> "-" + region.replaceAll("[^0-9]", ""))
                .orElse("");
        CoverageCsv.write(searcher, request, () -> {
            ctx.contentType(CSV)
                    .header("Content-Disposition", "attachment; filename=\"nianbao-coverage" + name + ".csv\"");
            return new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
        });
    }

    /** The request of a page, whose path has the region; what a page does not know is passed over. */
    private static CoverageRequest coverage(Context ctx) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        parameters.keySet().retainAll(CoverageRequest.PARAMETERS);
        String code = ctx.pathParamMap().getOrDefault("code", "").replaceFirst("\\.(json|csv)$", "");
        if (!code.isEmpty()) {
            parameters.put("region", List.of(code));
        }
        return CoverageRequest.parse(parameters);
    }

    private void comparePage(Context ctx) throws IOException {
        Lang lang = Site.lang(ctx);
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        if (isPair(parameters)) {
            parameters.keySet().retainAll(PAIR);
            Comparison comparison = pair(parameters);
            site.show(
                    ctx,
                    lang,
                    frame -> site.pages().difference(new DifferenceView(comparison, lang).page(frame), lang));
        } else {
            parameters.keySet().retainAll(SeriesRequest.PARAMETERS);
            SeriesRequest request = SeriesRequest.parse(parameters);
            Series series = Series.of(searcher.issuer(request));
            site.show(ctx, lang, frame -> site.pages().series(new SeriesView(request, series, lang).page(frame), lang));
        }
    }

    private void compareJson(Context ctx) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        parameters.keySet().retainAll(isPair(parameters) ? PAIR : SeriesRequest.PARAMETERS);
        compare(ctx, parameters);
    }

    private void compareApi(Context ctx) throws IOException {
        compare(ctx, Parameters.of(ctx));
    }

    private void compare(Context ctx, Map<String, List<String>> parameters) throws IOException {
        json(
                ctx,
                isPair(parameters)
                        ? CompareJson.write(pair(parameters)).toString()
                        : CompareJson.write(Series.of(searcher.issuer(SeriesRequest.parse(parameters))))
                                .toString());
    }

    private static final Set<String> PAIR = Set.of("a", "b", "lang");

    private static boolean isPair(Map<String, List<String>> parameters) {
        return parameters.containsKey("a") || parameters.containsKey("b");
    }

    private Comparison pair(Map<String, List<String>> parameters) throws IOException {
        for (String name : parameters.keySet()) {
            if (!PAIR.contains(name)) {
                throw new InvalidRequestException(List.of(
                        ParameterError.unknown(name, PAIR.stream().sorted().toList())));
            }
        }
        return Comparison.of(side(parameters, "a"), side(parameters, "b"));
    }

    private StoredReport side(Map<String, List<String>> parameters, String name) throws IOException {
        List<String> ids = parameters.getOrDefault(name, List.of());
        if (ids.size() != 1 || ids.getFirst().isBlank()) {
            throw new InvalidRequestException(
                    List.of(new ParameterError(name, "the id of one report is wanted", "应为一份报告的 id")));
        }
        String id = ids.getFirst().strip();
        return searcher.report(id).orElseThrow(() -> MissingException.report(id));
    }

    private void placesPage(Context ctx) throws IOException {
        Lang lang = Site.lang(ctx);
        PlacesRequest request = places(ctx);
        site.show(
                ctx,
                lang,
                frame ->
                        site.pages().places(new PlacesView(request, searcher.places(request), lang).page(frame), lang));
    }

    private void placesJson(Context ctx) throws IOException {
        PlacesRequest request = places(ctx);
        json(ctx, PlacesJson.write(request, searcher.places(request)).toString());
    }

    private void placesApi(Context ctx) throws IOException {
        PlacesRequest request = PlacesRequest.parse(Parameters.of(ctx));
        json(ctx, PlacesJson.write(request, searcher.places(request)).toString());
    }

    private static PlacesRequest places(Context ctx) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        parameters.keySet().retainAll(PlacesRequest.PARAMETERS);
        return PlacesRequest.parse(parameters);
    }

    private void facet(Context ctx) throws IOException {
        String name = ctx.pathParam("name");
        Dimension dimension = FacetRequest.dimension(name)
                .orElseThrow(() -> new MissingException(
                        "There is no facet " + name + "; there are " + String.join(", ", FacetRequest.names())));
        FacetRequest request = FacetRequest.parse(dimension, Parameters.of(ctx));
        json(ctx, SearchJson.facet(request, searcher.facet(request)).toString());
    }

    private static void json(Context ctx, String json) {
        ctx.contentType(JSON).result(json);
    }
}
