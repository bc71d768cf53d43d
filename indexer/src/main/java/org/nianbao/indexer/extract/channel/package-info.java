/**
 * The channels of disclosure that a body really used.
 */
@NullMarked
package org.nianbao.indexer.extract.channel;

import org.jspecify.annotations.NullMarked;
