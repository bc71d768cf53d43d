/** Pages, styles, scripts and messages. Templates get plain view records; nothing here knows an index or a request. */
@NullMarked
package org.nianbao.web;

import org.jspecify.annotations.NullMarked;
