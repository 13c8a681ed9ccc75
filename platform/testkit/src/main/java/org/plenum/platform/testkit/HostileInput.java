package org.plenum.platform.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.RestAssured;

/// Sends to every operation of the contract what it cannot want, and demands a clear problem: never a 5xx, never another body, never a word
/// from inside the program. Extended by one `@QuarkusTest` in each service.
public abstract class HostileInput {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final Pattern INSIDE = Pattern
            .compile("Exception|java\\.|org\\.plenum|io\\.quarkus|hibernate|jackson|SQLState|\\bat [a-z]+\\.[a-z]+");
    private static final String[] ALL_ROLES = { "member", "office", "research", "proposal-office", "committee", "organization",
            "chair",
            "handling-unit", "assessor", "admin" };

    private static final List<String> VALUES = List.of("null", "true", "12345678901234567890", "1e400", "-1", "0", "1.5",
            "\"\"", "\" \"", "\"x\"",
            "\"\\u0000\"", "\"a\\u0007b\"", "\"\\ud800\"", "\"" + "长".repeat(20_000) + "\"", "[]", "{}", "[null]", "[[[[]]]]",
            "{\"a\":{\"b\":1}}",
            "\"0000-00-00\"", "\"+999999999-12-31\"", "\"1582-10-10\"", "\"9999-12-31\"", "\"2021-02-30\"",
            "\"'; drop table x; --\"", "\"%s%n${7*7}\"");

    private final HttpClient client = HttpClient.newHttpClient();

    private record Operation(String verb, String path, JsonNode spec, JsonNode contract) {

        /// The path with something well-formed for each parameter.
        String filled() {
            String filled = path;
            for (JsonNode parameter : parameters("path")) {
                JsonNode example = Schemas.example(contract, parameter.path("schema"));
                boolean uuid = Schemas.resolve(contract, parameter.path("schema")).path("format").asText().equals("uuid");
                String value = uuid ? UUID.randomUUID().toString()
                        : parameter.has("example") ? parameter.path("example").asText()
                                : example != null ? example.asText() : "1";
                filled = filled.replace("{" + parameter.path("name").asText() + "}",
                        URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
            return filled;
        }

        List<JsonNode> parameters(String in) {
            var found = new ArrayList<JsonNode>();
            spec.path("parameters").forEach(one -> {
                JsonNode parameter = Schemas.resolve(contract, one);
                if (parameter.path("in").asText().equals(in)) {
                    found.add(parameter);
                }
            });
            return found;
        }

        @Nullable
        String mediaType() {
            var types = spec.path("requestBody").path("content").fieldNames();
            return types.hasNext() ? types.next() : null;
        }

        ObjectNode body() {
            String type = mediaType();
            return type == null ? JSON.createObjectNode()
                    : Schemas.body(contract, spec.path("requestBody").path("content").path(type).path("schema"));
        }

        @Override
        public String toString() {
            return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    @Test
    void a_call_without_a_valid_token_is_refused() throws Exception {
        for (Operation operation : operations()) {
            refused(operation, 401, send(operation, operation.filled(), body(operation), Map.of()), "no token");
            for (var token : Tokens.refused(ALL_ROLES).entrySet()) {
                refused(operation, 401,
                        send(operation, operation.filled(), body(operation),
                                Map.of("Authorization", "Bearer " + token.getValue())),
                        token.getKey());
            }
        }
    }

    @Test
    void a_caller_without_any_role_reads_and_changes_nothing() throws Exception {
        for (Operation operation : operations()) {
            var answer = send(operation, operation.filled(), body(operation),
                    Map.of("Authorization", "Bearer " + Tokens.bearer("nobody1"), "If-Match", "\"0\""));
            isClear(operation, answer, "no role");
            assertThat(answer.statusCode()).as("%s by a caller without any role", operation).isIn(403, 404);
        }
    }

    @Test
    void undeclared_parameters_and_unreadable_values_are_refused() throws Exception {
        for (Operation operation : operations()) {
            refused(operation, 400, send(operation, operation.filled() + "?no-such=1", body(operation), trusted()),
                    "unknown parameter");
            for (JsonNode parameter : operation.parameters("query")) {
                String name = URLEncoder.encode(parameter.path("name").asText(), StandardCharsets.UTF_8);
                for (String value : List.of("", "x", "-1", "0", "99999999999999999999", "%00", "%07", "长".repeat(500),
                        "2021-02-30", "+999999999-01-01",
                        "..%2f..", "%27%3B--")) {
                    String encoded = value.contains("%") ? value : URLEncoder.encode(value, StandardCharsets.UTF_8);
                    isClear(operation,
                            send(operation, operation.filled() + "?" + name + "=" + encoded, body(operation), trusted()),
                            name + "=" + value);
                }
                isClear(operation,
                        send(operation, operation.filled() + "?" + name + "=a&" + name + "=b", body(operation), trusted()),
                        name + " twice");
            }
        }
    }

    @Test
    void unreadable_paths_are_refused() throws Exception {
        for (Operation operation : operations()) {
            for (JsonNode parameter : operation.parameters("path")) {
                for (String value : List.of("x", "%00", "%0a", "%zz", "%ff", "%c0%af", "..", "..%2f", "a".repeat(3_000),
                        "%F0%9F%98%80", "-1",
                        "99999999999999999999")) {
                    String target = operation.path().replace("{" + parameter.path("name").asText() + "}", value)
                            .replaceAll("\\{\\w+}", "1");
                    String answer = raw(operation.verb().toUpperCase(java.util.Locale.ROOT), target);
                    assertThat(answer).as("%s with path value %s", operation, value).matches("(?s)HTTP/1.1 [234]\\d\\d .*");
                    // A broken escape is refused by the HTTP layer itself, with 400 and no body, before any handler of ours can be asked.
                    if (answer.startsWith("HTTP/1.1 4") && !value.equals("%zz")) {
                        assertThat(answer).as("%s with path value %s", operation, value)
                                .containsIgnoringCase("application/problem+json");
                    }
                    assertThat(INSIDE.matcher(answer).find())
                            .as("%s with path value %s shows its inside: %s", operation, value, answer).isFalse();
                }
            }
        }
    }

    @Test
    void malformed_bodies_are_refused() throws Exception {
        for (Operation operation : operations()) {
            String type = operation.mediaType();
            if (type == null) {
                continue;
            }
            var bad = new LinkedHashMap<String, byte[]>();
            bad.put("empty", new byte[0]);
            bad.put("not JSON", utf8("{\"a\":"));
            bad.put("null", utf8("null"));
            bad.put("an array", utf8("[]"));
            bad.put("a text", utf8("\"x\""));
            bad.put("a number", utf8("1"));
            bad.put("deep nesting", utf8("[".repeat(100_000)));
            bad.put("deep object", utf8("{\"a\":".repeat(5_000)));
            bad.put("duplicate keys", utf8("{\"dup\":1,\"dup\":2}"));
            bad.put("unknown field", utf8("{\"noSuchField\":1}"));
            bad.put("a long name", utf8("{\"" + "a".repeat(100_000) + "\":1}"));
            bad.put("a huge number", utf8("{\"noSuchField\":" + "9".repeat(100_000) + "}"));
            bad.put("trailing text", utf8(operation.body() + " x"));
            bad.put("invalid UTF-8", new byte[] { '{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}' });
            bad.put("control character", new byte[] { '{', '"', 'a', '"', ':', '"', 1, '"', '}' });
            bad.put("UTF-16", "{\"noSuchField\":1}".getBytes(StandardCharsets.UTF_16));
            for (var one : bad.entrySet()) {
                var answer = send(operation, operation.filled(), one.getValue(), trusted());
                isClear(operation, answer, one.getKey());
                // A well-formed patch is compared with its resource first, and there is none.
                assertThat(answer.statusCode()).as("%s with %s: %s", operation, one.getKey(), answer.body())
                        .isIn(type.contains("merge-patch") ? List.of(400, 404) : List.of(400));
            }
            refused(operation, 415, sendAs(operation, "text/plain", utf8("x")), "wrong media type");
            refused(operation, 415, sendAs(operation, "application/xml", utf8("<x/>")), "XML");
        }
    }

    @Test
    void hostile_values_of_every_field_get_a_clear_answer() throws Exception {
        for (Operation operation : operations()) {
            if (operation.mediaType() == null) {
                continue;
            }
            ObjectNode good = operation.body();
            JsonNode schema = Schemas.resolve(operation.contract(),
                    operation.spec().path("requestBody").path("content").path(String.valueOf(operation.mediaType()))
                            .path("schema"));
            for (var property : schema.path("properties").properties()) {
                for (String value : VALUES) {
                    var parts = new ArrayList<String>();
                    good.properties().forEach(one -> {
                        if (!one.getKey().equals(property.getKey())) {
                            parts.add("\"" + one.getKey() + "\":" + one.getValue());
                        }
                    });
                    parts.add("\"" + property.getKey() + "\":" + value);
                    var answer = send(operation, operation.filled(), utf8("{" + String.join(",", parts) + "}"), trusted());
                    isClear(operation, answer,
                            property.getKey() + " = " + (value.length() > 80 ? value.substring(0, 80) : value));
                }
            }
        }
    }

    @Test
    void malformed_headers_get_a_clear_answer() throws Exception {
        for (Operation operation : operations()) {
            for (String value : List.of("x", "*", "W/\"1-a\"", "\"99999999999999\"", "\"1\", \"2\"",
                    "\"" + "a".repeat(2_000) + "\"", "\"-1\"")) {
                for (String name : List.of("If-Match", "If-None-Match", "Idempotency-Key", "Accept-Language")) {
                    var headers = new LinkedHashMap<>(trusted());
                    headers.put(name, value);
                    isClear(operation, send(operation, operation.filled(), body(operation), headers), name + ": " + value);
                }
            }
            var headers = new LinkedHashMap<>(trusted());
            headers.put("Accept", "image/png");
            isClear(operation, send(operation, operation.filled(), body(operation), headers), "Accept: image/png");
        }
    }

    @Test
    void unknown_addresses_and_methods_are_refused() throws Exception {
        for (String path : List.of("/", "/api", "/api/v1", "/api/v1/no-such-thing", "/q/no-such-thing")) {
            var answer = client.send(
                    HttpRequest.newBuilder(uri(path)).header("Authorization", trusted().get("Authorization")).build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path)
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        }
        for (Operation operation : operations()) {
            var answer = client.send(
                    HttpRequest.newBuilder(uri(operation.filled())).header("Authorization", trusted().get("Authorization"))
                            .method("PROPFIND", BodyPublishers.noBody()).build(),
                    BodyHandlers.ofString());
            isClear(operation, answer, "PROPFIND");
            assertThat(answer.statusCode()).as("PROPFIND %s", operation.path()).isIn(404, 405, 501);
        }
    }

    @Test
    void a_body_beyond_the_limit_is_refused() throws Exception {
        for (Operation operation : operations()) {
            if (operation.mediaType() != null) {
                String head = operation.verb().toUpperCase(java.util.Locale.ROOT) + " " + operation.filled()
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + operation.mediaType() + "\r\nAuthorization: "
                        + trusted().get("Authorization") + "\r\nContent-Length: 99999999999\r\n\r\n{";
                String answer = exchange(head);
                assertThat(answer).as("%s", operation).startsWith("HTTP/1.1 413")
                        .containsIgnoringCase("application/problem+json");
                return;
            }
        }
    }

    @Test
    void a_client_that_sends_the_whole_of_a_too_large_body_still_reads_its_answer() throws Exception {
        int size = 32 * 1024 * 1024;
        for (Operation operation : operations()) {
            if (operation.mediaType() != null) {
                String head = operation.verb().toUpperCase(java.util.Locale.ROOT) + " " + operation.filled()
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + operation.mediaType() + "\r\nAuthorization: "
                        + trusted().get("Authorization") + "\r\nContent-Length: " + size + "\r\n\r\n";
                assertThat(exchange(head + " ".repeat(size))).as("%s", operation).startsWith("HTTP/1.1 413");
                return;
            }
        }
    }

    private Map<String, String> trusted() {
        return Map.of("Authorization", "Bearer " + Tokens.bearer("hostile1", ALL_ROLES), "If-Match", "\"0\"");
    }

    private static byte[] body(Operation operation) {
        return operation.mediaType() == null ? new byte[0] : utf8(operation.body().toString());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(Operation operation, String target, byte[] body, Map<String, String> headers)
            throws Exception {
        var request = HttpRequest.newBuilder(uri(target)).method(operation.verb().toUpperCase(java.util.Locale.ROOT),
                operation.mediaType() == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (operation.mediaType() != null) {
            request.header("Content-Type", operation.mediaType());
        }
        headers.forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> sendAs(Operation operation, String mediaType, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(uri(operation.filled()))
                .method(operation.verb().toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofByteArray(body))
                .header("Content-Type", mediaType);
        trusted().forEach(request::header);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String target) {
        return URI.create("http://localhost:" + RestAssured.port + target);
    }

    private String raw(String verb, String target) throws IOException {
        return exchange(verb + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + trusted().get("Authorization")
                + "\r\nIf-Match: \"0\"\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
    }

    private static String exchange(String request) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(utf8(request));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void refused(Operation operation, int status, HttpResponse<String> answer, String what) throws IOException {
        assertThat(answer.statusCode()).as("%s with %s: %s", operation, what, answer.body()).isEqualTo(status);
        isClear(operation, answer, what);
    }

    /// Whatever the answer is, it is none of the server's failures, and a refusal is a problem that says something.
    private static void isClear(Operation operation, HttpResponse<String> answer, String what) throws IOException {
        assertThat(answer.statusCode()).as("%s with %s: %s", operation, what, answer.body()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).as("%s with %s", operation, what)
                    .startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(answer.body());
            assertThat(problem.path("status").asInt()).as("%s with %s", operation, what).isEqualTo(answer.statusCode());
            assertThat(problem.path("type").asText()).as("%s with %s", operation, what).startsWith("/problems/");
            assertThat(problem.path("detail").asText()).as("%s with %s", operation, what).isNotBlank();
            assertThat(INSIDE.matcher(answer.body()).find())
                    .as("%s with %s shows its inside: %s", operation, what, answer.body()).isFalse();
        }
    }

    private static List<Operation> operations() throws IOException {
        JsonNode contract = JSON
                .readTree(
                        given().queryParam("format", "json").get("/q/openapi").then().statusCode(200).extract().asByteArray());
        var operations = new ArrayList<Operation>();
        contract.path("paths").properties().forEach(path -> path.getValue().properties().forEach(one -> {
            if (VERBS.contains(one.getKey())) {
                operations.add(new Operation(one.getKey(), path.getKey(), one.getValue(), contract));
            }
        }));
        assertThat(operations).isNotEmpty();
        return operations;
    }
}
