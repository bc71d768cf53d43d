package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.nianbao.server.cite.Citation;
import org.nianbao.server.cite.CitationFormat;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;

/** Reports as they are cited. */
final class Citations {
    private final ReportSearcher searcher;

    Citations(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    void citation(Context ctx) throws IOException {
        Parameters.only(ctx, Set.of("format", "lang"));
        String given = String.join(",", ctx.queryParams("format"));
        CitationFormat format = CitationFormat.of(given.isEmpty() ? CitationFormat.GBT7714.id() : given)
                .orElseThrow(() -> new InvalidRequestException(List.of(new ParameterError(
                        "format", Message.oneOf(CitationFormat.ids()).not(given)))));
        String id = ctx.pathParam("id");
        Citation citation = searcher.report(id)
                .map(stored -> Citation.of(stored, Base.of(ctx)))
                .orElseThrow(() -> MissingException.report(id));
        ctx.contentType(format.contentType())
                .header(
                        "Content-Disposition",
                        "inline; filename=\"nianbao-" + citation.id() + "." + format.extension() + "\"")
                .result(format.write(citation));
    }
}
