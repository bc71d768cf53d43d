package org.nianbao.server.http;

/** What was asked for by its name is not there. */
final class MissingException extends RuntimeException {
    MissingException(String message) {
        super(message);
    }

    static MissingException report(String id) {
        return new MissingException("There is no report " + id + " in this archive");
    }
}
