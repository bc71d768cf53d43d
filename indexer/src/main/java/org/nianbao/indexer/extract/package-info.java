/**
 * Reads the facts of a report. Pure, no input or output.
 *
 * <p>Start at {@code FactExtractor}. The rules are data files, see {@link org.nianbao.indexer.facts.rules}.
 */
@NullMarked
package org.nianbao.indexer.extract;

import org.jspecify.annotations.NullMarked;
