package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer as a file, sent as it is made; what fails on the way breaks the connection, so that no part passes for the whole. */
final class Download {
    private static final Logger LOG = LoggerFactory.getLogger(Download.class);

    private final Context ctx;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** What makes the file; until it begins, its failures are answers. */
    @FunctionalInterface
    interface Work {
        void write() throws IOException;
    }

    Download(Context ctx) {
        this.ctx = ctx;
    }

    void send(Work work) throws IOException {
        try {
            work.write();
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

    /** @param rows for who wants to check that nothing is missing */
    Writer begin(String contentType, String name, long rows) {
        begun.set(true);
        ctx.contentType(contentType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Total-Count", Long.toString(rows));
        return new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
    }
}
