package org.plenum.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.direct;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;
import static org.plenum.gateway.fake.Tokens.setting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ContractsTest {

    @Test
    void the_whole_contract_is_yaml_unless_json_is_asked_for() throws IOException {
        var yaml = send(Http.to("/openapi"));
        assertThat(yaml.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/yaml");
        var asJson = send(Http.to("/openapi").header("Accept", "application/json"));
        assertThat(asJson.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
        assertThat(new YAMLMapper().readTree(yaml.body())).isEqualTo(json(asJson));
        assertThat(whole()).isEqualTo(json(asJson));
    }

    @Test
    void it_has_the_operations_of_all_services_that_are_there_and_names_the_one_that_is_not() {
        var all = whole();
        assertThat(all.path("paths").has("/api/v1/tasks/{id}")).isTrue();
        assertThat(all.path("paths").has("/api/v1/proposals")).isTrue();
        assertThat(all.at("/info/description").asText()).contains("member");
        assertThat(all.at("/components/schemas").has("TaskUnit")).isTrue();
        assertThat(all.at("/components/schemas").has("ProposalUnit")).isTrue();
        assertThat(all.at("/components/schemas").has("Problem")).isTrue();
    }

    @Test
    void paths_that_the_gateway_does_not_route_are_not_shown() {
        assertThat(whole().path("paths").has("/api/v1/internal")).isFalse();
    }

    @Test
    void the_login_is_the_providers() {
        assertThat(whole().at("/components/securitySchemes/oidc/flows/authorizationCode/tokenUrl").asText())
                .isEqualTo(setting("plenum.gateway.oidc-url") + "/token");
    }

    @Test
    void each_service_has_its_own_contract_too() {
        var task = json(send(Http.to("/openapi/task?format=json")));
        assertThat(task.path("paths").has("/api/v1/tasks/{id}")).isTrue();
        assertThat(task.path("paths").has("/api/v1/proposals")).isFalse();
        assertThat(task.at("/components/schemas").has("Unit")).isTrue();
        assertThat(task.at("/servers/0/url").asText()).isEqualTo("/");
        assertThat(send(Http.to("/openapi/nothing")).statusCode()).isEqualTo(404);
    }

    @Test
    void each_audience_has_its_own_view_and_an_unknown_one_is_told() {
        var app = json(send(Http.to("/openapi?format=json&audience=app")));
        assertThat(app.path("paths").has("/api/v1/tasks/{id}")).isTrue();
        assertThat(app.path("paths").has("/api/v1/proposals")).isFalse();
        var office = json(send(Http.to("/openapi/proposal?format=json&audience=office")));
        assertThat(office.path("paths").has("/api/v1/proposals")).isTrue();
        var unknown = send(Http.to("/openapi?audience=press"));
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).path("type").asText()).isEqualTo("/problems/unknown-audience");
    }

    @Test
    void the_contract_is_kept_for_a_gateway_that_starts_while_a_service_is_down() throws Exception {
        var kept = Path.of(setting("plenum.gateway.contracts.directory")).resolve("task.json");
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Files.exists(kept) && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(json(Files.readString(kept)).path("paths").has("/api/v1/tasks/{id}")).isTrue();
    }

    @Test
    void an_unchanged_contract_is_not_sent_again() {
        var tag = send(Http.to("/openapi/task")).headers().firstValue("ETag").orElseThrow();
        var again = send(Http.to("/openapi/task").header("If-None-Match", "\"other\", " + tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send(Http.to("/openapi/task").header("If-None-Match", "\"other\"")).statusCode()).isEqualTo(200);
    }

    @Test
    void the_contract_of_a_service_that_goes_down_is_kept_and_marked() throws InterruptedException {
        var service = setting("plenum.gateway.routes.proposal.url");
        assertThat(proposals().path("x-unavailable").asBoolean()).isFalse();
        direct(service + "/down");
        try {
            await(true);
            assertThat(whole().at("/info/x-services/proposal/available").asBoolean(true)).isFalse();
        } finally {
            direct(service + "/up");
        }
        await(false);
    }

    private static void await(boolean unavailable) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (proposals().path("x-unavailable").asBoolean() != unavailable && System.nanoTime() < end) {
            Thread.sleep(100);
        }
        assertThat(proposals().isMissingNode()).isFalse();
        assertThat(proposals().path("x-unavailable").asBoolean()).isEqualTo(unavailable);
    }

    private static JsonNode proposals() {
        return whole().at("/paths/~1api~1v1~1proposals/get");
    }

    private static JsonNode whole() {
        return json(send(Http.to("/openapi?format=json")));
    }
}
