/**
 * The rule tables: the knowledge of the extraction, as readable data files.
 */
@NullMarked
package org.nianbao.indexer.facts.rules;

import org.jspecify.annotations.NullMarked;
