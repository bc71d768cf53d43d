package org.nianbao.corpus.archive;

/**
 * Bytes as text.
 *
 * @param text without byte order mark; line ends as they were
 * @param encoding IANA name
 * @param damaged whether some bytes were invalid and became U+FFFD
 */
record Decoded(String text, String encoding, boolean damaged) {}
