package org.nianbao.corpus;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a report came from.
 *
 * @param source path of the file below the archive's root, with {@code /}; a zip's own name for what lies in it
 * @param entry name of the entry inside a zip
 * @param sha256 SHA-256 of the bytes, lower-case hexadecimal
 * @param encoding IANA name of the encoding the bytes were decoded from
 * @param damaged whether some bytes were invalid in that encoding and became U+FFFD
 * @param readAt when the bytes were read
 * @param originUrl address the page was captured from, as the archive's manifest gives it
 * @param capturedAt time of the capture, as the archive's manifest gives it (ISO 8601)
 */
public record Provenance(
        String source,
        Optional<String> entry,
        String sha256,
        String encoding,
        boolean damaged,
        Instant readAt,
        Optional<String> originUrl,
        Optional<String> capturedAt) {

    /** Path and entry in one string, {@code a.zip!/b/c.txt}: the key of a file within its archive. */
    public String location() {
        return entry.map(name -> source + "!/" + name).orElse(source);
    }
}
