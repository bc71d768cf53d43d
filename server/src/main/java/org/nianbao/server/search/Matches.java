package org.nianbao.server.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSelector;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.nianbao.indexer.index.IndexSchema;

/** The reports of a snapshot that match a request: one page of them, and all of them counted. */
final class Matches {
    private final Snapshot snapshot;
    private final SearchRequest request;
    private final QueryPlan plan;
    private final Map<Dimension, Query> filters;
    private final DrillDownQuery query;
    private final TopFieldDocs top;
    private final Optional<Facets> facets;

    Matches(Snapshot snapshot, FacetsConfig config, SearchRequest request, QueryPlan plan) throws IOException {
        this.snapshot = snapshot;
        this.request = request;
        this.plan = plan;
        this.filters = Filters.of(request);
        this.query = new DrillDownQuery(config, plan.query());
        filters.forEach((dimension, filter) -> query.add(dimension.id(), filter));
        TopFieldCollectorManager collector = collector();
        if (request.facets().isEmpty() || snapshot.facets().isEmpty()) {
            top = snapshot.search(query, collector);
            facets = Optional.empty();
        } else {
            DrillSideways sideways =
                    new DrillSideways(snapshot, config, snapshot.facets().get());
            DrillSideways.ConcurrentDrillSidewaysResult<TopFieldDocs> result = sideways.search(query, collector);
            top = result.collectorResult;
            facets = Optional.of(result.facets);
        }
    }

    private TopFieldCollectorManager collector() {
        int wanted = request.cursor().isPresent() ? request.size() : request.page() * request.size();
        int hits = Math.clamp(wanted, 1, Math.max(1, snapshot.getIndexReader().maxDoc()));
        FieldDoc after = request.cursor()
                .map(cursor -> Cursor.read(cursor, snapshot.commitId(), request))
                .orElse(null);
        return new TopFieldCollectorManager(sort(request.order()), hits, after, Integer.MAX_VALUE);
    }

    static Sort sort(Order order) {
        SortField id = KeywordField.newSortField(IndexSchema.ID, false, SortedSetSelector.Type.MIN);
        return switch (order) {
            // Filters alone have no score, so that all they find is equal.
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, numbers(Order.NEWEST), id);
            case REGION ->
                new Sort(
                        KeywordField.newSortField(
                                IndexSchema.REGION_ORDER, false, SortedSetSelector.Type.MIN, SortField.STRING_LAST),
                        id);
            default -> new Sort(numbers(order), id);
        };
    }

    /** Reports that do not state the number come last either way. */
    private static SortField numbers(Order order) {
        long missing = order.descending() ? Long.MIN_VALUE : Long.MAX_VALUE;
        return LongField.newSortField(order.numbers(), order.descending(), SortedNumericSelector.Type.MIN, missing);
    }

    long total() {
        return top.totalHits.value();
    }

    /** The hits asked for, in order, with their scores. */
    List<ScoreDoc> page() throws IOException {
        List<ScoreDoc> page = hits();
        if (!request.q().isBlank()) {
            TopFieldCollector.populateScores(page.toArray(ScoreDoc[]::new), snapshot, query);
        }
        return page;
    }

    private List<ScoreDoc> hits() {
        int from = request.cursor().isPresent() ? 0 : (request.page() - 1) * request.size();
        int to = Math.min(top.scoreDocs.length, from + request.size());
        return from < to ? Arrays.asList(top.scoreDocs).subList(from, to) : List.of();
    }

    /** Where to go on; nothing after a page that is not full, or that ends with the last hit of all. */
    Optional<String> next() {
        List<ScoreDoc> page = hits();
        boolean last = request.cursor().isEmpty() && (long) request.page() * request.size() >= total();
        if (page.size() < request.size() || page.isEmpty() || last) {
            return Optional.empty();
        }
        return Optional.of(Cursor.write(snapshot, request, (FieldDoc) page.getLast()));
    }

    long occurrences() throws IOException {
        return plan.literals().isEmpty()
                ? 0
                : new OccurrenceCounter(snapshot.getIndexReader()).count(plan.literals(), query);
    }

    Map<Dimension, List<FacetValue>> facets() throws IOException {
        if (facets.isPresent()) {
            return new FacetCounts(facets.get(), request, snapshot, this::count).values();
        }
        Map<Dimension, List<FacetValue>> none = new EnumMap<>(Dimension.class);
        request.facets().forEach(dimension -> none.put(dimension, List.of()));
        return none;
    }

    /** Like any facet value: were nothing chosen in its dimension, how many would have it. */
    long count(Dimension dimension, String value) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(plan.query(), Occur.FILTER)
                .add(Filters.one(dimension, value), Occur.FILTER);
        filters.forEach((other, filter) -> {
            if (other != dimension) {
                all.add(filter, Occur.FILTER);
            }
        });
        return snapshot.count(all.build());
    }
}
