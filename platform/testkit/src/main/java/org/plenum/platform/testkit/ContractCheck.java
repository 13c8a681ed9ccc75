package org.plenum.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The published contract is the committed one, and a good one. Extended by one `@QuarkusTest` in each service.
public abstract class ContractCheck {

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> AUDIENCES = Set.of("app", "office", "admin");
    private static final Pattern NAMELESS = Pattern
            .compile("(?!Problem)\\w*\\d|Kind|Type|State|Scope|Action|Json\\w*|Object\\w*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void the_served_contract_is_the_committed_one() throws IOException {
        String served = given().queryParam("format", "yaml").get("/q/openapi").then().statusCode(200).extract().asString();
        Committed.check(Path.of("src/main/openapi/openapi.yaml"), served);
    }

    @Test
    void every_operation_and_every_field_explains_itself() throws IOException {
        JsonNode contract = contract();
        assertThat(contract.path("openapi").asText()).startsWith("3.1");
        var faults = new ArrayList<String>();
        var ids = new HashSet<String>();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(one -> {
            if (VERBS.contains(one.getKey())) {
                lint(one.getKey() + " " + path.getKey(), one.getValue(), ids, faults);
            }
        }));
        contract.path("components").path("schemas").properties()
                .forEach(schema -> {
                    if (NAMELESS.matcher(schema.getKey()).matches()) {
                        faults.add("schema " + schema.getKey() + ": a name that means nothing, or is taken twice");
                    }
                    schema.getValue().path("properties").properties().forEach(property -> {
                        JsonNode value = property.getValue();
                        if (value.path("description").asText().isBlank() && !value.has("$ref")) {
                            faults.add("schema " + schema.getKey() + "." + property.getKey() + ": no description");
                        }
                    });
                });
        assertThat(ids).isNotEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void every_request_body_has_an_example_that_people_here_recognise() throws IOException {
        JsonNode contract = contract();
        var faults = new ArrayList<String>();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            var content = operation.getValue().path("requestBody").path("content");
            content.properties().stream().filter(type -> type.getKey().contains("json")).forEach(type -> {
                JsonNode schema = Schemas.resolve(contract, type.getValue().path("schema"));
                boolean file = schema.path("format").asText().equals("binary");
                if (schema.path("properties").isEmpty() && !file) {
                    faults.add(operation.getKey() + " " + path.getKey() + ": a body without members");
                }
                var missing = new ArrayList<String>();
                schema.path("properties").properties().forEach(property -> {
                    JsonNode resolved = Schemas.resolve(contract, property.getValue());
                    if (Schemas.isScalar(resolved) && Schemas.example(contract, property.getValue()) == null) {
                        missing.add(property.getKey());
                    }
                });
                if (!missing.isEmpty()) {
                    faults.add(operation.getKey() + " " + path.getKey() + ": no example for " + missing);
                }
            });
        }));
        assertThat(faults).isEmpty();
    }

    private static void lint(String name, JsonNode operation, Set<String> ids, List<String> faults) {
        String id = operation.path("operationId").asText();
        if (!id.matches("[a-z][A-Za-z0-9]+")) {
            faults.add(name + ": operationId '" + id + "'");
        }
        if (!ids.add(id)) {
            faults.add(name + ": operationId '" + id + "' twice");
        }
        if (!HAN.matcher(operation.path("summary").asText()).find()) {
            faults.add(name + ": no Chinese summary");
        }
        if (operation.path("tags").isEmpty()) {
            faults.add(name + ": no tag");
        }
        if (operation.path("security").isEmpty()) {
            faults.add(name + ": no security");
        }
        var audience = List.of(operation.path("x-audience").asText().split("\\s*,\\s*"));
        if (!AUDIENCES.containsAll(audience)) {
            faults.add(name + ": x-audience " + audience);
        }
        for (String status : List.of("400", "401", "403")) {
            if (!operation.path("responses").has(status)) {
                faults.add(name + ": no answer " + status);
            }
        }
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.has("$ref") && parameter.path("description").asText().isBlank()) {
                faults.add(name + ": parameter " + parameter.path("name").asText() + " without description");
            }
        });
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper().readTree(
                given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().asByteArray());
    }
}
