package org.nianbao.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reading a file whole, but never more than {@link ArchiveReader#MAX_FILE_BYTES}. */
final class Bytes {
    private Bytes() {}

    static ArchiveItem read(Archive archive, String source, Path path) {
        try {
            if (!Files.isRegularFile(path)) {
                return skip(source, SkipReason.UNREADABLE, Files.exists(path) ? "not a regular file" : "no such file");
            }
            long size = Files.size(path);
            if (size > ArchiveReader.MAX_FILE_BYTES) {
                return skip(source, SkipReason.TOO_LARGE, tooLarge(size));
            }
            try (InputStream in = Files.newInputStream(path)) {
                byte[] bytes = in.readNBytes(ArchiveReader.MAX_FILE_BYTES + 1);
                return bytes.length == 0
                        ? skip(source, SkipReason.EMPTY, "0 bytes")
                        : bytes.length > ArchiveReader.MAX_FILE_BYTES
                                ? skip(source, SkipReason.TOO_LARGE, tooLarge(bytes.length))
                                : new ArchivedFile(archive, source, Optional.empty(), bytes);
            }
        } catch (IOException e) {
            return skip(source, SkipReason.UNREADABLE, reason(e));
        }
    }

    static String tooLarge(long size) {
        return size + " bytes, limit " + ArchiveReader.MAX_FILE_BYTES;
    }

    /** What an exception says, without the path that some of them give as their whole message. */
    static String reason(Exception e) {
        String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        return switch (e) {
            case java.nio.file.AccessDeniedException denied -> "no permission";
            case java.nio.file.NoSuchFileException missing -> "no such file";
            case java.nio.file.FileSystemException system -> system.getReason() == null ? kind : system.getReason();
            default -> e.getMessage() == null ? kind : e.getMessage();
        };
    }

    private static Skip skip(String source, SkipReason reason, String detail) {
        return new Skip(source, Optional.empty(), reason, detail);
    }
}
