package org.plenum.gateway.route;

import java.net.URI;
import java.time.Duration;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import io.vertx.core.Future;
import io.vertx.core.http.RequestOptions;

/// The OIDC provider as its discovery document describes it (OpenID Connect Discovery 1.0).
@Singleton
public class Provider {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final String issuer;
    private final JsonFetcher fetcher;

    private volatile Endpoints endpoints;
    private volatile String keys;

    /// Where a browser logs in and fetches tokens.
    public record Endpoints(String authorization, String token) {
    }

    Provider(GatewayConfig config, JsonFetcher fetcher) {
        var url = config.oidcUrl();
        this.issuer = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        var scheme = URI.create(issuer).getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme)) {
            throw new IllegalArgumentException("plenum.gateway.oidc-url (PLENUM_OIDC_URL) is '" + url
                    + "': give the issuer's address, for example http://localhost:8180/realms/plenum");
        }
        this.fetcher = fetcher;
        // Until the provider has answered once: where the default one, Keycloak, has them.
        this.keys = issuer + "/protocol/openid-connect/certs";
        this.endpoints = new Endpoints(issuer + "/protocol/openid-connect/auth", issuer + "/protocol/openid-connect/token");
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public String issuer() {
        return issuer;
    }

    /// Asks the provider anew. Fails when it does not answer, and what was known stays.
    public Future<Endpoints> refresh() {
        return fetcher.get(new RequestOptions().setAbsoluteURI(issuer + "/.well-known/openid-configuration"), TIMEOUT)
                .map(this::learn);
    }

    /// The keys that tokens are signed with, as published now (RFC 7517).
    public Future<JsonNode> keys() {
        return refresh().compose(_ -> fetcher.get(new RequestOptions().setAbsoluteURI(keys), TIMEOUT));
    }

    private Endpoints learn(JsonNode discovery) {
        var known = endpoints;
        endpoints = new Endpoints(discovery.path("authorization_endpoint").asText(known.authorization()),
                discovery.path("token_endpoint").asText(known.token()));
        keys = discovery.path("jwks_uri").asText(keys);
        return endpoints;
    }
}
