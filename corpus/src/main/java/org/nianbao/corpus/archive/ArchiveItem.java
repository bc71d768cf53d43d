package org.nianbao.corpus.archive;

/** What a reader finds in an archive: a file, or the reason why there is none. */
public sealed interface ArchiveItem permits ArchivedFile, Skip {}
