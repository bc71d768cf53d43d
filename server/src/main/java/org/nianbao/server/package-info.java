/** Answers: the command line and the HTTP API over an index. */
@NullMarked
package org.nianbao.server;

import org.jspecify.annotations.NullMarked;
