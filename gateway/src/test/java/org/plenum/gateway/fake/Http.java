package org.plenum.gateway.fake;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A client of the gateway: one that keeps the rules, and one that writes whatever bytes it is given.
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {
    }

    public static int port() {
        return org.eclipse.microprofile.config.ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    public static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path)).timeout(Duration.ofSeconds(20));
    }

    /// With a valid token.
    public static HttpRequest.Builder api(String path) {
        return to(path).header("Authorization", "Bearer " + Tokens.valid());
    }

    public static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    public static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> direct(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    public static JsonNode json(HttpResponse<String> response) {
        return json(response.body());
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Sends raw text (`\n` becomes CRLF) and returns everything until the gateway closes or falls silent.
    public static String raw(String request) throws IOException {
        try (var socket = connect()) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            int first = socket.getInputStream().read();
            socket.setSoTimeout(300);
            return first < 0 ? "" : (char) first + readAll(socket.getInputStream());
        }
    }

    public static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", port());
        socket.setSoTimeout(8000);
        return socket;
    }

    /// From another address of this machine.
    public static Socket connectFrom(String address) throws IOException {
        var socket = new Socket("127.0.0.1", port(), java.net.InetAddress.getByName(address), 0);
        socket.setSoTimeout(8000);
        return socket;
    }

    public static String readAll(InputStream in) throws IOException {
        var all = new StringBuilder();
        var buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                all.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException _) {
            return all.toString(); // kept alive: what has come is the answer
        }
        return all.toString();
    }
}
