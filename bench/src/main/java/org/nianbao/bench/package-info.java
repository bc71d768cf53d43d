/** Benchmarks: {@code bench/run NAME}. Never a gate. */
@NullMarked
package org.nianbao.bench;

import org.jspecify.annotations.NullMarked;
