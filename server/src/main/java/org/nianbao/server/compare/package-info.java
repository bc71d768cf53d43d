/**
 * Comparing: two reports sentence by sentence, one body's reports year by year. Start at {@link
 * org.nianbao.server.compare.Comparison} and {@link org.nianbao.server.compare.Series}; no engine and no HTTP here.
 */
@NullMarked
package org.nianbao.server.compare;

import org.jspecify.annotations.NullMarked;
