package org.nianbao.server.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nianbao.server.openapi.Endpoint.Answer;
import org.nianbao.server.openapi.Endpoint.Group;
import org.nianbao.server.search.Message;

/** The endpoints as a document of OpenAPI 3.1. */
public final class OpenApi {
    public static final String MEDIA_TYPE = "application/openapi+json";
    public static final String PROBLEM = "application/problem+json";

    /** A request, percent-encoded, that is answered or fails so. */
    private static final String EXAMPLE = "x-example";

    private static final JsonMapper JSON = new JsonMapper();

    private final Function<Message, String> tongue;
    private final ObjectNode schemas = JSON.createObjectNode();

    private OpenApi(Function<Message, String> tongue) {
        this.tongue = tongue;
    }

    /**
     * Writes the document.
     *
     * @param tongue gives the words in the language wanted
     */
    public static ObjectNode write(List<Endpoint> endpoints, Function<Message, String> tongue) {
        return new OpenApi(tongue).document(endpoints);
    }

    private ObjectNode document(List<Endpoint> endpoints) {
        ObjectNode document = JSON.createObjectNode().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info")
                .put("title", text("api.title"))
                .put("description", text("api.description"))
                .put("version", "1");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        for (Group group : Group.values()) {
            if (endpoints.stream().anyMatch(endpoint -> endpoint.group() == group)) {
                tags.addObject().put("name", tag(group)).put("description", text("group." + tag(group)));
            }
        }
        ObjectNode paths = document.putObject("paths");
        endpoints.forEach(endpoint -> paths.putObject(endpoint.path()).set("get", operation(endpoint)));
        schema(Schemas.PROBLEM);
        ObjectNode sorted = document.putObject("components").putObject("schemas");
        schemas.properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(schema -> sorted.set(schema.getKey(), schema.getValue()));
        return document;
    }

    private static String tag(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }

    private ObjectNode operation(Endpoint endpoint) {
        ObjectNode operation = JSON.createObjectNode()
                .put("operationId", endpoint.id())
                .put("summary", text("endpoint." + endpoint.id()));
        Texts.find("endpoint." + endpoint.id() + ".more")
                .ifPresent(more -> operation.put("description", tongue.apply(more)));
        operation.put(EXAMPLE, endpoint.example());
        operation.putArray("tags").add(tag(endpoint.group()));
        ArrayNode parameters = operation.putArray("parameters");
        endpoint.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode content = responses
                .putObject("200")
                .put("description", text("status.200"))
                .putObject("content");
        Map<String, List<Answer>> byType = endpoint.answers().stream()
                .collect(Collectors.groupingBy(Answer::mediaType, LinkedHashMap::new, Collectors.toList()));
        byType.forEach((type, answers) -> {
            Answer answer = answers.getFirst();
            content.putObject(type)
                    .put(EXAMPLE, Endpoint.encoded(endpoint.examplePath(), answer.query()))
                    .set("schema", schema(answer.schema()));
        });
        endpoint.failures().forEach((status, address) -> {
            ObjectNode problem = responses
                    .putObject(Integer.toString(status))
                    .put("description", text("status." + status))
                    .putObject("content")
                    .putObject(PROBLEM);
            problem.set("schema", schema(Schemas.PROBLEM));
            if (!address.isEmpty()) {
                String[] halves = address.split("\\?", 2);
                problem.put(EXAMPLE, Endpoint.encoded(halves[0], halves.length < 2 ? "" : halves[1]));
            }
        });
        return operation;
    }

    private ObjectNode parameter(Parameter parameter) {
        ObjectNode json = JSON.createObjectNode()
                .put("name", parameter.name())
                .put("in", parameter.in() == Parameter.In.PATH ? "path" : "query")
                .put("description", meaning(parameter));
        if (parameter.in() == Parameter.In.PATH) {
            json.put("required", true);
        }
        if (parameter.repeated()) {
            json.put("style", "form").put("explode", true);
            ObjectNode list = json.putObject("schema").put("type", "array");
            list.set("items", schema(parameter.schema()));
        } else {
            json.set("schema", schema(parameter.schema()));
        }
        if (!parameter.example().isEmpty()) {
            if (parameter.repeated()) {
                json.putArray("example").add(parameter.example());
            } else if (parameter.schema().json().path("type").asText().equals("integer")) {
                json.put("example", Integer.parseInt(parameter.example()));
            } else {
                json.put("example", parameter.example());
            }
        }
        return json;
    }

    private ObjectNode schema(Schema schema) {
        schema.named().forEach(schemas::putIfAbsent);
        return schema.json();
    }

    /** What a parameter means; one that nobody has told of yet is there all the same. */
    private String meaning(Parameter parameter) {
        return Texts.find("parameter." + parameter.text()).map(tongue).orElse("");
    }

    private String text(String key) {
        return tongue.apply(Texts.of(key));
    }
}
