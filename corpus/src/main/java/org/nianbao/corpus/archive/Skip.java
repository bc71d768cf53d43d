package org.nianbao.corpus.archive;

import java.util.Optional;

/**
 * A file that was not read, with the reason.
 *
 * @param source path of the file as {@link ArchivedFile#source} would give it
 * @param entry entry inside a zip
 * @param reason why
 * @param detail one clause to a person, such as {@code 52428800 bytes, limit 16777216}
 */
public record Skip(String source, Optional<String> entry, SkipReason reason, String detail) implements ArchiveItem {
    public String location() {
        return ArchivedFile.location(source, entry);
    }
}
