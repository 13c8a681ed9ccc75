package org.plenum.gateway.identity;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Provider;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;

/// The keys that the provider publishes, looked at every `plenum.gateway.tokens.revocation`. quarkus-oidc fetches keys when it
/// meets one that it does not know, but keeps those that are no longer published; so what they signed is refused here.
/// While the provider does not answer, what was known stays.
@Singleton
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);

    private final Vertx vertx;
    private final Provider provider;
    private final RememberedTokens remembered;
    private final long everyMillis;
    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private volatile Set<String> published = Set.of();
    private long timer;

    SigningKeys(Vertx vertx, Provider provider, RememberedTokens remembered, GatewayConfig config) {
        this.vertx = vertx;
        this.provider = provider;
        this.remembered = remembered;
        this.everyMillis = Math.max(1000, config.tokens().revocation().toMillis());
    }

    void start(@Observes StartupEvent started) {
        look();
        timer = vertx.setPeriodic(everyMillis, _ -> look());
    }

    void stop(@Observes ShutdownEvent stopping) {
        vertx.cancelTimer(timer);
    }

    boolean isWithdrawn(String key) {
        return withdrawn.contains(key);
    }

    private void look() {
        provider.keys().onSuccess(this::learn)
                .onFailure(cause -> LOG.debugf("the provider's keys cannot be read: %s", cause.getMessage()));
    }

    /// An answer without any key is taken for a fault of the provider, not for the end of all tokens.
    private synchronized void learn(JsonNode document) {
        var now = new HashSet<String>();
        document.path("keys").forEach(key -> now.add(key.path("kid").asText()));
        if (now.isEmpty()) {
            return;
        }
        var gone = new HashSet<>(published);
        gone.removeAll(now);
        published = Set.copyOf(now);
        withdrawn.removeAll(now);
        if (withdrawn.addAll(gone)) {
            remembered.forget(gone);
            LOG.infof("the provider has withdrawn %d signing keys; tokens signed with them are refused", gone.size());
        }
    }
}
