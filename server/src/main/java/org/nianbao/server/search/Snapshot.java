package org.nianbao.server.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.nianbao.corpus.Span;
import org.nianbao.corpus.place.Gazetteer;
import org.nianbao.corpus.place.Level;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.ReportDocumentMapper;
import org.nianbao.indexer.index.ReportIndexer;

/** One commit of the index, with what is made once for it. */
final class Snapshot extends IndexSearcher {
    private final String commitId;
    private final long generation;
    private final Optional<SortedSetDocValuesReaderState> facets;
    private final Map<String, Set<List<String>>> regionPaths = new HashMap<>();
    private final Map<String, Map<String, String>> notices;
    private final Atlas atlas;
    private long regions;
    private Optional<PlaceFinder.Holdings> holdings = Optional.empty();
    private Optional<Overview> overview = Optional.empty();
    private Optional<Assignment> years = Optional.empty();
    private final Map<Level, Assignment> places = new EnumMap<>(Level.class);

    /** What is done with one state of the index. */
    @FunctionalInterface
    interface Work<T> {
        T with(Snapshot snapshot) throws IOException;
    }

    /** Opens a commit. {@code before} is the atlas of the commit before it. */
    Snapshot(DirectoryReader reader, FacetsConfig config, Path path, Atlas before) throws IOException {
        super(reader);
        setSimilarity(IndexSchema.similarity());
        SegmentInfos infos = SegmentInfos.readCommit(
                reader.directory(), reader.getIndexCommit().getSegmentsFileName());
        IndexSchema.check(infos.getUserData(), path);
        notices = Collections.unmodifiableMap(ReportIndexer.notices(infos.getUserData()));
        atlas = before.with(ReportIndexer.places(infos.getUserData()));
        commitId = StringHelper.idToString(infos.getId());
        generation = infos.getGeneration();
        facets = MultiDocValues.getSortedSetValues(reader, FacetsConfig.DEFAULT_INDEX_FIELD_NAME) == null
                ? Optional.empty()
                : Optional.of(new DefaultSortedSetDocValuesReaderState(reader, config));
        if (facets.isPresent()) {
            readRegions(facets.get());
        }
    }

    private void readRegions(SortedSetDocValuesReaderState state) throws IOException {
        TermsEnum labels = state.getDocValues().termsEnum();
        for (BytesRef label = labels.next(); label != null; label = labels.next()) {
            List<String> path = List.of(FacetsConfig.stringToPath(label.utf8ToString()));
            if (path.size() > 1 && path.getFirst().equals(Dimension.REGION.id())) {
                String last = path.getLast();
                List<String> place = path.subList(1, path.size());
                addRegion(IndexSchema.regionCode(last), place);
                addRegion(IndexSchema.regionName(last), place);
                regions += last.equals(IndexSchema.UNKNOWN) ? 0 : 1;
            }
        }
    }

    private void addRegion(String name, List<String> path) {
        regionPaths.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(path);
    }

    /** Lines to show on every page: by where an archive lies, then by language. */
    Map<String, Map<String, String>> notices() {
        return notices;
    }

    /** The divisions of China and the archives' own places. */
    Gazetteer gazetteer() {
        return atlas.gazetteer();
    }

    Atlas atlas() {
        return atlas;
    }

    /** What there is by place and body, counted by the first who asks. */
    synchronized PlaceFinder.Holdings holdings() throws IOException {
        if (holdings.isEmpty()) {
            holdings = Optional.of(new PlaceCounter(this).holdings());
        }
        return holdings.get();
    }

    /** What there is on the whole, counted by the first who asks. */
    synchronized Overview overview(Work<Overview> count) throws IOException {
        if (overview.isEmpty()) {
            overview = Optional.of(count.with(this));
        }
        return overview.get();
    }

    /** The reports by year, read when first asked for. */
    synchronized Assignment years() throws IOException {
        if (years.isEmpty()) {
            years = Optional.of(Assignment.years(this));
        }
        return years.get();
    }

    /** The reports by place of a level, read when first asked for. */
    synchronized Assignment regions(Level level) throws IOException {
        @Nullable Assignment known = places.get(level);
        if (known == null) {
            known = Assignment.regions(this, level);
            places.put(level, known);
        }
        return known;
    }

    StoredReport report(int doc) throws IOException {
        Document stored = storedFields().document(doc);
        return new StoredReport(
                ReportDocumentMapper.report(stored),
                ReportDocumentMapper.facts(stored),
                ReportDocumentMapper.sources(getIndexReader(), doc));
    }

    /** A name of the commit that no other commit has. */
    String commitId() {
        return commitId;
    }

    /** Of its reader; greater with each commit. */
    long version() {
        return ((DirectoryReader) getIndexReader()).getVersion();
    }

    long generation() {
        return generation;
    }

    /** Empty where the index is. */
    Optional<SortedSetDocValuesReaderState> facets() {
        return facets;
    }

    /** The facet paths of the places of today that have a code or name. */
    Set<List<String>> regionPaths(String codeOrName) {
        return regionPaths.getOrDefault(codeOrName, Set.of());
    }

    /** Whether it is a place's code or official name at any time, or has a report; {@code unknown} is one too. */
    boolean isPlace(String codeOrName) {
        try {
            return codeOrName.equals(IndexSchema.UNKNOWN)
                    || getIndexReader().docFreq(new Term(IndexSchema.REGION, codeOrName)) > 0
                    || gazetteer().byCode(codeOrName).isPresent()
                    || !gazetteer().named(codeOrName).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many places of any level have a report at or below them. */
    long regions() {
        return regions;
    }

    /** A report as the postings have it. */
    Marks.Standing standing(int doc) {
        List<LeafReaderContext> leaves = getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return new Marks.Standing() {
            @Override
            public List<Span> words(List<String> words) throws IOException {
                return Snapshot.words(leaf.reader(), doc - leaf.docBase, words);
            }

            @Override
            public List<Places.Place> places(Places wanted) throws IOException {
                return wanted.in(new FieldText(leaf.reader(), IndexSchema.EXACT).at(doc - leaf.docBase));
            }
        };
    }

    private static List<Span> words(LeafReader reader, int doc, List<String> words) throws IOException {
        List<Span> spans = new ArrayList<>();
        TermsEnum each = Terms.getTerms(reader, IndexSchema.WORDS).iterator();
        for (String word : words) {
            if (each.seekExact(new BytesRef(word))) {
                PostingsEnum postings = each.postings(null, PostingsEnum.OFFSETS);
                if (postings.advance(doc) == doc) {
                    for (int i = postings.freq(); i > 0; i--) {
                        postings.nextPosition();
                        spans.add(new Span(postings.startOffset(), postings.endOffset()));
                    }
                }
            }
        }
        return spans;
    }
}
