package org.plenum.task.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.newPlan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// Followers among writers whose transactions begin, write and end in any order: each of them holds some open while others come and go.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class SlowWritersTest {

    private static final int WRITERS = 4;
    private static final int STEPS = 250;

    private final AgroalDataSource connections;
    private final EntityManager database;

    SlowWritersTest(AgroalDataSource connections, EntityManager database) {
        this.connections = connections;
        this.database = database;
    }

    /// One transaction after another on one connection, and what the open one has touched.
    private static final class Writer implements AutoCloseable {
        private final Connection connection;
        private final Set<String> touched = new HashSet<>();

        Writer(Connection connection) throws SQLException {
            this.connection = connection;
            connection.setAutoCommit(false);
        }

        void write(String subject, String sql) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate(sql);
            }
            touched.add(subject);
        }

        void end(boolean commit) throws SQLException {
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            touched.clear();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.close();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5 })
    void a_follower_ends_with_exactly_what_there_is(long seed) throws Exception {
        var random = new Random(seed);
        String plan = newPlan();
        List<String> tasks = Follower.tasks(plan).stream().map(task -> String.valueOf(task.get("id"))).toList();
        var notices = new ArrayList<String>();
        var early = new Follower();
        var late = new Follower();
        var told = new ArrayList<Map<String, Object>>();
        var writers = new ArrayList<Writer>();
        try {
            for (int i = 0; i < WRITERS; i++) {
                writers.add(new Writer(connections.getConnection()));
            }
            for (int step = 0; step < STEPS; step++) {
                var writer = writers.get(random.nextInt(WRITERS));
                switch (random.nextInt(8)) {
                    case 0, 1 -> writer.end(random.nextInt(8) > 0);
                    case 2 -> early.page(1 + random.nextInt(60), told);
                    case 3 -> {
                        if (step > STEPS / 2) {
                            late.page(1 + random.nextInt(60), told);
                        }
                    }
                    case 4 -> {
                        String notice = UUID.randomUUID().toString();
                        notices.add(notice);
                        writer.write(notice, insert(notice, tasks.get(random.nextInt(tasks.size()))));
                    }
                    case 5 -> {
                        if (!notices.isEmpty()) {
                            change(writers, writer, notices.get(random.nextInt(notices.size())),
                                    "delete from notice where id = '%s'");
                        }
                    }
                    default -> change(writers, writer, tasks.get(random.nextInt(tasks.size())),
                            "update task set title = '任务 " + step + "', version = version + 1 where id = '%s'");
                }
            }
            for (Writer writer : writers) {
                writer.end(true);
            }
        } finally {
            for (Writer writer : writers) {
                writer.close();
            }
        }
        var expected = stored(plan);
        for (Follower follower : List.of(early, late)) {
            for (int again = 0; again < 50 && !expected.equals(copied(follower, tasks, notices)); again++) {
                follower.catchUp();
                Thread.sleep(20); // some other transaction of this database may still run
            }
            assertThat(copied(follower, tasks, notices)).isEqualTo(expected);
        }
    }

    private static String insert(String notice, String task) {
        return """
                insert into notice (id, kind, task_id, session_code, task_code, task_title, unit, due_day, issued_on, version)
                select '%s', 'URGE', id, session_code, code, title, lead_unit,
                    date '1900-01-01' + cast(random() * 30000 as integer), date '1990-01-02', 0 from task where id = '%s'"""
                .formatted(notice, task);
    }

    /// Unless another writer has it in hand: this test has one thread, which would wait for itself.
    private static void change(List<Writer> all, Writer writer, String subject, String sql) throws SQLException {
        if (all.stream().noneMatch(other -> other != writer && other.touched.contains(subject))) {
            writer.write(subject, sql.formatted(subject));
        }
    }

    private Map<String, String> stored(String plan) {
        List<?> rows = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                        """
                                select 'task ' || id || ' ' || version || title from task where plan_id = '%1$s' union all
                                select 'notice ' || n.id || ' ' || n.task_title from notice n join task t on t.id = n.task_id where t.plan_id = '%1$s'"""
                                .formatted(plan),
                        String.class).getResultList());
        return rows.stream().map(row -> row.toString().split(" ", 3))
                .collect(Collectors.toMap(row -> row[0] + " " + row[1], row -> row[2]));
    }

    private static Map<String, String> copied(Follower follower, List<String> tasks, List<String> notices) {
        return follower.copy.keySet().stream()
                .filter(key -> tasks.contains(key.substring(key.indexOf(' ') + 1))
                        || notices.contains(key.substring(key.indexOf(' ') + 1)))
                .collect(Collectors.toMap(key -> key, key -> {
                    Map<String, Object> state = Objects.requireNonNull(follower.state(key));
                    return key.startsWith("task ") ? String.valueOf(state.get("version")) + state.get("title")
                            : String.valueOf(state.get("taskTitle"));
                }));
    }

    /// On 100,000 changed subjects, 200 in each transaction.
    @Test
    void a_page_is_a_range_of_an_index_wherever_it_begins() {
        QuarkusTransaction.begin();
        try {
            database.createNativeQuery(
                    """
                            insert into change (type, id, part, tx)
                            select (array['lesson', 'notice', 'plan', 'task', 'task', 'task'])[1 + n % 6], 'x' || n, '', cast(cast(1 + n / 200 as text) as xid8)
                            from generate_series(1, 100000) n""")
                    .executeUpdate();
            database.createNativeQuery("analyze change").executeUpdate();
            for (String place : List.of("0 - -", "250 x49950 task", "500 x99999 task")) {
                String[] at = place.split(" ");
                String sql = ChangeRepository.AFTER.replace(":types", "'lesson,notice,plan,session,task'")
                        .replace(":tx", "'" + at[0] + "'").replace(":id", "'" + at[1] + "'").replace(":type", "'" + at[2] + "'")
                        .replace(":rows", "51");
                List<?> lines = database
                        .createNativeQuery("explain (analyze, buffers, costs off, timing off) " + sql, String.class)
                        .getResultList();
                String plan = String.join("\n", lines.stream().map(String::valueOf).toList());
                assertThat(plan).as(place).contains("change_order").doesNotContain("Seq Scan on change");
                int pages = Integer.parseInt(plan.replaceAll("(?s).*?Buffers: shared hit=(\\d+).*", "$1"));
                assertThat(pages).as(plan).isLessThan(400);
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
