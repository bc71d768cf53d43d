package org.nianbao.server.search;

/** A cursor into a state of the index that is kept no more: going on would give wrong rows, so begin again. */
public final class ExpiredCursorException extends RuntimeException {
    ExpiredCursorException() {
        super("The index has changed since this cursor was given; ask again without it");
    }
}
