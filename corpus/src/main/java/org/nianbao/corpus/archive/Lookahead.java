package org.nianbao.corpus.archive;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An iterator that finds out whether there is a next element by finding it. */
abstract class Lookahead<T> implements Iterator<T> {
    private Optional<T> next = Optional.empty();
    private boolean ended;

    /** The next element, or empty at the end; not called again after that. */
    protected abstract Optional<T> advance();

    @Override
    public final boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = advance();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T found = next.orElseThrow();
        next = Optional.empty();
        return found;
    }
}
