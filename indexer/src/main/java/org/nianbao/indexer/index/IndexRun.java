package org.nianbao.indexer.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.archive.Skip;
import org.nianbao.corpus.archive.SkipReason;

/**
 * One run over some archives. Files are read and decided upon in order by the caller's thread; facts, analysis and
 * writing go to a {@link Workshop}, so what ends up in the index does not depend on the number of threads.
 */
public final class IndexRun {
    /** Reasons that say nothing of whether the reports of last time are still there. */
    private static final Set<SkipReason> NOT_READ = EnumSet.of(
            SkipReason.UNREADABLE, SkipReason.BAD_ZIP, SkipReason.ZIP_BOMB, SkipReason.TOO_LARGE, SkipReason.LINK_LOOP);

    /** Reasons that say that there is nothing to read, whatever was there last time. */
    private static final Set<SkipReason> NOTHING = EnumSet.of(SkipReason.EMPTY, SkipReason.BINARY);

    private final ReportIndexer indexer;
    private final Analysis analysis;
    private final Progress progress;
    private final Pace pace;

    private final Map<Ledger.Outcome, Long> outcomes = new EnumMap<>(Ledger.Outcome.class);
    private final List<Skip> skips = new ArrayList<>();
    private final Set<String> roots = new HashSet<>();
    private long read;
    private long damaged;
    private long bytes;
    private long pruned;
    private Optional<Digested> digested = Optional.empty();

    /** Told after each file: bytes of files so far, reports decided so far. Called by the run's own thread. */
    @FunctionalInterface
    public interface Progress {
        void advance(long bytesRead, long reportsDone);
    }

    /** How much a kill may lose: a commit after so many reports, or so much time. A rebuild commits once, at its end. */
    public record Pace(int reports, Duration time) {
        public static final Pace USUAL = new Pace(10_000, Duration.ofSeconds(30));
    }

    /** An archive to read: its root as the index shall remember it, and what a reader finds there. */
    public record Root(String path, Iterable<ArchiveItem> items) {}

    private record Digested(Archive archive, String places) {}

    public IndexRun(ReportIndexer indexer, Analysis analysis, Progress progress, Pace pace) {
        this.indexer = indexer;
        this.analysis = analysis;
        this.progress = progress;
        this.pace = pace;
    }

    /**
     * Reads the archives into the index and commits.
     *
     * @param prune whether to take out files that earlier runs found below these roots and this one did not
     * @throws IOException if the index cannot be written; its last commit stays
     */
    public IndexCounters run(List<Root> archives, boolean prune) throws IOException {
        try (Workshop workshop = new Workshop(indexer, analysis)) {
            long committed = 0;
            Instant last = Instant.now();
            for (Root root : archives) {
                roots.add(root.path());
                for (ArchiveItem item : root.items()) {
                    take(root.path(), item, workshop);
                    progress.advance(bytes, read);
                    boolean due = read - committed >= pace.reports()
                            || last.plus(pace.time()).isBefore(Instant.now());
                    if (due && !indexer.rebuilding()) {
                        workshop.finish();
                        indexer.commit();
                        committed = read;
                        last = Instant.now();
                    }
                }
            }
            if (prune) {
                pruned += indexer.prune(roots);
            }
            workshop.finish();
        }
        indexer.commit();
        return counters();
    }

    private void take(String root, ArchiveItem item, Workshop workshop) throws IOException {
        switch (item) {
            case Skip skip -> skip(root, skip);
            case ArchivedFile file -> take(root, file, workshop);
        }
    }

    private void skip(String root, Skip skip) {
        skips.add(skip);
        if (NOT_READ.contains(skip.reason())) {
            indexer.spare(root, skip.location());
        } else if (NOTHING.contains(skip.reason()) && indexer.strike(root, skip.location())) {
            pruned++;
        }
    }

    private void take(String root, ArchivedFile file, Workshop workshop) throws IOException {
        bytes += file.bytes().length;
        String id = Report.id(file.bytes());
        Source source = source(root, file);
        if (!indexer.needsAnalysis(id, source)) {
            count(indexer.place(id, source, file.archive()));
            return;
        }
        switch (analysis.parse(file)) {
            case Analysis.Parsed.NoText(Skip skip) -> skip(root, skip);
            case Analysis.Parsed.Text(Report report) -> {
                count(indexer.place(id, source, file.archive()));
                damaged += report.provenance().damaged() ? 1 : 0;
                workshop.accept(report, file.archive(), source.context(), indexer.sources(id), file.bytes().length);
            }
        }
    }

    private void count(Ledger.Outcome outcome) {
        read++;
        outcomes.merge(outcome, 1L, Long::sum);
    }

    private IndexCounters counters() {
        return new IndexCounters(
                read,
                outcomes.getOrDefault(Ledger.Outcome.INDEXED, 0L),
                outcomes.getOrDefault(Ledger.Outcome.UPDATED, 0L),
                outcomes.getOrDefault(Ledger.Outcome.UNCHANGED, 0L),
                outcomes.getOrDefault(Ledger.Outcome.DUPLICATE, 0L),
                damaged,
                pruned,
                skips);
    }

    private Source source(String root, ArchivedFile file) {
        Archive archive = file.archive();
        Optional<Archive.Capture> capture =
                Optional.ofNullable(archive.captures().get(file.location()));
        String url = capture.flatMap(Archive.Capture::url).orElse("");
        String capturedAt = capture.flatMap(Archive.Capture::capturedAt).orElse("");
        return new Source(
                root,
                file.location(),
                archive.name(),
                url,
                capturedAt,
                Instant.now().toString(),
                places(archive));
    }

    /** Digest of an archive's own places; archives come one after the other, so the last one is remembered. */
    private String places(Archive archive) {
        if (digested.filter(known -> known.archive() == archive).isEmpty()) {
            String rows = archive.places().toString();
            digested = Optional.of(new Digested(archive, Report.id(rows.getBytes(StandardCharsets.UTF_8))));
        }
        return digested.get().places();
    }
}
