package org.plenum.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.api;
import static org.plenum.gateway.fake.Http.raw;
import static org.plenum.gateway.fake.Http.send;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What every request and answer has in common; attacks are in `AttackListTest`.
@QuarkusTest
@WithTestResource(Surroundings.class)
class EdgeTest {

    @Test
    void plain_chinese_in_escapes_passes() {
        assertThat(send(api("/api/v1/tasks/%E5%A7%94%E5%91%98/echo?q=%E6%8F%90%E6%A1%88")).statusCode()).isEqualTo(200);
    }

    @Test
    void a_missing_host_is_refused() throws IOException {
        assertRefused(raw("GET /health HTTP/1.1\n\n"), 400, "malformed-request");
    }

    @Test
    void methods_that_the_api_does_not_use_are_refused() throws IOException {
        for (var method : List.of("TRACE", "CONNECT", "FOO", "get")) {
            assertRefused(raw(method + " /api/v1/tasks/echo HTTP/1.1\nHost: a\n\n"), 405, "method-not-allowed");
        }
    }

    @Test
    void headers_and_lines_too_long_are_refused_as_problems() throws IOException {
        assertRefused(raw("GET /health HTTP/1.1\nHost: a\nX: " + "x".repeat(20_000) + "\n\n"), 431, "header-fields-too-large");
        assertRefused(raw("GET /" + "x".repeat(9_000) + " HTTP/1.1\nHost: a\n\n"), 414, "uri-too-long");
    }

    @Test
    void an_upgrade_to_cleartext_http2_does_not_happen() throws IOException {
        assertThat(raw(
                "GET /docs HTTP/1.1\nHost: a\nConnection: Upgrade, HTTP2-Settings\nUpgrade: h2c\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\n\n"))
                .startsWith("HTTP/1.1 303");
    }

    @Test
    void pipelined_requests_are_answered_in_order() throws IOException {
        var answer = raw("GET /nothing-1 HTTP/1.1\nHost: a\n\nGET /nothing-2 HTTP/1.1\nHost: a\n\n");
        assertThat(answer).containsSubsequence("/nothing-1", "/nothing-2");
    }

    @Test
    void every_answer_has_the_security_headers_and_does_not_name_the_server() {
        for (var path : List.of("/health", "/docs/", "/nothing", "/openapi", "/api/v1/tasks/echo")) {
            var answer = send(Http.to(path));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
            assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void no_cors_header_is_sent_unless_configured() {
        var answer = send(api("/api/v1/tasks/echo").header("Origin", "https://evil.example"));
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void messages_are_chinese_unless_english_is_preferred() {
        assertThat(send(Http.to("/nothing")).body()).contains("未找到");
        assertThat(send(Http.to("/nothing").header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")).body()).contains("Not found");
        assertThat(send(Http.to("/nothing").header("Accept-Language", "fr, zh;q=0.9")).body()).contains("未找到");
        assertThat(send(Http.to("/nothing").header("Accept-Language", "§;;q=x")).body()).contains("未找到");
    }

    @Test
    void the_gateways_own_probes_answer_without_the_services() {
        assertThat(send(Http.to("/q/health/live")).statusCode()).isEqualTo(200);
        assertThat(send(Http.to("/q/health/ready")).statusCode()).isEqualTo(200);
    }

    private static void assertRefused(String answer, int status, String slug) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json",
                "\"type\":\"/problems/" + slug + "\"");
    }
}
