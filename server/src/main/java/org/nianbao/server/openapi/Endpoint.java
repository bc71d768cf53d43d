package org.nianbao.server.openapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What answers GET at one path.
 *
 * @param path with its variables in braces: {@code /api/v1/reports/{id}}
 * @param id its name, unique; {@code texts.tsv} says under {@code endpoint.ID} what it does
 * @param group what it belongs to
 * @param parameters of the path first
 * @param answers by media type, the usual one first; of all of them the status is 200
 * @param failures statuses of 400 and more that it answers with a problem, each with the path and query of a request that
 *     fails so, not percent-encoded; blank where none does so for ever
 */
public record Endpoint(
        String path,
        String id,
        Group group,
        List<Parameter> parameters,
        List<Answer> answers,
        Map<Integer, String> failures) {

    /** The parts of the API, in the order in which people meet them. */
    public enum Group {
        SEARCH,
        REPORTS,
        FILES,
        SERVICE,
        PAGES
    }

    /**
     * An answer of one kind.
     *
     * @param mediaType without parameters
     * @param query a request that is answered so, what stands behind the question mark; not percent-encoded
     */
    public record Answer(String mediaType, Schema schema, String query) {}

    public Endpoint {
        parameters = List.copyOf(parameters);
        answers = List.copyOf(answers);
        failures = Collections.unmodifiableMap(new TreeMap<>(failures));
    }

    public static Endpoint get(String path, String id, Group group) {
        return new Endpoint(path, id, group, List.of(), List.of(), Map.of());
    }

    public Endpoint takes(List<Parameter> more) {
        return new Endpoint(path, id, group, joined(parameters, more), answers, failures);
    }

    public Endpoint takes(Parameter... more) {
        return takes(List.of(more));
    }

    /** Adds an answer, and a request that is answered so. */
    public Endpoint answers(String mediaType, Schema schema, String query) {
        return new Endpoint(
                path, id, group, parameters, joined(answers, List.of(new Answer(mediaType, schema, query))), failures);
    }

    /** Adds a way to fail, and a request that fails so. */
    public Endpoint fails(int status, String address) {
        Map<Integer, String> more = new TreeMap<>(failures);
        more.put(status, address);
        return new Endpoint(path, id, group, parameters, answers, more);
    }

    /** The parameters of the path with their examples in place. */
    public String examplePath() {
        String filled = path;
        for (Parameter parameter : parameters) {
            filled = filled.replace("{" + parameter.name() + "}", parameter.example());
        }
        return filled;
    }

    /** A request that is answered well, percent-encoded. */
    public String example() {
        return encoded(examplePath(), answers.getFirst().query());
    }

    /** Path and query as they go over the wire. */
    static String encoded(String path, String query) {
        try {
            return new URI(null, null, path, query.isEmpty() ? null : query, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no address: " + path + "?" + query, e);
        }
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return new ArrayList<>(Stream.concat(some.stream(), more.stream()).toList());
    }
}
