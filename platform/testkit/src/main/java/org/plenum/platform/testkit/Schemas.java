package org.plenum.platform.testkit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Reads the schemas of a contract.
final class Schemas {

    private Schemas() {
    }

    static JsonNode resolve(JsonNode contract, JsonNode schema) {
        JsonNode resolved = schema;
        for (int depth = 0; depth < 10; depth++) {
            JsonNode only = resolved;
            if (only.has("$ref")) {
                resolved = contract.at(only.path("$ref").asText().substring(1));
            } else if (only.path("allOf").size() == 1) {
                resolved = only.path("allOf").path(0);
            } else {
                JsonNode choices = only.has("anyOf") ? only.path("anyOf") : only.path("oneOf");
                JsonNode real = choices.findParent("$ref");
                if (choices.isMissingNode() || real == null) {
                    return resolved;
                }
                resolved = real;
            }
        }
        return resolved;
    }

    static List<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        var types = new java.util.ArrayList<String>();
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        types.remove("null");
        return types;
    }

    static boolean isScalar(JsonNode schema) {
        return types(schema).stream().anyMatch(List.of("string", "integer", "number")::contains) && !schema.has("enum");
    }

    /// An example of a value of the schema, or null if the contract gives none.
    static @Nullable JsonNode example(JsonNode contract, JsonNode schema) {
        JsonNode resolved = resolve(contract, schema);
        for (JsonNode one : List.of(schema, resolved)) {
            if (one.path("examples").size() > 0) {
                return one.path("examples").path(0);
            }
            if (one.has("example")) {
                return one.path("example");
            }
        }
        if (resolved.has("enum")) {
            return resolved.path("enum").path(0);
        }
        if (types(resolved).contains("boolean")) {
            return JsonNodeFactory.instance.booleanNode(true);
        }
        if (types(resolved).contains("array")) {
            JsonNode item = example(contract, resolved.path("items"));
            var array = JsonNodeFactory.instance.arrayNode();
            return item == null ? array : array.add(item);
        }
        return resolved.has("properties") ? body(contract, resolved) : null;
    }

    /// A whole body made of the examples.
    static ObjectNode body(JsonNode contract, JsonNode schema) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        resolve(contract, schema).path("properties").properties().forEach(property -> {
            JsonNode value = example(contract, property.getValue());
            if (value != null) {
                body.set(property.getKey(), value);
            }
        });
        return body;
    }
}
