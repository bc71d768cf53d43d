/**
 * What a report says: issuer, region, year, era, channels, each with its words. Pure, no input or output.
 *
 * <p>Start at {@code FactExtractor}. The rules are data files under {@code rules}.
 */
@NullMarked
package org.nianbao.indexer.facts;

import org.jspecify.annotations.NullMarked;
