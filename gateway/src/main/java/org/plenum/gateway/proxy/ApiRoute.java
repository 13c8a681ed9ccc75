package org.plenum.gateway.proxy;

import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.plenum.gateway.identity.BearerGate;
import org.plenum.gateway.limit.RateLimits;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Instances;
import org.plenum.gateway.route.RouteTable;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;

/// `/api/**`: who is let in goes to the service that the route table names.
@Singleton
class ApiRoute {

    /// After Quarkus has attached its authenticator (-200), before its own body limit (-2), which answers without a problem.
    static final int ORDER = -50;

    private final RouteTable routes;
    private final BearerGate gate;
    private final RateLimits limits;
    private final Instances instances;
    private final UpstreamClients clients;
    private final Problems problems;
    private final GatewayConfig config;
    private final Exchange.Rules rules;

    ApiRoute(RouteTable routes, BearerGate gate, RateLimits limits, Instances instances, UpstreamClients clients,
            Problems problems,
            GatewayConfig config) {
        this.routes = routes;
        this.gate = gate;
        this.limits = limits;
        this.instances = instances;
        this.clients = clients;
        this.problems = problems;
        this.config = config;
        this.rules = Exchange.Rules.of(config, true);
    }

    void routes(@Observes Router router) {
        config.cors().origins().ifPresent(origins -> router.route("/api/*").order(ORDER - 1).handler(CorsHandler.create()
                .addOrigins(origins)
                .allowedMethods(Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH,
                        HttpMethod.DELETE))
                .allowedHeaders(
                        Set.of("Authorization", "Content-Type", "Accept", "Accept-Language", "If-Match", "If-None-Match",
                                "Idempotency-Key", "X-Request-Id", "traceparent"))
                .exposedHeaders(Set.of("ETag", "Link", "Location", "RateLimit", "RateLimit-Policy", "Retry-After",
                        "WWW-Authenticate", "X-Request-Id"))
                .maxAgeSeconds(600)));
        router.route("/api/*").order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        gate.admit(context, client -> limits.admit(context, client, () -> pass(context)));
    }

    private void pass(RoutingContext context) {
        var service = routes.find(Objects.requireNonNull(context.request().path()));
        if (service == null) {
            problems.send(context, "not-found");
        } else {
            new Exchange(context, service, instances, clients.current(), problems, rules).start();
        }
    }
}
