package org.nianbao.corpus.generate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The outer form of a report.
 *
 * @param html whether it is a page; else plain text
 * @param layout how its tables came through the crawl
 * @param fill which cells of its tables hold something
 */
record Look(boolean html, Encoding encoding, Layout layout, Fill fill, Numerals numerals, Noise noise) {

    enum Encoding {
        UTF_8(StandardCharsets.UTF_8, false),
        UTF_8_BOM(StandardCharsets.UTF_8, true),
        GB18030(Charset.forName("GB18030"), false),
        UTF_16LE(StandardCharsets.UTF_16LE, true),
        UTF_16BE(StandardCharsets.UTF_16BE, true);

        private final Charset charset;
        private final boolean mark;

        Encoding(Charset charset, boolean mark) {
            this.charset = charset;
            this.mark = mark;
        }

        Charset charset() {
            return charset;
        }

        byte[] encode(String text) {
            return (mark ? '\uFEFF' + text : text).getBytes(charset);
        }
    }

    /** The shapes tables have in archives. */
    enum Layout {
        /** A real table; pages only. */
        HTML,
        LINES,
        SPACED_LINES,
        PIPES,
        PIPE_LINES,
        SPACES,
        TABS,
        /** No separators at all; only where every number has one digit, since nobody could split others. */
        GLUED,
        /** The text ends inside the table of applications. */
        TRUNCATED,
        /** The tables were pictures or attachments. */
        MISSING;

        /** Whether a blank cell leaves a trace. */
        boolean keepsBlanks() {
            return this == HTML || this == PIPES || this == PIPE_LINES;
        }
    }

    enum Fill {
        FULL,
        BLANK_ZEROS,
        TOTALS_ONLY,
        /** Totals in the first two rows and the last only, as some bodies fill the 2019 form. */
        NO_TOTALS,
        FULL_WIDTH
    }

    /** What happens to sentences without facts. */
    enum Noise {
        NONE,
        TYPOS,
        LOST_PUNCTUATION,
        HALF_WIDTH_COMMAS
    }
}
