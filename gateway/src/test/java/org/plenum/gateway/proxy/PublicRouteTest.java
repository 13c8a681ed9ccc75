package org.plenum.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PublicRouteTest {

    @Test
    void a_calendar_program_without_a_token_reaches_the_service() {
        var answer = send(Http.to("/feeds/secret.ics"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("uri").asText()).isEqualTo("/feeds/secret.ics");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void what_a_client_claims_to_be_is_not_passed_on() {
        var echo = send(Http.to("/feeds/secret.ics").header("Authorization", "Bearer " + Tokens.valid())
                .header("Cookie", "session=1").header("X-User-Id", "admin")).body();
        assertThat(echo).doesNotContainIgnoringCase("authorization").doesNotContain("session=1", "admin");
    }

    @Test
    void nothing_can_be_written_there() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
            var answer = send(Http.to("/feeds/secret.ics").method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
        assertThat(send(Http.to("/feeds/secret.ics").method("GET", BodyPublishers.ofString("x"))).statusCode()).isEqualTo(400);
    }

    @Test
    void it_is_no_way_around_the_token() {
        for (var path : List.of("/feeds/../api/v1/tasks/echo", "/feeds/%2e%2e/api/v1/tasks/echo", "/feeds//api/v1/tasks/echo",
                "/feeds/..;/api/v1/tasks/echo", "/feeds\\..\\api")) {
            assertThat(rawStatus(path)).as(path).startsWith("HTTP/1.1 4");
        }
        assertThat(send(Http.to("/feedsx/secret.ics")).statusCode()).isEqualTo(404);
        assertThat(send(Http.to("/api/v1/feeds/secret.ics")).statusCode()).isEqualTo(401);
        assertThat(send(Http.to("/api/v1/calendar-feeds")).statusCode()).isEqualTo(401);
    }

    private static String rawStatus(String path) {
        try {
            return Http.raw("GET %s HTTP/1.1\nHost: a\n\n".formatted(path));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
