/** The running site in a real Chromium: {@code LiveSite} serves an archive, a {@code Visit} is one reader's browser. */
@NullMarked
package org.nianbao.server.site;

import org.jspecify.annotations.NullMarked;
