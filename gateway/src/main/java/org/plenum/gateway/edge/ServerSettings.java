package org.plenum.gateway.edge;

import java.lang.management.ManagementFactory;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.plenum.gateway.route.GatewayConfig;

import com.sun.management.UnixOperatingSystemMXBean;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;

/// What Quarkus has no setting for.
@Singleton
class ServerSettings implements HttpServerOptionsCustomizer {

    private static final Logger LOG = Logger.getLogger(ServerSettings.class);

    private final GatewayConfig config;

    ServerSettings(GatewayConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false); // HTTP/2 is for TLS; an upgrade in the clear is one more way to smuggle
        guard(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        guard(options);
    }

    private void guard(HttpServerOptions options) {
        var limits = config.limits();
        WireGuard.configure(new WireGuard.Settings(new HttpServerOptions(options), config.timeouts().head().toMillis(),
                limits.clientConnectionsPerAddress(), affordable(limits.clientConnections())));
    }

    /// A quarter of the descriptors is left to connections to services, files and logs: a process that has run out can
    /// neither accept nor ask.
    private static int affordable(int wanted) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long most = system.getMaxFileDescriptorCount() / 4 * 3;
            if (most < wanted) {
                LOG.warnf("plenum.gateway.limits.client-connections is %d, but this process may open %d files (ulimit -n): "
                        + "it accepts %d connections", wanted, system.getMaxFileDescriptorCount(), most);
                return (int) most;
            }
        }
        return wanted;
    }
}
