package org.plenum.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;
import org.plenum.gateway.fake.Tokens;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class DocsTest {

    @Test
    void the_root_leads_to_the_documentation() {
        for (var path : List.of("/", "/docs")) {
            var answer = send(Http.to(path));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/docs/");
        }
    }

    @Test
    void all_that_the_page_needs_comes_from_the_gateway() {
        var page = send(Http.to("/docs/"));
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("swagger-ui").doesNotContain("http://", "https://");
        for (var file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "start.js",
                "favicon-32x32.png",
                "oauth2-redirect.html", "oauth2-redirect.js")) {
            assertThat(send(Http.to("/docs/" + file)).statusCode()).as(file).isEqualTo(200);
        }
    }

    @Test
    void the_login_is_allowed_to_reach_the_provider_and_nothing_else() {
        assertThat(send(Http.to("/docs/")).headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("script-src 'self'", "connect-src 'self' " + Tokens.setting("plenum.gateway.oidc-url") + ";");
    }

    @Test
    void the_page_shows_the_whole_contract_that_of_each_service_and_that_for_each_audience() {
        var settings = json(send(Http.to("/docs/settings.json")));
        assertThat(settings.path("clientId").asText()).isEqualTo("plenum-docs");
        assertThat(settings.path("urls").findValuesAsText("url")).containsExactly("/openapi?format=json",
                "/openapi/member?format=json",
                "/openapi/proposal?format=json", "/openapi/task?format=json", "/openapi?format=json&audience=admin",
                "/openapi?format=json&audience=app", "/openapi?format=json&audience=office");
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        var answer = send(Http.to("/docs/nothing.js"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
