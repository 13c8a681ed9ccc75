package org.plenum.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;

/// What the merged contract promises: its operations, and whether an answer is one of those that it documents, down to the schema of the body.
final class Promise {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    record Answer(int status, String mediaType, String body) {
    }

    /// One operation of the contract.
    record Operation(String verb, String path, JsonNode spec) {

        boolean writes() {
            return !verb.equals("get");
        }

        boolean takesBody() {
            return spec.has("requestBody");
        }

        @Override
        public String toString() {
            return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    Promise(JsonNode contract) {
        this.contract = contract;
    }

    /// Reading before writing, collections before their items, what removes last.
    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        for (String verb : VERBS) {
            contract.path("paths").properties().stream().filter(path -> path.getValue().has(verb))
                    .map(path -> new Operation(verb, path.getKey(), path.getValue().path(verb))).forEach(all::add);
        }
        return all;
    }

    JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = contract.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    List<JsonNode> parameters(Operation operation, String in) {
        var found = new ArrayList<JsonNode>();
        operation.spec().path("parameters").forEach(one -> {
            JsonNode parameter = resolve(one);
            if (parameter.path("in").asText().equals(in)) {
                found.add(parameter);
            }
        });
        return found;
    }

    /// What is wrong with an answer, or nothing.
    Optional<String> broken(Operation operation, Answer answer) {
        JsonNode documented = resolve(operation.spec().path("responses").path(String.valueOf(answer.status())));
        if (documented.isMissingNode()) {
            return Optional.of("the contract does not know the status " + answer.status());
        }
        JsonNode content = documented.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            return answer.body().isEmpty() ? Optional.empty()
                    : Optional.of("%d has no content in the contract, but came with a body".formatted(answer.status()));
        }
        String type = answer.mediaType().split(";")[0].strip();
        if (!content.has(type)) {
            return Optional.of("%d came as '%s', not as one of %s".formatted(answer.status(), type, names(content)));
        }
        if (!type.endsWith("json")) {
            return Optional.empty();
        }
        try {
            var faults = schema(content.path(type).path("schema")).validate(JSON.readTree(answer.body()));
            return faults.isEmpty() ? Optional.empty()
                    : Optional.of("%d breaks its schema: %s".formatted(answer.status(),
                            faults.stream().limit(3).map(Object::toString).toList()));
        } catch (JsonProcessingException e) {
            return Optional.of("%d is no JSON: %s".formatted(answer.status(), e.getOriginalMessage()));
        }
    }

    /// The schema together with all components, which it refers to.
    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, one -> {
            ObjectNode root = JsonNodeFactory.instance.objectNode();
            root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
            root.set("components", contract.path("components"));
            if (one instanceof ObjectNode object) {
                root.setAll(object);
            }
            return factory.getSchema(root,
                    SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).formatAssertionsEnabled(true).build());
        });
    }

    /// A body made of the contract's examples, or nothing where the body is a file.
    Optional<JsonNode> exampleBody(Operation operation) {
        JsonNode content = operation.spec().path("requestBody").path("content");
        return content.properties().stream().filter(type -> type.getKey().contains("json")).findFirst()
                .map(type -> type.getValue().path("schema")).flatMap(this::example);
    }

    String mediaType(Operation operation) {
        var types = operation.spec().path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : "application/json";
    }

    Optional<JsonNode> example(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        for (JsonNode one : List.of(schema, resolved)) {
            if (!one.path("examples").isEmpty()) {
                return Optional.of(one.path("examples").path(0));
            }
            if (one.has("example")) {
                return Optional.of(one.path("example"));
            }
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : resolved.path(choice)) {
                var found = example(one);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (resolved.has("enum")) {
            return Optional.of(resolved.path("enum").path(0));
        }
        if (resolved.has("properties")) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            resolved.path("properties").properties()
                    .forEach(property -> example(property.getValue()).ifPresent(value -> body.set(property.getKey(), value)));
            return Optional.of(body);
        }
        if (resolved.has("items")) {
            var array = JsonNodeFactory.instance.arrayNode();
            example(resolved.path("items")).ifPresent(array::add);
            return Optional.of(array);
        }
        return resolved.toString().contains("\"boolean\"") ? Optional.of(JsonNodeFactory.instance.booleanNode(true))
                : Optional.empty();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
