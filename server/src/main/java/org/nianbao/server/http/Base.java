package org.nianbao.server.http;

import io.javalin.http.Context;
import java.util.Optional;

/** Where this site is, for addresses that are to hold elsewhere. */
final class Base {
    private Base() {}

    /** Scheme and host as the client asked, {@code https://example.org}; a proxy in front hands on both. */
    static String of(Context ctx) {
        String scheme = "https".equals(ctx.header("X-Forwarded-Proto")) ? "https" : ctx.scheme();
        String host = Optional.ofNullable(ctx.header("Host"))
                .filter(name -> name.matches("[A-Za-z0-9._:\\[\\]-]{1,255}"))
                .orElse("localhost");
        return scheme + "://" + host;
    }
}
