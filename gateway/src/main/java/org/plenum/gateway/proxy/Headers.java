package org.plenum.gateway.proxy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.plenum.gateway.edge.SecurityHeaders;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/// Which headers cross the gateway, and which ones it writes itself.
final class Headers {

    /// RFC 9110, 7.6.1: meant for one hop only.
    private static final Set<String> HOP_BY_HOP = Set.of("connection", "keep-alive", "proxy-connection", "proxy-authenticate",
            "proxy-authorization", "proxy-authentication-info", "te", "trailer", "transfer-encoding", "upgrade",
            "http2-settings");

    /// Cookies belong to the browser's session with the gateway: services neither see nor set any. Two services that set
    /// cookies on the gateway's one origin could read and overwrite each other's, and the session's.
    private static final Set<String> COOKIES = Set.of("cookie", "set-cookie");

    /// Claims about the caller or the way that only a gateway may make, and what the gateway answers itself.
    private static final Set<String> NOT_FROM_CLIENTS = Set.of("forwarded", "x-real-ip", "x-request-id", "traceparent",
            "tracestate",
            "remote-user", "x-remote-user", "x-original-url", "x-rewrite-url", "x-http-method-override", "x-http-method",
            "x-method-override", "x-client-ip", "x-cluster-client-ip", "true-client-ip", "cf-connecting-ip", "via", "expect",
            "host");
    private static final List<String> NOT_FROM_CLIENTS_PREFIXES = List.of("x-forwarded-", "x-user-", "x-auth-",
            "x-authenticated-",
            "x-client-cert", "x-ssl-", "x-plenum-");

    private static final Set<String> NOT_FROM_SERVICES = Set.of("server", "x-powered-by", "x-request-id");

    private static final Pattern TRACE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private Headers() {
    }

    /// From the client's request to the one sent to the service.
    static void toService(HttpServerRequest from, MultiMap to, String requestId) {
        var headers = from.headers();
        var named = namedByConnection(headers);
        for (Map.Entry<String, String> header : headers) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !NOT_FROM_CLIENTS.contains(name) && !COOKIES.contains(name)
                    && !named.contains(name) && !isClaim(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        var client = from.remoteAddress().hostAddress();
        var scheme = from.isSSL() ? "https" : "http";
        var host = from.authority() == null ? "" : from.authority().toString();
        to.set("X-Forwarded-For", client == null ? "unknown" : client);
        to.set("X-Forwarded-Proto", scheme);
        to.set("X-Forwarded-Host", host);
        to.set("Forwarded", "for=" + forwardedNode(client) + ";host=\"" + host + "\";proto=" + scheme);
        to.set("X-Request-Id", requestId);
        var trace = headers.get("traceparent");
        if (trace != null && TRACE.matcher(trace).matches()) {
            to.set("traceparent", trace);
            var state = headers.get("tracestate");
            if (state != null) {
                to.set("tracestate", state);
            }
        } else {
            to.set("traceparent", newTrace());
        }
    }

    /// From the service's answer to the client's. What the edge has set stays.
    static void toClient(MultiMap from, MultiMap to) {
        var named = namedByConnection(from);
        for (Map.Entry<String, String> header : from) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(name) && !NOT_FROM_SERVICES.contains(name) && !COOKIES.contains(name)
                    && !named.contains(name)
                    && !SecurityHeaders.owns(name)) {
                to.add(header.getKey(), header.getValue());
            }
        }
        if (!to.contains(HttpHeaders.CACHE_CONTROL)) {
            to.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    private static boolean isClaim(String name) {
        // CGI-like servers read X_User_Id as X-User-Id
        return name.indexOf('_') >= 0 || NOT_FROM_CLIENTS_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        var connection = headers.getAll(HttpHeaders.CONNECTION);
        if (connection.isEmpty()) {
            return Set.of();
        }
        var names = new HashSet<String>();
        for (var value : connection) {
            for (var name : value.split(",", -1)) {
                names.add(name.strip().toLowerCase(Locale.ROOT));
            }
        }
        // Who names these would take away what the gateway itself relies on.
        names.removeAll(Set.of("authorization", "content-length", "content-type", "host"));
        return names;
    }

    /// RFC 7239, 6: IPv6 in brackets and quotes.
    private static String forwardedNode(@org.jspecify.annotations.Nullable String address) {
        if (address == null) {
            return "unknown";
        }
        return address.indexOf(':') >= 0 ? "\"[" + address + "]\"" : address;
    }

    /// W3C Trace Context, not sampled: the gateway itself records no span.
    private static String newTrace() {
        var random = ThreadLocalRandom.current();
        return "00-%016x%016x-%016x-00".formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1);
    }
}
