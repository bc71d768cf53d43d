/**
 * How a report is cited. Start at {@link org.nianbao.server.cite.Citation}; each {@link org.nianbao.server.cite.CitationFormat}
 * writes it in its own way and escapes what its readers would take for its own signs. Knows nothing of HTTP.
 */
@NullMarked
package org.nianbao.server.cite;

import org.jspecify.annotations.NullMarked;
