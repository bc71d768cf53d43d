/**
 * A whole result as a file. Start at {@link org.nianbao.server.export.ExportFormat}; what a table has in its columns is
 * said in {@code columns.tsv}. Knows nothing of HTTP or of the command line.
 */
@NullMarked
package org.nianbao.server.export;

import org.jspecify.annotations.NullMarked;
