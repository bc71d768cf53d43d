package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.search.Hit;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.server.search.SearchResponse;
import org.nianbao.server.search.Snippet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Search an index: words, \"exact phrases\", OR, -, parentheses; filters repeat for OR, - excludes.")
final class SearchCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "The query; none lists all reports. Before one that begins with - write --.")
    List<String> query = List.of();

    @Mixin
    IndexOption index = new IndexOption();

    @Option(names = "--year", description = "Report year.")
    List<String> years = List.of();

    @Option(names = "--year-from", description = "First report year.")
    @Nullable
    String yearFrom;

    @Option(names = "--year-to", description = "Last report year.")
    @Nullable
    String yearTo;

    @Option(names = "--region", description = "Code or official name of any level.")
    List<String> regions = List.of();

    @Option(names = "--channel", description = "Id of a channel, such as wechat_oa.")
    List<String> channels = List.of();

    @Option(names = "--issuer-kind", description = "town, county, city, province, department, zone or other.")
    List<String> issuerKinds = List.of();

    @Option(names = "--era", description = "free_text, stat_table_2014, table_2019 or table_2021.")
    List<String> eras = List.of();

    @Option(names = "--sort", description = "relevance, year, -year or region.")
    @Nullable
    String sort;

    @Option(names = "--size", description = "Hits to print (default: 20, at most 100).")
    @Nullable
    String size;

    @Option(names = "--page", description = "Page of hits, from 1.")
    @Nullable
    String page;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        SearchRequest request = SearchRequest.parse(parameters());
        PrintWriter out = Talk.out(spec);
        try (ReportSearcher searcher = ReportSearcher.open(index.path())) {
            SearchResponse response = searcher.search(request);
            if (json) {
                out.println(SearchJson.write(request, response).toPrettyString());
            } else {
                print(out, response);
            }
            return response.total() == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(String.join(" ", query)));
        parameters.put("year", years);
        parameters.put("year_from", optional(yearFrom));
        parameters.put("year_to", optional(yearTo));
        parameters.put("region", regions);
        parameters.put("channel", channels);
        parameters.put("issuer_kind", issuerKinds);
        parameters.put("era", eras);
        parameters.put("sort", optional(sort));
        parameters.put("size", optional(size));
        parameters.put("page", optional(page));
        parameters.values().removeIf(List::isEmpty);
        return parameters;
    }

    private static List<String> optional(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }

    private void print(PrintWriter out, SearchResponse response) {
        response.notes().forEach(note -> Talk.err(spec).println("note: " + note.en()));
        Talk.err(spec)
                .printf(
                        "%d reports, %d occurrences, of %d reports in the index%n",
                        response.total(), response.occurrences(), response.reports());
        for (Hit hit : response.hits()) {
            Hit.RegionNames region = hit.region();
            String place = Stream.of(region.province(), region.city(), region.county(), region.town())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            out.printf("%s  %s%n", hit.id(), hit.title());
            out.printf("    %s  %s%n", hit.year().map(Object::toString).orElse("????"), place);
            hit.snippets().forEach(snippet -> out.println("    " + marked(snippet)));
        }
    }

    /** A snippet on one line, its hits between 【 and 】. */
    private static String marked(Snippet snippet) {
        StringBuilder line = new StringBuilder();
        String text = snippet.text();
        int from = 0;
        for (Snippet.Mark mark : snippet.marks()) {
            int start = text.offsetByCodePoints(0, mark.start());
            int end = text.offsetByCodePoints(0, mark.end());
            line.append(text, from, start).append('【').append(text, start, end).append('】');
            from = end;
        }
        return line.append(text, from, text.length())
                .toString()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
