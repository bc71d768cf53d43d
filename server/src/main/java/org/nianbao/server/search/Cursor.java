package org.nianbao.server.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;

/**
 * Where a page of hits ended: the commit, the search, and the sort values of the last hit. Opaque to callers.
 *
 * @param commit id of the index's commit; in another one the same values may stand elsewhere
 * @param search digest of query, filters and order
 * @param key value of the first sort key
 * @param id id of the hit
 */
record Cursor(String commit, int search, String key, String id) {
    private static final JsonMapper JSON = new JsonMapper();

    Cursor {
        Objects.requireNonNull(commit, "commit");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(id, "id");
    }

    static String write(String commit, SearchRequest request, FieldDoc last) {
        Object first = last.fields[0];
        String key = first instanceof BytesRef bytes ? bytes.utf8ToString() : first == null ? "" : first.toString();
        String id = ((BytesRef) last.fields[1]).utf8ToString();
        try {
            byte[] json = JSON.writeValueAsBytes(new Cursor(commit, digest(request), key, id));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor that is no JSON", e);
        }
    }

    /**
     * The hit to go on after.
     *
     * @throws InvalidRequestException if it is no cursor, or one of another search
     * @throws ExpiredCursorException if the index has changed
     */
    static FieldDoc read(String cursor, String commit, SearchRequest request) {
        Cursor place;
        Object key;
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            place = JSON.readValue(json, Cursor.class);
            key = switch (request.order()) {
                case RELEVANCE -> finite(Float.parseFloat(place.key));
                case REGION -> place.key.isEmpty() ? null : new BytesRef(place.key);
                default -> Long.parseLong(place.key);
            };
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new InvalidRequestException("cursor", "not a cursor of this search; follow next as it was given");
        }
        if (place.search != digest(request)) {
            throw new InvalidRequestException("cursor", "not a cursor of this search; follow next as it was given");
        }
        if (!commit.equals(place.commit)) {
            throw new ExpiredCursorException();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {key, new BytesRef(place.id)});
    }

    private static float finite(float score) {
        if (!Float.isFinite(score)) {
            throw new IllegalArgumentException("no score: " + score);
        }
        return score;
    }

    private static int digest(SearchRequest request) {
        Map<String, List<String>> search = new LinkedHashMap<>(request.parameters());
        search.keySet().removeAll(List.of("size", "page", "cursor", "facet", "strict"));
        return (request.order() + search.toString()).hashCode();
    }
}
