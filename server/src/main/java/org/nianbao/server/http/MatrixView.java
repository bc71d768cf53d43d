package org.nianbao.server.http;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.server.export.CountTables;
import org.nianbao.server.search.Column;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.MatrixJson;
import org.nianbao.server.search.MatrixRequest;
import org.nianbao.server.search.MatrixResponse;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.Query;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.web.Frame;
import org.nianbao.web.Link;
import org.nianbao.web.MatrixPage;
import org.nianbao.web.Option;

/** Tables of phrases as JSON, as a file and as a page; a list may be in the address or in the body of a POST. */
final class MatrixView {
    private static final String PATH = "/matrix";
    /** Columns on a page; files have all. */
    private static final int MOST_COLUMNS = 60;

    private final ReportSearcher searcher;
    private final Site site;

    MatrixView(ReportSearcher searcher, Site site) {
        this.searcher = searcher;
        this.site = site;
    }

    void api(Context ctx) throws IOException {
        Map<String, List<String>> parameters = parameters(ctx);
        if (Site.wantsCsv(parameters)) {
            csv(ctx, parameters);
        } else {
            json(ctx, parameters);
        }
    }

    void json(Context ctx) throws IOException {
        json(ctx, parameters(ctx));
    }

    void csv(Context ctx) throws IOException {
        csv(ctx, parameters(ctx));
    }

    private void json(Context ctx, Map<String, List<String>> parameters) throws IOException {
        MatrixRequest request = MatrixRequest.parse(parameters);
        Site.json(ctx, MatrixJson.write(request, searcher.matrix(request)));
    }

    private void csv(Context ctx, Map<String, List<String>> parameters) throws IOException {
        MatrixResponse response = searcher.matrix(MatrixRequest.parse(parameters));
        Download file = new Download(ctx);
        file.send(() -> CountTables.matrix(
                response,
                file.begin(Site.CSV, "nianbao-matrix.csv", response.rows().size())));
    }

    /** Those of the address, and of a body the form's, or of plain text its lines. */
    private static Map<String, List<String>> parameters(Context ctx) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        String type = Optional.ofNullable(ctx.contentType()).orElse("");
        if (type.startsWith("application/x-www-form-urlencoded")) {
            ctx.formParamMap().forEach((name, values) -> add(parameters, name, values));
        } else if (!type.isEmpty() && !type.startsWith("text/plain")) {
            throw new HttpResponseException(415, "A list is sent as text/plain, one phrase a line, or as a form");
        } else {
            add(parameters, "phrase", MatrixRequest.lines(text(ctx.bodyAsBytes())));
        }
        return parameters;
    }

    private static void add(Map<String, List<String>> parameters, String name, List<String> values) {
        List<String> all = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        all.addAll(values);
        if (!all.isEmpty()) {
            parameters.put(name, all);
        }
    }

    private static String text(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new InvalidRequestException(
                    List.of(new ParameterError("body", "not UTF-8; one phrase a line is wanted", "不是 UTF-8；应为每行一个短语")));
        }
    }

    void page(Context ctx) throws IOException {
        Map<String, List<String>> parameters = parameters(ctx);
        parameters.keySet().retainAll(MatrixRequest.parameterNames());
        MatrixRequest request = MatrixRequest.parse(parameters);
        Optional<MatrixResponse> response =
                request.phrases().isEmpty() ? Optional.empty() : Optional.of(searcher.matrix(request));
        site.show(ctx, request.search().q(), (pages, frame, lang) -> {
            Page page = new Page(request, response, new Links(lang), new Labels(lang));
            return pages.matrix(page.of(frame), lang);
        });
    }

    private record Page(MatrixRequest request, Optional<MatrixResponse> response, Links links, Labels labels) {
        MatrixPage of(Frame frame) {
            Map<String, List<String>> parameters = request.parameters();
            List<Column> all = response.map(MatrixResponse::columns).orElse(List.of());
            List<Column> columns = all.stream().limit(MOST_COLUMNS).toList();
            return new MatrixPage(
                    frame,
                    Tabs.of(request.search(), PATH, links, labels),
                    response.map(MatrixResponse::notes).orElse(List.of()).stream()
                            .map(labels::note)
                            .toList(),
                    InForce.of(PATH, parameters, links, labels),
                    Site.kept(parameters, "phrase", "columns", "level", "cells"),
                    String.join("\n", request.phrases()),
                    MatrixRequest.MAX_PHRASES,
                    options("columns", columnIds(), request.columns().id()),
                    options(
                            "level",
                            Arrays.stream(Level.values()).map(Level::id).toList(),
                            request.level().id()),
                    options(
                            "cells",
                            Arrays.stream(MatrixRequest.Cells.values())
                                    .map(MatrixRequest.Cells::id)
                                    .toList(),
                            request.cells().id()),
                    columns.stream()
                            .map(column -> new MatrixPage.Column(label(column), column.reports()))
                            .toList(),
                    all.size() - columns.size(),
                    response.map(MatrixResponse::rows).orElse(List.of()).stream()
                            .map(row -> row(row, columns))
                            .toList());
        }

        private static List<String> columnIds() {
            return Arrays.stream(MatrixRequest.Columns.values())
                    .map(MatrixRequest.Columns::id)
                    .toList();
        }

        private List<Option> options(String name, List<String> ids, String chosen) {
            return ids.stream()
                    .map(id -> new Option(id, labels.text("label." + name + "." + id), id.equals(chosen)))
                    .toList();
        }

        private String label(Column column) {
            return switch (column.value()) {
                case IndexSchema.UNKNOWN -> labels.text("label.unknown");
                case IndexSchema.NONE -> labels.text("label.level.above");
                default -> column.label();
            };
        }

        private MatrixPage.Row row(MatrixResponse.Row row, List<Column> columns) {
            List<String> cells = IntStream.range(0, columns.size())
                    .mapToObj(i -> columns.get(i).reports() == 0
                            ? ""
                            : labels.text("value.number", row.cells().get(i)))
                    .toList();
            Map<String, List<String>> search =
                    new LinkedHashMap<>(request.search().parameters());
            search.keySet().removeAll(List.of("facet", "sort"));
            String quoted = new Query.Exact(row.phrase()).print();
            search.merge("q", List.of(quoted), (q, phrase) -> List.of("(" + q.getFirst() + ") " + quoted));
            return new MatrixPage.Row(new Link(row.phrase(), links.path("/kwic", search)), row.total(), cells);
        }
    }
}
