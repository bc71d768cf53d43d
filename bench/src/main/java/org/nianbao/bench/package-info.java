/**
 * Benchmarks: {@code bench/run NAME}. Never a gate.
 *
 * <p>Start at {@link org.nianbao.bench.Main}; each command is a {@code Benchmark}. They go the ways that the command line
 * and the server go, over archives of the generator.
 */
@NullMarked
package org.nianbao.bench;

import org.jspecify.annotations.NullMarked;
