/**
 * The index: its schema, how a report becomes a document, and the only writer.
 *
 * <p>Start at {@code IndexSchema}, then {@code ReportIndexer}.
 */
@NullMarked
package org.nianbao.indexer.index;

import org.jspecify.annotations.NullMarked;
