package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.export.CountTables;
import org.nianbao.server.search.Column;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.TrendsJson;
import org.nianbao.server.search.TrendsRequest;
import org.nianbao.server.search.TrendsResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        description = "Count phrases by year, with how many reports there are, and tell who used them first and last.")
final class TrendsCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Mixin
    Output output = new Output();

    @Option(
            names = "--phrase",
            description = "A phrase, exactly; at most five. Without any, the parts of QUERY that OR joins are counted.")
    List<String> phrases = List.of();

    @Option(names = "--level", description = "Uses by province, city, county or town.")
    @Nullable
    String level;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Option(names = "--csv", description = "A table as CSV.")
    boolean csv;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<String>> parameters = search.parameters();
        parameters.put("phrase", phrases);
        KwicCommand.put(parameters, "level", level);
        TrendsRequest request = TrendsRequest.parse(parameters);
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            TrendsResponse response = searcher.trends(request);
            response.notes().forEach(note -> Talk.err(spec).println("note: " + note.en()));
            output.write(spec, out -> {
                if (csv) {
                    CountTables.trends(request, response, out);
                } else {
                    PrintWriter print = new PrintWriter(out);
                    if (json) {
                        print.println(TrendsJson.write(request, response).toPrettyString());
                    } else {
                        print(print, response);
                    }
                    print.flush();
                }
                return response.series().size();
            });
            boolean used =
                    response.series().stream().anyMatch(series -> series.total().reports() > 0);
            return used ? Main.FOUND : Main.NOTHING;
        }
    }

    private static void print(PrintWriter out, TrendsResponse response) {
        for (TrendsResponse.Series series : response.series()) {
            out.println(series.label());
            out.printf("  %-8s %8s %8s %12s %8s%n", "year", "held", "reports", "occurrences", "of 100");
            for (int i = 0; i < response.years().size(); i++) {
                Column year = response.years().get(i);
                TrendsResponse.Count count = series.counts().get(i);
                if (count.of() == 0) {
                    out.printf("  %-8s %8d  no report here, which says nothing about use%n", year.label(), 0);
                } else {
                    out.printf(
                            "  %-8s %8d %8d %12d %8.2f%n",
                            year.label(),
                            count.of(),
                            count.reports(),
                            count.occurrences(),
                            count.rate().orElseThrow());
                }
            }
            use(out, "first", series.first());
            use(out, "last", series.last());
            for (TrendsResponse.PlaceUse place : series.places()) {
                out.printf(
                        "  %s %s: %s-%s, %d of %d reports%n",
                        place.place().code(),
                        place.place().name(),
                        place.first().map(Object::toString).orElse(""),
                        place.last().map(Object::toString).orElse(""),
                        place.count().reports(),
                        place.count().of());
            }
        }
    }

    private static void use(PrintWriter out, String which, Optional<TrendsResponse.Use> use) {
        use.ifPresent(found -> {
            out.printf("  %s: %d, %d reports%n", which, found.year(), found.reports());
            found.places().forEach((level, places) -> {
                if (places.count() > 0) {
                    String names = places.some().stream()
                            .map(TrendsResponse.Named::name)
                            .collect(Collectors.joining(" "));
                    out.printf(
                            "    %s: %s%s%n",
                            level.id(), names, places.count() > 1 ? " (tie of " + places.count() + ")" : "");
                }
            });
        });
    }
}
