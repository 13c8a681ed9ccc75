package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/// Sixty days of reminders, urges and supervision notices by two processes of task-service on one database, one of which is killed with
/// SIGKILL while its transaction is open.
///
/// The rehearsal clock passes a day in a second and a half, and each process sweeps every second. Both agree on the time: the second starts
/// where the first has come to. A reminder can be issued on at least four days, so that a machine that stands still for
/// five seconds loses none.
class LadderProcessesTest {

    private static final Path SERVICE = Path.of(System.getProperty("plenum.root", ".."))
            .resolve("task-service/target/quarkus-app/quarkus-run.jar");
    private static final int SPEED = 57_600;
    private static final Instant START = Instant.parse("2020-03-01T00:00:00Z");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 60;
    /// Due on one day: a sweep that lasts long enough to be killed in.
    private static final int MANY = 1500;

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Instance first;
    private @Nullable Instance second;
    private Instant launched = Instant.EPOCH;

    private record Instance(String name, Process process, int port) {
    }

    @BeforeEach
    void start() throws Exception {
        postgres = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        launched = Instant.now();
        first = launch("first");
        awaitReady(first);
        second = launch("second");
        awaitReady(second);
    }

    @AfterEach
    void stop() throws Exception {
        for (Instance one : new Instance[] { first, second }) {
            if (one != null) {
                one.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void every_notice_is_issued_once_though_one_of_two_processes_is_killed_while_it_issues_them() throws Exception {
        LocalDate from = LocalDate.ofInstant(now(), CHINA).plusDays(12);
        try (var database = database()) {
            plan(database, from);
            Sweep cut = killWithinItsSweep(database);
            assertThat(cut.killed().process().waitFor()).as("128 + SIGKILL").isEqualTo(137);
            await(database, "pg_xact_status('%s'::xid8) = 'aborted'".formatted(cut.transaction()), 30);

            await(database, "(select count(*) from notice where kind = 'REMINDER' and task_code like 'M%') = " + MANY, 60);
            assertThat(number(database, """
                    select count(distinct e.tx) from event_log e join notice n on n.id::text = e.subject_id
                    where n.kind = 'REMINDER' and n.task_code like 'M%'""")).as("one transaction, of the other process")
                    .isEqualTo(1);

            // The killed one comes back and sweeps with the other to the end.
            Instance again = launch(cut.killed().name());
            if (cut.killed().equals(first)) {
                first = again;
            } else {
                second = again;
            }
            awaitReady(again);
            while (now().isBefore(from.plusDays(DAYS).atStartOfDay(CHINA).toInstant())) {
                Thread.sleep(200);
            }
            await(database, "(select count(*) from notice) = 3 * (select count(*) from task)", 30);
            for (String kind : List.of("REMINDER", "URGE", "SUPERVISION")) {
                assertThat(number(database, "select count(distinct task_id) from notice where kind = '" + kind + "'")).as(kind)
                        .isEqualTo(number(database, "select count(*) from task"));
            }
            assertThat(number(database, "select count(*) from event_log where type = 'notice.issued'"))
                    .isEqualTo(number(database, "select count(*) from notice"));
            assertThat(number(database, "select count(distinct subject_id) from event_log where type = 'notice.issued'"))
                    .isEqualTo(number(database, "select count(*) from notice"));
        }
    }

    /// @param transaction the one that was open
    private record Sweep(Instance killed, String transaction) {
    }

    /// Waits for a process that holds the locks of having written notices and events in a transaction still open, and kills it.
    private Sweep killWithinItsSweep(Connection database) throws Exception {
        Instant until = Instant.now().plusSeconds(90);
        String open = """
                select application_name, backend_xid from pg_stat_activity a
                where application_name in ('first', 'second') and backend_xid is not null
                  and 2 = (select count(*) from pg_locks l where l.pid = a.pid and l.granted and l.mode = 'RowExclusiveLock'
                    and l.relation in ('event_log'::regclass, 'notice'::regclass))""";
        while (Instant.now().isBefore(until)) {
            try (var statement = database.createStatement(); var rows = statement.executeQuery(open)) {
                if (rows.next()) {
                    var killed = Objects.requireNonNull(rows.getString(1).equals("first") ? first : second);
                    killed.process().destroyForcibly();
                    return new Sweep(killed, rows.getString(2));
                }
            }
            Thread.sleep(2);
        }
        throw new AssertionError("no sweep was seen");
    }

    private Instant now() {
        return START.plus(Duration.between(launched, Instant.now()).multipliedBy(SPEED));
    }

    private Instance launch(String name) throws IOException {
        int port = freePort();
        String url = "jdbc:postgresql://127.0.0.1:" + Objects.requireNonNull(postgres).getPort() + "/postgres";
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m",
                "-Dquarkus.oidc.tenant-enabled=false",
                "-Dquarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=" + name, "-jar",
                SERVICE.toAbsolutePath().toString());
        builder.environment().put("PLENUM_TASK_PORT", String.valueOf(port));
        builder.environment().put("PLENUM_TASK_DB_URL", url);
        builder.environment().put("PLENUM_TASK_DB_USER", "postgres");
        builder.environment().put("PLENUM_TASK_DB_PASSWORD", "postgres");
        builder.environment().put("PLENUM_NOTICES_EVERY", "1s");
        builder.environment().put("PLENUM_CLOCK_START", now().toString());
        builder.environment().put("PLENUM_CLOCK_SPEED", String.valueOf(SPEED));
        Path log = Files.createDirectories(Path.of("target")).resolve("ladder-" + name + "-" + port + ".log");
        return new Instance(name, builder.redirectErrorStream(true).redirectOutput(log.toFile()).start(), port);
    }

    private static void awaitReady(Instance instance) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + instance.port() + "/q/health/ready")).build();
            Instant until = Instant.now().plusSeconds(180);
            while (Instant.now().isBefore(until)) {
                assertThat(instance.process().isAlive()).as("%s runs; see target/ladder-*.log", instance.name()).isTrue();
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // asked again
                }
                Thread.sleep(100);
            }
            throw new AssertionError(instance.name() + " is not ready");
        }
    }

    private Connection database() throws SQLException {
        return Objects.requireNonNull(postgres).getPostgresDatabase().getConnection();
    }

    /// Ten tasks for each day of the rehearsal but its last, and many for one of the first.
    private static void plan(Connection database, LocalDate from) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("insert into session values ('9-1', 9, 1, '演练全体会议', '%1$s'::date + 90, '%1$s'::date + 93, 0)"
                    .formatted(from));
            statement.execute(
                    """
                            insert into plan (id, session_code, template_id, template_code, template_version, made_for, made_on, rescheduled_at, version)
                            select '00000000-0000-0007-0000-000000000001', '9-1', id, code, version, '%1$s'::date + 90, '%1$s', now(), 0
                            from countdown_template limit 1"""
                            .formatted(from));
            statement.execute(
                    """
                            insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                                finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day, state, progress,
                                yellow_from, was_late, evidence, version)
                            select gen_random_uuid(), '00000000-0000-0007-0000-000000000001', '9-1', code, '演练任务 ' || code, '秘书组', '办公室', '{}', '{}',
                                'NORMAL', null, 1, 'WORKDAY', false, day, day, 'OFFICIAL', 'PLAN_END', day, 'NOT_STARTED', 0, day, false, '{}', 0
                            from (select 'M' || n as code, '%1$s'::date as day from generate_series(1, %2$d) n
                                union all select 'T' || n, '%1$s'::date + 1 + n / 10 from generate_series(0, %3$d) n) made"""
                            .formatted(from, MANY, 10 * (DAYS - 14) - 1));
        }
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    private static void await(Connection database, String condition, int seconds) throws Exception {
        Instant until = Instant.now().plusSeconds(seconds);
        while (number(database, "select (" + condition + ")::int") != 1) {
            assertThat(Instant.now()).as("in time: %s", condition).isBefore(until);
            Thread.sleep(50);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
