package org.plenum.gateway.route;

import java.net.URI;
import java.net.URISyntaxException;

import io.vertx.core.http.RequestOptions;

/// One process of a service: where it listens.
public record Instance(String host, int port, boolean tls) {

    /// Throws [IllegalArgumentException] with `hint` unless the address is scheme, host and port.
    static Instance of(String url, String hint) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(hint, e);
        }
        boolean tls = "https".equals(uri.getScheme());
        boolean bare = (uri.getRawPath() == null || uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
                && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (!(tls || "http".equals(uri.getScheme())) || uri.getHost() == null || !bare) {
            throw new IllegalArgumentException(hint);
        }
        return new Instance(uri.getHost(), uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80, tls);
    }

    public RequestOptions request(String uri) {
        return new RequestOptions().setHost(host).setPort(port).setSsl(tls).setURI(uri);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
