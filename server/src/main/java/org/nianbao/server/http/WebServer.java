package org.nianbao.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.nianbao.server.export.ExportFormat;
import org.nianbao.server.search.ExpiredCursorException;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.TooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server: routes, headers, and the one place where an exception becomes an answer. */
public final class WebServer implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What programs ask for, and files; the rest are pages. */
    private static final Pattern DATA =
            Pattern.compile("/(?:api|health)/.*|.*(?:/citation|[.](?:json|jsonl|csv|xlsx|parquet|atom))");

    /** Room for a query of 10,000 characters in percent-encoded UTF-8. */
    private static final int REQUEST_HEADER_BYTES = 128 << 10;

    private final Javalin javalin;
    private final Api api;
    private final Exports exports;
    private final Citations citations;
    private final Feed feed;
    private final Freshness freshness;
    private final Site site;
    private final ReportSearcher searcher;
    private final Studies studies;

    private WebServer(ReportSearcher searcher) {
        this.searcher = searcher;
        api = new Api(searcher);
        exports = new Exports(searcher);
        citations = new Citations(searcher);
        feed = new Feed(searcher);
        freshness = new Freshness(searcher);
        site = new Site(searcher);
        studies = new Studies(searcher, site);
        javalin = Javalin.create(this::configure);
    }

    /**
     * Starts to answer.
     *
     * @param port 0 for any free one
     * @throws IOException in one sentence, if the port cannot be had
     */
    public static WebServer start(ReportSearcher searcher, String host, int port) throws IOException {
        WebServer server = new WebServer(searcher);
        try {
            server.javalin.start(host, port);
        } catch (RuntimeException e) {
            throw new IOException(
                    "Cannot listen on " + host + ":" + port + "; another program may use it, choose another --port", e);
        }
        return server;
    }

    public int port() {
        return javalin.port();
    }

    /** The paths of all routes. */
    Set<String> paths() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(REQUEST_HEADER_BYTES));
        config.jetty.modifyServer(server -> server.setErrorHandler(WebServer::refuse));
        RoutesConfig routes = config.routes;
        routes.before(WebServer::headers);
        routes.before(freshness::before);
        routes.after(freshness::after);
        new Routes(api, site, exports, feed, citations, new PlaceRoutes(searcher, site), studies)
                .all()
                .forEach(route -> routes.get(route.endpoint().path(), route.handler()));
        routes.head("/api/v1/export", exports::export);
        // What a page shows, under its own address.
        for (ExportFormat format : ExportFormat.values()) {
            routes.head("/search." + format.id(), ctx -> exports.export(ctx, format));
        }
        routes.get("/static/{name}", site::asset);
        routes.get("/favicon.ico", site::icon);
        studies.sent().forEach(route -> routes.post(route.endpoint().path(), route.handler()));
        routes.exception(InvalidRequestException.class, (e, ctx) -> answer(ctx, Problem.parameters(e.errors())));
        routes.exception(
                ExpiredCursorException.class,
                (e, ctx) ->
                        answer(ctx, new Problem(410, "expired-cursor", "Expired cursor", e.getMessage(), List.of())));
        routes.exception(TooLargeException.class, (e, ctx) -> answer(ctx, Problem.tooLarge(e.errors())));
        routes.exception(MissingException.class, (e, ctx) -> answer(ctx, Problem.missing(e.getMessage())));
        routes.exception(
                HttpResponseException.class, (e, ctx) -> answer(ctx, e.getStatus() == 404 ? nothing(ctx) : refused(e)));
        routes.exception(Exception.class, this::fault);
        routes.error(404, ctx -> {
            if (ctx.attribute("answered") == null) {
                answer(ctx, nothing(ctx));
            }
        });
    }

    private static Problem nothing(Context ctx) {
        return Problem.missing("There is nothing at " + ctx.path() + "; the API has /api/v1/search, /api/v1/export,"
                + " /api/v1/coverage, /api/v1/compare, /api/v1/places, /api/v1/facets/{name},"
                + " /api/v1/reports/{id} and /api/v1/reports/{id}/text");
    }

    private static Problem refused(HttpResponseException e) {
        return new Problem(e.getStatus(), "http", "HTTP error", e.getMessage(), List.of());
    }

    /** What Jetty refuses before any route is asked: a malformed address, headers beyond their limit. */
    private static boolean refuse(Request request, Response response, Callback callback) {
        Problem problem = new Problem(
                response.getStatus(),
                "malformed-request",
                "Malformed request",
                "The request cannot be read",
                List.of());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        Content.Sink.write(response, true, problem.json(), callback);
        return true;
    }

    private static void headers(Context ctx) {
        ctx.header("Content-Security-Policy", POLICY);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
    }

    private void fault(Exception e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        answer(ctx, new Problem(500, "fault", "Internal error", "The server failed; its log says where", List.of()));
    }

    private void answer(Context ctx, Problem problem) {
        ctx.attribute("answered", true);
        ctx.status(problem.status());
        if (DATA.matcher(ctx.path()).matches()) {
            // As bytes: what is not said to be UTF-8 would be sent as ISO 8859-1.
            ctx.contentType(Problem.CONTENT_TYPE).result(problem.json().getBytes(StandardCharsets.UTF_8));
        } else {
            site.error(ctx, problem);
        }
    }
}
