package org.plenum.gateway.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.Startup;

/// Which service answers a path: the one with the longest prefix of whole segments. Refuses to start on a table that
/// cannot work, naming the setting.
@Singleton
@Startup
public class RouteTable {

    private final Map<String, Service> services = new TreeMap<>();
    private final Map<String, Service> byPrefix = new HashMap<>();

    @Inject
    RouteTable(GatewayConfig config) {
        this(config.routes());
    }

    RouteTable(Map<String, GatewayConfig.RouteConfig> routes) {
        routes.forEach((name, route) -> services.put(name, Service.of(name, route)));
        if (services.isEmpty()) {
            throw new IllegalArgumentException(
                    "plenum.gateway.routes is empty: name at least one service with its url and paths");
        }
        for (var service : services.values()) {
            for (var prefix : service.prefixes()) {
                var other = byPrefix.put(prefix, service);
                if (other != null) {
                    throw new IllegalArgumentException("plenum.gateway.routes: '%s' and '%s' both claim %s; leave it to one"
                            .formatted(other.name(), service.name(), prefix));
                }
            }
        }
    }

    /// The service for a path, or null where no route leads.
    public @Nullable Service find(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            var service = byPrefix.get(path.substring(0, end));
            if (service != null) {
                return service;
            }
        }
        return null;
    }

    public Collection<Service> services() {
        return Collections.unmodifiableCollection(new ArrayList<>(services.values()));
    }

    public @Nullable Service named(String name) {
        return services.get(name);
    }
}
