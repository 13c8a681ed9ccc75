package org.plenum.gateway.route;

import java.io.IOException;
import java.time.Duration;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;

/// Asks services and the OIDC provider for their own documents: contracts, health, discovery. Apart from the proxy's
/// clients, so that a flood of requests never makes a healthy service look down.
@Singleton
public class JsonFetcher {

    private static final int LARGEST = 16 * 1024 * 1024;

    private final HttpClient client;
    private final ObjectMapper json;

    JsonFetcher(Vertx vertx, ObjectMapper json) {
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(2_000).setKeepAliveTimeout(10));
        this.json = json;
    }

    /// The document at an address that answers 200 within the time. Fails with the reason otherwise.
    public Future<JsonNode> get(RequestOptions where, Duration timeout) {
        return client.request(where.putHeader("Accept", "application/json").setTimeout(timeout.toMillis())
                .setIdleTimeout(timeout.toMillis())).compose(request -> request.send()).compose(this::read);
    }

    private Future<JsonNode> read(HttpClientResponse answer) {
        if (answer.statusCode() != 200) {
            return answer.body().compose(_ -> Future.failedFuture(new IOException("answered " + answer.statusCode())));
        }
        var all = Buffer.buffer();
        answer.handler(part -> {
            all.appendBuffer(part);
            if (all.length() > LARGEST) {
                answer.request().reset();
            }
        });
        return answer.end().map(_ -> parse(all));
    }

    private JsonNode parse(Buffer body) {
        try {
            return json.readTree(body.getBytes());
        } catch (IOException e) {
            throw new IllegalArgumentException("no JSON: " + e.getMessage(), e);
        }
    }
}
