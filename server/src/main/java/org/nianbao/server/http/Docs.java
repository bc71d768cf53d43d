package org.nianbao.server.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.nianbao.server.openapi.Endpoint;
import org.nianbao.server.openapi.OpenApi;
import org.nianbao.web.Lang;

/** What the server says of itself: the document of OpenAPI, and the same as a page. */
final class Docs {
    private final Site site;
    private final List<Endpoint> endpoints;

    Docs(Site site, List<Endpoint> endpoints) {
        this.site = site;
        this.endpoints = endpoints;
    }

    void document(Context ctx) {
        Parameters.only(ctx, Set.of("lang"));
        ctx.contentType(OpenApi.MEDIA_TYPE + "; charset=utf-8")
                .result(document(Site.lang(ctx)).toPrettyString());
    }

    void page(Context ctx) throws IOException {
        Lang lang = Site.lang(ctx);
        site.docs(ctx, new DocsView(document(lang), lang));
    }

    private ObjectNode document(Lang lang) {
        return OpenApi.write(endpoints, message -> lang == Lang.EN ? message.en() : message.zh());
    }
}
