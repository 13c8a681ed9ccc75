package org.plenum.deploy.local.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/// As much of the API as a play needs: lists in pages of three, ETags, and the states of tasks and proposals. It refuses what the story
/// must not ask for: a stale ETag, an action in the wrong state.
final class FakeGateway implements AutoCloseable {

    private static final int PAGE = 3;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> BECOMES = Map.of("start", "IN_PROGRESS", "reports", "IN_PROGRESS", "hand-in",
            "AWAITING_CHECK", "close", "CLOSED", "submit", "SUBMITTED", "recommendations", "UNDER_REVIEW", "decisions",
            "FILED");
    private static final Map<String, String> FROM = Map.of("start", "NOT_STARTED", "reports", "IN_PROGRESS", "hand-in",
            "IN_PROGRESS", "close", "AWAITING_CHECK", "submit", "DRAFT", "recommendations", "SUBMITTED", "decisions",
            "UNDER_REVIEW");

    /// @param key the Idempotency-Key
    record Write(String login, String method, String path, Optional<String> key, Optional<String> etag) {
    }

    final List<Write> writes = new ArrayList<>();
    private final Map<String, List<ObjectNode>> lists = new LinkedHashMap<>();
    private final HttpServer server;
    private int writesLeft = Integer.MAX_VALUE;
    private int unavailable;

    FakeGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Gateway client() {
        return new Gateway(uri(), login -> login);
    }

    /// Everything that was made, without ids and versions.
    String content() {
        return lists.toString().replaceAll("\"(id|version)\":\"?[\\w-]+\"?,?", "");
    }

    List<ObjectNode> list(String name) {
        return lists.computeIfAbsent("/api/v1/" + name, _ -> new ArrayList<>());
    }

    /// From then on writes fail, as if the machine had ended in between.
    void failAfter(int more) {
        writesLeft = more;
    }

    void isUnavailableFor(int requests) {
        unavailable = requests;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var write = new Write(header(exchange, "Authorization").orElse("").replace("Bearer ", ""), exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(), header(exchange, "Idempotency-Key"), header(exchange, "If-Match"));
        var body = JSON.readTree(exchange.getRequestBody());
        if (unavailable > 0) {
            unavailable--;
            exchange.getResponseHeaders().add("Retry-After", "0");
            send(exchange, 503, problem("unavailable"));
        } else if (write.method().equals("GET")) {
            get(exchange, write);
        } else if (writesLeft-- > 0) {
            writes.add(write);
            write(exchange, write, body);
        } else {
            send(exchange, 500, problem("internal"));
        }
    }

    private void get(HttpExchange exchange, Write asked) throws IOException {
        var query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        var one = find(asked.path());
        if (one.isPresent()) {
            send(exchange, 200, one.get());
            return;
        }
        var all = lists.getOrDefault(asked.path(), List.of()).stream()
                .filter(item -> !query.contains("mine=true") || item.path("by").asText().equals(asked.login())).toList();
        int from = query.contains("cursor=") ? Integer.parseInt(query.replaceFirst(".*cursor=", "")) : 0;
        var page = JSON.createObjectNode();
        page.putArray("items").addAll(all.subList(from, Math.min(all.size(), from + PAGE)));
        send(exchange, 200, from + PAGE < all.size() ? page.put("next", Integer.toString(from + PAGE)) : page);
    }

    private void write(HttpExchange exchange, Write write, JsonNode body) throws IOException {
        var parent = find(write.path().replaceFirst("/[^/]+$", ""));
        var target = write.method().equals("PATCH") ? find(write.path()) : parent;
        var action = write.path().replaceFirst(".*/", "");
        if (target.isEmpty() || action.equals("defaults") || action.equals("sectors")) {
            send(exchange, 201, add(write, body));
        } else if (!write.etag().equals(Optional.of(etag(target.get())))) {
            send(exchange, 412, problem("stale"));
        } else if (FROM.containsKey(action) && !target.get().path("state").asText().equals(FROM.get(action))) {
            send(exchange, 409, problem("wrong-state"));
        } else {
            send(exchange, 200, change(target.get(), action, body));
        }
    }

    private ObjectNode add(Write write, JsonNode body) {
        if (write.path().endsWith("/defaults")) {
            IntStream.rangeClosed(1, 34).forEach(code -> lists.computeIfAbsent(write.path().replace("/defaults", ""),
                    _ -> new ArrayList<>()).add(JSON.createObjectNode().put("code", "%02d".formatted(code))));
            return JSON.createObjectNode();
        }
        var list = lists.computeIfAbsent(write.path(), _ -> new ArrayList<>());
        var made = ((ObjectNode) body).deepCopy().put("version", 0).put("by", write.login());
        made.put("id", made.path("code").asText(Integer.toString(list.size())));
        if (write.path().endsWith("/proposals")) {
            made.put("state", "DRAFT");
        } else if (write.path().endsWith("/members")) {
            made.putArray("committees");
        } else if (write.path().endsWith("/plans")) {
            IntStream.rangeClosed(1, 37).forEach(each -> list("tasks").add(JSON.createObjectNode().put("id", "t" + each)
                    .put("code", "T%02d".formatted(each)).put("version", 0).put("state", "NOT_STARTED").put("progress", 0)));
        }
        list.add(made);
        return made;
    }

    private static ObjectNode change(ObjectNode target, String action, JsonNode body) {
        target.put("version", target.path("version").asInt() + 1);
        if (action.equals("committees")) {
            target.withArray("committees").addObject().putObject("committee").set("code", body.path("committee"));
        } else if (BECOMES.containsKey(action)) {
            target.put("state", BECOMES.get(action));
            if (action.equals("reports")) {
                target.set("progress", body.path("percent"));
            }
        } else {
            target.setAll((ObjectNode) body);
        }
        return target;
    }

    private Optional<ObjectNode> find(String path) {
        return lists.entrySet().stream().flatMap(list -> list.getValue().stream()
                .filter(item -> path.equals(list.getKey() + "/" + item.path("id").asText()))).findFirst();
    }

    private static String etag(JsonNode item) {
        return "\"" + item.path("version").asInt() + "\"";
    }

    private static ObjectNode problem(String kind) {
        return JSON.createObjectNode().put("type", "/problems/" + kind).put("title", "出错");
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void send(HttpExchange exchange, int status, JsonNode body) throws IOException {
        var bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", etag(body));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
