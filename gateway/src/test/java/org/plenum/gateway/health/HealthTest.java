package org.plenum.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.gateway.fake.Http.json;
import static org.plenum.gateway.fake.Http.send;

import org.junit.jupiter.api.Test;
import org.plenum.gateway.fake.Http;
import org.plenum.gateway.fake.Surroundings;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(Surroundings.class)
class HealthTest {

    @Test
    void it_names_what_is_up_and_what_is_down_and_nothing_more() {
        var answer = send(Http.to("/health"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(json(answer)).isEqualTo(json("""
                {"status":"DOWN","checks":[{"name":"member","status":"DOWN"},{"name":"proposal","status":"UP"},
                 {"name":"task","status":"UP"},{"name":"oidc","status":"UP"}]}"""));
    }

    @Test
    void a_service_that_is_down_does_not_make_the_gateway_unready() {
        assertThat(send(Http.to("/q/health/ready")).statusCode()).isEqualTo(200);
    }
}
