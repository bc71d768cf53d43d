package org.nianbao.server.http;

import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nianbao.corpus.place.Level;
import org.nianbao.server.http.Routes.Route;
import org.nianbao.server.openapi.Endpoint;
import org.nianbao.server.openapi.Endpoint.Group;
import org.nianbao.server.openapi.Parameter;
import org.nianbao.server.openapi.Schema;
import org.nianbao.server.openapi.StudySchemas;
import org.nianbao.server.search.KwicOrder;
import org.nianbao.server.search.KwicRequest;
import org.nianbao.server.search.MatrixRequest;
import org.nianbao.server.search.ReportSearcher;

/** What is counted and listed rather than found: concordances, trends, tables of phrases. Each page has its twins. */
final class Studies {
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String LINES = "application/x-ndjson";
    private static final String LIST = "phrase=公开栏&phrase=微信";

    private final KwicView kwic;
    private final TrendsView trends;
    private final MatrixView matrix;

    Studies(ReportSearcher searcher, Site site) {
        kwic = new KwicView(searcher, site);
        trends = new TrendsView(searcher, site);
        matrix = new MatrixView(searcher, site);
    }

    List<Route> api() {
        return List.of(
                new Route(
                        Endpoint.get("/api/v1/kwic", "kwic", Group.SEARCH)
                                .takes(kwicParameters("size", "page", "group"))
                                .takes(format("json", "csv", "jsonl"))
                                .answers(JSON, StudySchemas.KWIC, "q=\"公开栏\"")
                                .answers(CSV, Schema.string(), "q=\"公开栏\"&format=csv")
                                .answers(LINES, StudySchemas.LINE, "q=\"公开栏\"&format=jsonl")
                                .fails(400, "/api/v1/kwic?left=很多")
                                .fails(422, ""),
                        kwic::api),
                new Route(
                        Endpoint.get("/api/v1/trends", "trends", Group.SEARCH)
                                .takes(trendsParameters())
                                .takes(format("json", "csv"))
                                .answers(JSON, StudySchemas.TRENDS, "q=\"公开栏\" OR \"微信\"&level=county")
                                .answers(CSV, Schema.string(), "q=\"公开栏\"&format=csv")
                                .fails(400, "/api/v1/trends?level=星球"),
                        trends::api),
                new Route(
                        Endpoint.get("/api/v1/matrix", "matrix", Group.SEARCH)
                                .takes(matrixParameters())
                                .takes(format("json", "csv"))
                                .answers(JSON, StudySchemas.MATRIX, LIST)
                                .answers(CSV, Schema.string(), LIST + "&format=csv")
                                .fails(400, "/api/v1/matrix?columns=星球")
                                .fails(422, ""),
                        matrix::api));
    }

    List<Route> twins() {
        return List.of(
                twin("/kwic.json", "kwicJson", kwicParameters("size", "page", "group"), StudySchemas.KWIC, kwic::json),
                twin("/kwic.csv", "kwicCsv", kwicParameters(), Schema.string(), kwic::csv),
                twin("/trends.json", "trendsJson", trendsParameters(), StudySchemas.TRENDS, trends::json),
                twin("/trends.csv", "trendsCsv", trendsParameters(), Schema.string(), trends::csv),
                twin("/matrix.json", "matrixJson", matrixParameters(), StudySchemas.MATRIX, matrix::json),
                twin("/matrix.csv", "matrixCsv", matrixParameters(), Schema.string(), matrix::csv));
    }

    private static Route twin(String path, String id, List<Parameter> parameters, Schema schema, Handler handler) {
        String query = path.startsWith("/matrix") ? LIST : "q=\"公开栏\"";
        return new Route(
                Endpoint.get(path, id, Group.FILES)
                        .takes(parameters)
                        .answers(path.endsWith(".csv") ? CSV : JSON, schema, query)
                        .fails(400, path + "?year=去年"),
                handler);
    }

    List<Route> pages() {
        return List.of(
                Routes.page(
                        "/kwic",
                        "kwicPage",
                        kwic::page,
                        kwicParameters("size", "page", "group").toArray(Parameter[]::new)),
                Routes.page(
                        "/trends",
                        "trendsPage",
                        trends::page,
                        trendsParameters().toArray(Parameter[]::new)),
                Routes.page(
                        "/matrix",
                        "matrixPage",
                        matrix::page,
                        matrixParameters().toArray(Parameter[]::new)));
    }

    /** What takes a list by POST, too. */
    List<Route> sent() {
        return Stream.of(api(), twins(), pages())
                .flatMap(List::stream)
                .filter(route -> route.endpoint().path().contains("/matrix"))
                .toList();
    }

    private static Parameter format(String... formats) {
        return Parameter.query("format", Schema.oneOf(List.of(formats)), formats[0]);
    }

    private static List<Parameter> kwicParameters(String... with) {
        List<String> without = new ArrayList<>(List.of("cursor", "facet", "sort", "size", "page"));
        without.removeAll(List.of(with));
        List<Parameter> all = new ArrayList<>(Parameter.ofSearchWithout(without.toArray(String[]::new)));
        Schema context = Schema.integer(0, KwicRequest.MAX_CONTEXT).usually(KwicRequest.USUAL_CONTEXT);
        all.add(Parameter.query("left", context, "20"));
        all.add(Parameter.query("right", context, "20"));
        List<String> orders =
                Arrays.stream(KwicOrder.values()).map(KwicOrder::id).toList();
        all.add(Parameter.query("sort", Schema.oneOf(orders), "right").told("kwic.sort"));
        if (List.of(with).contains("group")) {
            all.add(Parameter.query("group", Schema.oneOf(KwicView.GROUPS), "following:2"));
        }
        return all;
    }

    private static Parameter phrase() {
        return new Parameter("phrase", "phrase", Parameter.In.QUERY, Schema.string(), true, "政务公开栏");
    }

    private static Parameter level() {
        List<String> levels = Arrays.stream(Level.values()).map(Level::id).toList();
        return Parameter.query("level", Schema.oneOf(levels), "county");
    }

    private static List<Parameter> trendsParameters() {
        List<Parameter> all = new ArrayList<>(Parameter.ofSearchWithout("cursor", "facet", "size", "page", "sort"));
        all.addAll(List.of(phrase(), level()));
        return all;
    }

    private static List<Parameter> matrixParameters() {
        List<Parameter> all = new ArrayList<>(Parameter.ofSearchWithout("cursor", "facet", "size", "page"));
        all.addAll(List.of(
                phrase(),
                Parameter.query("phrases", Schema.string(), "微信"),
                Parameter.query(
                        "columns",
                        Schema.oneOf(Arrays.stream(MatrixRequest.Columns.values())
                                .map(MatrixRequest.Columns::id)
                                .toList()),
                        "region"),
                level(),
                Parameter.query(
                        "cells",
                        Schema.oneOf(Arrays.stream(MatrixRequest.Cells.values())
                                .map(MatrixRequest.Cells::id)
                                .toList()),
                        "occurrences")));
        return all;
    }
}
