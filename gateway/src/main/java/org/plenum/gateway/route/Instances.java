package org.plenum.gateway.route;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/// Which instance of a service gets the next request: each in turn, without those that said that they are not ready, or could not be reached.
///
/// Instances are asked for their readiness every `plenum.gateway.instances.check`. One that is about to stop says no for a while before it
/// stops, so that nothing is on its way to it by then. Where none is ready, all get their turn: asking in vain is better than not asking.
@Singleton
public class Instances {

    private static final Logger LOG = Logger.getLogger(Instances.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final RouteTable routes;
    private final JsonFetcher fetcher;
    private final Duration interval;
    private final AtomicInteger turn = new AtomicInteger();
    private final Set<Instance> away = ConcurrentHashMap.newKeySet();
    private long timer;

    Instances(Vertx vertx, RouteTable routes, JsonFetcher fetcher, GatewayConfig config) {
        this.vertx = vertx;
        this.routes = routes;
        this.fetcher = fetcher;
        this.interval = config.instances().check();
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(interval.toMillis(), _ -> check());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /// The instance whose turn it is.
    public Instance next(Service service) {
        var all = service.instances();
        if (all.size() == 1) {
            return all.getFirst();
        }
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        for (int i = 0; i < all.size(); i++) {
            var one = all.get((first + i) % all.size());
            if (!away.contains(one)) {
                return one;
            }
        }
        return all.get(first);
    }

    /// Leaves out an instance that could not be reached, until it says again that it is ready.
    public void lost(Service service, Instance instance) {
        if (service.instances().size() > 1 && away.add(instance)) {
            LOG.warnf("%s at %s cannot be reached; the others take over", service.name(), instance);
        }
    }

    /// Succeeds if some instance of the service is ready.
    public Future<?> ready(Service service) {
        return Future.any(service.instances().stream().map(this::ready).toList());
    }

    private Future<?> ready(Instance instance) {
        return fetcher.get(instance.request("/q/health/ready"), TIMEOUT);
    }

    /// One instance needs no check: there is nothing to choose.
    private void check() {
        routes.services().stream().filter(service -> service.instances().size() > 1)
                .forEach(service -> service.instances().forEach(instance -> ready(instance).onComplete(answer -> {
                    if (answer.succeeded() && away.remove(instance)) {
                        LOG.infof("%s at %s is ready", service.name(), instance);
                    } else if (answer.failed() && away.add(instance)) {
                        LOG.infof("%s at %s is not ready: %s", service.name(), instance, answer.cause().getMessage());
                    }
                })));
    }
}
