package org.plenum.gateway.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.plenum.gateway.route.Instances;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.RouteTable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// `/health`: names and states only, since it is public. 200 when everything is up, 503 otherwise. Its answer is kept for
/// a second, so that asking often costs the services nothing. The gateway's own readiness (`/q/health/ready`) does not
/// depend on it: a gateway without a service still serves the others.
@Singleton
class HealthRoute {

    private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

    private final RouteTable routes;
    private final Instances instances;
    private final Provider provider;
    private @Nullable Future<List<Check>> last;
    private long lastStart;

    private record Check(String name, boolean up) {
    }

    HealthRoute(RouteTable routes, Instances instances, Provider provider) {
        this.routes = routes;
        this.instances = instances;
        this.provider = provider;
    }

    void routes(@Observes Router router) {
        router.get("/health")
                .handler(context -> checks().onSuccess(checks -> answer(context, checks)).onFailure(context::fail));
    }

    private synchronized Future<List<Check>> checks() {
        var kept = last;
        if (kept != null && (!kept.isComplete() || System.nanoTime() - lastStart < KEPT_NANOS)) {
            return kept;
        }
        lastStart = System.nanoTime();
        var checks = new ArrayList<Future<Check>>();
        for (var service : routes.services()) {
            checks.add(check(service.name(), instances.ready(service)));
        }
        checks.add(check("oidc", provider.refresh()));
        var started = Future.all(checks).map(all -> all.<Check> list());
        last = started;
        return started;
    }

    private static Future<Check> check(String name, Future<?> answer) {
        return answer.transform(result -> Future.succeededFuture(new Check(name, result.succeeded())));
    }

    private static void answer(RoutingContext context, List<Check> checks) {
        boolean allUp = checks.stream().allMatch(Check::up);
        var document = JsonNodeFactory.instance.objectNode().put("status", state(allUp));
        var list = document.putArray("checks");
        checks.forEach(check -> list.addObject().put("name", check.name()).put("status", state(check.up())));
        context.response().setStatusCode(allUp ? 200 : 503).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(document.toString());
    }

    private static String state(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
