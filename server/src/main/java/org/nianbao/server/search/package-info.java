/**
 * Search: from the query string to the answer.
 *
 * <p>Start at {@link org.nianbao.server.search.SearchRequest} and {@link org.nianbao.server.search.SearchResponse},
 * which know no engine and no HTTP; {@link org.nianbao.server.search.ReportSearcher} answers the one with the other
 * from a Lucene index. {@link org.nianbao.server.search.QueryParser} is the query language.
 */
@NullMarked
package org.nianbao.server.search;

import org.jspecify.annotations.NullMarked;
