package org.nianbao.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.server.compare.CompareJson;
import org.nianbao.server.compare.Comparison;
import org.nianbao.server.compare.Series;
import org.nianbao.server.export.CoverageCsv;
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

    void add(RoutesConfig routes) {
        routes.get("/coverage", this::coveragePage);
        routes.get("/coverage/{code}", this::coveragePage);
        routes.get("/coverage.json", this::coverageJson);
        routes.get("/coverage.csv", this::coverageCsv);
        routes.get("/api/v1/coverage", this::coverageApi);
        routes.get("/compare", this::comparePage);
        routes.get("/compare.json", this::compareJson);
        routes.get("/api/v1/compare", this::compareApi);
        routes.get("/places", this::placesPage);
        routes.get("/places.json", this::placesJson);
        routes.get("/api/v1/places", this::placesApi);
        routes.get("/api/v1/facets/{name}", this::facet);
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
        String name = request.region().map(region -> "-" + region.replaceAll("[^0-9]", "")).orElse("");
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
            site.show(ctx, lang, frame -> site.pages()
                    .difference(new DifferenceView(comparison, lang).page(frame), lang));
        } else {
            parameters.keySet().retainAll(SeriesRequest.PARAMETERS);
            SeriesRequest request = SeriesRequest.parse(parameters);
            Series series = Series.of(searcher.issuer(request));
            site.show(ctx, lang, frame -> site.pages()
                    .series(new SeriesView(request, series, lang).page(frame), lang));
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
                throw new InvalidRequestException(
                        List.of(ParameterError.unknown(name, PAIR.stream().sorted().toList())));
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
        site.show(ctx, lang, frame -> site.pages()
                .places(new PlacesView(request, searcher.places(request), lang).page(frame), lang));
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
                .orElseThrow(() -> new MissingException("There is no facet " + name + "; there are "
                        + String.join(", ", FacetRequest.names())));
        FacetRequest request = FacetRequest.parse(dimension, Parameters.of(ctx));
        json(ctx, SearchJson.facet(request, searcher.facet(request)).toString());
    }

    private static void json(Context ctx, String json) {
        ctx.contentType(JSON).result(json);
    }
}
