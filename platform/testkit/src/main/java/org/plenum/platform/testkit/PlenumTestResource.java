package org.plenum.platform.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// What a service needs around it in a test: a real PostgreSQL 18 of its own, and the public key of the tokens that [Tokens] signs.
public class PlenumTestResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            var started = EmbeddedPostgres.builder().setServerConfig("fsync", "off").setServerConfig("max_connections", "60")
                    .start();
            postgres = started;
            return Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/postgres",
                    "quarkus.datasource.username", "postgres", "quarkus.datasource.password", "postgres",
                    "quarkus.oidc.auth-server-url", "",
                    "quarkus.oidc.public-key", Tokens.publicKey(), "quarkus.oidc.token.issuer", Tokens.ISSUER);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (postgres != null) {
                postgres.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL does not stop", e);
        }
    }
}
