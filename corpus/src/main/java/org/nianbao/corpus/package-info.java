/**
 * What a report is: its text, the furniture around it, and where it came from.
 *
 * <p>Start at {@link org.nianbao.corpus.Report}. Reading archives is in {@code archive}, exact text in {@code text},
 * places in {@code place}, synthetic archives in {@code generate}. Nothing here knows Lucene, facts or HTTP.
 */
@NullMarked
package org.nianbao.corpus;

import org.jspecify.annotations.NullMarked;
