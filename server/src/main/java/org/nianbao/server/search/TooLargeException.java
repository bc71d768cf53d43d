package org.nianbao.server.search;

import java.util.List;

/** A request that is well formed but whose answer would be beyond a stated measure; says how to ask for less. */
public final class TooLargeException extends RuntimeException {
    private final transient ParameterError error;

    TooLargeException(String parameter, String en, String zh) {
        super(parameter + ": " + en);
        this.error = new ParameterError(parameter, en, zh);
    }

    public List<ParameterError> errors() {
        return List.of(error);
    }
}
