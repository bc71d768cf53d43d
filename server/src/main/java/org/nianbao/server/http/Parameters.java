package org.nianbao.server.http;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ParameterError;

/** The query string of a request. */
final class Parameters {
    private Parameters() {}

    /**
     * All parameters.
     *
     * @throws InvalidRequestException if the query string is no percent-encoded UTF-8
     */
    static Map<String, List<String>> of(Context ctx) {
        try {
            return ctx.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    List.of(new ParameterError("query string", "not percent-encoded: " + e.getMessage())));
        }
    }

    /** Refuses parameters that a resource does not have. */
    static void only(Context ctx, Set<String> names) {
        List<ParameterError> unknown = new ArrayList<>();
        for (String name : of(ctx).keySet()) {
            if (!names.contains(name)) {
                unknown.add(new ParameterError(
                        name,
                        names.isEmpty()
                                ? "unknown; there are none"
                                : "unknown; there are " + String.join(", ", names)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(unknown);
        }
    }
}
