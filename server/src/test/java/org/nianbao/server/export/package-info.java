@NullMarked
package org.nianbao.server.export;

import org.jspecify.annotations.NullMarked;
