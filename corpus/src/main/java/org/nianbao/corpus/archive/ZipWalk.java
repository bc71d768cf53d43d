package org.nianbao.corpus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of one zip by name. Trusts nothing a zip says of itself: names, sizes and checksums are checked. */
final class ZipWalk extends Lookahead<ArchiveItem> implements Closeable {
    /** Above this, an expanded entry or zip is measured by how much it grew. */
    private static final long SMALL_ENTRY = 1 << 20;

    private static final long SMALL_ZIP = 64 << 20;

    /** Deflate reaches 1032 : 1 on a file of zeros; pages and tables stay below 50 : 1. */
    private static final long MAX_ENTRY_RATIO = 200;

    private static final long MAX_ZIP_RATIO = 100;

    private static final Set<Integer> METHODS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);

    private record Entry(String name, ZipArchiveEntry header) {
        boolean isReserved() {
            return name.equals(Manifest.NAME) || name.equals(PlacesTable.NAME);
        }
    }

    private final String source;
    private final ZipFile zip;
    private final long maxExpanded;
    private final List<Entry> entries;
    private final Iterator<Skip> contextSkips;
    private final Iterator<Entry> rest;
    private Archive archive;
    private long expanded;
    private String previous = "";

    /**
     * Opens a zip and reads its manifest.
     *
     * @param around what holds where the zip has no manifest or places of its own
     * @throws IOException if it is no zip
     */
    ZipWalk(Path path, String source, Archive around) throws IOException {
        this.source = source;
        maxExpanded = Math.max(SMALL_ZIP, MAX_ZIP_RATIO * Files.size(path));
        zip = ZipFile.builder().setPath(path).setIgnoreLocalFileHeader(true).get();
        entries = Collections.list(zip.getEntries()).stream()
                .map(header -> new Entry(name(header), header))
                .sorted(Comparator.comparing(Entry::name))
                .toList();
        archive = around;
        ArchiveContext context =
                ArchiveContext.read(around, FileName.of(path), name -> source + "!/" + name, this::reserved);
        archive = context.archive();
        contextSkips = context.skips().iterator();
        rest = entries.iterator();
    }

    Archive archive() {
        return archive;
    }

    @Override
    protected Optional<ArchiveItem> advance() {
        if (contextSkips.hasNext()) {
            return Optional.of(contextSkips.next());
        }
        while (rest.hasNext()) {
            if (expanded > maxExpanded) {
                return Optional.of(bombStops());
            }
            Entry entry = rest.next();
            boolean again = entry.name.equals(previous);
            previous = entry.name;
            if (FileName.isUnsafe(entry.name)) {
                return Optional.of(skip(entry, SkipReason.UNSAFE_PATH, "the name leads out of the archive"));
            }
            if (again) {
                return Optional.of(skip(entry, SkipReason.BAD_ZIP, "a second entry of this name"));
            }
            if (!entry.header.isDirectory() && !FileName.isHidden(entry.name) && !entry.isReserved()) {
                return Optional.of(report(entry));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ArchiveItem bombStops() {
        rest.forEachRemaining(unread -> {});
        String detail = "expands beyond " + maxExpanded + " bytes; the rest is not read";
        return new Skip(source, Optional.empty(), SkipReason.ZIP_BOMB, detail);
    }

    private ArchiveItem report(Entry entry) {
        return switch (FileType.of(entry.name)) {
            case TEXT, HTML -> read(entry);
            case ZIP -> skip(entry, SkipReason.UNSUPPORTED_TYPE, "a zip inside a zip");
            case OTHER -> skip(entry, SkipReason.UNSUPPORTED_TYPE, "not a text, page or zip");
        };
    }

    private Optional<ArchiveItem> reserved(String name) {
        return entries.stream()
                .filter(entry -> entry.name.equals(name))
                .findFirst()
                .map(this::read);
    }

    private ArchiveItem read(Entry entry) {
        ZipArchiveEntry header = entry.header;
        if (header.isUnixSymlink() || !METHODS.contains(header.getMethod()) || !zip.canReadEntryData(header)) {
            return skip(entry, SkipReason.UNREADABLE, "a link, encrypted, or of an unknown method");
        }
        long grown = Math.max(SMALL_ENTRY, MAX_ENTRY_RATIO * header.getCompressedSize());
        int limit = (int) Math.min(grown, ArchiveReader.MAX_FILE_BYTES);
        if (header.getSize() > limit) {
            return beyond(entry, limit, header.getSize());
        }
        try (InputStream in = zip.getInputStream(header)) {
            byte[] bytes = in.readNBytes(limit + 1);
            expanded += bytes.length;
            return bytes.length > limit ? beyond(entry, limit, bytes.length) : file(entry, bytes);
        } catch (IOException | IllegalArgumentException e) {
            return skip(entry, SkipReason.BAD_ZIP, Bytes.reason(e));
        }
    }

    private ArchiveItem file(Entry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (bytes.length != entry.header.getSize() || sum.getValue() != entry.header.getCrc()) {
            return skip(entry, SkipReason.BAD_ZIP, "size or checksum is wrong");
        }
        return bytes.length == 0
                ? skip(entry, SkipReason.EMPTY, "0 bytes")
                : new ArchivedFile(archive, source, Optional.of(entry.name), bytes);
    }

    private ArchiveItem beyond(Entry entry, int limit, long size) {
        return limit == ArchiveReader.MAX_FILE_BYTES
                ? skip(entry, SkipReason.TOO_LARGE, Bytes.tooLarge(size))
                : skip(entry, SkipReason.ZIP_BOMB, entry.header.getCompressedSize() + " bytes expand beyond " + limit);
    }

    private Skip skip(Entry entry, SkipReason reason, String detail) {
        return new Skip(source, Optional.of(entry.name), reason, detail);
    }

    /** The name by its own bytes: the library turns backslashes, and does not try GBK where nothing is stated. */
    private static String name(ZipArchiveEntry header) {
        if (header.getNameSource() == NameSource.UNICODE_EXTRA_FIELD) {
            return header.getName();
        }
        return header.getGeneralPurposeBit().usesUTF8ForNames()
                ? new String(header.getRawName(), StandardCharsets.UTF_8)
                : TextDecoder.decodeName(header.getRawName());
    }
}
