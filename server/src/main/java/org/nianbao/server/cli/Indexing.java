package org.nianbao.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.indexer.index.IndexCounters;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.IndexRun.Root;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;

/** Reads archives into an index with a progress bar, and tells what came of it. */
final class Indexing {
    private static final int SKIPS_LISTED = 20;

    /** What a run leaves that was ended before its first commit. */
    private static final Pattern LUCENE_FILE = Pattern.compile("write\\.lock|(?:_|segments|pending_segments).*");

    private final PrintWriter err;
    private final boolean quiet;

    Indexing(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    IndexCounters run(List<Path> paths, Path index, boolean rebuild, boolean prune) throws IOException {
        refuseForeignFolder(index);
        List<ArchiveReader> readers = new ArrayList<>();
        Interrupt interrupt = new Interrupt(prune || rebuild);
        try (interrupt;
                ReportIndexer indexer = open(paths, readers, index, rebuild);
                ProgressBar bar = bar(paths)) {
            List<Root> roots = new ArrayList<>();
            for (int i = 0; i < paths.size(); i++) {
                roots.add(new Root(paths.get(i).toRealPath().toString(), interrupt.watch(readers.get(i))));
            }
            IndexRun.Progress progress = (bytes, reports) -> {
                if (bytes > bar.getMax()) {
                    bar.maxHint(bytes);
                }
                bar.stepTo(bytes);
                bar.setExtraMessage(" " + reports + " reports");
            };
            return new IndexRun(indexer, new ReportAnalysis(), progress, IndexRun.Pace.USUAL).run(roots, prune);
        } finally {
            for (ArchiveReader reader : readers) {
                reader.close();
            }
        }
    }

    /** A folder of somebody's files is no place for an index, least of all with --rebuild. */
    private static void refuseForeignFolder(Path index) throws IOException {
        if (Files.isDirectory(index) && !ReportIndexer.exists(index)) {
            try (Stream<Path> files = Files.list(index)) {
                Optional<Path> other = files.filter(file -> !LUCENE_FILE
                                .matcher(file.getFileName().toString())
                                .matches())
                        .findFirst();
                if (other.isPresent()) {
                    throw new IOException(index + " holds other files ("
                            + other.get().getFileName() + ") and no index; choose an empty or a new folder");
                }
            }
        }
    }

    /** Looks at every path before the index is touched, so that a typing error costs nothing. */
    private static ReportIndexer open(List<Path> paths, List<ArchiveReader> readers, Path index, boolean rebuild)
            throws IOException {
        for (Path path : paths) {
            readers.add(ArchiveReader.open(path));
        }
        return ReportIndexer.open(index, rebuild);
    }

    private ProgressBar bar(List<Path> paths) throws IOException {
        boolean shown = !quiet && System.console() != null && System.console().isTerminal();
        ProgressBarBuilder builder = ProgressBar.builder()
                .setTaskName("indexing")
                .setInitialMax(shown ? Sizes.of(paths) : 1)
                .setUnit(" MB", 1_000_000)
                .setStyle(ProgressBarStyle.ASCII)
                .setSpeedUnit(java.time.temporal.ChronoUnit.SECONDS)
                .showSpeed()
                .setUpdateIntervalMillis(Math.toIntExact(Duration.ofMillis(500).toMillis()));
        return builder.setConsumer(
                        !shown
                                ? new ConsoleProgressBarConsumer(
                                        new java.io.PrintStream(java.io.OutputStream.nullOutputStream()))
                                : new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    /** The counters, each named, and the files that were passed over. */
    void tell(IndexCounters counters, boolean all) {
        err.printf(
                "read %d, indexed %d, updated %d, unchanged %d, duplicates %d, pruned %d, damaged %d, skipped %d%n",
                counters.read(),
                counters.indexed(),
                counters.updated(),
                counters.unchanged(),
                counters.duplicates(),
                counters.pruned(),
                counters.damaged(),
                counters.skips().size());
        counters.skipped().forEach((reason, count) -> err.printf("  %s %d%n", reason.id(), count));
        int listed = all
                ? counters.skips().size()
                : Math.min(SKIPS_LISTED, counters.skips().size());
        for (Skip skip : counters.skips().subList(0, listed)) {
            err.println(line(skip));
        }
        if (listed < counters.skips().size()) {
            err.printf(
                    "  … %d more; --verbose lists them all%n", counters.skips().size() - listed);
        }
    }

    static String nothing(List<Path> paths) {
        return "nianbao: nothing could be read from "
                + paths.stream().map(Path::toString).collect(Collectors.joining(", "))
                + "; reports are .txt and .html files, in folders or zips";
    }

    static String line(Skip skip) {
        return "  skipped " + skip.location() + ": " + skip.reason().id() + " (" + skip.detail() + ")";
    }
}
