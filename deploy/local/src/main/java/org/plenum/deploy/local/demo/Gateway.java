package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.deploy.local.Trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The public API as any client uses it. What the API refuses becomes a [Trouble], see [Refusal].
///
/// A request that is not answered, or answered with 429 or 503, is sent again: a POST with the same `Idempotency-Key`, so that it is
/// carried out once, a PATCH with its `If-Match`.
final class Gateway {

    private static final int MOST_TRIES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LONGEST_PAUSE = 10; // seconds

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).proxy(HttpClient.Builder.NO_PROXY).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new HashMap<>();
    private final URI base;
    private final Demo.Tokens issuer;

    Gateway(URI base, Demo.Tokens issuer) {
        this.base = base;
        this.issuer = issuer;
    }

    /// @param etag empty where the answer has none
    record Answer(JsonNode body, String etag) {

        String text(String field) {
            return body.path(field).asText();
        }
    }

    Answer get(String login, String path) throws IOException, InterruptedException {
        return send(login, path, request(login, path).GET().build());
    }

    /// Every item of a list, over all of its pages.
    List<JsonNode> list(String login, String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var page = get(login, path).body();
        page.path("items").forEach(items::add);
        while (page.path("next").isTextual()) {
            page = get(login, path + (path.contains("?") ? "&" : "?") + "cursor=" + page.path("next").asText()).body();
            page.path("items").forEach(items::add);
        }
        return items;
    }

    Answer post(String login, String path, JsonNode body) throws IOException, InterruptedException {
        return send(login, path, posting(login, path, body).build());
    }

    /// An action on what has this `etag`.
    ///
    /// @param body null for an action that needs none
    Answer post(String login, String path, String etag, @Nullable JsonNode body) throws IOException, InterruptedException {
        return send(login, path, posting(login, path, body).header("If-Match", etag).build());
    }

    Answer patch(String login, String path, String etag, JsonNode patch) throws IOException, InterruptedException {
        return send(login, path, request(login, path).header("If-Match", etag)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(patch.toString())).build());
    }

    private HttpRequest.Builder posting(String login, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        var request = request(login, path).header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.POST(BodyPublishers.noBody())
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String login, String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE).header("Authorization", "Bearer " + token(login))
                .header("Accept", "application/json").header("Accept-Language", "zh-CN");
    }

    private String token(String login) throws IOException, InterruptedException {
        var known = tokens.get(login);
        var token = known == null ? issuer.of(login) : known;
        tokens.put(login, token);
        return token;
    }

    private Answer send(String login, String path, HttpRequest request) throws InterruptedException {
        for (int tries = 1;; tries++) {
            try {
                var response = client.send(request, BodyHandlers.ofString());
                if (response.statusCode() / 100 == 2) {
                    return new Answer(read(response.body()), response.headers().firstValue("ETag").orElse(""));
                }
                if (tries == MOST_TRIES || !isPassing(response.statusCode())) {
                    throw Refusal.of(response.statusCode(), read(response.body())).trouble(login, request.method(), path);
                }
                Thread.sleep(pause(response));
            } catch (IOException broken) {
                if (tries == MOST_TRIES) {
                    throw new Trouble("网关 %s 没有应答（%s %s）：%s。".formatted(base, request.method(), path, broken),
                            "The gateway does not answer; its log tells why.");
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private static boolean isPassing(int status) {
        return status == 429 || status == 503;
    }

    private static Duration pause(HttpResponse<String> response) {
        var wanted = response.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(Long::parseLong).orElse(1L);
        return Duration.ofSeconds(Math.min(wanted, LONGEST_PAUSE));
    }

    /// Missing where the body is no JSON, e.g. that of a proxy in between.
    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException _) {
            return json.missingNode();
        }
    }
}
