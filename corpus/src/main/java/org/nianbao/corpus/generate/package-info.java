/**
 * Synthetic archives with an answer key, for measuring.
 *
 * <p>Start at {@link org.nianbao.corpus.generate.ArchiveGenerator}. Its sentence banks are its own: they share no word
 * list with the fact rules, or a measurement would prove nothing.
 */
@NullMarked
package org.nianbao.corpus.generate;

import org.jspecify.annotations.NullMarked;
