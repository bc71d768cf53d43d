/**
 * The statutory tables, from HTML or from any flattened text.
 */
@NullMarked
package org.nianbao.indexer.extract.table;

import org.jspecify.annotations.NullMarked;
