package org.nianbao.indexer.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.util.BytesRef;

/**
 * One place where the bytes of a report lie.
 *
 * @param root the archive's root, as the caller named it
 * @param location path below the root, {@code a.zip!/b.txt} inside a zip
 * @param archive name of the archive
 * @param originUrl address of capture, empty where the manifest has none
 * @param capturedAt time of capture, empty where the manifest has none
 * @param readAt when the bytes were first read there (ISO 8601)
 * @param context digest of what else of the archive the facts rest on
 */
public record Source(
        String root,
        String location,
        String archive,
        String originUrl,
        String capturedAt,
        String readAt,
        String context) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** Where it lies, as the key of incremental runs. */
    record Key(String root, String location) {}

    Key key() {
        return new Key(root, location);
    }

    static BytesRef write(List<Source> sources) {
        try {
            return new BytesRef(JSON.writeValueAsBytes(sources));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sources that are no JSON", e);
        }
    }

    static List<Source> read(BytesRef bytes) throws IOException {
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, new TypeReference<List<Source>>() {});
    }
}
