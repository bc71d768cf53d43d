/**
 * Pages, styles, scripts and messages. Start at {@link org.nianbao.web.Pages}: one method a page, each from one view
 * record. The records hold finished labels and links; the templates (src/main/jte) lay them out and escape them.
 * Nothing here knows an index, a request or a fact. Texts of the pages are in {@code messages_zh.properties} and
 * {@code messages_en.properties}; of the labels in the records, those that recur have keys there too.
 */
@NullMarked
package org.nianbao.web;

import org.jspecify.annotations.NullMarked;
