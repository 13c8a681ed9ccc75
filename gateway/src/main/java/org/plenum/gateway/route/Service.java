package org.plenum.gateway.route;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

import io.vertx.core.http.RequestOptions;

/// A service behind the gateway: its name, where it listens, and the path prefixes it answers.
public record Service(String name, String host, int port, boolean tls, List<String> prefixes) {

    /// Throws [IllegalArgumentException] that names the setting and how it should look.
    static Service of(String name, GatewayConfig.RouteConfig route) {
        var setting = "plenum.gateway.routes.\"" + name + "\"";
        var hint = setting + ".url (PLENUM_" + name.toUpperCase(java.util.Locale.ROOT) + "_URL) is '" + route.url()
                + "': give scheme, host and port only, for example http://127.0.0.1:8081";
        URI uri;
        try {
            uri = new URI(route.url());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(hint, e);
        }
        boolean tls = "https".equals(uri.getScheme());
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (!(tls || "http".equals(uri.getScheme())) || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException(hint);
        }
        for (var path : route.paths()) {
            if (!path.matches("/api(/[a-zA-Z0-9._~-]+)+")) {
                throw new IllegalArgumentException(setting + ".paths has '" + path
                        + "': each is a prefix of whole segments below /api, without a slash at its end, for example /api/v1/tasks");
            }
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new Service(name, uri.getHost(), port, tls, List.copyOf(route.paths()));
    }

    public RequestOptions request(String uri) {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls).setURI(uri);
    }
}
