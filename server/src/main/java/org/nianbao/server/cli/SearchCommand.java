package org.nianbao.server.cli;

import java.io.PrintWriter;
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
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Search an index: words, \"exact phrases\", OR, -, parentheses; filters repeat for OR, - excludes.",
            "\"a b\"~10 near each other, \"a*b\" and \"a?b\" with gaps, ~\"a\" loosely, title:\"a\", issuer:a,",
            "section:problems, section:problems:\"a\", applications:>0; all of it in docs/query-language.md."
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

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
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            SearchResponse response = searcher.search(request);
            if (json) {
                out.println(SearchJson.write(request, response).toPrettyString());
            } else {
                print(out, request, response);
            }
            return response.total() == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    private Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = search.parameters();
        Stream.ofNullable(size).forEach(value -> parameters.put("size", List.of(value)));
        Stream.ofNullable(page).forEach(value -> parameters.put("page", List.of(value)));
        return parameters;
    }

    private void print(PrintWriter out, SearchRequest request, SearchResponse response) {
        response.notes().forEach(note -> Talk.err(spec).println("note: " + note.en()));
        Talk.err(spec)
                .printf(
                        "%d reports, %d occurrences, of %d reports in the index%n",
                        response.total(), response.occurrences(), response.reports());
        if (response.hits().isEmpty() && response.total() > 0 && request.size() > 0) {
            Talk.err(spec)
                    .printf("note: page %d is beyond the last, %d%n", request.page(), request.pages(response.total()));
        }
        for (Hit hit : response.hits()) {
            Hit.RegionNames region = hit.region();
            String place = Stream.of(region.province(), region.city(), region.county(), region.town())
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" "));
            out.printf("%s  %s%n", hit.id(), hit.title());
            out.printf("    %s  %s%n", hit.year().map(Object::toString).orElse("????"), place);
            String stated = stated(hit);
            if (!stated.isEmpty()) {
                out.println("    " + stated);
            }
            hit.snippets().forEach(snippet -> out.println("    " + marked(snippet)));
        }
    }

    /** The numbers and checks of a report, written as the filters that find it. */
    private static String stated(Hit hit) {
        return Stream.concat(
                        hit.figures().entrySet().stream()
                                .map(figure -> figure.getKey().id() + ":"
                                        + figure.getValue().value()),
                        hit.checks().stream().map(code -> "check:" + code))
                .collect(Collectors.joining(" "));
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
