package org.nianbao.corpus.archive;

import java.util.Optional;

/**
 * The bytes of one file of an archive.
 *
 * @param archive the archive it lies in
 * @param source path below the archive's root, with {@code /}; the zip's own name for what lies in a zip
 * @param entry name of the entry inside a zip
 * @param bytes the content; not copied, not to be changed
 */
public record ArchivedFile(Archive archive, String source, Optional<String> entry, byte[] bytes)
        implements ArchiveItem {
    /** Path and entry in one string, as {@link org.nianbao.corpus.Provenance#location} gives it. */
    public String location() {
        return location(source, entry);
    }

    static String location(String source, Optional<String> entry) {
        return entry.map(name -> source + "!/" + name).orElse(source);
    }
}
