package org.nianbao.indexer.facts;

/**
 * The words a fact rests on.
 *
 * @param text verbatim, as in {@link org.nianbao.corpus.Report#all}
 * @param start first code point of it in that text
 * @param end code point after the last
 */
public record Evidence(String text, int start, int end) {}
