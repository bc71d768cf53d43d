package org.nianbao.corpus.archive;

import org.nianbao.corpus.Report;

/** What became of a file. */
public sealed interface ParseResult {
    /** It is a report. */
    record Parsed(Report report) implements ParseResult {}

    /** It is none; the reason is {@link SkipReason#EMPTY}, {@link SkipReason#BINARY} or {@link SkipReason#TOO_LARGE}. */
    record Refused(Skip skip) implements ParseResult {}
}
