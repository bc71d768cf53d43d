package org.nianbao.server.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;

/** A whole result to be written out: every report that a search finds, in its order. */
public record Export(SearchRequest request, ExportFormat format) {
    private static final List<String> OF_PAGES = List.of("size", "page", "cursor", "facet");

    /** Where it goes. */
    @FunctionalInterface
    public interface Target {
        /** Called once, when nothing of the request can be wrong any more. Who gives the writer closes it. */
        Writer open(long total) throws IOException;
    }

    /**
     * Reads {@code format} and the parameters of a search.
     *
     * @throws InvalidRequestException naming each that is wrong
     */
    public static Export parse(Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        Map<String, List<String>> search = new LinkedHashMap<>(parameters);
        List<String> formats = search.getOrDefault("format", List.of(ExportFormat.CSV.id()));
        search.remove("format");
        ExportFormat format = ExportFormat.of(String.join(",", formats)).orElseGet(() -> {
            errors.add(new ParameterError(
                    "format", Message.oneOf(ExportFormat.ids()).not(String.join(",", formats))));
            return ExportFormat.CSV;
        });
        for (String name : OF_PAGES) {
            if (search.remove(name) != null) {
                errors.add(new ParameterError(name, "an export is the whole result", "导出的总是全部结果"));
            }
        }
        search.put("facet", List.of("none"));
        try {
            SearchRequest request = SearchRequest.parse(search);
            if (errors.isEmpty()) {
                return new Export(request, format);
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    /** Writes it and tells how many reports it has. */
    public long write(ReportSearcher searcher, Target target) throws IOException {
        return searcher.whole(request, result -> {
            Writer writer = target.open(result.total());
            ExportFormat.Rows rows = format.to(writer);
            result.forEach(report -> rows.write(report.json()));
            writer.flush();
            return result.total();
        });
    }
}
