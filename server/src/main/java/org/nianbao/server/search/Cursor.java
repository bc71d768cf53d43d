package org.nianbao.server.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of hits ended: the commit, the search, and the sort values of the last hit. Opaque to callers.
 *
 * @param commit id of the index's commit; in another one the same values may stand elsewhere
 * @param version of the reader that is asked for that commit while it is kept
 * @param search digest of query, filters and order
 * @param keys the hit's values of the sort keys
 */
record Cursor(String commit, long version, int search, List<String> keys) {
    private static final JsonMapper JSON = new JsonMapper();

    Cursor {
        Objects.requireNonNull(commit, "commit");
        keys = List.copyOf(keys);
    }

    static String write(Snapshot snapshot, SearchRequest request, FieldDoc last) {
        List<String> keys = Arrays.stream(last.fields).map(Cursor::print).toList();
        try {
            byte[] json =
                    JSON.writeValueAsBytes(new Cursor(snapshot.commitId(), snapshot.version(), digest(request), keys));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a cursor that is no JSON", e);
        }
    }

    private static String print(@Nullable Object key) {
        return key instanceof BytesRef bytes ? bytes.utf8ToString() : key == null ? "" : key.toString();
    }

    /**
     * The hit to go on after.
     *
     * @throws InvalidRequestException if it is no cursor, or one of another search
     * @throws ExpiredCursorException if the index has changed
     */
    static FieldDoc read(String cursor, String commit, SearchRequest request) {
        Cursor place;
        SortField[] sort = Matches.sort(request.order()).getSort();
        Object[] keys = new Object[sort.length];
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            place = JSON.readValue(json, Cursor.class);
            for (int i = 0; i < sort.length; i++) {
                keys[i] = read(sort[i], place.keys.get(i));
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            throw new InvalidRequestException(
                    "cursor", "not a cursor of this search; follow next as it was given", "不是这次检索的 cursor；请原样使用 next");
        }
        if (place.search != digest(request)) {
            throw new InvalidRequestException(
                    "cursor", "not a cursor of this search; follow next as it was given", "不是这次检索的 cursor；请原样使用 next");
        }
        if (!commit.equals(place.commit)) {
            throw new ExpiredCursorException();
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, keys);
    }

    private static @Nullable Object read(SortField field, String key) {
        return switch (field) {
            case SortedSetSortField words -> key.isEmpty() ? null : new BytesRef(key);
            case SortedNumericSortField number -> Long.parseLong(key);
            default -> finite(Float.parseFloat(key));
        };
    }

    private static float finite(float score) {
        if (!Float.isFinite(score)) {
            throw new IllegalArgumentException("no score: " + score);
        }
        return score;
    }

    /** The reader of a cursor's commit; empty of what is no cursor. */
    static Optional<Long> version(String cursor) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.UTF_8));
            return Optional.ofNullable(JSON.readValue(json, Cursor.class)).map(Cursor::version);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static int digest(SearchRequest request) {
        Map<String, List<String>> search = new LinkedHashMap<>(request.parameters());
        search.keySet().removeAll(List.of("size", "page", "cursor", "facet", "strict"));
        return (request.order() + search.toString()).hashCode();
    }
}
