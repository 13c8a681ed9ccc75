package org.plenum.gateway.limit;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Prefixes;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// How often a client may ask, by the policy of the longest prefix that covers the path; every answer says what is left
/// (draft-ietf-httpapi-ratelimit-headers), and 429 when to come again. Below /api a client is who the token names,
/// elsewhere its address. Each instance of the gateway counts for itself.
@Singleton
public class RateLimits {

    /// Before whatever answers there.
    private static final int ORDER = -60;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern PATH = Pattern.compile("(/[a-zA-Z0-9._~-]+)+");
    private static final String SETTING = "plenum.gateway.rate-limits.";

    private final Problems problems;
    private final GatewayConfig config;
    private final Prefixes<Policy> policies = new Prefixes<>();
    private final @Nullable Policy refusals;

    RateLimits(Problems problems, GatewayConfig config) {
        this.problems = problems;
        this.config = config;
        int clients = config.limits().countedClients();
        config.rateLimits().forEach((name, limit) -> {
            check(name, limit);
            if (limit.requests() > 0) {
                var policy = new Policy(name, limit.requests(), limit.per(), clients, TimeMeter.SYSTEM_NANOTIME);
                limit.paths().forEach(path -> claim(path, policy));
            }
        });
        long most = config.tokens().refusalsPerMinute();
        this.refusals = most <= 0 ? null
                : new Policy("unauthenticated", most, Duration.ofMinutes(1), clients, TimeMeter.SYSTEM_NANOTIME);
    }

    private void claim(String path, Policy policy) {
        var other = policies.put(path, policy);
        if (other != null) {
            throw new IllegalArgumentException(
                    SETTING + ": '%s' and '%s' both claim %s; leave it to one".formatted(other.name(), policy.name(), path));
        }
    }

    static void check(String name, GatewayConfig.RateLimit limit) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(SETTING + "\"" + name + "\": clients see the name; use a-z, 0-9 and -");
        }
        if (limit.requests() < 0 || limit.per().toSeconds() < 1) {
            throw new IllegalArgumentException(SETTING + name + ": requests is 0 (no limit) or more, per is 1s or more");
        }
        for (var path : limit.paths()) {
            if (!PATH.matcher(path).matches()) {
                throw new IllegalArgumentException(SETTING + name + ".paths has '" + path
                        + "': each is a prefix of whole segments without a slash at its end, for example /api/v1/previews");
            }
        }
    }

    /// What needs no token is counted here; [#admit] counts the rest.
    void routes(@Observes Router router) {
        for (var limit : config.rateLimits().values()) {
            for (var path : limit.paths()) {
                if (!path.equals("/api") && !path.startsWith("/api/")) {
                    router.route(path + "*").order(ORDER)
                            .handler(context -> admit(context, ClientAddress.of(context.request()), context::next));
                }
            }
        }
    }

    /// Runs `admitted` while the client has requests left for this path; otherwise the request has been answered.
    public void admit(RoutingContext context, String client, Runnable admitted) {
        var policy = policies.find(Objects.requireNonNull(context.request().path()));
        if (policy == null) {
            admitted.run();
            return;
        }
        policy.take(client, probe -> {
            if (probe.isConsumed()) {
                advertise(context, policy, probe);
                admitted.run();
            } else {
                refuse(context, policy, probe);
            }
        });
    }

    /// Whether an unknown token of this address is worth checking: checking is dear, and after many bad ones it may wait.
    /// Otherwise the request has been answered.
    public boolean mayTry(RoutingContext context) {
        var policy = refusals;
        if (policy == null || policy.hasLeft(ClientAddress.of(context.request()))) {
            return true;
        }
        policy.take(ClientAddress.of(context.request()), probe -> refuse(context, policy, probe));
        return false;
    }

    /// Counts that this address showed no valid token, and runs `challenge`, unless there were too many before.
    public void refused(RoutingContext context, Runnable challenge) {
        var policy = refusals;
        if (policy == null) {
            challenge.run();
            return;
        }
        policy.take(ClientAddress.of(context.request()), probe -> {
            if (probe.isConsumed()) {
                challenge.run();
            } else {
                refuse(context, policy, probe);
            }
        });
    }

    private static void advertise(RoutingContext context, Policy policy, ConsumptionProbe probe) {
        context.response().headers().set("RateLimit-Policy", policy.advertised()).set("RateLimit", policy.remaining(probe));
    }

    private void refuse(RoutingContext context, Policy policy, ConsumptionProbe probe) {
        advertise(context, policy, probe);
        var seconds = Long.toString(Math.max(1, Policy.seconds(probe.getNanosToWaitForRefill())));
        context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds);
        problems.send(context, "too-many-requests", Map.of("policy", policy.name(), "limit", Long.toString(policy.requests()),
                "window", Long.toString(policy.window().toSeconds()), "seconds", seconds));
    }
}
