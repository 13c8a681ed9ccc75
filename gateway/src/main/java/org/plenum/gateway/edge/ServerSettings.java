package org.plenum.gateway.edge;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/// What Quarkus has no setting for.
@Singleton
class ServerSettings implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false); // HTTP/2 is for TLS; an upgrade in the clear is one more way to smuggle
        WireGuard.limits(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        WireGuard.limits(options);
    }
}
