package org.nianbao.server.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;

/** Counts under the filters of a request, by the bins of an assignment. */
final class Tally {
    private final Snapshot snapshot;
    private final Query base;
    private final OccurrenceCounter counter;

    /** @param within what every report counted must match, beside the filters */
    Tally(Snapshot snapshot, SearchRequest request, Query within) {
        this.snapshot = snapshot;
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(within, Occur.FILTER);
        for (Map.Entry<Dimension, Query> filter : Filters.of(request).entrySet()) {
            all.add(filter.getValue(), Occur.FILTER);
        }
        this.base = all.build();
        this.counter = new OccurrenceCounter(snapshot.getIndexReader());
    }

    /** The reports that there are, whatever they say. */
    long[] reports(Assignment by) throws IOException {
        return reports(base, by);
    }

    /** The reports that match. */
    long[] reports(QueryPlan plan, Assignment by) throws IOException {
        return reports(both(plan), by);
    }

    private long[] reports(Query query, Assignment by) throws IOException {
        long[] counts = new long[by.size()];
        EachHit.of(snapshot, query, ScoreMode.COMPLETE_NO_SCORES, (doc, score) -> counts[by.bins()[doc]]++);
        return counts;
    }

    /** How many times the phrases of a plan stand in the reports that match. */
    long[] occurrences(QueryPlan plan, Assignment by) throws IOException {
        long[] counts = new long[by.size()];
        counter.forEach(plan.literals(), both(plan), (doc, times) -> counts[by.bins()[doc]] += times);
        return counts;
    }

    /** Every report that matches, in the order of the index. */
    void forEach(QueryPlan plan, EachHit.Taker taker) throws IOException {
        EachHit.of(snapshot, both(plan), ScoreMode.COMPLETE_NO_SCORES, taker);
    }

    private Query both(QueryPlan plan) {
        return new BooleanQuery.Builder()
                .add(plan.query(), Occur.FILTER)
                .add(base, Occur.FILTER)
                .build();
    }
}
