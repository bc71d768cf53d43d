/**
 * The command line: thin commands over the other rooms. Start at {@link org.nianbao.server.cli.Main}.
 *
 * <p>Data goes to standard output, talk to standard error; exit 0 done or found, 1 nothing found, 2 error.
 */
@NullMarked
package org.nianbao.server.cli;

import org.jspecify.annotations.NullMarked;
