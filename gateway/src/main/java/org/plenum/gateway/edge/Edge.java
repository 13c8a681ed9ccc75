package org.plenum.gateway.edge;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/// The first and the last to see a request: gives it its id, sets the security headers, refuses what is malformed, and
/// answers as a problem whatever nobody else answered.
@Singleton
class Edge {

    private static final Logger LOG = Logger.getLogger(Edge.class);
    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT,
            HttpMethod.PATCH, HttpMethod.DELETE, HttpMethod.OPTIONS);
    private static final String ALLOW = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final int AFTER_EVERYTHING = Integer.MAX_VALUE - 1;

    private final Problems problems;
    private final long bodyLimit;
    private volatile boolean leaving;

    Edge(Problems problems, GatewayConfig config) {
        this.problems = problems;
        this.bodyLimit = config.limits().body().asLongValue();
    }

    void routes(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::enter).failureHandler(this::failed);
        router.route().order(AFTER_EVERYTHING).handler(context -> problems.send(context, "not-found"));
    }

    /// From now on clients are asked to come back by another connection, which a load balancer leads to another gateway.
    void leave(@Observes ShutdownDelayInitiatedEvent stopping) {
        leaving = true;
    }

    private void enter(RoutingContext context) {
        if (leaving && context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        var request = context.request();
        var given = request.getHeader("X-Request-Id");
        var id = given != null && REQUEST_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
        context.put(Problems.REQUEST_ID, id);
        SecurityHeaders.set(context.response().headers()).set("X-Request-Id", id);

        var path = request.path();
        var refused = request.getHeader(StrictRequestDecoder.REFUSED);
        if (refused != null) {
            problems.send(context, switch (refused) {
                case "uri-too-long", "header-fields-too-large", "request-timeout" -> refused;
                default -> "malformed-request";
            });
        } else if (!METHODS.contains(request.method())) {
            context.response().putHeader(HttpHeaders.ALLOW, ALLOW);
            problems.send(context, "method-not-allowed");
        } else if (path == null || !RequestTarget.isPlainPath(path)
                || !RequestTarget.isPlainQuery(request.query()) || hostIsMissing(context)) {
            problems.send(context, "malformed-request");
        } else if (announcedLength(context) > bodyLimit) {
            problems.send(context, "payload-too-large", Map.of("limit", Long.toString(bodyLimit)));
        } else {
            context.next();
        }
    }

    private static boolean hostIsMissing(RoutingContext context) {
        return context.request().authority() == null && context.request().version() != HttpVersion.HTTP_1_0;
    }

    /// Netty has already checked that it is one non-negative number.
    private static long announcedLength(RoutingContext context) {
        var length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void failed(RoutingContext context) {
        var cause = context.failure();
        switch (context.statusCode()) {
            case 400 -> problems.send(context, "malformed-request");
            case 403 -> problems.send(context, "forbidden");
            case 404 -> problems.send(context, "not-found");
            case 405 -> problems.send(context, "method-not-allowed");
            default -> {
                LOG.errorf(cause, "request %s failed", context.<String> get(Problems.REQUEST_ID));
                problems.send(context, "internal-error");
            }
        }
    }
}
