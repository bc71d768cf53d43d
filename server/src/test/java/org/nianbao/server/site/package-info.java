/** The running site in a real Chromium: a {@code Visit} is one reader's browser, closed with a verdict. */
@NullMarked
package org.nianbao.server.site;

import org.jspecify.annotations.NullMarked;
