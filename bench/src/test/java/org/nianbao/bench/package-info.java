@NullMarked
package org.nianbao.bench;

import org.jspecify.annotations.NullMarked;
