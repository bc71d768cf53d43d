/**
 * Exact text: how characters are folded before they are compared, with the way back to the original.
 *
 * <p>Start at {@link org.nianbao.corpus.text.Normalizer}.
 */
@NullMarked
package org.nianbao.corpus.text;

import org.jspecify.annotations.NullMarked;
