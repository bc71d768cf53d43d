package org.nianbao.corpus.archive;

import java.time.Instant;
import java.util.Optional;
import org.nianbao.corpus.Provenance;
import org.nianbao.corpus.Report;
import org.nianbao.corpus.text.Normalizer;

/** Makes a report of a file: fingerprint, encoding, text, furniture. Holds no state; safe for threads. */
public final class ReportParser {
    /**
     * Reads a file's bytes as a report.
     *
     * @param readAt when the bytes were read, for the provenance
     * @return the report, or a skip with reason {@code EMPTY}, {@code BINARY} or {@code TOO_LARGE}
     */
    public ParseResult parse(ArchivedFile file, Instant readAt) {
        FileType type = FileType.of(file.entry().orElse(file.source()));
        if (file.bytes().length == 0) {
            return refuse(file, SkipReason.EMPTY, "0 bytes");
        }
        Optional<Decoded> decoded = TextDecoder.decode(file.bytes(), type == FileType.HTML);
        if (decoded.isEmpty()) {
            return refuse(file, SkipReason.BINARY, "no text in any encoding we read");
        }
        Page page = Page.of(decoded.get().text(), type);
        if (isBlank(page.text())) {
            return refuse(file, SkipReason.EMPTY, "nothing but white space");
        }
        if (Normalizer.expands(page.text())) {
            String detail = "expands to " + Normalizer.expandedLength(page.text()) + " characters";
            return refuse(file, SkipReason.TOO_LARGE, detail);
        }
        Provenance provenance = provenance(file, decoded.get(), readAt);
        String id = Report.id(file.bytes());
        return new ParseResult.Parsed(new Report(id, provenance, page.text(), Furniture.find(page)));
    }

    private static Provenance provenance(ArchivedFile file, Decoded decoded, Instant readAt) {
        Optional<Archive.Capture> capture =
                Optional.ofNullable(file.archive().captures().get(file.location()));
        return new Provenance(
                file.source(),
                file.entry(),
                Report.sha256(file.bytes()),
                decoded.encoding(),
                decoded.damaged(),
                readAt,
                capture.flatMap(Archive.Capture::url),
                capture.flatMap(Archive.Capture::capturedAt));
    }

    private static ParseResult refuse(ArchivedFile file, SkipReason reason, String detail) {
        return new ParseResult.Refused(new Skip(file.source(), file.entry(), reason, detail));
    }

    private static boolean isBlank(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }
}
