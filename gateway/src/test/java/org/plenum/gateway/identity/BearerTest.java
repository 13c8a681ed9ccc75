package org.plenum.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What counts as a credential; forged ones are in `AttackListTest`.
@QuarkusTest
@WithTestResource(Surroundings.class)
class BearerTest {

    private static final String PATH = "/api/v1/tasks/echo";

    @Test
    void a_valid_token_is_let_through_the_first_time_and_again() {
        var token = Tokens.valid();
        assertThat(send(bearing(token)).statusCode()).isEqualTo(200);
        assertThat(send(bearing(token)).statusCode()).isEqualTo(200);
    }

    @Test
    void no_token_is_a_challenge_and_never_a_redirect() {
        for (var accept : List.of("application/json", "text/html")) {
            var answer = send(Http.to(PATH).header("Accept", accept));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"plenum\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(json(answer).path("type").asText()).isEqualTo("/problems/unauthenticated");
            assertThat(json(answer).path("remedy").asText()).isNotEmpty();
            assertThat(json(answer).path("instance").asText()).isEqualTo(PATH);
        }
    }

    @Test
    void an_unknown_path_does_not_tell_an_unknown_caller_that_it_is_unknown() {
        assertThat(send(Http.to("/api/v1/nothing")).statusCode()).isEqualTo(401);
    }

    @Test
    void another_scheme_and_garbage_do_not_count() {
        for (var credentials : List.of("Basic b2ZmaWNlOng=", "Bearer", "Bearer ", "Bearer garbage", "Bearer a.b.c",
                "Bearer a.b", "Bearer " + "x".repeat(9000),
                "Bearer " + Tokens.valid() + " x", "Bearer ../../etc", "Bearer null", "DPoP " + Tokens.valid())) {
            assertThat(send(Http.to(PATH).header("Authorization", credentials)).statusCode()).as(credentials).isEqualTo(401);
        }
    }

    @Test
    void two_credentials_are_one_too_many() throws java.io.IOException {
        assertThat(Http.raw("GET %s HTTP/1.1\nHost: a\nAuthorization: Bearer %s\nAuthorization: Bearer x\n\n".formatted(PATH,
                Tokens.valid())))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void a_changed_claim_or_signature_is_refused_also_after_the_right_token_was_seen() {
        var token = Tokens.valid();
        assertThat(send(bearing(token)).statusCode()).isEqualTo(200);
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8).replace("office-liu",
                "admin-wang");
        assertInvalid(parts[0] + "." + base64(claims) + "." + parts[2]);
        assertInvalid(token.substring(0, token.length() - 8) + "AAAAAAAA");
    }

    @Test
    void a_token_ends_with_the_key_that_signed_it() throws InterruptedException {
        var token = Tokens.signWithSecondKey(Tokens.claims());
        assertThat(send(bearing(token)).statusCode()).isEqualTo(200);
        Http.direct(Tokens.setting("plenum.gateway.oidc-url") + "/withdraw");
        for (int i = 0; i < 30 && send(bearing(token)).statusCode() == 200; i++) {
            Thread.sleep(100); // the provider is looked at once a second here
        }
        assertInvalid(token);
        assertInvalid(Tokens.signWithSecondKey(Tokens.claims()));
        assertThat(send(bearing(Tokens.valid())).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_public_needs_no_token_and_ignores_a_bad_one() {
        for (var path : List.of("/openapi", "/docs/", "/problems", "/problems/not-found", "/q/health/live")) {
            assertThat(send(Http.to(path).header("Authorization", "Bearer a.b.c")).statusCode()).as(path).isEqualTo(200);
        }
    }

    private static void assertInvalid(String token) {
        var answer = send(bearing(token));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow()).contains("error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private static HttpRequest.Builder bearing(String token) {
        return Http.to(PATH).header("Authorization", "Bearer " + token);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
