package org.plenum.gateway.fake;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;

/// Discovery and keys, as an OIDC provider serves them; `/withdraw` ends its second key.
final class FakeProvider {

    private final HttpServer server;
    private volatile boolean withdrawn;

    FakeProvider(RSAPublicKey key, RSAPublicKey second) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/.well-known/openid-configuration", () -> """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/login","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """.formatted(url()));
        serve("/keys", () -> "{\"keys\":[" + (withdrawn ? "" : jwk("k3", second) + ",") + jwk("k1", key) + "]}");
        serve("/withdraw", () -> {
            withdrawn = true;
            return "{}";
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private void serve(String path, Supplier<String> answer) {
        server.createContext(path, exchange -> {
            var bytes = answer.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String jwk(String id, RSAPublicKey key) {
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}".formatted(id,
                base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    private static String base64(BigInteger number) {
        var bytes = number.toByteArray();
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
