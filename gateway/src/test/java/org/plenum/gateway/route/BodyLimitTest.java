package org.plenum.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.configuration.QuarkusConfigBuilderCustomizer;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class BodyLimitTest {

    private static final long LARGEST_EVIDENCE = 24 * 1024 * 1024;

    /// What task-service takes must not end here.
    @Test
    void the_largest_file_of_evidence_passes_unless_an_operator_says_otherwise() {
        var settings = Map.of("plenum.gateway.oidc-url", "http://localhost/realms/plenum");
        var config = new SmallRyeConfigBuilder().withCustomizers(new QuarkusConfigBuilderCustomizer()).addDiscoveredConverters()
                .withMapping(GatewayConfig.class).withSources(new PropertiesConfigSource(settings, "test", 100)).build()
                .getConfigMapping(GatewayConfig.class);
        assertThat(config.limits().body().asLongValue()).isEqualTo(LARGEST_EVIDENCE);
    }
}
