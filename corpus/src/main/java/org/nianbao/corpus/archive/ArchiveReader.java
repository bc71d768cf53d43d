package org.nianbao.corpus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Reads an archive file by file: a folder with all that lies below it, a zip, or a single file.
 *
 * <p>Files come in the order of their names, folder by folder; a zip in a folder is read in its place, entry by entry.
 * At any time one file is in memory, and the names of the folders on the way to it (of a zip, all its names). Files and
 * folders whose names begin with a dot are passed over. {@code archive.json} and {@code places.csv} at the root describe
 * the archive and are no items; a zip in a folder may bring its own, else the folder's hold for it.
 *
 * <p>A reader is read once, by one thread. What is wrong with a file becomes a {@link Skip}; nothing is thrown for it.
 */
public final class ArchiveReader implements Iterable<ArchiveItem>, Closeable {
    /** The largest file that is read, in bytes. */
    public static final int MAX_FILE_BYTES = 16 << 20;

    private final Archive archive;
    private final Items items;
    private boolean begun;

    private ArchiveReader(Archive archive, Items items) {
        this.archive = archive;
        this.items = items;
    }

    /**
     * Opens an archive and reads what it says of itself.
     *
     * @param root a folder, a {@code .zip} or a single file
     * @throws NoSuchFileException if there is nothing at {@code root}
     * @throws IOException if the folder cannot be listed
     */
    public static ArchiveReader open(Path root) throws IOException {
        if (!Files.exists(root)) {
            throw new NoSuchFileException(root.toString(), null, "no such file or folder");
        }
        String name = FileName.of(root.toRealPath());
        Archive nameless = new Archive(name, Map.of(), Map.of(), List.of());
        return Files.isDirectory(root) ? openFolder(root, nameless) : openFile(root, nameless);
    }

    private static ArchiveReader openFolder(Path root, Archive nameless) throws IOException {
        Path realRoot = root.toRealPath();
        ArchiveContext context = ArchiveContext.read(nameless, nameless.name(), UnaryOperator.identity(), name -> {
            Path path = root.resolve(name);
            return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !FolderWalk.leadsOut(realRoot, path)
                    ? Optional.of(Bytes.read(nameless, name, path))
                    : Optional.empty();
        });
        return new ArchiveReader(context.archive(), new Items(context, new FolderWalk(root)));
    }

    private static ArchiveReader openFile(Path root, Archive nameless) {
        FolderWalk.Step file = new FolderWalk.Step.Found(root, FileName.of(root));
        Items items =
                new Items(new ArchiveContext(nameless, List.of()), List.of(file).iterator());
        Archive archive = items.hasNext() ? items.zip.map(ZipWalk::archive).orElse(nameless) : nameless;
        return new ArchiveReader(archive, items);
    }

    /** What the archive says of itself; a zip in a folder may say other things ({@link ArchivedFile#archive}). */
    public Archive archive() {
        return archive;
    }

    /**
     * The files and skips.
     *
     * @throws IllegalStateException at the second call
     */
    @Override
    public Iterator<ArchiveItem> iterator() {
        if (begun) {
            throw new IllegalStateException("an archive reader is read once");
        }
        begun = true;
        return items;
    }

    @Override
    public void close() throws IOException {
        items.closeZip();
    }

    private static final class Items extends Lookahead<ArchiveItem> {
        private final ArchiveContext context;
        private final Iterator<Skip> contextSkips;
        private final Iterator<FolderWalk.Step> steps;
        private Optional<ZipWalk> zip = Optional.empty();

        Items(ArchiveContext context, Iterator<FolderWalk.Step> steps) {
            this.context = context;
            this.contextSkips = context.skips().iterator();
            this.steps = steps;
        }

        @Override
        protected Optional<ArchiveItem> advance() {
            if (contextSkips.hasNext()) {
                return Optional.of(contextSkips.next());
            }
            while (true) {
                if (zip.isPresent() && zip.get().hasNext()) {
                    return Optional.of(zip.get().next());
                }
                try {
                    closeZip();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                if (!steps.hasNext()) {
                    return Optional.empty();
                }
                Optional<ArchiveItem> item = switch (steps.next()) {
                    case FolderWalk.Step.Passed passed -> Optional.of(passed.skip());
                    case FolderWalk.Step.Found found -> read(found);
                };
                if (item.isPresent()) {
                    return item;
                }
            }
        }

        /** The file as an item; empty where it is a zip, which is open then, or describes the archive. */
        private Optional<ArchiveItem> read(FolderWalk.Step.Found file) {
            String source = file.source();
            if (source.equals(Manifest.NAME) || source.equals(PlacesTable.NAME)) {
                return Optional.empty();
            }
            return switch (FileType.of(source)) {
                case TEXT, HTML -> Optional.of(Bytes.read(context.archive(), source, file.path()));
                case ZIP -> open(file);
                case OTHER -> Optional.of(skip(file, SkipReason.UNSUPPORTED_TYPE, "not a text, page or zip"));
            };
        }

        private Optional<ArchiveItem> open(FolderWalk.Step.Found file) {
            try {
                zip = Optional.of(new ZipWalk(file.path(), file.source(), context.archive()));
                return Optional.empty();
            } catch (NoSuchFileException | AccessDeniedException e) {
                return Optional.of(skip(file, SkipReason.UNREADABLE, Bytes.reason(e)));
            } catch (IOException e) {
                return Optional.of(skip(file, SkipReason.BAD_ZIP, Bytes.reason(e)));
            }
        }

        private static Skip skip(FolderWalk.Step.Found file, SkipReason reason, String detail) {
            return new Skip(file.source(), Optional.empty(), reason, detail);
        }

        void closeZip() throws IOException {
            if (zip.isPresent()) {
                zip.get().close();
                zip = Optional.empty();
            }
        }
    }
}
