package org.nianbao.server.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.Span;
import org.nianbao.indexer.index.ForeignIndexException;
import org.nianbao.indexer.index.IndexSchema;
import org.nianbao.indexer.index.Measure;
import org.nianbao.indexer.index.ReportDocumentMapper;
import org.nianbao.server.search.Snapshot.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers searches from an index, read only. Safe for threads; a commit by a run in another process is seen within a
 * second, but one of another schema or Lucene is passed over.
 */
public final class ReportSearcher implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportSearcher.class);
    /** How long a state of the index is kept for cursors after the next one has come, and how many of them. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 8;
    private static final long REFRESH_NANOS = Duration.ofMillis(500).toNanos();
    /** Lucene's limit of 1,024 words is below what a query of {@link QueryParser#MAX_LENGTH} can hold. */
    private static final int MAX_LUCENE_CLAUSES = 8 * QueryParser.MAX_LENGTH;

    static {
        IndexSearcher.setMaxClauseCount(MAX_LUCENE_CLAUSES);
    }

    private final Directory directory;
    private final Analyzer analyzer = IndexSchema.analyzer();
    private final FacetsConfig config = IndexSchema.facets();
    private volatile Atlas atlas = Atlas.BUNDLED;
    private final SearcherManager snapshots;
    /** Those that a cursor was given for: who walks through a result goes on in it after the next commit. */
    private final SearcherLifetimeManager walked = new SearcherLifetimeManager();

    private final AtomicLong refreshed = new AtomicLong(System.nanoTime());
    private final AtomicBoolean foreign = new AtomicBoolean();

    private ReportSearcher(Directory directory, Path path) throws IOException {
        this.directory = directory;
        this.snapshots = new SearcherManager(directory, new SearcherFactory() {
            @Override
            public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) throws IOException {
                Snapshot snapshot = new Snapshot((DirectoryReader) reader, config, path, atlas);
                atlas = snapshot.atlas();
                return snapshot;
            }
        });
    }

    /**
     * Opens an index.
     *
     * @throws org.nianbao.indexer.index.ForeignIndexException if there is none, or none that this program can read
     */
    public static ReportSearcher open(Path path) throws IOException {
        Directory directory = IndexSchema.open(path);
        try {
            return new ReportSearcher(directory, path);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Looks at once whether the index has a new commit. */
    public void refresh() throws IOException {
        refreshed.set(System.nanoTime());
        follow(true);
    }

    /** Goes on with what was there where the new commit is of another schema or Lucene, and says so once. */
    private void follow(boolean wait) throws IOException {
        try {
            if (wait) {
                snapshots.maybeRefreshBlocking();
            } else {
                snapshots.maybeRefresh();
            }
            AtomicInteger kept = new AtomicInteger();
            walked.prune((age, snapshot) -> age > KEPT.toSeconds() || kept.incrementAndGet() > MOST_KEPT);
        } catch (ForeignIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            if (!foreign.getAndSet(true)) {
                LOG.warn("Still answering from the index as it was: {}", e.getMessage());
            }
        }
    }

    private <T> T on(Work<T> work) throws IOException {
        long last = refreshed.get();
        long now = System.nanoTime();
        if (now - last > REFRESH_NANOS && refreshed.compareAndSet(last, now)) {
            follow(false);
        }
        Snapshot snapshot = (Snapshot) snapshots.acquire();
        try {
            return work.with(snapshot);
        } finally {
            snapshots.release(snapshot);
        }
    }

    /** Works on the state that a cursor was given for, while it is kept, and else on the latest. */
    private <T> T on(Optional<String> cursor, Work<T> work) throws IOException {
        Optional<Snapshot> kept = cursor.flatMap(Cursor::version).map(version -> (Snapshot) walked.acquire(version));
        if (kept.isEmpty()) {
            return on(work);
        }
        try {
            return work.with(kept.get());
        } finally {
            walked.release(kept.get());
        }
    }

    /**
     * Answers a search.
     *
     * @throws InvalidRequestException if the query or the cursor cannot be understood
     * @throws ExpiredCursorException if the index has changed since the cursor was given, and its state is kept no more
     */
    public SearchResponse search(SearchRequest request) throws IOException {
        return on(request.cursor(), snapshot -> {
            QueryParser.Parsed parsed = parse(request, snapshot);
            QueryPlan plan = QueryPlan.of(parsed.query(), analyzer);
            refuseUnknownPlaces(snapshot, request);
            Matches found = new Matches(snapshot, config, request, plan);
            if (found.next().isPresent()) {
                walked.record(snapshot);
            }
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : found.page()) {
                hits.add(hit(snapshot, hit, plan));
            }
            return new SearchResponse(
                    parsed.query().print(),
                    notes(parsed, request),
                    found.total(),
                    found.occurrences(),
                    hits,
                    found.facets(),
                    found.next(),
                    snapshot.generation(),
                    snapshot.getIndexReader().numDocs());
        });
    }

    /**
     * Gives a whole result to a reader, which has it until it returns.
     *
     * @throws InvalidRequestException if the query cannot be understood
     */
    public <T> T whole(SearchRequest request, WholeResult.Reader<T> reader) throws IOException {
        return on(snapshot -> {
            QueryPlan plan = QueryPlan.of(parse(request, snapshot).query(), analyzer);
            refuseUnknownPlaces(snapshot, request);
            return reader.read(new WholeResult(snapshot, request, plan));
        });
    }

    /**
     * A page of a concordance.
     *
     * @throws InvalidRequestException if the query cannot be understood
     * @throws TooLargeException as {@link Concordance#forEach}
     */
    public KwicResponse kwic(KwicRequest request) throws IOException {
        return on(snapshot -> {
            QueryParser.Parsed parsed = parse(request.search(), snapshot);
            refuseUnknownPlaces(snapshot, request.search());
            Concordance lines = new Concordance(snapshot, request, QueryPlan.of(parsed.query(), analyzer));
            return new KwicResponse(
                    parsed.query().print(),
                    notes(parsed, request.search()),
                    lines.total(),
                    lines.occurrences(),
                    lines.page(),
                    lines.groups(),
                    snapshot.generation(),
                    snapshot.getIndexReader().numDocs());
        });
    }

    /**
     * Gives a whole concordance to a reader, which has it until it returns.
     *
     * @throws InvalidRequestException if the query cannot be understood
     */
    public <T> T concordance(KwicRequest request, Concordance.Reader<T> reader) throws IOException {
        return on(snapshot -> {
            QueryPlan plan = QueryPlan.of(parse(request.search(), snapshot).query(), analyzer);
            refuseUnknownPlaces(snapshot, request.search());
            return reader.read(new Concordance(snapshot, request, plan));
        });
    }

    /**
     * The use of phrases by year.
     *
     * @throws InvalidRequestException if the query cannot be understood, or has more parts than there may be series
     */
    public TrendsResponse trends(TrendsRequest request) throws IOException {
        return on(snapshot -> {
            QueryParser.Parsed parsed = parse(request.search(), snapshot);
            refuseUnknownPlaces(snapshot, request.search());
            boolean given = !request.phrases().isEmpty();
            List<Query> series = given
                    ? request.phrases().stream()
                            .map(phrase -> (Query) new Query.Exact(phrase))
                            .toList()
                    : alternatives(parsed.query());
            if (series.size() > TrendsRequest.MAX_SERIES) {
                throw new InvalidRequestException(
                        "q",
                        "at most " + TrendsRequest.MAX_SERIES + " parts joined by OR, not " + series.size(),
                        "用 OR 连接的部分最多 " + TrendsRequest.MAX_SERIES + " 个，不能是 " + series.size());
            }
            Query within = given ? parsed.query() : new Query.All();
            Tally tally = new Tally(
                    snapshot, request.search(), QueryPlan.of(within, analyzer).query());
            Trends trends = new Trends(snapshot, request, tally);
            List<TrendsResponse.Series> counted = new ArrayList<>();
            for (Query one : series) {
                counted.add(trends.series(one.print(), QueryPlan.of(one, analyzer)));
            }
            return new TrendsResponse(
                    parsed.query().print(),
                    notes(parsed, request.search()),
                    trends.years(),
                    counted,
                    snapshot.generation(),
                    snapshot.getIndexReader().numDocs());
        });
    }

    /** What OR joins in a query. */
    private static List<Query> alternatives(Query query) {
        return switch (query) {
            case Query.Or(List<Query> parts) -> parts;
            case Query.All() -> List.of();
            default -> List.of(query);
        };
    }

    /**
     * A list of phrases, counted in one table.
     *
     * @throws InvalidRequestException if the query cannot be understood
     * @throws TooLargeException if the table has more cells than {@link Matrix#MAX_CELLS}, or more reports than
     *     {@link Matrix#MAX_REPORTS}
     */
    public MatrixResponse matrix(MatrixRequest request) throws IOException {
        return on(snapshot -> {
            QueryParser.Parsed parsed = parse(request.search(), snapshot);
            refuseUnknownPlaces(snapshot, request.search());
            QueryPlan within = QueryPlan.of(parsed.query(), analyzer);
            Matrix matrix = new Matrix(
                    snapshot,
                    request,
                    new Tally(snapshot, request.search(), within.query()),
                    new WholeResult(snapshot, request.search(), within));
            return new MatrixResponse(
                    parsed.query().print(),
                    notes(parsed, request.search()),
                    matrix.columns(),
                    matrix.rows(phrase -> QueryPlan.of(new Query.Exact(phrase), analyzer)),
                    snapshot.generation(),
                    snapshot.getIndexReader().numDocs());
        });
    }

    private static QueryParser.Parsed parse(SearchRequest request, Snapshot snapshot) {
        return QueryParser.read(request.q(), request.reading(), snapshot::isPlace);
    }

    private static List<QueryNote> notes(QueryParser.Parsed parsed, SearchRequest request) {
        return Stream.concat(
                        parsed.notes().stream(),
                        request.choice(Dimension.REGION).included().stream()
                                .flatMap(place -> FormerPlaces.note(place).stream()))
                .distinct()
                .toList();
    }

    /** A mistyped place is an error; one without a report here is an empty answer. */
    private static void refuseUnknownPlaces(Snapshot snapshot, SearchRequest request) {
        List<ParameterError> errors = new ArrayList<>();
        Choice choice = request.choice(Dimension.REGION);
        for (Set<String> values : List.of(choice.included(), choice.excluded())) {
            for (String value : values) {
                if (!snapshot.isPlace(value)) {
                    errors.add(new ParameterError(
                            "region", "no place of this code or official name: " + value, "没有这个区划代码或正式名称的地方：" + value));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidRequestException(errors);
        }
    }

    static Hit hit(Snapshot snapshot, ScoreDoc found, QueryPlan plan) throws IOException {
        Document stored = snapshot.storedFields().document(found.doc);
        Report report = ReportDocumentMapper.report(stored);
        ObjectNode facts = ReportDocumentMapper.facts(stored);
        Marks marks = Marks.of(report, plan.literals(), snapshot.standing(found.doc));
        JsonNode region = facts.path("region");
        List<String> channels = new ArrayList<>();
        facts.path("channels").forEach(channel -> channels.add(channel.asText()));
        return new Hit(
                report.id(),
                text(facts, "title").orElseGet(() -> report.provenance().location()),
                text(facts, "issuer"),
                new Hit.RegionNames(
                        text(region, "province"),
                        text(region, "city"),
                        text(region, "county"),
                        text(region, "town"),
                        text(region, "code"),
                        steps(region)),
                Optional.of(facts.path("year")).filter(JsonNode::isInt).map(JsonNode::intValue),
                text(facts, "issuer_kind").orElse(""),
                text(facts, "era").orElse(""),
                channels,
                figures(facts),
                facts.path("checks").findValuesAsText("code").stream()
                        .distinct()
                        .toList(),
                Float.isFinite(found.score) ? found.score : 0,
                marks.occurrences(),
                Snippets.of(report, marks));
    }

    private static Map<Measure, Hit.Stated> figures(JsonNode facts) {
        Map<Measure, Hit.Stated> figures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            JsonNode figure = facts.path(measure.json());
            if (figure.isObject()) {
                figures.put(
                        measure,
                        new Hit.Stated(
                                figure.path("value").asLong(),
                                figure.path("approx").asBoolean()));
            }
        }
        return figures;
    }

    /** The chain of a region in the facts' JSON. */
    public static List<Hit.Step> steps(JsonNode region) {
        List<Hit.Step> steps = new ArrayList<>();
        for (JsonNode step : region.path("then")) {
            String name = step.path("name").asText();
            steps.add(new Hit.Step(name, text(step, "today").orElse(name)));
        }
        return steps;
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.path(name).textValue()).filter(text -> !text.isBlank());
    }

    /** A report by its id. */
    public Optional<StoredReport> report(String id) throws IOException {
        return on(snapshot -> {
            Optional<Integer> doc = find(snapshot, id);
            return doc.isEmpty() ? Optional.empty() : Optional.of(snapshot.report(doc.get()));
        });
    }

    /**
     * Where in a report what a query asks for stands.
     *
     * @return UTF-16 indexes into {@link Report#all}, in order, not overlapping; none for an unknown report
     * @throws InvalidRequestException if the query cannot be understood
     */
    public List<Span> marks(String id, String q) throws IOException {
        return marks(id, q, Reading.USUAL);
    }

    /** As {@link #marks(String, String)}, for a query read in its own way, but never refused for what can be repaired. */
    public List<Span> marks(String id, String q, Reading reading) throws IOException {
        return on(snapshot -> {
            Query query =
                    QueryParser.read(q, reading.lenient(), snapshot::isPlace).query();
            QueryPlan plan = QueryPlan.of(query, analyzer);
            Optional<Integer> doc = find(snapshot, id);
            if (doc.isEmpty()) {
                return List.of();
            }
            Report report = ReportDocumentMapper.report(snapshot.storedFields().document(doc.get()));
            return Marks.of(report, plan.literals(), snapshot.standing(doc.get()))
                    .merged();
        });
    }

    private static Optional<Integer> find(Snapshot snapshot, String id) throws IOException {
        TopDocs found = snapshot.search(new TermQuery(new Term(IndexSchema.ID, id)), 1);
        return found.scoreDocs.length == 0 ? Optional.empty() : Optional.of(found.scoreDocs[0].doc);
    }

    /** A name of the state of the index that no other state has. */
    public String commit() throws IOException {
        return on(Snapshot::commitId);
    }

    /** What the index holds. */
    public Overview overview() throws IOException {
        return on(this::overview);
    }

    private Overview overview(Snapshot snapshot) throws IOException {
        SearchRequest everything = SearchRequest.parse(Map.of("size", List.of("0")));
        QueryPlan plan = QueryPlan.of(new Query.All(), analyzer);
        return snapshot.overview(now -> new Overview(
                now.getIndexReader().numDocs(),
                now.regions(),
                new Matches(now, config, everything, plan).facets(),
                now.notices(),
                now.generation()));
    }

    /** The values of one facet that begin as typed, with their counts in a search. */
    public List<FacetValue> facet(FacetRequest request) throws IOException {
        return on(snapshot -> {
            refuseUnknownPlaces(snapshot, request.search());
            QueryPlan plan = QueryPlan.of(parse(request.search(), snapshot).query(), analyzer);
            return new FacetSearch(snapshot, new Matches(snapshot, config, request.search(), plan), request).values();
        });
    }

    /**
     * Of which bodies and years there is a report.
     *
     * @throws InvalidRequestException if there is no such place, or more than one
     */
    public Coverage coverage(CoverageRequest request) throws IOException {
        return on(snapshot -> new CoverageCounter(snapshot, request, span(snapshot)).coverage(request));
    }

    /**
     * The same, each body by itself, however many there are.
     *
     * @throws InvalidRequestException if there is no such place, or more than one
     */
    public void bodies(CoverageRequest request, Coverage.Reader reader) throws IOException {
        on(snapshot -> {
            reader.read(new CoverageCounter(snapshot, request, span(snapshot)));
            return true;
        });
    }

    /** The first and the last year that a report is of; nothing where none is dated. */
    private List<Integer> span(Snapshot snapshot) throws IOException {
        IntSummaryStatistics years = overview(snapshot).facet(Dimension.YEAR).stream()
                .filter(year -> !year.value().equals(Values.absent(Dimension.YEAR)))
                .mapToInt(year -> Integer.parseInt(year.value()))
                .summaryStatistics();
        return years.getCount() == 0 ? List.of() : List.of(years.getMin(), years.getMax());
    }

    /** Places and bodies by the beginning of a name, those with reports first. */
    public List<PlaceMatch> places(PlacesRequest request) throws IOException {
        return on(snapshot -> snapshot.atlas().finder().find(request.prefix(), request.size(), snapshot.holdings()));
    }

    /** Reads the names of places, which {@link #places} would else do when it is first asked. */
    public void readNames() {
        atlas.finder();
    }

    /**
     * The reports of one body, from the oldest.
     *
     * @throws InvalidRequestException if there is no such place, or more than one
     */
    public IssuerReports issuer(SeriesRequest request) throws IOException {
        return on(snapshot -> new IssuerReader(snapshot).reports(request));
    }

    /** The reports of the body that issued one, itself among them, from the oldest; those without a year are left out. */
    public List<IssuerReports.Dated> siblings(StoredReport report) throws IOException {
        return on(snapshot -> new IssuerReader(snapshot).siblings(report));
    }

    /** Lines of the archives that every page shows, such as "sample data": by where an archive lies, then by language. */
    public Map<String, Map<String, String>> notices() throws IOException {
        return on(Snapshot::notices);
    }

    @Override
    public void close() throws IOException {
        try (directory;
                analyzer) {
            walked.close();
            snapshots.close();
        }
    }
}
