package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.export.CountTables;
import org.nianbao.server.search.MatrixJson;
import org.nianbao.server.search.MatrixRequest;
import org.nianbao.server.search.MatrixResponse;
import org.nianbao.server.search.ReportSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description = "Count a list of phrases, one a line of FILE, in one table of CSV."
                + " A query after FILE and filters narrow the reports.")
final class MatrixCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Mixin
    Output output = new Output();

    @Parameters(index = "0", paramLabel = "FILE", description = "At most 500 phrases, one a line.")
    @Nullable
    Path file;

    @Option(names = "--columns", description = "year (default), region or report.")
    @Nullable
    String columns;

    @Option(names = "--level", description = "Of the places: province, city, county (default) or town.")
    @Nullable
    String level;

    @Option(names = "--cells", description = "reports (default) or occurrences.")
    @Nullable
    String cells;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<String>> parameters = search.parameters();
        // The query of the other commands takes every word, here the file's name too.
        parameters.put("q", List.of(String.join(" ", search.query.subList(1, search.query.size()))));
        String list = Files.readString(Optional.ofNullable(file).orElseThrow());
        parameters.put("phrase", MatrixRequest.lines(list.startsWith("\uFEFF") ? list.substring(1) : list));
        KwicCommand.put(parameters, "columns", columns);
        KwicCommand.put(parameters, "level", level);
        KwicCommand.put(parameters, "cells", cells);
        MatrixRequest request = MatrixRequest.parse(parameters);
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            MatrixResponse response = searcher.matrix(request);
            response.notes().forEach(note -> Talk.err(spec).println("note: " + note.en()));
            output.write(spec, out -> {
                if (json) {
                    PrintWriter print = new PrintWriter(out);
                    print.println(MatrixJson.write(request, response).toPrettyString());
                    print.flush();
                } else {
                    CountTables.matrix(response, out);
                }
                return response.rows().size();
            });
            Talk.err(spec)
                    .printf(
                            "%d phrases by %d columns%n",
                            response.rows().size(), response.columns().size());
            boolean found = response.rows().stream().anyMatch(row -> row.total() > 0);
            return found ? Main.FOUND : Main.NOTHING;
        }
    }
}
