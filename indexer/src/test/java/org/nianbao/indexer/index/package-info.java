@NullMarked
package org.nianbao.indexer.index;

import org.jspecify.annotations.NullMarked;
