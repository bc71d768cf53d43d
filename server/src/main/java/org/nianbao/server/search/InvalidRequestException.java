package org.nianbao.server.search;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be answered as asked; names every parameter that is wrong. */
public final class InvalidRequestException extends RuntimeException {
    private final transient List<ParameterError> errors;

    public InvalidRequestException(List<ParameterError> errors) {
        super(errors.stream()
                .map(error -> error.parameter() + ": " + error.reason())
                .collect(Collectors.joining("; ")));
        this.errors = List.copyOf(errors);
    }

    InvalidRequestException(String parameter, String reason) {
        this(List.of(new ParameterError(parameter, reason)));
    }

    public List<ParameterError> errors() {
        return errors;
    }
}
