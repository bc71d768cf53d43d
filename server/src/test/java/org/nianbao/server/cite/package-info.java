@NullMarked
package org.nianbao.server.cite;

import org.jspecify.annotations.NullMarked;
