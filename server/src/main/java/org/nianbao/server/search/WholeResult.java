package org.nianbao.server.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;

/** Every report that a search finds in one state of the index, in its order, however many they are. */
public final class WholeResult {
    /** Hits sorted at a time: memory does not grow with the result, and few searches are run again. */
    private static final int STEP = 10_000;

    private final Snapshot snapshot;
    private final SearchRequest request;
    private final Query query;

    /** What is done with a result while its state of the index is held. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(WholeResult result) throws IOException;
    }

    /** Takes one report after another. */
    @FunctionalInterface
    public interface Taker {
        void take(StoredReport report) throws IOException;
    }

    WholeResult(Snapshot snapshot, SearchRequest request, QueryPlan plan) {
        this.snapshot = snapshot;
        this.request = request;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(plan.query(), Occur.MUST);
        for (Map.Entry<Dimension, Query> filter : Filters.of(request).entrySet()) {
            all.add(filter.getValue(), Occur.FILTER);
        }
        this.query = all.build();
    }

    public long total() throws IOException {
        return snapshot.count(query);
    }

    public void forEach(Taker taker) throws IOException {
        inOrder(doc -> {
            taker.take(snapshot.report(doc));
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
        boolean take(int doc) throws IOException;
    }

    void inOrder(DocTaker taker) throws IOException {
        int step = Math.clamp(snapshot.getIndexReader().maxDoc(), 1, STEP);
        @Nullable FieldDoc after = null;
        TopFieldDocs found;
        do {
            found = snapshot.search(
                    query, new TopFieldCollectorManager(Matches.sort(request.order()), step, after, Integer.MAX_VALUE));
            for (ScoreDoc hit : found.scoreDocs) {
                if (!taker.take(hit.doc)) {
                    return;
                }
                after = (FieldDoc) hit;
            }
        } while (found.scoreDocs.length == step);
    }
}
