package org.nianbao.server.openapi;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON Schema of 2020-12, as OpenAPI 3.1 has them. Objects are closed and have all their members but those said to be
 * optional, so that a response which has grown or shrunk does not pass for what is said here.
 *
 * @param json the schema; those with a name are referred to
 * @param named the schemas referred to, by their names
 */
public record Schema(ObjectNode json, Map<String, ObjectNode> named) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COMPONENTS = "#/components/schemas/";

    public Schema {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    private static Schema type(String type) {
        return plain(JSON.createObjectNode().put("type", type));
    }

    private static Schema plain(ObjectNode json) {
        return new Schema(json, Map.of());
    }

    public static Schema string() {
        return type("string");
    }

    /** A string of a format: {@code date-time}, {@code uri-reference}. */
    public static Schema string(String format) {
        return plain(JSON.createObjectNode().put("type", "string").put("format", format));
    }

    /** A string of a regular expression, which it matches from its beginning to its end. */
    public static Schema matching(String pattern) {
        return plain(JSON.createObjectNode().put("type", "string").put("pattern", "^(?:" + pattern + ")$"));
    }

    /** Anything at all. */
    public static Schema any() {
        return plain(JSON.createObjectNode());
    }

    public static Schema oneOf(Iterable<String> values) {
        ObjectNode json = JSON.createObjectNode().put("type", "string");
        ArrayNode all = json.putArray("enum");
        values.forEach(all::add);
        return plain(json);
    }

    public static Schema integer() {
        return type("integer");
    }

    public static Schema integer(long least) {
        return plain(JSON.createObjectNode().put("type", "integer").put("minimum", least));
    }

    public static Schema integer(long least, long most) {
        return plain(JSON.createObjectNode()
                .put("type", "integer")
                .put("minimum", least)
                .put("maximum", most));
    }

    public static Schema number() {
        return type("number");
    }

    public static Schema bool() {
        return type("boolean");
    }

    /** The value of a member that is always the same, such as the status of an error. */
    public Schema usually(int value) {
        return new Schema(json.deepCopy().put("default", value), named);
    }

    public static Schema list(Schema of) {
        ObjectNode json = JSON.createObjectNode().put("type", "array");
        json.set("items", of.json);
        return new Schema(json, of.named);
    }

    /** A list of so many. */
    public static Schema list(Schema of, int length) {
        Schema list = list(of);
        list.json.put("minItems", length).put("maxItems", length);
        return list;
    }

    /** An object whose members have any names. */
    public static Schema map(Schema of) {
        ObjectNode json = JSON.createObjectNode().put("type", "object");
        json.set("additionalProperties", of.json);
        return new Schema(json, of.named);
    }

    /** An object without members yet. */
    public static Schema object() {
        ObjectNode json = JSON.createObjectNode().put("type", "object");
        json.putObject("properties");
        json.putArray("required");
        json.put("additionalProperties", false);
        return plain(json);
    }

    /** A schema that is named elsewhere in the same document, for trees. */
    public static Schema reference(String name) {
        return plain(JSON.createObjectNode().put("$ref", COMPONENTS + name));
    }

    /** With a member that is always there. */
    public Schema with(String member, Schema of) {
        Schema more = withOptional(member, of);
        more.json.withArray("/required").add(member);
        return more;
    }

    /** With members of one schema. */
    public Schema with(List<String> members, Schema of) {
        Schema all = this;
        for (String member : members) {
            all = all.with(member, of);
        }
        return all;
    }

    /** With a member that may be missing. */
    public Schema withOptional(String member, Schema of) {
        ObjectNode more = json.deepCopy();
        ((ObjectNode) more.get("properties")).set(member, of.json);
        return new Schema(more, joined(named, of.named));
    }

    /** With the members of another object. */
    public Schema and(Schema other) {
        Schema all = this;
        for (var member : other.json.get("properties").properties()) {
            all = all.with(member.getKey(), new Schema((ObjectNode) member.getValue(), other.named));
        }
        return all;
    }

    /** This, or null: the report does not say. */
    public Schema orNull() {
        if (json.path("type").isTextual() && !json.has("enum")) {
            ObjectNode either = json.deepCopy();
            either.putArray("type").add(json.path("type").asText()).add("null");
            return new Schema(either, named);
        }
        ObjectNode either = JSON.createObjectNode();
        either.putArray("oneOf").add(json).add(JSON.createObjectNode().put("type", "null"));
        return new Schema(either, named);
    }

    /** Gives it a name under which the document has it once. */
    public Schema named(String name) {
        Map<String, ObjectNode> all = new LinkedHashMap<>(Map.of(name, json));
        return new Schema(reference(name).json, joined(all, named));
    }

    private static Map<String, ObjectNode> joined(Map<String, ObjectNode> some, Map<String, ObjectNode> more) {
        Map<String, ObjectNode> all = new LinkedHashMap<>(some);
        more.forEach((name, schema) -> {
            ObjectNode other = all.putIfAbsent(name, schema);
            if (other != null && !other.equals(schema)) {
                throw new IllegalArgumentException("two schemas are named " + name);
            }
        });
        return all;
    }
}
