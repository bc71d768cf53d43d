package org.nianbao.server.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.nianbao.indexer.index.IndexSchema;

/** The filters of a request in Lucene's terms. */
final class Filters {
    private Filters() {}

    /** One query a dimension that is filtered. */
    static Map<Dimension, Query> of(SearchRequest request) {
        Map<Dimension, Query> filters = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            Choice choice = request.choice(dimension);
            boolean range = dimension == Dimension.YEAR
                    && (request.yearFrom().isPresent() || request.yearTo().isPresent());
            if (range || !choice.equals(Choice.NONE)) {
                filters.put(dimension, filter(dimension, choice, request, range));
            }
        }
        return filters;
    }

    private static Query filter(Dimension dimension, Choice choice, SearchRequest request, boolean range) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        if (range) {
            int from = request.yearFrom().orElse(Integer.MIN_VALUE);
            int to = request.yearTo().orElse(Integer.MAX_VALUE);
            filter.add(IntField.newRangeQuery(IndexSchema.YEAR_VALUE, from, to), Occur.FILTER);
        }
        if (!choice.included().isEmpty()) {
            filter.add(anyOf(dimension, choice.included()), Occur.FILTER);
        }
        if (!choice.excluded().isEmpty()) {
            filter.add(anyOf(dimension, choice.excluded()), Occur.MUST_NOT);
        }
        return filter.build();
    }

    /** Reports with any of the values; the field of a dimension has its name. */
    static Query anyOf(Dimension dimension, Set<String> values) {
        List<BytesRef> terms = new ArrayList<>(values.size());
        values.forEach(value -> terms.add(new BytesRef(value)));
        return new TermInSetQuery(dimension.id(), terms);
    }
}
