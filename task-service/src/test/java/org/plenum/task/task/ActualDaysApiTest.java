package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.task;
import static org.plenum.task.template.TemplateStories.done;
import static org.plenum.task.template.TemplateStories.sql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// On Monday 21 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ActualDaysApiTest {

    private final AgroalDataSource database;

    ActualDaysApiTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void a_task_says_when_it_was_started_and_what_it_took() throws SQLException {
        String plan = newPlan();
        String path = task(plan, "T12");
        office().get(path).then().body("startedOn", nullValue()).body("actualDays", nullValue());
        act(office(), path, "start", null).then().statusCode(200).body("startedOn", equalTo("2020-12-21"))
                .body("actualDays", nullValue());
        act(office(), path, "hand-in", Map.of("note", "完成", "evidence", List.of("汇总表"))).then().statusCode(200);
        act(otherOffice(), path, "close", null).then().statusCode(200).body("actualDays", is(1));
        done(database, plan, "T30", "2020-12-18", "2020-12-21");
        office().get(task(plan, "T30")).then().body("actualDays", is(4)); // natural days, over a weekend
    }

    @Test
    void drift_tells_the_actual_start_and_duration() throws SQLException {
        String plan = newPlan();
        done(database, plan, "T12", "2020-12-07", "2020-12-21");
        office().get("/api/v1/plans/" + plan + "/drift").then().statusCode(200)
                .body("tasks.find { it.code == 'T12' }.startedOn", equalTo("2020-12-07"))
                .body("tasks.find { it.code == 'T12' }.startedDriftWorkdays", is(-6))
                .body("tasks.find { it.code == 'T12' }.durationDays", is(10))
                .body("tasks.find { it.code == 'T12' }.actualDays", is(11))
                .body("tasks.find { it.code == 'T13' }.actualDays", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "started_on = '2020-12-21'", "paused_on = '{2020-12-21}'", "resumed_on = '{2020-12-21}'",
            "paused_on = '{null}', resumed_on = '{2020-12-21}'" })
    void the_database_knows_no_start_of_what_was_not_started_nor_half_a_pause(String change) {
        String plan = newPlan();
        assertThatThrownBy(
                () -> sql(database, "update task set " + change + " where plan_id = '" + plan + "' and code = 'T12'"))
                .isInstanceOf(SQLException.class).hasMessageContaining("constraint");
    }

    /// The statements of the migration find, in the events alone, what the tasks kept themselves.
    @Test
    void what_was_not_kept_before_is_read_from_the_events() throws SQLException, IOException {
        String plan = newPlan();
        String path = task(plan, "T12");
        act(office(), path, "start", null).then().statusCode(200);
        act(office(), path, "suspend", Map.of("reason", "待通知")).then().statusCode(200);
        act(office(), path, "resume", null).then().statusCode(200);
        act(office(), path, "hand-in", Map.of("note", "完成", "evidence", List.of("汇总表"))).then().statusCode(200);
        act(otherOffice(), path, "close", null).then().statusCode(200);
        act(office(), path, "reopen", Map.of("reason", "补充")).then().statusCode(200);
        act(office(), task(plan, "T13"), "suspend", Map.of("reason", "待通知")).then().statusCode(200);
        act(office(), task(plan, "T18"), "start", null).then().statusCode(200);
        act(office(), task(plan, "T18"), "suspend", Map.of("reason", "待通知")).then().statusCode(200);
        act(office(), task(plan, "T18"), "terminate", Map.of("reason", "不办")).then().statusCode(200);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                String kept = actual(connection, plan);
                assertThat(kept).contains("T12 2020-12-21 {2020-12-21,2020-12-21} {2020-12-21,2020-12-21}",
                        "T13 null {2020-12-21} {}", "T18 2020-12-21 {2020-12-21} {2020-12-21}");
                run(connection, "alter table task drop constraint task_pauses");
                run(connection, "update task set started_on = null, paused_on = '{}', resumed_on = '{}' where plan_id = '"
                        + plan + "'");
                assertThat(actual(connection, plan)).isNotEqualTo(kept);
                for (String statement : backfill()) {
                    run(connection, statement);
                }
                assertThat(actual(connection, plan)).isEqualTo(kept);
            } finally {
                connection.rollback();
            }
        }
    }

    private static List<String> backfill() throws IOException {
        try (var file = Objects
                .requireNonNull(ActualDaysApiTest.class.getResourceAsStream("/db/migration/V10__template_versions.sql"))) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var statements = java.util.Arrays.stream(all.split(";\\n")).map(String::strip)
                    .filter(one -> one.contains("FROM event_log")).toList();
            assertThat(statements).hasSize(2);
            return statements;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String actual(Connection connection, String plan) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select string_agg(concat_ws(' ', code, coalesce(started_on::text, 'null'),"
                        + " paused_on::text, resumed_on::text), ';' order by code) from task where plan_id = '" + plan + "'")) {
            row.next();
            return row.getString(1);
        }
    }
}
