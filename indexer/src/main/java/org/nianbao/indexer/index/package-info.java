/**
 * The index: its schema, how a report becomes a document, and the only writer.
 *
 * <p>Start at {@link org.nianbao.indexer.index.IndexSchema}, then {@link org.nianbao.indexer.index.ReportIndexer};
 * {@link org.nianbao.indexer.index.IndexRun} is what a command calls.
 *
 * <p>Facets are kept as doc values ({@code SortedSetDocValuesFacetField}) in the same index and not in a taxonomy index
 * beside it: a commit is then one atomic step, and a kill between two commits cannot tear facets from reports. The
 * price is a table of ordinals that each reader builds once.
 */
@NullMarked
package org.nianbao.indexer.index;

import org.jspecify.annotations.NullMarked;
