package org.nianbao.server.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nianbao.server.export.Export;
import org.nianbao.server.export.ExportFormat;
import org.nianbao.server.export.ExportRows;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.ExportPage;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;

/** What can be had of a result, and how much it is. */
final class ExportView {
    private final ReportSearcher searcher;
    private final SearchRequest request;
    private final Links links;
    private final Labels labels;

    /** @param request a whole result */
    ExportView(ReportSearcher searcher, SearchRequest request, Lang lang) {
        this.searcher = searcher;
        this.request = request;
        this.links = new Links(lang);
        this.labels = new Labels(lang);
    }

    ExportPage page(Frame frame) throws IOException {
        Map<String, List<String>> search = request.parameters();
        return new ExportPage(
                frame,
                Export.parse(search).head(searcher).total(),
                search.entrySet().stream()
                        .flatMap(parameter ->
                                parameter.getValue().stream().map(value -> new Frame.Field(parameter.getKey(), value)))
                        .toList(),
                Stream.of(ExportFormat.values())
                        .map(format -> new ExportPage.Option(format.id(), labels.text("format." + format.id())))
                        .toList(),
                Stream.of(ExportRows.values())
                        .map(rows -> new ExportPage.Option(rows.id(), labels.text("format.rows." + rows.id())))
                        .toList(),
                links.search(request));
    }
}
