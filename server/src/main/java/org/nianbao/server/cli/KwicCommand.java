package org.nianbao.server.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.export.KwicExport;
import org.nianbao.server.search.KwicJson;
import org.nianbao.server.search.KwicLine;
import org.nianbao.server.search.KwicRequest;
import org.nianbao.server.search.KwicResponse;
import org.nianbao.server.search.ReportSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "kwic",
        mixinStandardHelpOptions = true,
        description = "List every literal hit of a query with the words around it."
                + " --sort takes relevance, year, -year, left or right here.")
final class KwicCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Mixin
    SearchOptions search = new SearchOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--left", description = "Characters before a hit (default: 20, at most 100).")
    @Nullable
    String left;

    @Option(names = "--right", description = "Characters after a hit (default: 20, at most 100).")
    @Nullable
    String right;

    @Option(names = "--group", description = "Count by what stands beside a hit: following:1 to 4, preceding:1 to 4.")
    @Nullable
    String group;

    @Option(names = "--size", description = "Lines to print (default: 20, at most 100).")
    @Nullable
    String size;

    @Option(names = "--page", description = "Page of lines, from 1.")
    @Nullable
    String page;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Option(names = "--format", description = "Every line as csv or jsonl.")
    @Nullable
    String format;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<String>> parameters = search.parameters();
        put(parameters, "left", left);
        put(parameters, "right", right);
        put(parameters, "group", group);
        put(parameters, "size", size);
        put(parameters, "page", page);
        Optional<KwicExport> export =
                Optional.ofNullable(format).map(name -> KwicExport.parse(parameters, format(name)));
        KwicRequest request = export.map(KwicExport::request).orElseGet(() -> KwicRequest.parse(parameters));
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            if (export.isPresent()) {
                long lines = output.write(spec, out -> export.get().write(searcher, count -> out));
                Talk.err(spec).println(lines + " lines");
                return lines == 0 ? Main.NOTHING : Main.FOUND;
            }
            KwicResponse response = searcher.kwic(request);
            output.write(spec, out -> {
                PrintWriter print = new PrintWriter(out);
                if (json) {
                    print.println(KwicJson.write(request, response).toPrettyString());
                } else {
                    print(print, response);
                }
                print.flush();
                return response.lines().size();
            });
            return response.occurrences() == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    private KwicExport.Format format(String name) {
        return Arrays.stream(KwicExport.Format.values())
                .filter(one -> one.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        Optional.ofNullable(spec).orElseThrow().commandLine(),
                        "--format is csv or jsonl, not " + name));
    }

    static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        Stream.ofNullable(value).forEach(given -> parameters.put(name, List.of(given)));
    }

    private void print(PrintWriter out, KwicResponse response) {
        response.notes().forEach(note -> Talk.err(spec).println("note: " + note.en()));
        Talk.err(spec).printf("%d lines in %d reports found%n", response.occurrences(), response.total());
        response.groups().ifPresent(groups -> {
            groups.most().forEach(one -> out.printf("%8d  %s%n", one.count(), one.text()));
            Talk.err(spec).printf("%d different%n", groups.distinct());
        });
        int width = response.lines().stream()
                .mapToInt(line -> columns(line.left()))
                .max()
                .orElse(0);
        for (KwicLine line : response.lines()) {
            out.printf(
                    "%s  %s %s%s【%s】%s%n",
                    line.id(),
                    line.year().map(Object::toString).orElse("????"),
                    " ".repeat(width - columns(line.left())),
                    line.left(),
                    line.hit(),
                    line.right());
        }
    }

    /** How wide a terminal shows it: a wide character takes two columns. */
    private static int columns(String text) {
        return text.codePoints()
                .map(c -> switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                })
                .sum();
    }
}
