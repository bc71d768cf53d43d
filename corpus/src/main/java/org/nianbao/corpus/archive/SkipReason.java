package org.nianbao.corpus.archive;

import java.util.Locale;

/** Why a file of an archive became no report. The counters of an index run are kept by these names. */
public enum SkipReason {
    /** No bytes, or nothing but white space. */
    EMPTY,
    /** Bytes that are no text in any encoding we read. */
    BINARY,
    /** An ending we do not read ({@code .pdf}, {@code .jpg}, …). */
    UNSUPPORTED_TYPE,
    /** Larger than {@link ArchiveReader#MAX_FILE_BYTES}, or of characters that grow so when they are normalised. */
    TOO_LARGE,
    /** No permission, or an I/O error. */
    UNREADABLE,
    /** A zip entry whose name leaves the archive ({@code ../}, absolute). */
    UNSAFE_PATH,
    /** A zip that would expand beyond its limits. */
    ZIP_BOMB,
    /** A zip that cannot be read as one. */
    BAD_ZIP,
    /** A symbolic link back into a folder that is being read. */
    LINK_LOOP,
    /** A symbolic link that leads out of the archive; it is not followed. */
    LINK_OUTSIDE,
    /** An {@code archive.json} that is no manifest; the archive is read without it. */
    BAD_MANIFEST,
    /** A {@code places.csv} row that is no place; the other rows hold. */
    BAD_PLACES;

    /** The name used in counters, JSON and messages: {@code too_large}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
