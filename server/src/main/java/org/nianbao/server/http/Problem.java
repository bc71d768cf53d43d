package org.nianbao.server.http;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.nianbao.server.search.ParameterError;

/**
 * An error as RFC 9457 has it, with the parameters at fault.
 *
 * @param type what stands after {@code /problems/} in the type's URI
 * @param detail one sentence to a person
 */
record Problem(int status, String type, String title, String detail, List<ParameterError> errors) {
    static final String CONTENT_TYPE = "application/problem+json";
    private static final JsonMapper JSON = new JsonMapper();

    Problem {
        errors = List.copyOf(errors);
    }

    static Problem parameters(List<ParameterError> errors) {
        String detail = "Wrong parameters: "
                + String.join(
                        ", ",
                        errors.stream()
                                .map(ParameterError::parameter)
                                .distinct()
                                .toList());
        return new Problem(400, "invalid-parameter", "Invalid parameter", detail, errors);
    }

    static Problem tooLarge(List<ParameterError> errors) {
        return new Problem(422, "too-large", "Too large", "The answer would be too large; narrow the request", errors);
    }

    static Problem missing(String what) {
        return new Problem(404, "not-found", "Not found", what, List.of());
    }

    String json() {
        ObjectNode json = JSON.createObjectNode()
                .put("type", "/problems/" + type)
                .put("title", title)
                .put("status", status)
                .put("detail", detail);
        ArrayNode list = json.putArray("errors");
        errors.forEach(error -> list.addObject()
                .put("parameter", error.parameter())
                .put("reason", error.reason().en())
                .put("zh", error.reason().zh()));
        return json.toString();
    }
}
