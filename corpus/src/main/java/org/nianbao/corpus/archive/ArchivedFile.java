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
        implements ArchiveItem {}
