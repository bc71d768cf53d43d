package org.nianbao.server.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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
            filter.add(LongField.newRangeQuery(IndexSchema.YEAR_VALUE, from, to), Occur.FILTER);
        }
        if (!choice.included().isEmpty()) {
            filter.add(anyOf(dimension, choice.included()), Occur.FILTER);
        }
        choice.excluded().forEach(value -> filter.add(one(dimension, value), Occur.MUST_NOT));
        return filter.build();
    }

    private static Query anyOf(Dimension dimension, Set<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(value -> any.add(one(dimension, value), Occur.SHOULD));
        return any.build();
    }

    /** Reports with a value as {@link Values#read} gives it; the field of a dimension of words has its name. */
    static Query one(Dimension dimension, String value) {
        if (dimension.numbers().isPresent()) {
            String field = dimension.numbers().get();
            return Range.of(value)
                    .map(range -> LongField.newRangeQuery(field, range.least(), range.most()))
                    .orElseGet(() -> not(new FieldExistsQuery(field)));
        }
        if (dimension == Dimension.REGION) {
            BooleanQuery.Builder either = new BooleanQuery.Builder().add(term(dimension, value), Occur.SHOULD);
            FormerPlaces.successors(value).forEach(place -> either.add(term(dimension, place.code()), Occur.SHOULD));
            return either.build();
        }
        return dimension == Dimension.CHECK && value.equals(Values.ANY)
                ? not(term(dimension, Values.absent(dimension)))
                : term(dimension, value);
    }

    private static Query term(Dimension dimension, String value) {
        return new TermQuery(new Term(dimension.id(), value));
    }

    private static Query not(Query query) {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }
}
