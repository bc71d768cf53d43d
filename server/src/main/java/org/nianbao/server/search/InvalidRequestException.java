package org.nianbao.server.search;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be answered as asked; names every parameter that is wrong. */
public final class InvalidRequestException extends RuntimeException {
    private final transient List<ParameterError> errors;

    public InvalidRequestException(List<ParameterError> errors) {
        super(errors.stream()
                .map(error -> error.parameter() + ": " + error.reason().en())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    InvalidRequestException(String parameter, String en, String zh) {
        this(List.of(new ParameterError(parameter, en, zh)));
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
