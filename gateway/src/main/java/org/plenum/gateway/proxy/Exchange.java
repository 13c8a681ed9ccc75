package org.plenum.gateway.proxy;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.plenum.gateway.problem.Problems;
import org.plenum.gateway.route.GatewayConfig;
import org.plenum.gateway.route.Instance;
import org.plenum.gateway.route.Instances;
import org.plenum.gateway.route.Service;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/// One request on its way to a service, and the answer on its way back. Everything happens on one event loop.
///
/// Bodies are passed on buffer by buffer; a side that cannot take more stops the other from sending, so that memory
/// stays bounded whatever the size. The exchange ends exactly once: with the answer, with a problem, or because the
/// client left.
final class Exchange {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final RoutingContext context;
    private final Service service;
    private final Instances instances;
    private final HttpClient client;
    private final Problems problems;
    private final Rules rules;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final boolean hasBody;

    private @Nullable HttpClientRequest upstream;
    private @Nullable HttpClientResponse answer;
    private int unreached;
    private boolean retried;
    private boolean sent;
    private boolean answered;
    private boolean closing;
    private boolean over;
    private long received;
    private final long began = System.nanoTime();
    private long held; // nanoseconds in which the service took no more of the body
    private long heldSince;
    private long lastProgress = began;
    private long watch;

    /// Limits that hold for every exchange. Bytes, bytes per second and milliseconds; `retryAfter` in seconds.
    ///
    /// @param credentials whether the client's Authorization header goes along
    record Rules(long bodyLimit, long bodyMillis, long bodyRate, long responseMillis, long idleMillis, long retryAfter,
            boolean credentials) {

        static Rules of(GatewayConfig config, boolean credentials) {
            var limits = config.limits();
            var timeouts = config.timeouts();
            return new Rules(limits.body().asLongValue(), timeouts.body().toMillis(),
                    Math.max(1, limits.slowestBody().asLongValue()), timeouts.response().toMillis(),
                    timeouts.idle().toMillis(), timeouts.retryAfter().toSeconds(), credentials);
        }

        /// What a client may take for so many bytes of its body.
        long millisFor(long bytes) {
            return bodyMillis + bytes * 1000 / bodyRate;
        }
    }

    Exchange(RoutingContext context, Service service, Instances instances, HttpClient client, Problems problems, Rules rules) {
        this.context = context;
        this.service = service;
        this.instances = instances;
        this.client = client;
        this.problems = problems;
        this.rules = rules;
        this.request = context.request();
        this.response = context.response();
        this.hasBody = Problems.hasBody(request);
    }

    void start() {
        response.closeHandler(_ -> clientLeft());
        response.exceptionHandler(_ -> clientLeft());
        request.exceptionHandler(_ -> clientLeft());
        long first = Math.min(rules.responseMillis, rules.idleMillis);
        watch = vertx().setTimer(hasBody ? Math.min(first, rules.bodyMillis) : first, _ -> watch());
        connect();
    }

    private void connect() {
        var path = Objects.requireNonNull(request.path());
        var now = instances.next(service);
        var options = now.request(request.query() == null ? path : path + "?" + request.query())
                .setMethod(request.method());
        client.request(options).onComplete(connected -> {
            if (connected.failed()) {
                unreached(now, connected.cause());
            } else if (over) {
                giveUp(connected.result());
            } else {
                send(connected.result());
            }
        });
    }

    /// Nothing was sent yet, so that another instance can take over whatever the request is.
    private void unreached(Instance instance, Throwable cause) {
        boolean isAway = !(cause instanceof ConnectionPoolTooBusyException);
        if (isAway) {
            instances.lost(service, instance);
        }
        if (!over && isAway && ++unreached < service.instances().size()) {
            connect();
        } else {
            failed(cause);
        }
    }

    /// The client left while a connection was being found. Nothing was written on it, so nobody else is harmed.
    private static void giveUp(HttpClientRequest target) {
        target.exceptionHandler(_ -> LOG.debug("connection given up unused"));
        target.connection().close();
    }

    private void send(HttpClientRequest target) {
        upstream = target;
        Headers.toService(request, target.headers(), Objects.requireNonNull(context.<String> get(Problems.REQUEST_ID)));
        if (!rules.credentials) {
            target.headers().remove(HttpHeaders.AUTHORIZATION);
        }
        if (request.authority() != null) {
            target.putHeader(HttpHeaders.HOST, request.authority().toString()); // links in answers are then the gateway's
        }
        target.exceptionHandler(this::failed);
        target.response().onComplete(head -> {
            if (head.succeeded()) {
                receive(target, head.result());
            } else if (upstream == target) {
                failed(head.cause());
            }
        });
        if (!hasBody) {
            sent = true;
            if (!request.isEnded()) {
                request.resume();
            }
            target.end();
            return;
        }
        if (!target.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            target.setChunked(true);
        }
        if (request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
            response.writeContinue();
        }
        target.sendHead();
        request.handler(part -> forward(target, part));
        request.endHandler(_ -> {
            sent = true;
            progress();
            target.end();
        });
        request.resume();
    }

    private void forward(HttpClientRequest target, Buffer part) {
        if (over) {
            return;
        }
        progress();
        received += part.length();
        if (received > rules.bodyLimit) {
            refuse("payload-too-large", Map.of("limit", Long.toString(rules.bodyLimit)));
            abandonUpstream();
            return;
        }
        target.write(part);
        if (target.writeQueueFull()) {
            request.pause();
            heldSince = lastProgress;
            target.drainHandler(_ -> {
                progress();
                held += lastProgress - heldSince;
                heldSince = 0;
                request.resume();
            });
        }
    }

    private void receive(HttpClientRequest target, HttpClientResponse head) {
        if (over) {
            target.reset();
            return;
        }
        answer = head;
        progress();
        response.setStatusCode(head.statusCode());
        Headers.toClient(head.headers(), response.headers());
        if (request.version() == HttpVersion.HTTP_1_1 && !response.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && mayHaveBody(head)) {
            response.setChunked(true);
        }
        closing = hasBody && !request.isEnded();
        if (closing) {
            response.putHeader(HttpHeaders.CONNECTION, "close"); // answered before it had read the whole body
        }
        head.exceptionHandler(this::failed);
        head.endHandler(_ -> complete());
        head.handler(part -> {
            if (over) {
                return;
            }
            progress();
            response.write(part);
            if (response.writeQueueFull()) {
                head.pause();
                response.drainHandler(_ -> {
                    progress();
                    head.resume();
                });
            }
        });
    }

    private boolean mayHaveBody(HttpClientResponse head) {
        return request.method() != HttpMethod.HEAD && head.statusCode() != 204 && head.statusCode() != 304;
    }

    private void complete() {
        answered = true;
        if (over) {
            return;
        }
        finish();
        boolean unread = closing && !request.isEnded();
        if (unread) {
            abandonUpstream();
        }
        var ended = response.end();
        if (unread) {
            Problems.closeAfterBody(context);
        } else if (closing) {
            ended.onComplete(_ -> request.connection().close());
        }
    }

    private void failed(Throwable cause) {
        if (over) {
            return;
        }
        if (answer != null) {
            LOG.warnf("%s broke off its answer: %s", service.name(), cause.getMessage());
            finish();
            breakOff();
        } else if (cause instanceof ConnectTimeoutException) {
            unavailable("upstream-timeout", cause);
        } else if (cause instanceof ConnectException || cause instanceof UnknownHostException
                || cause instanceof ConnectionPoolTooBusyException) {
            unavailable("service-unavailable", cause);
        } else if (mayRepeat()) {
            LOG.debugf("%s dropped the connection of a read; asking once more", service.name());
            retried = true;
            upstream = null;
            sent = false;
            connect();
        } else {
            unavailable("bad-gateway", cause);
        }
    }

    /// A kept connection may be closed by the service just as it is used again; a read can be repeated without harm.
    private boolean mayRepeat() {
        return !retried && !hasBody && (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD);
    }

    private void unavailable(String slug, Throwable cause) {
        LOG.warnf("%s: %s (%s)", service.name(), slug, cause.getMessage());
        if (!response.headWritten()) {
            response.putHeader(HttpHeaders.RETRY_AFTER, Long.toString(rules.retryAfter));
        }
        refuse(slug, Map.of("service", service.name()));
    }

    private void refuse(String slug, Map<String, String> values) {
        finish();
        if (answer == null) {
            problems.send(context, slug, values);
        } else {
            breakOff();
        }
    }

    /// An answer cut short must not look whole. Closes the connection rather than the response: Vert.x tells nobody of the
    /// latter, and Quarkus would wait for this request when it shuts down.
    private void breakOff() {
        if (request.version() == HttpVersion.HTTP_2) {
            response.reset();
        } else {
            Connections.cut(request.connection());
        }
    }

    private void watch() {
        if (over) {
            return;
        }
        long limit = sent && answer == null ? rules.responseMillis : rules.idleMillis;
        long now = System.nanoTime();
        long quiet = (now - lastProgress) / 1_000_000;
        boolean sending = hasBody && !sent && answer == null && heldSince == 0;
        long left = sending ? rules.millisFor(received) - (now - began - held) / 1_000_000 : Long.MAX_VALUE;
        if (left <= 0) {
            refuse("request-timeout", Map.of());
            abandonUpstream();
            return;
        }
        if (quiet < limit) {
            watch = vertx().setTimer(Math.min(limit - quiet, left), _ -> watch());
            return;
        }
        boolean clientIsSlow = upstream != null && !sent && answer == null && !upstream.writeQueueFull();
        if (clientIsSlow) {
            refuse("request-timeout", Map.of());
        } else {
            unavailable("upstream-timeout", new TimeoutException("silent for " + quiet + " ms"));
        }
        abandonUpstream();
    }

    /// Also when what the client sends is no longer a body (a broken chunk): Vert.x closes its connection then.
    private void clientLeft() {
        if (!over) {
            finish();
            abandonUpstream();
        }
    }

    /// Vert.x gives a connection back to its pool when the end of the answer has been *parsed*, which with backpressure is
    /// before it has been *delivered*; resetting the old request then closes the connection under its next user. So what
    /// is buffered is let through first, and only an answer that is really unfinished is reset.
    private void abandonUpstream() {
        var target = upstream;
        var head = answer;
        if (target == null) {
            return;
        }
        if (head == null || !request.isEnded()) {
            target.reset();
            Connections.cut(target.connection());
            return;
        }
        head.resume();
        context.vertx().runOnContext(_ -> {
            if (!answered) {
                target.reset();
                Connections.cut(target.connection());
            }
        });
    }

    private void finish() {
        over = true;
        vertx().cancelTimer(watch);
    }

    private void progress() {
        lastProgress = System.nanoTime();
    }

    private Vertx vertx() {
        return context.vertx();
    }
}
