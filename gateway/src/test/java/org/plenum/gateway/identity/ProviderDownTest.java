package org.plenum.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

/// Nothing that the gateway depends on is there when it starts.
@QuarkusTest
@TestProfile(ProviderDownTest.Alone.class)
class ProviderDownTest {

    /// Also the one profile with CORS, since a start is dear.
    public static class Alone implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plenum.gateway.oidc-url", "http://127.0.0.1:1/realms/plenum",
                    "plenum.gateway.routes.task.url", "http://127.0.0.1:1",
                    "plenum.gateway.routes.proposal.url", "http://127.0.0.1:1",
                    "plenum.gateway.routes.member.url", "http://127.0.0.1:1",
                    "plenum.gateway.cors.origins", "https://app.example");
        }
    }

    @Test
    void the_gateway_is_live_and_ready_and_says_what_is_missing() {
        assertThat(send(Http.to("/q/health/ready")).statusCode()).isEqualTo(200);
        var health = send(Http.to("/health"));
        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(json(health).path("checks").findValuesAsText("status")).containsOnly("DOWN").hasSize(4);
    }

    @Test
    void a_token_that_cannot_be_verified_is_not_an_internal_error() {
        var token = "eyJhbGciOiJSUzI1NiIsImtpZCI6ImsxIn0.eyJzdWIiOiIxIn0.c2lnbmF0dXJl";
        var answer = send(Http.to("/api/v1/tasks").header("Authorization", "Bearer " + token));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(json(answer).path("type").asText()).isEqualTo("/problems/service-unavailable");
    }

    @Test
    void no_token_is_still_unauthenticated() {
        assertThat(send(Http.to("/api/v1/tasks")).statusCode()).isEqualTo(401);
    }

    @Test
    void the_contract_and_the_pages_are_there_and_say_so() {
        var contract = json(send(Http.to("/openapi?format=json")));
        assertThat(contract.path("paths").isEmpty()).isTrue();
        assertThat(contract.at("/info/description").asText()).contains("task", "proposal", "member");
        assertThat(send(Http.to("/problems")).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_of_a_configured_origin_may_call_the_api_and_others_may_not() {
        var allowed = send(preflight("https://app.example"));
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).hasValue("https://app.example");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Headers").orElseThrow()).contains("If-Match");
        for (var origin : new String[] { "https://evil.example", "null", "https://app.example.evil.example" }) {
            var refused = send(preflight(origin));
            assertThat(refused.headers().firstValue("Access-Control-Allow-Origin")).as(origin).isEmpty();
            assertThat(refused.statusCode()).as(origin).isGreaterThanOrEqualTo(400);
        }
    }

    private static java.net.http.HttpRequest.Builder preflight(String origin) {
        return Http.to("/api/v1/tasks").method("OPTIONS", BodyPublishers.noBody()).header("Origin", origin)
                .header("Access-Control-Request-Method", "GET");
    }
}
