package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.place.Place;
import org.nianbao.server.export.CoverageCsv;
import org.nianbao.server.search.Coverage;
import org.nianbao.server.search.CoverageJson;
import org.nianbao.server.search.CoverageRequest;
import org.nianbao.server.search.ReportSearcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "Which towns have a report in the archive, year by year, held against the gazetteer.")
final class CoverageCommand implements Callable<Integer> {
    @Mixin
    IndexOption index = new IndexOption();

    @Parameters(arity = "0..1", paramLabel = "REGION", description = "Code or official name; none for all provinces.")
    @Nullable
    String region;

    @Option(names = "--issuer-kind", description = "town (default), county, city or province.")
    @Nullable
    String issuerKind;

    @Option(names = "--year-from", description = "First year shown (default: the archive's first).")
    @Nullable
    String yearFrom;

    @Option(names = "--year-to", description = "Last year shown (default: the archive's last).")
    @Nullable
    String yearTo;

    @Option(names = "--json", description = "The answer of the API.")
    boolean json;

    @Option(names = "--csv", description = "A row a body and year, of all bodies of the region.")
    boolean csv;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Stream.ofNullable(region).forEach(value -> parameters.put("region", List.of(value)));
        Stream.ofNullable(issuerKind).forEach(value -> parameters.put("issuer_kind", List.of(value)));
        Stream.ofNullable(yearFrom).forEach(value -> parameters.put("year_from", List.of(value)));
        Stream.ofNullable(yearTo).forEach(value -> parameters.put("year_to", List.of(value)));
        CoverageRequest request = CoverageRequest.parse(parameters);
        PrintWriter out = Talk.out(spec);
        try (ReportSearcher searcher = ReportSearcher.open(index.answering(Talk.err(spec)))) {
            Coverage coverage = searcher.coverage(request);
            if (csv) {
                CoverageCsv.write(searcher, request, () -> out);
            } else if (json) {
                out.println(CoverageJson.write(coverage).toPrettyString());
            } else {
                print(out, coverage);
            }
            return coverage.total().archived() == 0 ? Main.NOTHING : Main.FOUND;
        }
    }

    /** A row a place: of a single body + for archived, x for a gap, . for not in the archive; else how many are. */
    private void print(PrintWriter out, Coverage coverage) {
        PrintWriter err = Talk.err(spec);
        coverage.note().ifPresent(note -> err.println("note: " + note.en()));
        err.printf(
                "%d of %d bodies have a report, %d with a year missing in between; + archived, . not in this archive,"
                        + " x not in this archive though earlier and later years are; not in this archive is not"
                        + " \"not published\"%n",
                coverage.total().archived(),
                coverage.total().bodies(),
                coverage.total().gaps());
        out.println(
                "code\tname\t" + coverage.years().stream().map(String::valueOf).collect(Collectors.joining("\t")));
        for (Coverage.Row row : coverage.rows()) {
            // Of the country only provinces with reports.
            if (coverage.region().isPresent() || row.archived() > 0) {
                Place place = row.place().orElseThrow();
                out.println(place.code() + "\t" + place.name() + "\t"
                        + row.cells().stream().map(cell -> cell(row, cell)).collect(Collectors.joining("\t")));
            }
        }
    }

    private static String cell(Coverage.Row row, Coverage.Cell cell) {
        if (!row.single()) {
            return cell.archived() + "/" + cell.of();
        }
        return cell.archived() > 0 ? "+" : cell.gaps() > 0 ? "x" : cell.of() > 0 ? "." : "";
    }
}
