/**
 * How an archive is read: folders, zips and single files, entry by entry.
 *
 * <p>Start at {@link org.nianbao.corpus.archive.ArchiveReader}, which yields {@link
 * org.nianbao.corpus.archive.ArchiveItem}s; {@link org.nianbao.corpus.archive.ReportParser} turns a file into a {@link
 * org.nianbao.corpus.Report}. Bad input becomes a {@link org.nianbao.corpus.archive.Skip} with its reason.
 */
@NullMarked
package org.nianbao.corpus.archive;

import org.jspecify.annotations.NullMarked;
