package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// The system as a user starts it: `./plenum up`, on ports and in a directory of its own, with the clock of the seed's case (2020-12-21).
/// Started once for all acceptance tests, and stopped with `./plenum down` when they end.
final class Plenum {

    static final String MERGE_PATCH = "application/merge-patch+json";

    private static final Path ROOT = Path.of(System.getProperty("plenum.root", "..")).toAbsolutePath().normalize();
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
    private static @Nullable Plenum running;

    private final Map<String, String> environment;
    private @Nullable Outcome up;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    record Outcome(int exitCode, String output) {
    }

    private Plenum(Map<String, String> environment) {
        this.environment = environment;
    }

    /// The running system; the first call starts it.
    static synchronized Plenum system() {
        Plenum now = running;
        if (now == null) {
            now = new Plenum(environment());
            running = now;
            now.start();
        }
        assertThat(now.up).as("./plenum up: %s", now.up).isNotNull().extracting(Outcome::exitCode).isEqualTo(0);
        return now;
    }

    private void start() {
        run("reset", "--yes");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> run("down")));
        up = run("up");
    }

    private static Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        Path home = Path.of("target/plenum").toAbsolutePath();
        environment.put("PLENUM_HOME", home.toString());
        environment.put("PLENUM_SKIP_BUILD", "1");
        environment.put("PLENUM_CLOCK_START", "2020-12-21T09:00:00+08:00");
        environment.put("PLENUM_START_TIMEOUT", "400");
        for (String name : List.of("GATEWAY", "TASK", "PROPOSAL", "MEMBER", "KEYCLOAK", "POSTGRES")) {
            environment.put("PLENUM_" + name + "_PORT", String.valueOf(freePort()));
        }
        return environment;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a command of `./plenum` in this system's surroundings.
    Outcome run(String... command) {
        return run(Map.of(), command);
    }

    /// The same with other settings.
    Outcome run(Map<String, String> settings, String... command) {
        var words = new ArrayList<>(List.of(ROOT.resolve("plenum").toString()));
        words.addAll(List.of(command));
        try {
            Path output = Files.createTempFile(Files.createDirectories(Path.of("target")), "plenum-", ".txt");
            var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            builder.environment().putAll(settings);
            Process process = builder.start();
            if (!process.waitFor(15, TimeUnit.MINUTES)) {
                process.destroy();
            }
            return new Outcome(process.waitFor(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String gateway() {
        return "http://localhost:" + port("GATEWAY");
    }

    String port(String name) {
        return java.util.Objects.requireNonNull(environment.get("PLENUM_" + name + "_PORT"));
    }

    Path home() {
        return Path.of(java.util.Objects.requireNonNull(environment.get("PLENUM_HOME")));
    }

    /// A request of the demo user, with a token of the real provider.
    RequestSpecification as(String login) {
        String token = tokens.computeIfAbsent(login, one -> {
            var outcome = run("token", one);
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
            return outcome.output().strip();
        });
        return RestAssured.given()
                .spec(new RequestSpecBuilder().setBaseUri(gateway()).setConfig(UTF_8).setContentType(ContentType.JSON)
                        .addHeader("Authorization", "Bearer " + token).build());
    }

    /// A request without a token.
    RequestSpecification asNobody() {
        return RestAssured.given().baseUri(gateway()).contentType(ContentType.JSON);
    }
}
