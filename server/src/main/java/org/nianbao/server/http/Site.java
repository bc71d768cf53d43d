package org.nianbao.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.Overview;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SearchResponse;
import org.nianbao.server.search.StoredReport;
import org.nianbao.web.Asset;
import org.nianbao.web.Assets;
import org.nianbao.web.ErrorPage;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;
import org.nianbao.web.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages, in Chinese or with {@code lang=en} in English. Parameters that a page does not know are passed over. */
final class Site {
    private static final Logger LOG = LoggerFactory.getLogger(Site.class);
    private static final String HTML = "text/html; charset=utf-8";
    static final String CSV = "text/csv; charset=utf-8";

    private final ReportSearcher searcher;
    private final Assets assets = new Assets();
    private final Pages pages = new Pages(assets);

    Site(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    void home(Context ctx) throws IOException {
        Lang lang = lang(ctx);
        Overview overview = searcher.overview();
        HomeView view = new HomeView(searcher, overview, lang);
        html(ctx, lang, pages.home(view.page(frame(ctx, lang, "", overview.notices())), lang));
    }

    void search(Context ctx) throws IOException {
        Lang lang = lang(ctx);
        SearchRequest request = request(ctx);
        SearchResponse response = searcher.search(request);
        LinkHeader.results(ctx, request, response);
        ResultView view = new ResultView(searcher, request, response, lang);
        Frame frame = frame(ctx, lang, request.q(), searcher.notices());
        html(ctx, lang, pages.results(view.page(frame), lang));
    }

    void report(Context ctx) throws IOException {
        Lang lang = lang(ctx);
        String id = ctx.pathParam("id");
        StoredReport stored = searcher.report(id).orElseThrow(() -> MissingException.report(id));
        LinkHeader.report(ctx, id);
        SearchRequest from = request(ctx);
        List<Span> marks = from.q().isBlank() ? List.of() : searcher.marks(id, from.q(), from.reading());
        Map<String, Map<String, String>> notices = new LinkedHashMap<>(searcher.notices());
        notices.keySet().retainAll(stored.sources().stream().map(Source::holder).toList());
        Frame frame = frame(ctx, lang, from.q(), notices);
        html(
                ctx,
                lang,
                pages.report(
                        new ReportView(stored, searcher.siblings(stored), marks, from, lang, Base.of(ctx)).page(frame),
                        lang));
    }

    void export(Context ctx) throws IOException {
        Lang lang = lang(ctx);
        SearchRequest request = Choices.whole(request(ctx));
        Frame frame = frame(ctx, lang, request.q(), searcher.notices());
        html(ctx, lang, pages.export(new ExportView(searcher, request, lang).page(frame), lang));
    }

    /** A page that is made within its frame. */
    @FunctionalInterface
    interface Framed {
        String in(Frame frame) throws IOException;
    }

    /** Shows a page that belongs to no search. */
    void show(Context ctx, Lang lang, Framed page) throws IOException {
        html(ctx, lang, page.in(frame(ctx, lang, "", searcher.notices())));
    }

    Pages pages() {
        return pages;
    }

    void docs(Context ctx, DocsView view) throws IOException {
        Lang lang = lang(ctx);
        html(ctx, lang, pages.docs(view.page(frame(ctx, lang, "", Map.of())), lang));
    }

    void asset(Context ctx) {
        Asset asset =
                assets.find(ctx.path()).orElseThrow(() -> new MissingException("There is nothing at " + ctx.path()));
        ctx.header("Cache-Control", "public, max-age=31536000, immutable")
                .contentType(asset.contentType())
                .result(asset.bytes());
    }

    void icon(Context ctx) {
        ctx.status(204);
    }

    /** An error as a page; if even that fails, as a line of text. */
    void error(Context ctx, Problem problem) {
        Lang lang =
                Optional.ofNullable(ctx.queryParam("lang")).flatMap(Lang::of).orElse(Lang.ZH);
        List<ErrorPage.Problem> errors = problem.errors().stream()
                .map(error -> new ErrorPage.Problem(
                        error.parameter(),
                        lang == Lang.EN ? error.reason().en() : error.reason().zh()))
                .toList();
        try {
            Labels labels = new Labels(lang);
            String title = labels.text("problem." + problem.type());
            String detail = labels.text("problem." + problem.type() + ".detail", ctx.path());
            // the query string may be the very thing that is wrong
            Map<String, List<String>> parameters = ctx.queryParamMap();
            String q = Optional.ofNullable(ctx.queryParam("q")).orElse("");
            String other = Links.otherLanguage(lang, ctx.path(), parameters);
            Frame frame = new Frame(q, List.of(), notices(lang, searcher.notices()), other);
            html(ctx, lang, pages.error(new ErrorPage(frame, problem.status(), title, detail, errors), lang));
        } catch (IOException | RuntimeException e) {
            LOG.error("the error page for {} failed", problem, e);
            ctx.contentType("text/plain; charset=utf-8").result(problem.detail());
        }
    }

    private static SearchRequest request(Context ctx) {
        return SearchRequest.parse(known(ctx, SearchRequest.parameterNames()));
    }

    /** The parameters that a page knows; others are passed over. */
    static Map<String, List<String>> known(Context ctx, Set<String> names) {
        Map<String, List<String>> known = Choices.joined(Parameters.of(ctx));
        known.keySet().retainAll(names);
        return known;
    }

    /** Parameters as hidden fields of a form that has the others itself. */
    static List<Frame.Field> kept(Map<String, List<String>> parameters, String... without) {
        return parameters.entrySet().stream()
                .filter(entry -> !List.of(without).contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream().map(value -> new Frame.Field(entry.getKey(), value)))
                .toList();
    }

    /** Takes {@code format} out of parameters; json is the usual one, csv the other. */
    static boolean wantsCsv(Map<String, List<String>> parameters) {
        Optional<List<String>> given = Optional.ofNullable(parameters.remove("format"));
        String format = String.join(",", given.orElse(List.of("json")));
        if (!format.equals("csv") && !format.equals("json")) {
            throw new InvalidRequestException(List.of(new ParameterError(
                    "format", Message.oneOf(List.of("json", "csv")).not(format))));
        }
        return format.equals("csv");
    }

    static void json(Context ctx, ObjectNode json) {
        ctx.contentType("application/json; charset=utf-8").result(json.toString());
    }

    /** Makes a page in what surrounds every page. */
    @FunctionalInterface
    interface Renderer {
        String render(Pages pages, Frame frame, Lang lang) throws IOException;
    }

    void show(Context ctx, String q, Renderer renderer) throws IOException {
        Lang lang = lang(ctx);
        html(ctx, lang, renderer.render(pages, frame(ctx, lang, q, searcher.notices()), lang));
    }

    private static void html(Context ctx, Lang lang, String page) {
        ctx.header("Content-Language", lang.tag()).contentType(HTML).result(page);
    }

    static Lang lang(Context ctx) {
        Optional<String> given =
                Parameters.of(ctx).getOrDefault("lang", List.of()).stream().findFirst();
        return given.map(id ->
                        Lang.of(id).orElseThrow(() -> new InvalidRequestException(List.of(ParameterError.lang(id)))))
                .orElse(Lang.ZH);
    }

    private static Frame frame(Context ctx, Lang lang, String q, Map<String, Map<String, String>> notices) {
        return new Frame(
                q, List.of(), notices(lang, notices), Links.otherLanguage(lang, ctx.path(), Parameters.of(ctx)));
    }

    private static List<String> notices(Lang lang, Map<String, Map<String, String>> notices) {
        return notices.values().stream()
                .flatMap(
                        byLanguage -> Optional.ofNullable(byLanguage.get(lang.id()))
                                .or(() -> byLanguage.values().stream().findFirst())
                                .stream())
                .distinct()
                .toList();
    }
}
