package org.nianbao.server.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.Message;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.WholeResult;

/**
 * A whole result to be written out: every report that a search finds, in its order.
 *
 * @param about whether a text ends with a line about itself
 * @param dryRun whether only its head is wanted
 */
public record Export(SearchRequest request, ExportFormat format, ExportRows rows, boolean about, boolean dryRun) {
    private static final List<String> OF_PAGES = List.of("size", "page", "cursor", "facet");
    private static final List<String> OWN = List.of("format", "rows", "about", "dry_run");

    /** Where it goes. */
    @FunctionalInterface
    public interface Target {
        /** Called once, when nothing of the request can be wrong any more. Who gives the stream closes it. */
        OutputStream open(ExportHead head) throws IOException;
    }

    /**
     * Reads {@code format}, {@code rows}, {@code about}, {@code dry_run} and the parameters of a search.
     *
     * @throws InvalidRequestException naming each that is wrong
     */
    public static Export parse(Map<String, List<String>> parameters) {
        List<ParameterError> errors = new ArrayList<>();
        Map<String, List<String>> search = new LinkedHashMap<>(parameters);
        search.keySet().removeAll(OWN);
        ExportFormat format = one(parameters, "format", ExportFormat.CSV, ExportFormat::of, ExportFormat.ids(), errors);
        ExportRows rows = one(parameters, "rows", ExportRows.FACTS, ExportRows::of, ExportRows.ids(), errors);
        boolean about = one(parameters, "about", false, Export::flag, List.of("true", "false"), errors);
        boolean dryRun = one(parameters, "dry_run", false, Export::flag, List.of("true", "false"), errors);
        for (String name : OF_PAGES) {
            if (search.remove(name) != null) {
                errors.add(new ParameterError(name, "an export is the whole result", "导出的总是全部结果"));
            }
        }
        search.put("facet", List.of("none"));
        try {
            SearchRequest request = SearchRequest.parse(search);
            if (errors.isEmpty()) {
                return new Export(request, format, rows, about, dryRun);
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    /** The names of all parameters that {@link #parse} knows. */
    public static Set<String> parameterNames() {
        Set<String> names = new TreeSet<>(SearchRequest.parameterNames());
        OF_PAGES.forEach(names::remove);
        names.addAll(OWN);
        return names;
    }

    private static Optional<Boolean> flag(String value) {
        return value.equals("true") || value.equals("false") ? Optional.of(value.equals("true")) : Optional.empty();
    }

    private static <T> T one(
            Map<String, List<String>> parameters,
            String name,
            T usual,
            Function<String, Optional<T>> of,
            List<String> values,
            List<ParameterError> errors) {
        String given = String.join(",", parameters.getOrDefault(name, List.of()));
        if (given.isBlank()) {
            return usual;
        }
        return of.apply(given).orElseGet(() -> {
            errors.add(new ParameterError(name, Message.oneOf(values).not(given)));
            return usual;
        });
    }

    /**
     * What it would say about itself.
     *
     * @throws InvalidRequestException if the query cannot be understood, or the format cannot hold the result
     */
    public ExportHead head(ReportSearcher searcher) throws IOException {
        return searcher.whole(request, this::head);
    }

    private ExportHead head(WholeResult result) throws IOException {
        long total = result.total();
        if (total > format.most()) {
            throw new InvalidRequestException(List.of(new ParameterError(
                    "format",
                    format.id() + " holds " + format.most() + " rows and the result has " + total
                            + "; take csv, jsonl or parquet, or narrow the search",
                    format.id() + " 最多容纳 " + format.most() + " 行，而结果有 " + total
                            + " 行；请改用 csv、jsonl 或 parquet，或缩小检索范围")));
        }
        return new ExportHead(request, format, rows, total, result.generation(), LocalDate.now(Clock.systemUTC()));
    }

    /** Writes it and tells how many reports it has. */
    public long write(ReportSearcher searcher, Target target) throws IOException {
        return searcher.whole(request, result -> {
            ExportHead head = head(result);
            OutputStream out = target.open(head);
            // Not closed where a row fails: the end of a file would make a part pass for the whole.
            Table table = format.to(out, head, about);
            rows.each(result, table::write);
            table.close();
            out.flush();
            return head.total();
        });
    }
}
