@NullMarked
package org.nianbao.server.search;

import org.jspecify.annotations.NullMarked;
