package org.plenum.task.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.testkit.PlenumTestResource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// The plans by which PostgreSQL really carried out what it was sent, with the rows that it read: `auto_explain` writes them to the server's log.
final class QueryPlans {

    private static final Set<String> READS = Set.of("Seq Scan", "Index Scan", "Index Only Scan", "Bitmap Index Scan",
            "Bitmap Heap Scan",
            "Tid Scan", "CTE Scan");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource database;
    private int marks;

    QueryPlans(DataSource database) {
        this.database = database;
    }

    /// A PostgreSQL that can tell its plans.
    public static final class Server implements QuarkusTestResourceLifecycleManager {

        private @Nullable EmbeddedPostgres postgres;

        @Override
        public Map<String, String> start() {
            var usual = new PlenumTestResource();
            var settings = new HashMap<>(usual.start()); // all but its PostgreSQL serves
            usual.stop();
            try {
                var started = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "8GB").setServerConfig("logging_collector", "on")
                        .setServerConfig("log_destination", "jsonlog").setServerConfig("log_rotation_size", "0")
                        .setServerConfig("shared_preload_libraries", "auto_explain")
                        .setServerConfig("auto_explain.log_format", "json").setServerConfig("auto_explain.log_analyze", "on")
                        .setServerConfig("auto_explain.log_timing", "off").start();
                postgres = started;
                settings.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:" + started.getPort() + "/postgres");
                return settings;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            try {
                if (postgres != null) {
                    postgres.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// A statement that was carried out.
    ///
    /// @param scanned tables of which every row was read
    /// @param sorted the most rows that were sorted at once
    /// @param read rows, index entries and rows that no condition wanted, of all tables together
    record Plan(String sql, List<String> scanned, long sorted, long read, String text) {
    }

    /// What PostgreSQL does while `action` runs, on any connection.
    List<Plan> of(Runnable action) throws IOException {
        Path log = Path.of(one("show data_directory"), one("select pg_current_logfile('jsonlog')"));
        execute("alter system set auto_explain.log_min_duration = 0", "select pg_reload_conf()");
        waitFor(log, Files.size(log));
        long from = Files.size(log);
        action.run();
        List<String> lines = waitFor(log, from);
        execute("alter system reset auto_explain.log_min_duration", "select pg_reload_conf()");
        var plans = new ArrayList<Plan>();
        for (String line : lines) {
            String message = JSON.readTree(line).path("message").asText();
            int begin = message.indexOf("plan:\n");
            if (message.startsWith("duration: ") && begin > 0) {
                JsonNode told = JSON.readTree(message.substring(begin + 6));
                plans.add(plan(told.path("Query Text").asText(), told.path("Plan"), message));
            }
        }
        return plans;
    }

    private static Plan plan(String sql, JsonNode root, String text) {
        var scanned = new ArrayList<String>();
        long sorted = 0;
        long read = 0;
        for (JsonNode node : nodes(root, new ArrayList<>())) {
            String type = node.path("Node Type").asText();
            double loops = node.path("Actual Loops").asDouble();
            if (type.equals("Seq Scan")) {
                scanned.add(node.path("Relation Name").asText());
            }
            if (READS.contains(type)) {
                double rows = node.path("Actual Rows").asDouble() + node.path("Rows Removed by Filter").asDouble()
                        + node.path("Rows Removed by Index Recheck").asDouble();
                read += Math.round(rows * loops);
            }
            if (type.equals("Sort") || type.equals("Incremental Sort")) {
                sorted = Math.max(sorted, Math.round(node.path("Plans").path(0).path("Actual Rows").asDouble()));
            }
        }
        return new Plan(sql, scanned, sorted, read, text);
    }

    private static List<JsonNode> nodes(JsonNode node, List<JsonNode> found) {
        found.add(node);
        node.path("Plans").forEach(child -> nodes(child, found));
        return found;
    }

    /// The log is written by a process of its own: when a mark stands there, so does what was before it.
    private List<String> waitFor(Path log, long from) throws IOException {
        String mark = "mark " + marks++;
        for (int tries = 0; tries < 500; tries++) {
            execute("select '" + mark + "'");
            pause();
            String text = new String(tail(log, from), StandardCharsets.UTF_8);
            if (text.contains(mark) && text.endsWith("\n")) {
                return text.lines().toList();
            }
        }
        throw new IllegalStateException("The log of PostgreSQL does not say what it does: " + log);
    }

    private static byte[] tail(Path log, long from) throws IOException {
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(from);
            return in.readAllBytes();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String one(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String... statements) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
