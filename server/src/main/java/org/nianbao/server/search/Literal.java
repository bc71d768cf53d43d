package org.nianbao.server.search;

import java.util.List;

/**
 * Something asked for that can be marked.
 *
 * @param text the normalised phrase or chunk
 * @param words of an unquoted chunk SmartCN's words, marked where the chunk does not stand literally; of a phrase none
 */
record Literal(String text, List<String> words) {}
