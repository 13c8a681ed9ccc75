package org.plenum.gateway.proxy;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Instances;
import org.plenum.gateway.route.RouteTable;
import org.plenum.gateway.route.Service;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// What may be read without a token, since its path is a secret of its own. Reading is all that it is for; what a client claims to be
/// is not passed on, so that no service can take it for somebody there.
@Singleton
class PublicRoute {

    private final RouteTable routes;
    private final Instances instances;
    private final UpstreamClients clients;
    private final Problems problems;
    private final Exchange.Rules rules;

    PublicRoute(RouteTable routes, Instances instances, UpstreamClients clients, Problems problems, GatewayConfig config) {
        this.routes = routes;
        this.instances = instances;
        this.clients = clients;
        this.problems = problems;
        this.rules = Exchange.Rules.of(config, false);
    }

    void routes(@Observes Router router) {
        routes.publicPrefixes().forEach(
                (prefix, service) -> router.route(prefix + "/*").order(ApiRoute.ORDER)
                        .handler(context -> handle(context, service)));
    }

    private void handle(RoutingContext context, Service service) {
        var request = context.request();
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            problems.send(context, "method-not-allowed");
        } else if (Problems.hasBody(request)) {
            problems.send(context, "malformed-request");
        } else {
            new Exchange(context, service, instances, clients.current(), problems, rules).start();
        }
    }
}
