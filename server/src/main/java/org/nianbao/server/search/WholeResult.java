package org.nianbao.server.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.index.ReportDocumentMapper;

/** Every report that a search finds in one state of the index, in its order, however many they are. */
public final class WholeResult {
    /** Hits sorted at a time: memory does not grow with the result, and few searches are run again. */
    private static final int STEP = 10_000;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final QueryPlan plan;
    private final Query query;

    /** What is done with a result while its state of the index is held. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(WholeResult result) throws IOException;
    }

    /** Takes one report, or one hit, after another. */
    @FunctionalInterface
    public interface Taker<T> {
        void take(T report) throws IOException;
    }

    WholeResult(Snapshot snapshot, SearchRequest request, QueryPlan plan) {
        this.snapshot = snapshot;
        this.request = request;
        this.plan = plan;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(plan.query(), Occur.MUST);
        for (Map.Entry<Dimension, Query> filter : Filters.of(request).entrySet()) {
            all.add(filter.getValue(), Occur.FILTER);
        }
        this.query = all.build();
    }

    public long total() throws IOException {
        return snapshot.count(query);
    }

    /** Of the index that it comes from. */
    public long generation() {
        return snapshot.generation();
    }

    public void forEach(Taker<StoredReport> taker) throws IOException {
        walk(hit -> taker.take(snapshot.report(hit.doc)));
    }

    /** The same as hits; their scores are 0. */
    public void forEachHit(Taker<Hit> taker) throws IOException {
        walk(hit -> taker.take(ReportSearcher.hit(snapshot, hit, plan)));
    }

    /** The reports that came to the archive last, the latest first. */
    public List<Arrival> newest(int most) throws IOException {
        List<Arrival> newest = new ArrayList<>();
        for (Arrivals.Arrived one : snapshot.search(query, Arrivals.latest(most))) {
            ScoreDoc hit = new ScoreDoc(one.doc(), Float.NaN);
            newest.add(new Arrival(
                    ReportSearcher.hit(snapshot, hit, plan),
                    one.at(),
                    ReportDocumentMapper.sources(snapshot.getIndexReader(), one.doc())));
        }
        return newest;
    }

    private void walk(Taker<ScoreDoc> taker) throws IOException {
        inOrder(hit -> {
            taker.take(hit);
            return true;
        });
    }

    /** Every report found, and none else. */
    Query query() {
        return query;
    }

    /** Takes one report after another until it wants no more. */
    @FunctionalInterface
    interface DocTaker {
        boolean take(ScoreDoc hit) throws IOException;
    }

    void inOrder(DocTaker taker) throws IOException {
        int step = Math.clamp(snapshot.getIndexReader().maxDoc(), 1, STEP);
        @Nullable FieldDoc after = null;
        TopFieldDocs found;
        do {
            found = snapshot.search(
                    query, new TopFieldCollectorManager(Matches.sort(request.order()), step, after, Integer.MAX_VALUE));
            for (ScoreDoc hit : found.scoreDocs) {
                if (!taker.take(hit)) {
                    return;
                }
                after = (FieldDoc) hit;
            }
        } while (found.scoreDocs.length == step);
    }
}
