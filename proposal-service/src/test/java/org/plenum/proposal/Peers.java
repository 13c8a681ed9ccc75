package org.plenum.proposal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/// The member and the task service as real HTTP servers that behave, or misbehave, as a test tells them. Injected into a field of this type.
public class Peers implements QuarkusTestResourceLifecycleManager {

    /// How a peer answers.
    public enum Mood {
        /// As it should.
        WELL,
        /// 500.
        FAILING,
        /// 500 once, then well.
        FAILING_ONCE,
        /// Takes the request and says nothing for 8 s.
        SILENT,
        /// Closes the connection without an answer.
        HANGING_UP,
        /// 200 with something else than JSON.
        GARBLED,
        /// 401.
        DISTRUSTFUL
    }

    /// One peer.
    public static final class Peer {
        private final Function<String, @Nullable String> bodies;
        private final int port;
        private @Nullable HttpServer server;
        private final AtomicReference<Mood> mood = new AtomicReference<>(Mood.WELL);
        private final List<String> requests = new CopyOnWriteArrayList<>();
        private final List<String> tokens = new CopyOnWriteArrayList<>();

        Peer(Function<String, @Nullable String> bodies) throws IOException {
            this.bodies = bodies;
            server = open(0);
            port = server.getAddress().getPort();
        }

        private HttpServer open(int onPort) throws IOException {
            var opened = HttpServer.create(new InetSocketAddress("127.0.0.1", onPort), 0);
            opened.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
            opened.createContext("/", exchange -> {
                try (exchange) {
                    answer(exchange);
                }
            });
            opened.start();
            return opened;
        }

        /// Nothing listens any more, until [#become].
        public void close() {
            if (server != null) {
                server.stop(0);
                server = null;
            }
        }

        /// Behave so from now on.
        public void become(Mood next) {
            mood.set(next);
            requests.clear();
            tokens.clear();
            if (server == null) {
                try {
                    server = open(port);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        /// Paths asked for since [#become].
        public List<String> requests() {
            return requests;
        }

        /// Authorization headers seen since [#become].
        public List<String> tokens() {
            return tokens;
        }

        String url() {
            return "http://127.0.0.1:" + port;
        }

        private void answer(HttpExchange exchange) throws IOException {
            String target = exchange.getRequestURI().toString();
            requests.add(target);
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            switch (mood.get()) {
                case WELL -> sendWell(exchange, bodies.apply(target));
                case FAILING -> send(exchange, 500, "application/problem+json", "{}");
                case FAILING_ONCE -> {
                    mood.set(Mood.WELL);
                    send(exchange, 500, "application/problem+json", "{}");
                }
                case SILENT -> pause();
                case HANGING_UP -> exchange.close();
                case GARBLED -> send(exchange, 200, "text/html", "<p>welcome</p>");
                case DISTRUSTFUL -> send(exchange, 401, "application/problem+json", "{}");
            }
        }

        private static void sendWell(HttpExchange exchange, @Nullable String body) throws IOException {
            if (body == null) {
                send(exchange, 404, "application/problem+json", "{\"type\":\"/problems/not-found\",\"status\":404}");
            } else {
                send(exchange, 200, "application/json", body);
            }
        }

        private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        private static void pause() {
            try {
                Thread.sleep(8_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private final AtomicReference<@Nullable String> member = new AtomicReference<>();
    private @Nullable Peer members;
    private @Nullable Peer sessions;

    /// What the member service knows: the member of term 7, in office.
    public static final String IN_OFFICE = me(7, true);
    /// A member who has left.
    public static final String LEFT = me(7, false);
    /// A member of the sixth term.
    public static final String OF_TERM_6 = me(6, true);

    private static String me(int term, boolean inOffice) {
        return """
                {"memberId":"0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10","memberNumber":"0705012","name":"田大利",
                 "sector":{"code":"06","name":"经济界"},"party":{"code":"05","name":"民盟"},"term":%d,
                 "from":"2017-02-01","inOffice":%s,"on":"2021-01-04","committee":"经科委"}""".formatted(term, inOffice);
    }

    @Override
    public Map<String, String> start() {
        try {
            member.set(IN_OFFICE);
            var started = new Peer(target -> target.startsWith("/api/v1/members/me?on=") ? member.get() : null);
            var others = new Peer(target -> target.startsWith("/api/v1/sessions/7-")
                    ? "{\"code\":\"%s\",\"title\":\"政协七届会议\",\"openingDay\":\"2021-02-01\",\"closingDay\":\"2021-02-04\",\"version\":3}"
                            .formatted(target.substring(target.lastIndexOf('/') + 1))
                    : null);
            members = started;
            sessions = others;
            return Map.of("quarkus.rest-client.member.url", started.url(), "quarkus.rest-client.session.url", others.url());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Both behave, and the member is in office.
    public void reset() {
        member.set(IN_OFFICE);
        members().become(Mood.WELL);
        sessions().become(Mood.WELL);
    }

    /// What the member service says of the caller; null: no member.
    public void callerIs(@Nullable String body) {
        member.set(body);
    }

    /// The member service.
    public Peer members() {
        return java.util.Objects.requireNonNull(members);
    }

    /// The task service.
    public Peer sessions() {
        return java.util.Objects.requireNonNull(sessions);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(Peers.class));
    }

    @Override
    public void stop() {
        if (members != null) {
            members.close();
        }
        if (sessions != null) {
            sessions.close();
        }
    }
}
