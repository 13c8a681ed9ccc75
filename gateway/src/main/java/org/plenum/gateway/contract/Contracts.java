package org.plenum.gateway.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.gateway.problem.Kind;
import org.plenum.gateway.problem.Kinds;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Instances;
import org.plenum.gateway.route.JsonFetcher;
import org.plenum.gateway.route.Provider;
import org.plenum.gateway.route.RouteTable;
import org.plenum.gateway.route.Service;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/// The services' contracts, asked for in the background every `plenum.gateway.contracts.refresh`. A service that does
/// not answer keeps the contract it last had, also the one that an earlier run of the gateway left in [ContractShelf].
@Singleton
class Contracts implements Kinds {

    private static final Logger LOG = Logger.getLogger(Contracts.class);
    private static final long SHORTEST_PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final Vertx vertx;
    private final RouteTable routes;
    private final JsonFetcher fetcher;
    private final Provider provider;
    private final GatewayConfig.Contracts settings;
    private final ContractShelf shelf;
    private final Instances instances;
    private final Map<String, ServiceContract> known = new ConcurrentHashMap<>();
    private long timer;
    private volatile Future<Void> running = Future.succeededFuture();
    private volatile long lastStart = System.nanoTime() - SHORTEST_PAUSE_NANOS;

    Contracts(Vertx vertx, RouteTable routes, JsonFetcher fetcher, Provider provider, GatewayConfig config,
            ContractShelf shelf, Instances instances) {
        this.vertx = vertx;
        this.routes = routes;
        this.fetcher = fetcher;
        this.provider = provider;
        this.settings = config.contracts();
        this.shelf = shelf;
        this.instances = instances;
    }

    void start(@Observes StartupEvent started) {
        for (var service : routes.services()) {
            shelf.get(service).ifPresent(kept -> known.put(service.name(), new ServiceContract(service, kept, false)));
        }
        refresh();
        timer = vertx.setPeriodic(settings.refresh().toMillis(), _ -> refresh());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    /// What is known. While a service is missing, asks once more first, so that a page loaded right after the start is whole.
    Future<List<ServiceContract>> current() {
        boolean allThere = routes.services().stream().allMatch(service -> state(service).available());
        return (allThere ? Future.<Void> succeededFuture() : refresh())
                .map(_ -> routes.services().stream().map(this::state).toList());
    }

    @Override
    public Future<Map<String, Kind>> published() {
        return current().map(contracts -> {
            var kinds = new TreeMap<String, Kind>();
            for (var contract : contracts) {
                if (contract.document() != null) {
                    contract.document().path("x-problems").forEach(problem -> {
                        var kind = Kind.of(problem);
                        kinds.putIfAbsent(kind.slug(), kind);
                    });
                }
            }
            return kinds;
        });
    }

    private ServiceContract state(Service service) {
        return known.getOrDefault(service.name(), new ServiceContract(service, null, false));
    }

    private synchronized Future<Void> refresh() {
        if (!running.isComplete() || System.nanoTime() - lastStart < SHORTEST_PAUSE_NANOS) {
            return running;
        }
        lastStart = System.nanoTime();
        var asked = new ArrayList<Future<?>>();
        for (var service : routes.services()) {
            asked.add(fetcher.get(instances.next(service).request("/q/openapi?format=json"), settings.timeout())
                    .map(Contracts::contract)
                    .onComplete(answer -> learn(service, answer.result(), answer.cause())));
        }
        asked.add(
                provider.refresh().onFailure(cause -> LOG.debugf("the OIDC provider did not answer: %s", cause.getMessage())));
        running = Future.join(asked).transform(_ -> Future.succeededFuture());
        return running;
    }

    private static JsonNode contract(JsonNode document) {
        if (!document.path("openapi").asText().startsWith("3.")) {
            throw new IllegalArgumentException("no OpenAPI 3 document");
        }
        return document;
    }

    /// An unchanged document stays the same object, so that whoever renders it need not look at it again.
    private void learn(Service service, @Nullable JsonNode document, @Nullable Throwable cause) {
        var before = state(service);
        if (document != null && !document.equals(before.document())) {
            known.put(service.name(), new ServiceContract(service, document, true));
            shelf.put(service, document);
        } else {
            known.put(service.name(), new ServiceContract(service, before.document(), document != null));
        }
        if (document == null && before.available()) {
            LOG.warnf("the contract of %s is not available: %s", service.name(),
                    Objects.requireNonNullElse(cause, "no answer"));
        }
    }
}
