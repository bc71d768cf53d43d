package org.nianbao.server.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.nianbao.server.export.Export;
import org.nianbao.server.export.ExportFormat;
import org.nianbao.server.export.ExportHead;
import org.nianbao.server.search.ReportSearcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole results as files. */
final class Exports {
    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Small first chunks would not be compressed, nor what follows them. */
    private static final int CHUNK = 64 << 10;

    private final ReportSearcher searcher;

    Exports(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    void export(Context ctx) throws IOException {
        send(ctx, Parameters.of(ctx));
    }

    /** Answers with a file who asks for one by what it accepts, others as usual. */
    Handler negotiated(Handler usual) {
        return ctx -> {
            Optional<ExportFormat> format = Accepted.format(ctx);
            if (format.isPresent()) {
                export(ctx, format.get());
            } else {
                usual.handle(ctx);
            }
        };
    }

    /** The same search as the page, whatever the address ends with. */
    void export(Context ctx, ExportFormat format) throws IOException {
        Map<String, List<String>> parameters = new LinkedHashMap<>(Parameters.of(ctx));
        parameters.put("format", List.of(format.id()));
        send(ctx, parameters);
    }

    private void send(Context ctx, Map<String, List<String>> parameters) throws IOException {
        Export export = Export.parse(parameters);
        if (export.dryRun()) {
            ExportHead head = export.head(searcher);
            headers(ctx, head);
            ctx.contentType("application/json; charset=utf-8").result(json(head).toString());
        } else if (ctx.method() == HandlerType.HEAD) {
            ExportHead head = export.head(searcher);
            headers(ctx, head);
            file(ctx, head);
        } else {
            stream(ctx, export);
        }
    }

    /** Sends rows as they are made; what fails on the way breaks the connection, so that no part passes for the whole. */
    private void stream(Context ctx, Export export) throws IOException {
        AtomicBoolean begun = new AtomicBoolean();
        try {
            export.write(searcher, head -> {
                begun.set(true);
                headers(ctx, head);
                file(ctx, head);
                if (!export.format().text()) {
                    ctx.disableCompression();
                }
                return new BufferedOutputStream(ctx.outputStream(), CHUNK);
            });
        } catch (IOException | RuntimeException e) {
            if (!begun.get()) {
                throw e;
            }
            LOG.warn("An export was broken off: {}", e.toString());
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getConnectionMetaData()
                    .getConnection()
                    .getEndPoint()
                    .close(e);
        }
    }

    private static void headers(Context ctx, ExportHead head) {
        ctx.header("Total-Count", Long.toString(head.total()))
                .header("Index-Generation", Long.toString(head.generation()));
    }

    /** The name in UTF-8 as RFC 6266 has it, and one in ASCII for who cannot read that. */
    private static void file(Context ctx, ExportHead head) {
        String name = head.fileName();
        String ascii = name.replaceAll("[^A-Za-z0-9.-]+", "_");
        String utf8 = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        ctx.contentType(head.format().contentType())
                .header("Content-Disposition", "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + utf8);
    }

    private static ObjectNode json(ExportHead head) {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("query").put("raw", head.request().q()).put("search", head.search());
        json.put("total", head.total())
                .put("format", head.format().id())
                .put("rows", head.rows().id())
                .put("file", head.fileName());
        json.putObject("index").put("generation", head.generation());
        return json;
    }
}
