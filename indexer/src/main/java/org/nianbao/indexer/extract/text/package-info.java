/**
 * A report as the finders read it: folded characters, words of the rule tables, amounts, years, sentences in sections.
 */
@NullMarked
package org.nianbao.indexer.extract.text;

import org.jspecify.annotations.NullMarked;
