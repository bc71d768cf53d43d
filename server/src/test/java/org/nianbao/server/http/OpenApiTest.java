package org.nianbao.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.server.SampleServer;

/**
 * The document on the API says what the API does: every route is in it and answers as it says, every value that it allows
 * is taken, every other one is refused with the name of its parameter.
 */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String PROBLEM = "application/problem+json";

    /** What the pages are made of; there is nothing to ask there. */
    private static final Set<String> ASSETS = Set.of("/static/{name}", "/favicon.ico");

    private static SampleServer server;
    private static JsonNode document;
    private static String id;

    @BeforeAll
    static void start() throws Exception {
        server = SampleServer.of(SampleServer.SAMPLE);
        document = JSON.readTree(server.get("/openapi.json?lang=en").body());
        id = JSON.readTree(server.get("/api/v1/search?size=1").body())
                .at("/hits/0/id")
                .asText();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    /** What is asked at one path. */
    private record Operation(String path, JsonNode json) {
        String id() {
            return json.path("operationId").asText();
        }

        boolean isPage() {
            return json.at("/tags/0").asText().equals("pages");
        }

        Stream<JsonNode> parameters(String in) {
            return json.path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.path("in").asText().equals(in));
        }

        /** The request for one answer: its path with what there is in this archive, its query. */
        String request(String query) {
            String full = path.replace("{id}", OpenApiTest.id);
            for (JsonNode parameter : parameters("path").toList()) {
                full = full.replace(
                        "{" + parameter.path("name").asText() + "}",
                        encode(parameter.path("example").asText()));
            }
            return query.isEmpty() ? full : full + "?" + query;
        }

        /** The usual request with one parameter given another value. */
        String with(String name, String value) {
            String[] halves = json.path("x-example").asText().split("\\?", 2);
            String others = halves.length < 2
                    ? ""
                    : Arrays.stream(halves[1].split("&"))
                            .filter(pair -> !pair.startsWith(name + "="))
                            .map(pair -> pair + "&")
                            .collect(Collectors.joining());
            return request(others + name + "=" + encode(value));
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<Operation> operations() {
        return document.path("paths").properties().stream()
                .map(path -> new Operation(path.getKey(), path.getValue().path("get")))
                .toList();
    }

    /** What a value breaks of a schema of the document. */
    private static List<String> breaches(JsonNode schema, JsonNode value) {
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", document.at("/components/schemas"));
        String self = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return SCHEMAS.getSchema(self, InputFormat.JSON).validate(value).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyRouteIsDocumentedAndNoOther() {
        Set<String> documented = new TreeSet<>(ASSETS);
        operations().forEach(operation -> documented.add(operation.path));
        assertEquals(documented, server.server().paths());
    }

    @Test
    void theDocumentIsWellFormed() {
        assertEquals("3.1.0", document.path("openapi").asText());
        Set<String> ids = new HashSet<>();
        for (Operation operation : operations()) {
            assertTrue(ids.add(operation.id()), operation.id());
            Set<String> names = operation
                    .parameters("path")
                    .map(parameter -> "{" + parameter.path("name").asText() + "}")
                    .collect(Collectors.toSet());
            assertEquals(
                    Arrays.stream(operation.path.split("/"))
                            .flatMap(part -> Stream.of(part.replaceAll("[^{]*(\\{[^}]*})?.*", "$1")))
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.toSet()),
                    names,
                    operation.path);
        }
        for (JsonNode parameter : document.path("paths").findValues("parameters").stream()
                .flatMap(JsonNode::valueStream)
                .toList()) {
            assertFalse(parameter.path("description").asText().isBlank(), parameter + " has no words in texts.tsv");
        }
        List<JsonNode> references = document.findValues("$ref");
        assertFalse(references.isEmpty());
        for (JsonNode reference : references) {
            assertFalse(document.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
        JsonNode draft = JSON.createObjectNode().put("$ref", "https://json-schema.org/draft/2020-12/schema");
        document.at("/components/schemas")
                .properties()
                .forEach(schema ->
                        assertEquals(List.of(), SCHEMAS.getSchema(draft).validate(schema.getValue()), schema.getKey()));
    }

    @Test
    void everyEndpointAnswersAsDocumented() throws Exception {
        for (Operation operation : operations()) {
            for (Map.Entry<String, JsonNode> answer :
                    operation.json.at("/responses/200/content").properties()) {
                String request = request(operation, answer.getValue());
                HttpResponse<String> response = server.get(request);
                assertEquals(200, response.statusCode(), request + " " + response.body());
                String type = response.headers().firstValue("Content-Type").orElse("");
                assertEquals(answer.getKey(), type.replaceFirst(";.*", ""), request);
                assertFalse(response.body().isBlank(), request);
                JsonNode schema = answer.getValue().path("schema");
                for (String json : jsons(answer.getKey(), response.body())) {
                    assertEquals(List.of(), breaches(schema, JSON.readTree(json)), request);
                }
            }
        }
    }

    private static String request(Operation operation, JsonNode answer) {
        String example = answer.path("x-example").asText();
        int query = example.indexOf('?');
        return operation.request(query < 0 ? "" : example.substring(query + 1));
    }

    /** The values of JSON in an answer; none in one of another format. */
    private static List<String> jsons(String type, String body) {
        return switch (type) {
            case "application/x-ndjson" -> body.lines().toList();
            default -> type.endsWith("json") ? List.of(body) : List.of();
        };
    }

    @Test
    void everyReportHasTheShapeDocumented() throws Exception {
        JsonNode shape =
                document.at("/paths/~1api~1v1~1reports~1{id}/get/responses/200/content/application~1json/schema");
        JsonNode all = JSON.readTree(server.get("/api/v1/search?size=100").body());
        assertTrue(all.path("hits").size() > 60);
        for (JsonNode hit : all.path("hits")) {
            String self = hit.at("/links/self").asText();
            assertEquals(
                    List.of(), breaches(shape, JSON.readTree(server.get(self).body())), self);
        }
    }

    @Test
    void aShapeThatHasGrownOrShrunkIsNoticed() throws Exception {
        JsonNode shape = document.at("/paths/~1api~1v1~1search/get/responses/200/content/application~1json/schema");
        ObjectNode answer =
                (ObjectNode) JSON.readTree(server.get("/api/v1/search?size=1").body());
        assertEquals(List.of(), breaches(shape, answer));
        assertFalse(breaches(shape, answer.deepCopy().put("more", 1)).isEmpty());
        assertFalse(breaches(shape, answer.deepCopy().without("total")).isEmpty());
        ((ObjectNode) answer.at("/hits/0")).put("era", "stone");
        assertFalse(breaches(shape, answer).isEmpty());
    }

    @Test
    void everyFailureIsAProblem() throws Exception {
        for (Operation operation : operations()) {
            if (operation.isPage()) {
                continue;
            }
            for (Map.Entry<String, JsonNode> response :
                    operation.json.path("responses").properties()) {
                JsonNode problem = response.getValue().path("content").path(PROBLEM);
                if (problem.has("x-example")) {
                    fails(
                            Integer.parseInt(response.getKey()),
                            problem.path("x-example").asText());
                }
            }
            if (operation.path.startsWith("/api/")) {
                assertTrue(operation.json.path("responses").has("400"), operation.path);
                fails(400, operation.with("colour", "red"));
            }
        }
        fails(404, "/api/v1/nothing");
    }

    private static JsonNode fails(int status, String request) throws Exception {
        HttpResponse<String> response = server.get(request);
        assertEquals(status, response.statusCode(), request + " " + response.body());
        String type = response.headers().firstValue("Content-Type").orElse("");
        assertEquals(PROBLEM, type.replaceFirst(";.*", ""), request);
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(List.of(), breaches(document.at("/components/schemas/Problem"), problem), request);
        assertEquals(status, problem.path("status").asInt(), request);
        return problem;
    }

    @Test
    void everyValueThatIsDocumentedIsTakenAndNoOther() throws Exception {
        for (Operation operation : operations()) {
            if (operation.isPage()) {
                continue;
            }
            for (JsonNode parameter : operation.parameters("query").toList()) {
                String name = parameter.path("name").asText();
                JsonNode schema = parameter.path("schema").has("items")
                        ? parameter.at("/schema/items")
                        : parameter.path("schema");
                for (String value : good(parameter, schema)) {
                    String request = operation.with(name, value);
                    assertTrue(
                            breaches(schema, typed(schema, value)).isEmpty(), request + " is not what is documented");
                    HttpResponse<String> response = server.get(request);
                    assertTrue(
                            response.statusCode() == 200 || lacksAnother(name, response.body()),
                            request + " " + response.body());
                }
                for (String value : List.of("朱砂", "-99", "1e9", "99999999999999999999")) {
                    if (!breaches(schema, typed(schema, value)).isEmpty()) {
                        JsonNode problem = fails(400, operation.with(name, value));
                        String named = problem.at("/errors/0/parameter").asText();
                        // One of two ways to ask may be refused by the name of the other.
                        boolean clash =
                                operation.json.path("operationId").asText().equals("compare");
                        assertTrue(
                                named.equals(name) || clash && named.equals("place"),
                                operation.path + " " + name + "=" + value + " names " + named);
                    }
                }
            }
        }
    }

    /** Whether a request is refused only because the value wants another parameter beside it. */
    private static boolean lacksAnother(String name, String body) throws IOException {
        JsonNode error = JSON.readTree(body).at("/errors/0");
        return !error.path("parameter").asText(name).equals(name)
                && error.path("reason").asText().startsWith("missing");
    }

    private static List<String> good(JsonNode parameter, JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asText()));
        JsonNode example = parameter.path("example");
        if (!example.isMissingNode()) {
            values.add((example.isArray() ? example.path(0) : example).asText());
        }
        for (String bound : List.of("minimum", "maximum", "default")) {
            // The last page there is depends on the size of pages.
            if (schema.has(bound) && !parameter.path("name").asText().equals("page")) {
                values.add(schema.path(bound).asText());
            }
        }
        return values;
    }

    private static JsonNode typed(JsonNode schema, String value) {
        boolean whole = schema.path("type").asText().equals("integer") && value.matches("-?[0-9]{1,9}");
        return whole
                ? JSON.getNodeFactory().numberNode(Integer.parseInt(value))
                : JSON.getNodeFactory().textNode(value);
    }

    @Test
    void aCursorOfAnOlderIndexIsGone() throws Exception {
        String next = JSON.readTree(
                        server.get("/api/v1/search?size=1&facet=none").body())
                .path("next")
                .asText();
        String cursor = next.replaceFirst(".*cursor=([^&]*).*", "$1");
        ObjectNode place = (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(cursor));
        String older = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(JSON.writeValueAsBytes(place.put("commit", "older")));
        fails(410, next.replace(cursor, older));
        assertTrue(document.at("/paths/~1api~1v1~1search/get/responses").has("410"));
    }

    @Test
    void bothLanguagesSayTheSameOfOtherWords() throws Exception {
        JsonNode chinese = JSON.readTree(server.get("/openapi.json").body());
        assertEquals(document.path("components"), chinese.path("components"));
        assertEquals(chinese, JSON.readTree(server.get("/openapi.json?lang=zh").body()));
        for (Operation operation : operations()) {
            String zh = chinese.path("paths")
                    .path(operation.path)
                    .at("/get/summary")
                    .asText();
            assertTrue(zh.codePoints().anyMatch(Character::isIdeographic), operation.path + " " + zh);
        }
        for (String lang : List.of("zh", "en")) {
            String page = server.get("/docs?lang=" + lang).body();
            for (Operation operation : operations()) {
                assertTrue(page.contains("id=\"" + operation.id() + "\""), operation.id());
            }
        }
    }
}
