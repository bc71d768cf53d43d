package org.nianbao.indexer.index;

import java.io.IOException;

/** A folder whose index this program cannot answer from; the message is one sentence that says what to do. */
public final class ForeignIndexException extends IOException {
    public ForeignIndexException(String message) {
        super(message);
    }
}
