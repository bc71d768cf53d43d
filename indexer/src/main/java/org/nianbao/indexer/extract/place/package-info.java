/**
 * Who issued a report, and where.
 */
@NullMarked
package org.nianbao.indexer.extract.place;

import org.jspecify.annotations.NullMarked;
