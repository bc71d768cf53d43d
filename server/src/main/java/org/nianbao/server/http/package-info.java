/**
 * The HTTP API and the site. Start at {@link org.nianbao.server.http.WebServer}: {@code Api} answers in JSON, {@code
 * Site} in HTML, both from the same {@link org.nianbao.server.search.SearchRequest}. No Lucene here.
 */
@NullMarked
package org.nianbao.server.http;

import org.jspecify.annotations.NullMarked;
