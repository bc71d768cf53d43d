package org.nianbao.indexer.index;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.Version;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.archive.Archive;
import org.nianbao.corpus.place.Place;
import org.nianbao.indexer.facts.Facts;

/**
 * The only writer of an index.
 *
 * <p>Nothing is visible before {@link #commit}, which is one atomic step; what was not committed is forgotten by
 * {@link #close} and by a kill alike. Deciding ({@code place}, {@code prune}, {@code commit}) is for one thread;
 * {@link #write} may be called by several, and {@code commit} wants them to be done.
 */
public final class ReportIndexer implements Closeable {
    private static final double BUFFER_MEGABYTES = 64;
    private static final JsonMapper JSON = new JsonMapper();

    private final ReportDocumentMapper mapper = new ReportDocumentMapper();
    private final Ledger ledger = new Ledger();
    private final Map<String, Map<String, String>> notices = new TreeMap<>();
    private final Map<String, List<Place>> places = new TreeMap<>();
    private final Directory directory;
    private final Analyzer analyzer;
    private final IndexWriter writer;
    private final boolean rebuilding;

    private ReportIndexer(Directory directory, Analyzer analyzer, IndexWriter writer, boolean rebuilding) {
        this.directory = directory;
        this.analyzer = analyzer;
        this.writer = writer;
        this.rebuilding = rebuilding;
    }

    /**
     * Opens an index for writing and makes one where there is none.
     *
     * @param path the folder
     * @param rebuild begin from nothing; what is there now stays until the first commit, if it can be read
     * @throws ForeignIndexException if the index there is of another schema or Lucene, and it is not to be rebuilt
     * @throws IOException in one sentence, if another run writes to it, or the folder cannot be written
     */
    public static ReportIndexer open(Path path, boolean rebuild) throws IOException {
        Files.createDirectories(path);
        Directory directory = FSDirectory.open(path);
        Analyzer analyzer = IndexSchema.analyzer();
        try {
            boolean exists = DirectoryReader.indexExists(directory);
            if (exists && rebuild) {
                clearUnreadable(directory);
            } else if (exists) {
                IndexSchema.check(directory, path);
            }
            IndexWriterConfig config = new IndexWriterConfig(analyzer)
                    .setOpenMode(rebuild ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND)
                    .setSimilarity(IndexSchema.similarity())
                    .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                    .setCommitOnClose(false);
            IndexWriter writer = new IndexWriter(directory, config);
            ReportIndexer indexer = new ReportIndexer(directory, analyzer, writer, exists && rebuild);
            if (exists && !rebuild) {
                indexer.load();
            }
            return indexer;
        } catch (LockObtainFailedException e) {
            analyzer.close();
            directory.close();
            throw new IOException(
                    "Another run is writing to the index in " + path + "; wait for it, or choose another --index", e);
        } catch (IOException | RuntimeException e) {
            analyzer.close();
            directory.close();
            throw e;
        }
    }

    /** Whether a folder holds an index, readable or not. */
    public static boolean exists(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(path)) {
            return DirectoryReader.indexExists(directory);
        }
    }

    /** Lucene reads the last commit even to overwrite it; one that it cannot read has to go first. */
    private static void clearUnreadable(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            try {
                SegmentInfos.readLatestCommit(directory);
            } catch (IndexFormatTooNewException | IndexFormatTooOldException | CorruptIndexException e) {
                lock.ensureValid();
                for (String name : directory.listAll()) {
                    if (name.startsWith("segments") || name.startsWith("_")) {
                        directory.deleteFile(name);
                    }
                }
            }
        }
    }

    private void load() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                load(leaf.reader());
            }
            notices.putAll(notices(reader.getIndexCommit().getUserData()));
            places.putAll(places(reader.getIndexCommit().getUserData()));
        }
    }

    private void load(LeafReader leaf) throws IOException {
        SortedSetDocValues ids = DocValues.getSortedSet(leaf, IndexSchema.ID);
        SortedDocValues bases = DocValues.getSorted(leaf, IndexSchema.BASIS);
        BinaryDocValues sources = DocValues.getBinary(leaf, IndexSchema.SOURCES);
        Bits live = leaf.getLiveDocs();
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            boolean held = ids.advanceExact(doc) && bases.advanceExact(doc) && sources.advanceExact(doc);
            if (held && (live == null || live.get(doc))) {
                String id = ids.lookupOrd(ids.nextOrd()).utf8ToString();
                String basis = bases.lookupOrd(bases.ordValue()).utf8ToString();
                ledger.load(id, basis, Source.read(sources.binaryValue()));
            }
        }
    }

    /** The notices of a commit's archives: by where the archive lies, then by language. */
    public static Map<String, Map<String, String>> notices(Map<String, String> commit) throws IOException {
        Map<String, Map<String, String>> notices = new TreeMap<>();
        JSON.readTree(commit.getOrDefault(IndexSchema.COMMIT_NOTICES, "{}"))
                .properties()
                .forEach(archive -> archive.getValue()
                        .properties()
                        .forEach(line -> notices.computeIfAbsent(archive.getKey(), key -> new TreeMap<>())
                                .put(line.getKey(), line.getValue().asText())));
        return notices;
    }

    /** The own places of a commit's archives, by where the archive lies. */
    public static Map<String, List<Place>> places(Map<String, String> commit) throws IOException {
        return JSON.readValue(
                commit.getOrDefault(IndexSchema.COMMIT_PLACES, "{}"),
                new TypeReference<TreeMap<String, List<Place>>>() {});
    }

    /** Whether this is to replace an index, which stays until the first commit. */
    boolean rebuilding() {
        return rebuilding;
    }

    /** Whether these bytes at this place must be analysed. */
    boolean needsAnalysis(String id, Source source) {
        return ledger.needsAnalysis(id, source);
    }

    /** Enters a file; where {@link #needsAnalysis} said so, {@link #write} must follow before the next commit. */
    Ledger.Outcome place(String id, Source source, Archive archive) {
        if (archive.notice().isEmpty()) {
            notices.remove(source.holder());
        } else {
            notices.put(source.holder(), archive.notice());
        }
        if (archive.places().isEmpty()) {
            places.remove(source.holder());
        } else {
            places.put(source.holder(), archive.places());
        }
        return ledger.place(id, source);
    }

    /** Where a report lies by now. */
    List<Source> sources(String id) {
        return ledger.sources(id);
    }

    /** Keeps what lies at or below a place that could not be read this time. */
    void spare(String root, String location) {
        ledger.spare(root, location);
    }

    /** Takes out what an earlier run found in a file in which there is nothing to read any more; whether it had. */
    boolean strike(String root, String location) {
        return ledger.strike(new Source.Key(root, location));
    }

    /** Analyses a report into the index, in place of its earlier form. Safe for threads. */
    void write(Report report, Facts facts, ObjectNode json, String basis, List<Source> sources) throws IOException {
        writer.updateDocument(
                new Term(IndexSchema.ID, report.id()), mapper.document(report, facts, json, basis, sources));
    }

    /** Takes out what earlier runs found below these roots and this one did not; returns how many files. */
    long prune(Set<String> roots) {
        return ledger.prune(roots);
    }

    /**
     * Makes everything so far durable and visible.
     *
     * @throws IOException if it cannot; the commit before stays
     */
    void commit() throws IOException {
        Ledger.Settlement settlement = ledger.settle();
        for (String id : settlement.gone()) {
            writer.deleteDocuments(new Term(IndexSchema.ID, id));
        }
        for (Map.Entry<String, List<Source>> moved : settlement.moved().entrySet()) {
            writer.updateBinaryDocValue(
                    new Term(IndexSchema.ID, moved.getKey()), IndexSchema.SOURCES, Source.write(moved.getValue()));
        }
        notices.keySet().retainAll(ledger.holders());
        places.keySet().retainAll(ledger.holders());
        writer.setLiveCommitData(Map.of(
                        IndexSchema.COMMIT_SCHEMA,
                        Integer.toString(IndexSchema.VERSION),
                        IndexSchema.COMMIT_LUCENE,
                        Version.LATEST.toString(),
                        IndexSchema.COMMIT_NOTICES,
                        JSON.writeValueAsString(notices),
                        IndexSchema.COMMIT_PLACES,
                        JSON.writeValueAsString(places))
                .entrySet());
        writer.commit();
    }

    /** Forgets what was not committed. */
    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            writer.rollback();
        }
    }
}
