package org.nianbao.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nianbao.web.DocsPage;
import org.nianbao.web.DocsPage.Answer;
import org.nianbao.web.DocsPage.Failure;
import org.nianbao.web.DocsPage.Group;
import org.nianbao.web.DocsPage.Member;
import org.nianbao.web.DocsPage.Operation;
import org.nianbao.web.DocsPage.Parameter;
import org.nianbao.web.DocsPage.Shape;
import org.nianbao.web.DocsPage.Type;
import org.nianbao.web.Frame;
import org.nianbao.web.Lang;

/** A document of OpenAPI as a page. */
final class DocsView {
    private static final String OK = "200";

    private final JsonNode document;
    private final Labels labels;

    DocsView(JsonNode document, Lang lang) {
        this.document = document;
        this.labels = new Labels(lang);
    }

    DocsPage page(Frame frame) {
        JsonNode info = document.path("info");
        return new DocsPage(
                frame,
                info.path("title").asText(),
                info.path("description").asText(),
                new Links(labels.lang()).path("/openapi.json", Map.of()),
                stream(document.path("tags")).map(this::group).toList(),
                document.path("components").path("schemas").properties().stream()
                        .map(schema -> new Shape(schema.getKey(), type(schema.getValue()), members(schema.getValue())))
                        .toList());
    }

    private Group group(JsonNode tag) {
        String name = tag.path("name").asText();
        return new Group(
                name,
                tag.path("description").asText(),
                document.path("paths").properties().stream()
                        .filter(path ->
                                path.getValue().at("/get/tags/0").asText().equals(name))
                        .map(path -> operation(path.getKey(), path.getValue().path("get")))
                        .toList());
    }

    private Operation operation(String path, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        return new Operation(
                operation.path("operationId").asText(),
                path,
                operation.path("summary").asText(),
                Optional.ofNullable(operation.path("description").textValue()),
                stream(operation.path("parameters")).map(this::parameter).toList(),
                responses.path(OK).path("content").properties().stream()
                        .map(answer -> new Answer(
                                answer.getKey(), type(answer.getValue().path("schema"))))
                        .toList(),
                responses.properties().stream()
                        .filter(response -> !response.getKey().equals(OK))
                        .map(response -> new Failure(
                                response.getKey(),
                                response.getValue().path("description").asText()))
                        .toList(),
                Optional.of(operation.path("x-example").asText()).filter(example -> !path.contains("{")));
    }

    private Parameter parameter(JsonNode parameter) {
        JsonNode schema = parameter.path("schema");
        boolean repeated = schema.path("type").asText().equals("array");
        JsonNode one = repeated ? schema.path("items") : schema;
        // A value that excludes is told of in words; it need not be listed beside the value.
        List<String> values = stream(one.path("enum"))
                .map(JsonNode::asText)
                .filter(value -> !repeated || !value.startsWith("-"))
                .toList();
        JsonNode example = parameter.path("example");
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText().equals("path"),
                repeated,
                parameter.path("description").asText(),
                values,
                (example.isArray() ? example.path(0) : example).asText(),
                Optional.ofNullable(one.get("default")).map(JsonNode::asText));
    }

    /** Members of an object; those of an object within, which has no name of its own, as {@code links.self}. */
    private List<Member> members(JsonNode schema) {
        List<Member> members = new ArrayList<>();
        collect("", schema, members);
        return members;
    }

    private void collect(String path, JsonNode schema, List<Member> members) {
        List<String> required =
                stream(schema.path("required")).map(JsonNode::asText).toList();
        schema.path("properties").properties().forEach(member -> {
            String name = path + member.getKey();
            JsonNode inner = member.getValue();
            members.add(new Member(name, type(inner), !required.contains(member.getKey())));
            JsonNode items = inner.path("items");
            if (inner.has("properties")) {
                collect(name + ".", inner, members);
            } else if (items.has("properties")) {
                collect(name + "[].", items, members);
            } else if (inner.path("additionalProperties").isObject()) {
                collect(name + ".*.", inner.path("additionalProperties"), members);
            }
        });
    }

    private Type type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asText().replaceFirst(".*/", "");
            return new Type(name, Optional.of("#" + name));
        }
        if (schema.has("oneOf")) {
            Type one = type(schema.path("oneOf").path(0));
            return new Type(one.text() + " | null", one.href());
        }
        if (schema.has("items")) {
            Type one = type(schema.path("items"));
            return new Type("[" + one.text() + "]", one.href());
        }
        if (schema.has("enum")) {
            return new Type(
                    stream(schema.path("enum")).map(JsonNode::asText).collect(Collectors.joining(" | ")),
                    Optional.empty());
        }
        JsonNode type = schema.path("type");
        String text = type.isArray()
                ? stream(type).map(JsonNode::asText).collect(Collectors.joining(" | "))
                : type.asText("any");
        return new Type(
                schema.has("format") ? text + " (" + schema.path("format").asText() + ")" : text, Optional.empty());
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
