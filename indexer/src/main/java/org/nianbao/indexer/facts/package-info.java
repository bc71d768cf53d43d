/**
 * What a report says: issuer, region, year, era, channels, figures, tables, checks, each with its words; values only.
 */
@NullMarked
package org.nianbao.indexer.facts;

import org.jspecify.annotations.NullMarked;
