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
 * @param context digest of the archive's own places, on which facts rest as on the bytes
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

    /** Where the archive lies, be it a folder, a file or a zip in a folder: archives of one name are not one. */
    public String holder() {
        int zip = location.indexOf("!/");
        return zip < 0 ? root : root + '/' + location.substring(0, zip);
    }

    /** The same place, first read at another time. */
    Source since(String time) {
        return new Source(root, location, archive, originUrl, capturedAt, time, context);
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
