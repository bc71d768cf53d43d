package org.nianbao.server.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.indexer.facts.Evidence;
import org.nianbao.indexer.facts.Explanation;
import org.nianbao.indexer.index.Analysis.Parsed;
import org.nianbao.indexer.index.ReportAnalysis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "facts",
        mixinStandardHelpOptions = true,
        description = "Print the facts of each report as a line of JSON; needs no index.")
final class FactsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Folders, zips or files.")
    List<Path> paths = List.of();

    @Option(names = "--explain", description = "Print instead which rule decided what, from which words.")
    boolean explain;

    @Spec
    @Nullable
    CommandSpec spec;

    private final ReportAnalysis analysis = new ReportAnalysis();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = Talk.out(spec);
        PrintWriter err = Talk.err(spec);
        long read = 0;
        for (Path path : paths) {
            try (ArchiveReader reader = ArchiveReader.open(path)) {
                for (ArchiveItem item : reader) {
                    Parsed parsed = switch (item) {
                        case ArchivedFile file -> analysis.parse(file);
                        case Skip skip -> new Parsed.NoText(skip);
                    };
                    switch (parsed) {
                        case Parsed.Text(var report) -> {
                            print(report, ((ArchivedFile) item).archive(), out);
                            read++;
                        }
                        case Parsed.NoText(var skip) -> err.println(Indexing.line(skip));
                    }
                }
            }
        }
        if (read == 0) {
            err.println(Indexing.nothing(paths));
        }
        return read == 0 ? Main.ERROR : Main.FOUND;
    }

    /** A line of JSON; or, to explain, a heading and a line for each decision: fact, rule, where, words. */
    private void print(Report report, Archive archive, PrintWriter out) {
        if (!explain) {
            out.println(analysis.json(report, analysis.facts(report, archive)));
            return;
        }
        out.println("# " + report.provenance().location());
        for (Explanation one : analysis.explain(report, archive)) {
            Evidence words = one.evidence();
            out.printf(
                    "%s\t%s\t%d-%d\t%s%n",
                    one.fact(),
                    one.rule(),
                    words.start(),
                    words.end(),
                    words.text().replaceAll("\\s+", " "));
        }
    }
}
