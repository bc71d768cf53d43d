package org.nianbao.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.archive.ArchiveItem;
import org.nianbao.corpus.archive.ArchiveReader;
import org.nianbao.corpus.archive.ArchivedFile;
import org.nianbao.corpus.text.Normalizer;
import org.nianbao.indexer.facts.Facts;
import org.nianbao.indexer.index.Analysis;
import org.nianbao.indexer.index.IndexRun;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.ReportAnalysis;
import org.nianbao.indexer.index.ReportIndexer;

/** The first reports of an archive in memory, and the steps of an index run on them, one at a time. */
final class Sample {
    private final Path folder;
    private final int size;
    private final Analysis analysis = new ReportAnalysis();
    private final List<ArchivedFile> files = new ArrayList<>();
    private final Map<String, Ready> ready = new HashMap<>();

    /** A report with what the steps before the writer make of it. */
    private record Ready(Report report, Archive archive, String body, Facts facts, ObjectNode json) {}

    /** What is done with a report as soon as it is read. */
    @FunctionalInterface
    private interface Visit {
        void accept(ArchivedFile file, Report report) throws IOException;
    }

    Sample(Path folder, int size) throws IOException {
        this.folder = folder;
        this.size = size;
        each((file, report) -> {
            files.add(file);
            Facts facts = analysis.facts(report, file.archive());
            String body = Normalizer.body(report).text();
            ready.put(file.location(), new Ready(report, file.archive(), body, facts, analysis.json(report, facts)));
        });
    }

    private void each(Visit visit) throws IOException {
        try (ArchiveReader reader = ArchiveReader.open(folder)) {
            int left = size;
            for (ArchiveItem item : reader) {
                if (item instanceof ArchivedFile file
                        && analysis.parse(file) instanceof Analysis.Parsed.Text(Report report)) {
                    visit.accept(file, report);
                    left--;
                }
                if (left == 0) {
                    return;
                }
            }
        }
    }

    /** From the folder to reports: bytes, encoding, text, furniture. */
    void read() throws IOException {
        each((file, report) -> {});
    }

    void facts() {
        ready.values().forEach(made -> analysis.facts(made.report(), made.archive()));
    }

    /** SmartCN alone, over the texts of the words field. */
    void words() throws IOException {
        analyse(IndexSchema.WORDS);
    }

    /** Stock SmartCN over what {@link #facts} reads: the whole text of the page, as it stands. */
    void pages() throws IOException {
        try (Analyzer stock = new SmartChineseAnalyzer()) {
            for (Ready made : ready.values()) {
                consume(stock.tokenStream("page", made.report().all()));
            }
        }
    }

    /** The n-grams alone that exact phrases rest on. */
    void grams() throws IOException {
        analyse(IndexSchema.EXACT, IndexSchema.EXACT_CHAR);
    }

    private void analyse(String... fields) throws IOException {
        try (Analyzer analyzer = IndexSchema.analyzer()) {
            for (Ready made : ready.values()) {
                for (String field : fields) {
                    consume(analyzer.tokenStream(field, made.body()));
                }
            }
        }
    }

    private static void consume(TokenStream stream) throws IOException {
        try (TokenStream tokens = stream) {
            tokens.reset();
            while (tokens.incrementToken()) {
                // the tokens themselves are of no interest
            }
            tokens.end();
        }
    }

    /** Everything after the facts: normalising, words and n-grams again, inverting, storing, merging, the commit. */
    void write(Path index) throws IOException {
        Analysis known = new Analysis() {
            @Override
            public Parsed parse(ArchivedFile file) {
                return new Parsed.Text(ready.get(file.location()).report());
            }

            @Override
            public Facts facts(Report report, Archive archive) {
                return ready.get(report.provenance().location()).facts();
            }

            @Override
            public ObjectNode json(Report report, Facts facts) {
                return ready.get(report.provenance().location()).json();
            }
        };
        try (ReportIndexer indexer = ReportIndexer.open(index, true)) {
            List<ArchiveItem> items = List.copyOf(files);
            new IndexRun(indexer, known, (bytes, done) -> {}, IndexRun.Pace.USUAL)
                    .run(List.of(new IndexRun.Root("sample", items)), false);
        }
    }
}
