package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.server.compare.CompareJson;
import org.nianbao.server.compare.Comparison;
import org.nianbao.server.compare.Sentence;
import org.nianbao.server.compare.Series;
import org.nianbao.server.compare.Side;
import org.nianbao.server.compare.Stated;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SeriesRequest;
import org.nianbao.server.search.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Two reports sentence by sentence, or all years of one place's body.")
final class CompareCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Parameters(
            arity = "1..2",
            paramLabel = "ID ID|PLACE",
            description = "Ids of two reports, or a place: its code or official name.")
    List<String> what = List.of();

    @Option(names = "--issuer-kind", description = "With a place: kind of the body (default: the place's government).")
    @Nullable
    String issuerKind;

    @Option(names = "--issuer", description = "With a place: name of the body, where it is no government.")
    @Nullable
    String issuer;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Talk.out(spec);
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            if (what.size() == 2) {
                Comparison comparison = Comparison.of(report(searcher, what.get(0)), report(searcher, what.get(1)));
                if (json) {
                    out.println(CompareJson.write(comparison).toPrettyString());
                } else {
                    print(out, comparison);
                }
                return Main.FOUND;
            }
            Map<String, List<String>> parameters = new LinkedHashMap<>(Map.of("place", what));
            Stream.ofNullable(issuerKind).forEach(value -> parameters.put("issuer_kind", List.of(value)));
            Stream.ofNullable(issuer).forEach(value -> parameters.put("issuer", List.of(value)));
            Series series = Series.of(searcher.issuer(SeriesRequest.parse(parameters)));
            if (json) {
                out.println(CompareJson.write(series).toPrettyString());
            } else {
                print(out, series);
            }
            return series.issues().isEmpty() ? Main.NOTHING : Main.FOUND;
        }
    }

    private static StoredReport report(ReportSearcher searcher, String id) throws IOException {
        return searcher.report(id)
                .orElseThrow(() ->
                        new IOException("there is no report " + id + " in this index; ids are what search prints"));
    }

    private void print(PrintWriter out, Comparison comparison) {
        Side a = comparison.a();
        Side b = comparison.b();
        out.println("--- " + a.id() + "  " + a.title());
        out.println("+++ " + b.id() + "  " + b.title());
        for (String name : Stated.NAMES) {
            String before = stated(a, name);
            String after = stated(b, name);
            if (!before.equals(after)) {
                out.println("@ " + name + ": " + before + " -> " + after);
            }
        }
        for (Comparison.Line line : comparison.lines()) {
            if (line.fate() != Comparison.Fate.SAME) {
                line.a().ifPresent(sentence -> out.println((line.moved() ? "< " : "- ") + flat(sentence)));
                line.b().ifPresent(sentence -> out.println((line.moved() ? "> " : "+ ") + flat(sentence)));
            }
        }
        Talk.err(spec)
                .printf(
                        "%d changed, %d new, %d gone, %d the same%s%n",
                        comparison.count(Comparison.Fate.CHANGED),
                        comparison.count(Comparison.Fate.NEW),
                        comparison.count(Comparison.Fate.GONE),
                        comparison.count(Comparison.Fate.SAME),
                        comparison.whole() ? "" : "; the reports are very long, only their beginnings are compared");
    }

    private void print(PrintWriter out, Series series) {
        series.of().note().ifPresent(note -> Talk.err(spec).println("note: " + note.en()));
        List<Side> sides = series.issues().stream().map(Series.Issue::report).toList();
        out.println(row("year", sides, side -> side.year().map(String::valueOf).orElse("")));
        out.println(row("id", sides, Side::id));
        for (String name : Stated.NAMES) {
            if (sides.stream().anyMatch(side -> side.figures().containsKey(name))) {
                out.println(row(name, sides, side -> stated(side, name)));
            }
        }
        for (String channel : series.channels()) {
            out.println(row(channel, sides, side -> side.channels().contains(channel) ? "+" : ""));
        }
        List<String> fresh = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Series.Issue issue : series.issues()) {
            Optional<Series.Change> change = issue.change();
            fresh.add(change.map(one -> Integer.toString(one.fresh().size())).orElse(""));
            gone.add(change.map(one -> Integer.toString(one.gone().size())).orElse(""));
        }
        out.println("sentences_new\t" + String.join("\t", fresh));
        out.println("sentences_gone\t" + String.join("\t", gone));
    }

    private static String row(String name, List<Side> sides, Function<Side, String> cell) {
        return name + "\t" + sides.stream().map(cell).collect(Collectors.joining("\t"));
    }

    private static String stated(Side side, String name) {
        return Optional.ofNullable(side.figures().get(name))
                .map(stated -> (stated.approx() ? "~" : "") + stated.value())
                .orElse("-");
    }

    private static String flat(Sentence sentence) {
        return sentence.text().replaceAll("\\s+", " ");
    }
}
