package org.plenum.gateway.edge;

import java.util.Map;

import io.vertx.core.MultiMap;

/// What every answer tells browsers. A page that needs more than nothing sets its own Content-Security-Policy.
public final class SecurityHeaders {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private SecurityHeaders() {
    }

    static MultiMap set(MultiMap headers) {
        ALWAYS.forEach(headers::set);
        return headers;
    }

    /// Whether a service's own value for this header gives way to the gateway's.
    public static boolean owns(String name) {
        return ALWAYS.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }
}
