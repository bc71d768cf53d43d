package org.nianbao.corpus.archive;

import java.util.List;
import org.nianbao.corpus.Span;

/**
 * The text of a file, with what its markup says of it.
 *
 * @param text as it stands in the file, or as a browser would show it
 * @param marked stretches that stood in elements of the page's frame, in order
 */
record Page(String text, List<Span> marked) {
    static Page of(String content, FileType type) {
        return type == FileType.HTML ? HtmlText.read(content) : new Page(content, List.of());
    }
}
