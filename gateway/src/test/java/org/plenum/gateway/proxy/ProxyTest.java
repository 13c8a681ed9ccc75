package org.plenum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.gateway.fake.Http.api;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ProxyTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void path_query_method_and_body_arrive_as_they_were_sent() {
        var echo = json(send(api("/api/v1/tasks/7/echo?q=%E5%A7%94%E5%91%98&limit=5").method("PATCH",
                BodyPublishers.ofString("{\"a\":1}"))));
        assertThat(echo.path("method").asText()).isEqualTo("PATCH");
        assertThat(echo.path("uri").asText()).isEqualTo("/api/v1/tasks/7/echo?q=%E5%A7%94%E5%91%98&limit=5");
        assertThat(echo.path("length").asInt()).isEqualTo(7);
    }

    @Test
    void the_token_is_passed_on_so_that_the_service_verifies_it_again() {
        var token = Tokens.valid();
        var echo = json(send(Http.to("/api/v1/tasks/echo").header("Authorization", "Bearer " + token)));
        assertThat(headers(echo, "Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void each_path_goes_to_its_own_service() {
        assertThat(send(api("/api/v1/proposals/echo")).statusCode()).isEqualTo(200);
        assertThat(send(api("/api/v1/rejection-reasons/echo")).statusCode()).isEqualTo(200);
        assertThat(send(api("/api/v1/light-rules/echo")).statusCode()).isEqualTo(200);
        assertThat(send(api("/api/v1/calendar-feeds/echo")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_path_without_a_route_is_not_found() {
        for (var path : List.of("/api/v1/nothing", "/api/v1/tasksecho", "/api/v1", "/api/v2/tasks", "/api/v1/changes")) {
            assertProblem(send(api(path)), 404, "not-found");
        }
    }

    @Test
    void claims_of_the_client_about_itself_are_replaced_by_the_gateways_own() {
        var echo = json(send(api("/api/v1/tasks/echo").header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil").header("Forwarded", "for=6.6.6.6").header("X-Real-IP", "6.6.6.6")
                .header("X-User-Id", "admin").header("X_User_Id", "admin").header("Remote-User", "admin")
                .header("X-Original-URL", "/admin").header("X-HTTP-Method-Override", "DELETE").header("Cookie", "session=1")
                .header("X-Harmless", "stays")));
        assertThat(echo.path("headers").toString()).doesNotContain("6.6.6.6", "evil", "admin", "DELETE", "session=1");
        assertThat(headers(echo, "X-Harmless")).containsExactly("stays");
        assertThat(headers(echo, "X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers(echo, "X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers(echo, "X-Forwarded-Host")).containsExactly("127.0.0.1:" + Http.port());
        assertThat(headers(echo, "Forwarded"))
                .containsExactly("for=127.0.0.1;host=\"127.0.0.1:" + Http.port() + "\";proto=http");
    }

    @Test
    void a_well_formed_request_id_is_kept_and_another_is_replaced() {
        var kept = send(api("/api/v1/tasks/echo").header("X-Request-Id", "abc-123.XYZ"));
        assertThat(headers(json(kept), "X-Request-Id")).containsExactly("abc-123.XYZ");
        assertThat(kept.headers().allValues("X-Request-Id")).containsExactly("abc-123.XYZ");
        var replaced = send(api("/api/v1/tasks/echo").header("X-Request-Id", "<script>"));
        assertThat(headers(json(replaced), "X-Request-Id")).singleElement().asString().matches("[0-9a-f-]{36}");
    }

    @Test
    void a_trace_is_continued_and_otherwise_begun() {
        var parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assertThat(headers(json(send(api("/api/v1/tasks/echo").header("traceparent", parent))), "traceparent"))
                .containsExactly(parent);
        assertThat(headers(json(send(api("/api/v1/tasks/echo").header("traceparent", "junk"))), "traceparent")).singleElement()
                .asString().matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    }

    @Test
    void headers_for_one_hop_are_dropped_on_the_way_to_the_service() throws IOException {
        var answer = Http.raw("""
                GET /api/v1/tasks/echo HTTP/1.1
                Host: a
                Authorization: Bearer %s
                Connection: close, X-Private, Authorization
                X-Private: 1
                Keep-Alive: timeout=5
                TE: trailers
                Proxy-Authorization: Basic eDp5
                Upgrade: websocket

                """.formatted(Tokens.valid()));
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Bearer").doesNotContain("X-Private", "Keep-Alive", "trailers",
                "Basic", "websocket");
    }

    @Test
    void headers_for_one_hop_and_the_name_of_the_server_are_dropped_on_the_way_back() {
        var answer = send(api("/api/v1/tasks/hop"));
        assertThat(answer.headers().map().keySet()).doesNotContain("x-private", "keep-alive", "proxy-authenticate", "upgrade",
                "server");
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"7\"");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    /// Cookies belong to the browser's session with the gateway. A service that set one could take over another's.
    @Test
    void a_cookie_passes_in_neither_direction() {
        var answer = send(api("/api/v1/tasks/cookie"));
        assertThat(answer.body()).isEqualTo("cookie");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var echo = json(send(api("/api/v1/tasks/echo").header("Cookie", "session=1").header("Set-Cookie", "session=2")));
        assertThat(headers(echo, "Cookie")).isEmpty();
        assertThat(headers(echo, "Set-Cookie")).isEmpty();
    }

    @Test
    void answers_are_not_stored_unless_the_service_says_so() {
        assertThat(send(api("/api/v1/tasks/echo")).headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(send(api("/api/v1/tasks/cached")).headers().allValues("Cache-Control"))
                .containsExactly("private, max-age=60");
    }

    @Test
    void answers_without_a_body_pass() {
        assertThat(send(api("/api/v1/tasks/nothing")).statusCode()).isEqualTo(204);
        var head = send(api("/api/v1/tasks/cached").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_silent_service_is_a_timeout() {
        var answer = send(api("/api/v1/tasks/stall"));
        assertProblem(answer, 504, "upstream-timeout");
        assertThat(json(answer).path("detail").asText()).contains("task");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void a_service_that_falls_silent_halfway_ends_in_a_broken_answer_not_in_a_short_one() {
        assertThatThrownBy(() -> send(api("/api/v1/tasks/stall-halfway"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void an_answer_cut_short_does_not_look_whole() {
        assertThatThrownBy(() -> send(api("/api/v1/tasks/truncate"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_service_that_refuses_connections_is_unavailable() {
        var answer = send(api("/api/v1/members"));
        assertProblem(answer, 503, "service-unavailable");
        assertThat(json(answer).path("detail").asText()).contains("member");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void a_service_that_drops_the_connection_is_a_bad_gateway() {
        assertProblem(send(api("/api/v1/tasks/reset")), 502, "bad-gateway");
    }

    @Test
    void a_read_is_repeated_once_after_a_dropped_connection() {
        assertThat(send(api("/api/v1/tasks/reset-once?key=read")).body()).isEqualTo("second time");
    }

    @Test
    void a_write_is_never_repeated() {
        assertProblem(send(api("/api/v1/tasks/reset-once?key=write").POST(BodyPublishers.ofString("x"))), 502, "bad-gateway");
    }

    @Test
    void a_body_announced_as_too_large_is_refused_before_it_is_read() throws IOException {
        var answer = Http.raw("""
                POST /api/v1/tasks/echo HTTP/1.1
                Host: a
                Authorization: Bearer %s
                Expect: 100-continue
                Content-Length: 67108865

                """.formatted(Tokens.valid()));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json", "/problems/payload-too-large")
                .doesNotContain("100 Continue");
    }

    @Test
    void a_chunked_body_is_counted() {
        var endless = BodyPublishers.ofInputStream(() -> zeros(65 * MIB));
        assertProblem(send(api("/api/v1/tasks/echo").POST(endless)), 413, "payload-too-large");
    }

    @Test
    void a_client_that_waits_for_continue_gets_it() throws IOException {
        try (var socket = Http.connect()) {
            socket.getOutputStream().write("""
                    POST /api/v1/tasks/echo HTTP/1.1
                    Host: a
                    Authorization: Bearer %s
                    Connection: close
                    Expect: 100-continue
                    Content-Length: 4

                    """.formatted(Tokens.valid()).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            var first = socket.getInputStream().readNBytes(25);
            assertThat(new String(first, StandardCharsets.ISO_8859_1)).startsWith("HTTP/1.1 100 Continue");
            socket.getOutputStream().write("abcd".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(Http.readAll(socket.getInputStream())).contains("200 OK", "\"length\":4");
        }
    }

    @Test
    void a_large_body_passes_upwards() {
        var echo = json(send(api("/api/v1/tasks/echo").POST(BodyPublishers.ofInputStream(() -> zeros(60 * MIB)))));
        assertThat(echo.path("length").asLong()).isEqualTo(60 * MIB);
    }

    @Test
    void a_large_answer_passes_downwards() throws IOException {
        var answer = send(api("/api/v1/tasks/stream?mb=300"), BodyHandlers.ofInputStream());
        assertThat(count(answer.body())).isEqualTo(300 * MIB);
    }

    @Test
    void a_service_that_does_not_read_stops_the_client_from_sending() throws IOException, InterruptedException {
        try (var socket = Http.connect()) {
            var out = socket.getOutputStream();
            out.write(
                    "POST /api/v1/tasks/never-reads HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
                            .formatted(Tokens.valid(), 60 * MIB).getBytes(StandardCharsets.ISO_8859_1));
            var sent = new AtomicLong();
            Thread.ofVirtual().start(() -> push(out, sent));
            Thread.sleep(1000); // less than the timeout after which the exchange is given up
            assertThat(sent.get()).isBetween(1L, 30 * MIB); // what fits into the sockets' own buffers
            assertThat(Http.readAll(socket.getInputStream())).startsWith("HTTP/1.1 504");
        }
    }

    @Test
    void a_client_that_does_not_read_stops_the_service_from_sending() throws IOException, InterruptedException {
        var before = java.lang.management.ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class)
                .getFirst()
                .getMemoryUsed();
        try (var socket = Http.connect()) {
            socket.getOutputStream()
                    .write("GET /api/v1/tasks/stream?mb=2000 HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n"
                            .formatted(Tokens.valid()).getBytes(StandardCharsets.ISO_8859_1));
            Thread.sleep(1000);
            var after = java.lang.management.ManagementFactory.getPlatformMXBeans(java.lang.management.BufferPoolMXBean.class)
                    .getFirst()
                    .getMemoryUsed();
            assertThat(after - before).isLessThan(64 * MIB);
        }
    }

    @Test
    void a_client_too_slow_with_its_body_is_told_so() throws IOException {
        var answer = Http.raw("POST /api/v1/tasks/echo HTTP/1.1\nHost: a\nAuthorization: Bearer %s\nContent-Length: 10\n\nabc"
                .formatted(Tokens.valid()));
        assertThat(answer).startsWith("HTTP/1.1 408").contains("/problems/request-timeout");
    }

    @Test
    void an_early_answer_reaches_a_client_that_is_still_sending() {
        var answer = send(api("/api/v1/tasks/early").POST(BodyPublishers.ofInputStream(() -> zeros(200_000))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("early");
    }

    @Test
    void clients_that_leave_do_no_harm_to_others() throws Exception {
        var token = Tokens.valid();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var leaving = pool.submit(() -> {
                for (int i = 0; i < 400; i++) {
                    leave(List.of("slow", "stall", "stream?mb=1", "echo").get(i % 4), token, i % 7);
                }
                return 0;
            });
            var staying = new ArrayList<Callable<List<Integer>>>();
            for (int i = 0; i < 8; i++) {
                staying.add(() -> Stream
                        .generate(() -> send(api("/api/v1/tasks/slow").POST(BodyPublishers.ofString("x"))).statusCode())
                        .limit(150).toList());
            }
            var statuses = new ArrayList<Integer>();
            for (var result : pool.invokeAll(staying)) {
                statuses.addAll(result.get());
            }
            leaving.get(60, TimeUnit.SECONDS);
            assertThat(statuses).hasSize(1200).containsOnly(200);
        }
    }

    private static void leave(String what, String token, int millis) throws IOException, InterruptedException {
        try (var socket = Http.connect()) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET /api/v1/tasks/%s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\n\r\n".formatted(what, token)
                            .getBytes(StandardCharsets.ISO_8859_1));
            Thread.sleep(millis);
        }
    }

    private static void push(java.io.OutputStream out, AtomicLong sent) {
        var block = new byte[64 * 1024];
        try {
            for (long left = 60 * MIB; left > 0; left -= block.length) {
                out.write(block);
                sent.addAndGet(block.length);
            }
        } catch (IOException _) {
            return; // the gateway has closed: the number sent is what the test looks at
        }
    }

    private static long count(InputStream in) throws IOException {
        long all = 0;
        var buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            all += n;
        }
        return all;
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] into, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int n = (int) Math.min(left, most);
                left -= n;
                return n;
            }
        };
    }

    private static List<String> headers(JsonNode echo, String name) {
        var values = new ArrayList<String>();
        echo.path("headers").forEach(header -> {
            if (header.path(0).asText().equalsIgnoreCase(name)) {
                values.add(header.path(1).asText());
            }
        });
        return values;
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String slug) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/" + slug);
    }
}
