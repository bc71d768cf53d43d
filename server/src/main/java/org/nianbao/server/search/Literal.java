package org.nianbao.server.search;

import java.util.List;
import org.apache.lucene.search.Query;
import org.nianbao.indexer.index.IndexSchema;

/**
 * Something asked for that can be marked.
 *
 * @param places where it stands in the body
 * @param words of an unquoted chunk SmartCN's words, marked where the chunk does not stand literally; of a phrase none
 */
record Literal(Places places, List<String> words) {
    Literal {
        words = List.copyOf(words);
    }

    /** Reports where it stands; the score's frequency is how many times. */
    Query query() {
        return query(IndexSchema.EXACT, places);
    }

    static Query query(String field, Places places) {
        return places instanceof Places.Literally(String text) && field.equals(IndexSchema.EXACT)
                ? QueryPlan.phrase(text)
                : new PlacesQuery(field, places);
    }
}
