package org.plenum.gateway.proxy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import org.plenum.gateway.route.GatewayConfig;

import io.netty.util.concurrent.EventExecutor;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.impl.ContextInternal;

/// One HTTP client per event loop, so that a request, its connection to the service and its answer stay on one thread:
/// no hand-over of buffers, and no window in which a connection that an aborted request gave back is torn down under the next one.
@Singleton
class UpstreamClients {

    private final Vertx vertx;
    private final Map<EventExecutor, HttpClient> clients = new HashMap<>();

    UpstreamClients(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        var options = new HttpClientOptions()
                .setConnectTimeout((int) config.timeouts().connect().toMillis())
                .setKeepAliveTimeout((int) Math.max(1, config.timeouts().keepAlive().toSeconds()))
                .setMaxWaitQueueSize(config.limits().waiting())
                .setMaxHeaderSize(64 * 1024)
                .setDecompressionSupported(false)
                .setTcpNoDelay(true);
        var pool = new PoolOptions().setHttp1MaxSize(config.limits().connections());
        for (var loop : vertx.nettyEventLoopGroup()) {
            clients.put(loop, vertx.createHttpClient(options, pool));
        }
    }

    /// The client of the event loop that is running now.
    HttpClient current() {
        var loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        return Objects.requireNonNull(clients.get(loop), "not on an event loop");
    }
}
