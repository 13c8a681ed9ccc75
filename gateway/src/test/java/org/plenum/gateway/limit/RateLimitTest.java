package org.plenum.gateway.limit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.api;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// The limits are those that [Surroundings] sets.
@QuarkusTest
@WithTestResource(Surroundings.class)
class RateLimitTest {

    private static final String FEW = "/api/v1/light-rules/few/echo";

    @Test
    void an_answer_says_what_is_left() {
        var answer = send(as(UUID.randomUUID(), FEW));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("RateLimit-Policy")).containsExactly("\"few\";q=3;w=3600");
        assertThat(answer.headers().allValues("RateLimit")).containsExactly("\"few\";r=2;t=1200");
    }

    @Test
    void one_request_too_many_is_refused_and_told_when_to_come_again() {
        var liu = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(send(as(liu, FEW)).statusCode()).isEqualTo(200);
        }
        var refused = send(as(liu, FEW));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1100L, 1200L);
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"few\";r=0;t=");
        assertThat(json(refused).path("type").asText()).isEqualTo("/problems/too-many-requests");
        assertThat(json(refused).path("detail").asText()).contains("few", "3600", "3");
        assertThat(send(as(liu, FEW).header("Accept-Language", "en")).body()).contains("Too many requests");
    }

    @Test
    void another_person_on_the_same_line_and_another_path_of_the_same_person_are_not_affected() {
        var liu = UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            send(as(liu, FEW));
        }
        assertThat(send(as(liu, FEW)).statusCode()).isEqualTo(429);
        assertThat(send(as(UUID.randomUUID(), FEW)).statusCode()).isEqualTo(200);
        var elsewhere = send(as(liu, "/api/v1/light-rules/fewer/echo"));
        assertThat(elsewhere.statusCode()).isEqualTo(200);
        assertThat(elsewhere.headers().firstValue("RateLimit-Policy").orElseThrow()).startsWith("\"api\"");
    }

    @Test
    void a_new_token_is_no_new_quota() {
        var liu = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            send(as(liu, FEW));
        }
        assertThat(send(Http.to(FEW).header("Authorization",
                "Bearer " + Tokens.sign(Tokens.claims().subject(liu.toString()).claim("jti", "another")))).statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_token_without_a_subject_counts_for_its_application() {
        var application = "app-" + UUID.randomUUID();
        for (int i = 0; i < 4; i++) {
            var answer = send(Http.to(FEW).header("Authorization",
                    "Bearer " + Tokens.sign(Tokens.claims().remove("sub").claim("azp", application).claim("jti", "t" + i))));
            assertThat(answer.statusCode()).isEqualTo(i < 3 ? 200 : 429);
        }
    }

    @Test
    void where_no_token_is_needed_an_address_is_a_client() throws IOException {
        var answers = from("127.0.0.78", "/feeds/secret.ics", null, 130);
        assertThat(answers).contains("RateLimit: \"feeds\";r=99;t=1\r\n", "HTTP/1.1 429", "/problems/too-many-requests");
        assertThat(send(Http.to("/feeds/secret.ics")).statusCode()).isEqualTo(200);
        assertThat(send(Http.to("/health")).headers().firstValue("RateLimit")).as("probes are not counted").isEmpty();
    }

    @Test
    void who_shows_too_many_bad_tokens_is_not_listened_to_for_a_while() throws IOException {
        var known = Tokens.valid();
        assertThat(from("127.0.0.79", "/api/v1/tasks/echo", known, 1)).startsWith("HTTP/1.1 200");
        assertThat(from("127.0.0.79", "/api/v1/tasks/echo", "a.b.c", 400)).contains("HTTP/1.1 401", "HTTP/1.1 429");
        assertThat(from("127.0.0.79", "/api/v1/tasks/echo", known, 1)).as("a known token").startsWith("HTTP/1.1 200");
        assertThat(send(api("/api/v1/tasks/echo")).statusCode()).as("another address").isEqualTo(200);
    }

    private static HttpRequest.Builder as(UUID subject, String path) {
        return Http.to(path).header("Authorization",
                "Bearer " + Tokens.sign(Tokens.claims().subject(subject.toString())));
    }

    /// So many requests one behind the other on one connection.
    private static String from(String address, String path, @org.jspecify.annotations.Nullable String token, int times)
            throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n"
                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
        try (var socket = Http.connectFrom(address)) {
            socket.getOutputStream()
                    .write(((request + "\r\n").repeat(times - 1) + request + "Connection: close\r\n\r\n").getBytes(ISO_8859_1));
            return Http.readAll(socket.getInputStream());
        }
    }
}
