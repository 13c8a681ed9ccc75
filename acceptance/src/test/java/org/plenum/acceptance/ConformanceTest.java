package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.plenum.acceptance.Promise.Answer;
import org.plenum.acceptance.Promise.Operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Walks every operation of the merged contract through the gateway, with the real provider's tokens, on the data that the stories left behind:
/// what is asked well and what is asked badly. An answer whose status, media type or body the contract does not document is a failure.
///
/// Runs last, since it asks for everything, also for what ends things.
@Order(Integer.MAX_VALUE)
class ConformanceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CALLERS = List.of("admin1", "office1", "organization1", "research1", "proposal1",
            "committee1",
            "chair1", "member1", "handling1", "assessor1");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    /// So many operations, at least, are reached with success on examples and on what the stories left; the rest needs a history of its own, which
    /// the services' stories play through. `target/conformance.txt` names them.
    private static final double LEAST_SUCCESS = 0.5;

    private final Plenum plenum = Plenum.system();
    private final Promise promise;
    /// What items of a collection were seen, by the collection's path in the contract.
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> succeeded = new TreeSet<>();

    ConformanceTest() throws IOException {
        promise = new Promise(JSON.readTree(plenum.asNobody().accept(ContentType.JSON).get("/openapi").asByteArray()));
    }

    @Test
    void every_answer_through_the_gateway_is_one_that_the_contract_documents() throws IOException {
        List<Operation> operations = promise.operations();
        assertThat(operations).hasSizeGreaterThan(200);
        operations.forEach(this::wellAsked);
        // What was made by the first walk can be read and changed by the second.
        operations.stream().filter(one -> !succeeded.contains(one.toString())).forEach(this::wellAsked);
        for (Operation operation : operations) {
            badlyAsked(operation);
        }
        var missed = operations.stream().map(Operation::toString).filter(one -> !succeeded.contains(one)).toList();
        Files.writeString(Path.of("target/conformance.txt"),
                "%d of %d operations answered with success; not these:%n%s%n".formatted(succeeded.size(), operations.size(),
                        String.join("\n", missed)));
        assertThat(faults).isEmpty();
        assertThat(succeeded).as("operations that succeeded").hasSizeGreaterThan((int) (operations.size() * LEAST_SUCCESS));
    }

    private void wellAsked(Operation operation) {
        for (String caller : CALLERS) {
            String path = filled(operation, true);
            Response answer = ask(operation, path + query(operation), plenum.as(caller), tag(operation, path, caller),
                    body(operation));
            check(operation, answer, "asked well by " + caller);
            if (answer.statusCode() < 300) {
                succeeded.add(operation.toString());
                remember(operation, answer);
                String tag = answer.header("ETag");
                if (!operation.writes() && tag != null) {
                    check(operation, send(operation, path, plenum.as(caller).header("If-None-Match", tag), null),
                            "with its ETag");
                }
                return;
            }
        }
    }

    private void badlyAsked(Operation operation) {
        String path = filled(operation, true);
        JsonNode body = body(operation);
        expect(operation, 401, ask(operation, path, plenum.asNobody(), null, body), "without a token");
        expect(operation, 403, ask(operation, path, plenum.as("nobody1"), "\"1\"", body), "without a role");
        check(operation, ask(operation, filled(operation, false), plenum.as("admin1"), "\"1\"", body), "for what is not there");
        check(operation, ask(operation, path + "?no-such=1", plenum.as("admin1"), "\"1\"", body), "with an unknown parameter");
        check(operation, ask(operation, path, plenum.as("admin1").accept("application/x-nothing"), "\"1\"", body),
                "for a form that there is not");
        if (operation.writes()) {
            check(operation, ask(operation, path, plenum.as("admin1"), null, body), "without If-Match");
            check(operation, ask(operation, path, plenum.as("admin1"), "\"999999-x\"", body), "with a stale If-Match");
        }
        if (operation.takesBody()) {
            check(operation,
                    send(operation, path, plenum.as("admin1").header("If-Match", "\"1\"").contentType("text/plain"), "x"),
                    "with a text");
            if (promise.mediaType(operation).endsWith("json")) {
                check(operation,
                        send(operation, path,
                                plenum.as("admin1").header("If-Match", "\"1\"").contentType(promise.mediaType(operation)),
                                "{\"a\":"),
                        "with half a body");
            }
        }
    }

    private Response ask(Operation operation, String path, RequestSpecification request, @Nullable String tag,
            @Nullable JsonNode body) {
        if (tag != null) {
            request.header("If-Match", tag);
        }
        if (operation.verb().equals("post")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (operation.takesBody()) {
            request.contentType(promise.mediaType(operation));
        }
        return send(operation, path, request, body == null ? null : body.toString());
    }

    /// Waits where the gateway says that it was asked too often, once it has said so as documented.
    private Response send(Operation operation, String path, RequestSpecification request, @Nullable String body) {
        if (body != null) {
            request.body(body);
        }
        request.urlEncodingEnabled(false);
        Response answer = request.request(operation.verb(), path);
        while (answer.statusCode() == 429) {
            check(operation, answer, "asked too often");
            try {
                Thread.sleep(1_000L * Integer.parseInt(answer.header("Retry-After")));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            answer = request.request(operation.verb(), path);
        }
        return answer;
    }

    private void expect(Operation operation, int status, Response answer, String how) {
        check(operation, answer, how);
        if (answer.statusCode() != status) {
            faults.add("%s %s: %d instead of %d".formatted(operation, how, answer.statusCode(), status));
        }
    }

    private void check(Operation operation, Response answer, String how) {
        String type = answer.contentType();
        promise.broken(operation, new Answer(answer.statusCode(), type == null ? "" : type, answer.asString()))
                .ifPresent(fault -> faults.add("%s %s: %s".formatted(operation, how, fault)));
    }

    /// The path with ids that were seen, or with such as nothing has.
    private String filled(Operation operation, boolean known) {
        Matcher parameter = PARAMETER.matcher(operation.path());
        var path = new StringBuilder();
        while (parameter.find()) {
            String name = parameter.group(1);
            String collection = operation.path().substring(0, parameter.start() - 1);
            Optional<String> item = known ? seen.getOrDefault(collection, Set.of()).stream().findFirst() : Optional.empty();
            parameter.appendReplacement(path, Matcher.quoteReplacement(item.orElseGet(() -> unknown(operation, name))));
        }
        return parameter.appendTail(path).toString();
    }

    /// What has to be said, and not more.
    private String query(Operation operation) {
        var query = new StringBuilder();
        promise.parameters(operation, "query").stream().filter(one -> one.path("required").asBoolean()).forEach(one -> {
            String name = one.path("name").asText();
            String value = byName(name + "s").or(() -> Optional.of(one.path("example").asText())).orElseThrow();
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        });
        return query.toString();
    }

    private String unknown(Operation operation, String name) {
        JsonNode parameter = promise.parameters(operation, "path").stream()
                .filter(one -> one.path("name").asText().equals(name))
                .findFirst().orElseThrow();
        JsonNode schema = promise.resolve(parameter.path("schema"));
        if (schema.path("format").asText().equals("uuid")) {
            return UUID.randomUUID().toString();
        }
        return parameter.has("example") ? parameter.path("example").asText()
                : promise.example(schema).map(JsonNode::asText).orElse("1");
    }

    /// The ETag of the nearest resource above, as a client reads it before it writes.
    private @Nullable String tag(Operation operation, String path, String caller) {
        if (!operation.writes()) {
            return null;
        }
        for (String above = path; above.chars().filter(c -> c == '/').count() > 3; above = above.substring(0,
                above.lastIndexOf('/'))) {
            Response read = plenum.as(caller).urlEncodingEnabled(false).get(above);
            String tag = read.header("ETag");
            if (read.statusCode() == 200 && tag != null) {
                return tag;
            }
        }
        return null;
    }

    /// The contract's example, with ids that were seen in the members that name a resource (`plan`, `members`).
    private @Nullable JsonNode body(Operation operation) {
        JsonNode body = promise.exampleBody(operation).orElse(null);
        if (body instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                var one = byName(member.getKey() + "s");
                var many = byName(member.getKey());
                if (member.getValue().isTextual() && one.isPresent()) {
                    member.setValue(JsonNodeFactory.instance.textNode(one.get()));
                } else if (member.getValue().isArray() && many.isPresent() && member.getValue().path(0).isTextual()) {
                    member.setValue(JsonNodeFactory.instance.arrayNode().add(many.get()));
                }
            });
        }
        return body;
    }

    private Optional<String> byName(String collection) {
        return seen.getOrDefault("/api/v1/" + collection, Set.of()).stream().findFirst();
    }

    private void remember(Operation operation, Response answer) {
        if (!String.valueOf(answer.contentType()).contains("json")) {
            return;
        }
        JsonNode body;
        try {
            body = JSON.readTree(answer.asString());
        } catch (IOException e) {
            return; // told by check
        }
        var items = new ArrayList<JsonNode>();
        items.add(body);
        body.forEach(member -> {
            if (member.isArray()) {
                member.forEach(items::add);
            }
        });
        items.forEach(item -> {
            for (String key : List.of("id", "number", "code", "year")) {
                if (item.path(key).isValueNode()) {
                    seen.computeIfAbsent(operation.path(), _ -> new LinkedHashSet<>()).add(item.path(key).asText());
                    return;
                }
            }
        });
    }
}
