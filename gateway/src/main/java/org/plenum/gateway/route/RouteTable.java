package org.plenum.gateway.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.Startup;

/// Which service answers a path: the one with the longest prefix of whole segments. Refuses to start on a table that
/// cannot work, naming the setting.
@Singleton
@Startup
public class RouteTable {

    private static final Pattern PUBLIC = Pattern
            .compile("/(?!(?:api|q|docs|openapi|problems|health)$)[a-z][a-z0-9-]*");

    private final Map<String, Service> services = new TreeMap<>();
    private final Prefixes<Service> byPrefix = new Prefixes<>();
    private final Map<String, Service> byPublicPrefix = new TreeMap<>();

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
        routes.forEach((name, route) -> route.publicPaths().orElse(List.of()).forEach(prefix -> addPublic(name, prefix)));
    }

    private void addPublic(String name, String prefix) {
        if (!PUBLIC.matcher(prefix).matches()) {
            throw new IllegalArgumentException("plenum.gateway.routes.\"" + name + "\".public-paths has '" + prefix
                    + "': each is one segment outside of /api and of what the gateway answers itself, for example /feeds");
        }
        var other = byPublicPrefix.put(prefix, Objects.requireNonNull(services.get(name)));
        if (other != null) {
            throw new IllegalArgumentException("plenum.gateway.routes: two services claim " + prefix + "; leave it to one");
        }
    }

    /// The services that answer without a token, by prefix.
    public Map<String, Service> publicPrefixes() {
        return Collections.unmodifiableMap(byPublicPrefix);
    }

    /// The service for a path, or null where no route leads.
    public @Nullable Service find(String path) {
        return byPrefix.find(path);
    }

    public Collection<Service> services() {
        return Collections.unmodifiableCollection(new ArrayList<>(services.values()));
    }

    public @Nullable Service named(String name) {
        return services.get(name);
    }
}
