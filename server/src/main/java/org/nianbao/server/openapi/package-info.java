/**
 * What can be asked of the server, as data. Start at {@link org.nianbao.server.openapi.Endpoint}: each is declared once,
 * in {@code Routes} of the HTTP room, which routes by it and writes {@link org.nianbao.server.openapi.OpenApi} and the
 * page on the API from it. Words for people are in {@code texts.tsv}. Knows nothing of HTTP servers.
 */
@NullMarked
package org.nianbao.server.openapi;

import org.jspecify.annotations.NullMarked;
