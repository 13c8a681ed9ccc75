package org.plenum.gateway.fake;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// A service whose behaviour is chosen by the last segment of the path, so that tests need no handle on it.
final class FakeService {

    private static final Buffer MEBIBYTE = Buffer.buffer(new byte[1024 * 1024]);

    private final Vertx vertx;
    private final HttpServer server;
    private final String contract;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean ready = true;

    FakeService(Vertx vertx, String contract) {
        this.vertx = vertx;
        this.contract = contract;
        this.server = vertx
                .createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(true).setMaxHeaderSize(65536))
                .requestHandler(this::handle).listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void handle(HttpServerRequest request) {
        requests.incrementAndGet();
        var path = Objects.requireNonNull(request.path());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "openapi" -> respond(request, ready ? 200 : 503, contract);
            case "ready" -> respond(request, ready ? 200 : 503, "{}");
            case "down" -> {
                ready = false;
                request.response().end();
            }
            case "up" -> {
                ready = true;
                request.response().end();
            }
            case "requests" -> request.response().end(Integer.toString(requests.get()));
            case "port" -> request.response().end(Integer.toString(server.actualPort()));
            case "stall" -> request.resume();
            case "stall-halfway" -> request.response().setChunked(true).write("half");
            case "reset" -> request.connection().close();
            case "reset-once" -> {
                if (seen.add(request.query())) {
                    request.connection().close();
                } else {
                    request.response().end("second time");
                }
            }
            case "truncate" -> {
                request.response().putHeader("Content-Length", "1000").write("short");
                request.connection().close();
            }
            case "stream" -> stream(request, Integer.parseInt(request.getParam("mb")));
            case "never-reads" -> request.pause();
            case "early" -> {
                request.response().putHeader("Connection", "close");
                respond(request.pause(), 400, "{\"early\":true}");
            }
            case "hop" -> request.response().putHeader("Connection", "X-Private").putHeader("X-Private", "1")
                    .putHeader("Keep-Alive", "timeout=5").putHeader("Proxy-Authenticate", "Basic").putHeader("Upgrade", "h2c")
                    .putHeader("Server", "secret/1.0").putHeader("ETag", "\"7\"").putHeader("X-Frame-Options", "ALLOWALL")
                    .end("hop");
            case "cookie" -> request.response().putHeader("Set-Cookie", "session=1; Path=/").end("cookie");
            case "cached" -> request.response().putHeader("Cache-Control", "private, max-age=60").end("cached");
            case "nothing" -> request.response().setStatusCode(204).end();
            case "slow" ->
                request.response().setChunked(true).write("a").onComplete(_ -> vertx.setTimer(20,
                        _ -> request.response().end("b")));
            default -> echo(request);
        }
    }

    private static void respond(HttpServerRequest request, int status, String body) {
        request.response().setStatusCode(status).putHeader("Content-Type", "application/json").end(body);
    }

    private static void echo(HttpServerRequest request) {
        var headers = new JsonArray();
        request.headers().forEach((name, value) -> headers.add(new JsonArray().add(name).add(value)));
        request.body().onSuccess(body -> respond(request, 200, new JsonObject().put("method", request.method().name())
                .put("uri", request.uri()).put("headers", headers).put("length", body.length()).encode()));
    }

    private static void stream(HttpServerRequest request, int left) {
        var response = request.response();
        if (!response.headWritten()) {
            response.setChunked(true);
        }
        if (left == 0) {
            response.end();
            return;
        }
        response.write(MEBIBYTE).onSuccess(_ -> stream(request, left - 1));
    }
}
