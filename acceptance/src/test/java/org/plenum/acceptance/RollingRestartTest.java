package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// Two gateways before two instances of task-service on one database: each of the four is stopped and started again while people read and write,
/// and not one request fails.
///
/// Where a request goes is chosen as a load balancer chooses: each gateway in turn that lately said that it is ready.
class RollingRestartTest {

    private static final Path ROOT = Path.of(System.getProperty("plenum.root", "..")).toAbsolutePath().normalize();
    private static final int PEOPLE = 6;

    private final Plenum plenum = Plenum.system();
    private final List<Program> gateways = new ArrayList<>();
    private final List<Program> services = new ArrayList<>();
    private final EmbeddedPostgres postgres;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private volatile List<Program> ready = List.of();
    private volatile boolean over;

    RollingRestartTest() throws IOException {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    }

    /// A program of the product with its own port, which it keeps when it is started again.
    private final class Program {

        private final String module;
        private final int port = freePort();
        private final Map<String, String> settings;
        private Process process;

        Program(String module, String portSetting, Map<String, String> settings) throws IOException {
            this.module = module;
            var all = new java.util.HashMap<>(settings);
            all.put(portSetting, String.valueOf(port));
            all.put("PLENUM_OIDC_URL", "http://localhost:" + plenum.port("KEYCLOAK") + "/realms/plenum");
            all.put("PLENUM_SHUTDOWN_DELAY", "4s");
            this.settings = Map.copyOf(all);
            this.process = launch();
        }

        private Process launch() throws IOException {
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m",
                    "-jar",
                    ROOT.resolve(module + "/target/quarkus-app/quarkus-run.jar").toString());
            builder.environment().putAll(settings);
            Path log = Files.createDirectories(Path.of("target")).resolve("rolling-" + module + "-" + port + ".log");
            return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        }

        String url() {
            return "http://localhost:" + port;
        }

        boolean isReady() {
            try {
                return http.send(
                        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).timeout(Duration.ofSeconds(2)).build(),
                        BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException away) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        void awaitReady() throws InterruptedException {
            Instant until = Instant.now().plusSeconds(180);
            while (!isReady()) {
                assertThat(Instant.now()).as("%s is ready; see target/rolling-*.log", module).isBefore(until);
                assertThat(process.isAlive()).as("%s runs; see target/rolling-*.log", module).isTrue();
                Thread.sleep(100);
            }
        }

        void restart() throws IOException, InterruptedException {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("%s ends when it is told to", module).isTrue();
            process = launch();
            awaitReady();
        }
    }

    @AfterEach
    void stop() throws IOException {
        over = true;
        gateways.forEach(one -> one.process.destroyForcibly());
        services.forEach(one -> one.process.destroyForcibly());
        postgres.close();
        http.close();
    }

    @Test
    void no_request_fails_while_each_service_and_each_gateway_is_restarted() throws Exception {
        start();
        String token = plenum.run("token", "office1").output().strip();
        try (var people = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            people.submit(this::watchGateways);
            for (int i = 0; i < PEOPLE; i++) {
                people.submit(() -> work(token));
            }
            Thread.sleep(3_000);
            for (Program each : List.of(services.getFirst(), services.getLast(), gateways.getFirst(), gateways.getLast())) {
                each.restart();
                Thread.sleep(3_000); // until the others have noticed
            }
            over = true;
        }
        assertThat(failures).as("of %d reads and %d writes", read.get(), written.get()).isEmpty();
        assertThat(read.get()).isGreaterThan(200);
        assertThat(written.get()).isGreaterThan(100);
        try (var database = postgres.getPostgresDatabase().getConnection();
                var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from event_log where type = 'tag.added'")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).as("each answered write took effect, and each once").isEqualTo(written.get());
        }
    }

    private void start() throws IOException, InterruptedException {
        var database = Map.of("PLENUM_TASK_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "PLENUM_TASK_DB_USER", "postgres", "PLENUM_TASK_DB_PASSWORD", "postgres");
        for (int i = 0; i < 2; i++) {
            services.add(new Program("task-service", "PLENUM_TASK_PORT", database));
            services.getLast().awaitReady();
        }
        String both = services.getFirst().url() + "," + services.getLast().url();
        for (int i = 0; i < 2; i++) {
            gateways.add(new Program("gateway", "PLENUM_GATEWAY_PORT", Map.of("PLENUM_TASK_URL", both, "PLENUM_RATE_LIMIT", "0",
                    "PLENUM_MEMBER_URL", "http://localhost:" + plenum.port("MEMBER"), "PLENUM_PROPOSAL_URL",
                    "http://localhost:" + plenum.port("PROPOSAL"))));
        }
        for (Program gateway : gateways) {
            gateway.awaitReady();
        }
        ready = List.copyOf(gateways);
    }

    private void watchGateways() {
        while (!over) {
            ready = gateways.stream().filter(Program::isReady).toList();
            pause(500);
        }
    }

    private void work(String token) {
        int turn = 0;
        while (!over) {
            var at = ready;
            String gateway = at.get(turn++ % at.size()).url();
            try {
                var get = send(HttpRequest.newBuilder(URI.create(gateway + "/api/v1/tags?limit=20")), token);
                count(get, read);
                String code = "T" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
                var post = send(HttpRequest.newBuilder(URI.create(gateway + "/api/v1/tags"))
                        .POST(BodyPublishers
                                .ofString("{\"code\":\"%1$s\",\"title\":\"%1$s\",\"basis\":\"演练\"}".formatted(code)))
                        .header("Content-Type", "application/json"), token);
                count(post, written);
            } catch (IOException e) {
                failures.add(Objects.toString(e));
            }
            pause(20);
        }
    }

    private void count(HttpResponse<String> answer, AtomicInteger good) {
        if (answer.statusCode() < 300) {
            good.incrementAndGet();
        } else {
            failures.add(answer.statusCode() + " " + answer.body());
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String token) throws IOException {
        try {
            return http.send(request.header("Authorization", "Bearer " + token).timeout(Duration.ofSeconds(30)).build(),
                    BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
