package org.plenum.gateway.route;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A service behind the gateway: its name, where its instances listen, and the path prefixes it answers.
public record Service(String name, List<Instance> instances, List<String> prefixes) {

    /// Throws [IllegalArgumentException] that names the setting and how it should look.
    static Service of(String name, GatewayConfig.RouteConfig route) {
        var setting = "plenum.gateway.routes.\"" + name + "\"";
        var hint = setting + ".url (PLENUM_" + name.toUpperCase(Locale.ROOT) + "_URL) is '" + route.url()
                + "': give scheme, host and port only, for example http://127.0.0.1:8081; several instances are separated by commas";
        var instances = Arrays.stream(route.url().split(",", -1)).map(url -> Instance.of(url.strip(), hint)).toList();
        if (instances.stream().distinct().count() < instances.size()) {
            throw new IllegalArgumentException(hint + ", and none is named twice");
        }
        for (var path : route.paths()) {
            if (!path.matches("/api(/[a-zA-Z0-9._~-]+)+")) {
                throw new IllegalArgumentException(setting + ".paths has '" + path
                        + "': each is a prefix of whole segments below /api, without a slash at its end, for example /api/v1/tasks");
            }
        }
        return new Service(name, instances, List.copyOf(route.paths()));
    }
}
