/**
 * The figures that the prose tells.
 */
@NullMarked
package org.nianbao.indexer.extract.figure;

import org.jspecify.annotations.NullMarked;
