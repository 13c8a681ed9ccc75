package org.plenum.task.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.task;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class BaselineApiTest {

    private final AgroalDataSource dataSource;

    BaselineApiTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static void openOn(String plan, String day) {
        String id = office().body(Map.of("openingDay", day)).post("/api/v1/plans/" + plan + "/previews").then().statusCode(201)
                .extract().path("id");
        office().post("/api/v1/previews/" + id + "/apply").then().statusCode(200);
    }

    @Test
    void the_first_baseline_is_the_plan_as_it_was_made_and_each_applied_preview_adds_one() {
        String plan = newPlan();
        String path = "/api/v1/plans/" + plan + "/baselines";
        office().get(path).then().statusCode(200).body("items.number", contains(1)).body("items[0].why", equalTo("PLAN_MADE"));
        openOn(plan, "2021-02-08");
        openOn(plan, "2021-02-22");
        office().get(path).then().body("items.number", contains(1, 2, 3)).body("items[2].why", equalTo("BEFORE_PREVIEW"))
                .body("items[2].openingDay", equalTo("2021-02-08"));
        String next = office().get(path + "?limit=2").then().body("items", hasSize(2)).extract().path("next");
        office().get(path + "?limit=2&cursor=" + next).then().body("items.number", contains(3)).body("next", nullValue());
        office().get("/api/v1/plans/" + UUID.randomUUID() + "/baselines").then().statusCode(404);
    }

    @Test
    void a_fresh_plan_has_not_drifted() {
        office().get("/api/v1/plans/" + newPlan() + "/drift").then().statusCode(200).body("drifted", is(0))
                .body("tasks", hasSize(37)).body("tasks.driftWorkdays.sum()", is(0));
    }

    @Test
    void drift_is_told_in_working_days() {
        String plan = newPlan();
        openOn(plan, "2021-02-08");
        // Monday to Monday; Sunday the 7th is worked
        office().get("/api/v1/plans/" + plan + "/drift?baseline=1").then().statusCode(200).body("drifted", greaterThan(20))
                .body("tasks.find { it.code == 'T33' }.driftWorkdays", is(6))
                .body("tasks.find { it.code == 'T33' }.baselineFinish", equalTo("2021-02-01"))
                .body("tasks.find { it.code == 'T33' }.finish", equalTo("2021-02-08"));
        office().get("/api/v1/plans/" + plan + "/drift?baseline=9").then().statusCode(404).body("type",
                equalTo("/problems/baseline-not-found"));
    }

    @Test
    void a_closed_task_is_compared_with_its_baseline_and_burns_down() {
        String plan = newPlan();
        String task = task(plan, "T12");
        act(office(), task, "start", null).then().statusCode(200);
        act(office(), task, "hand-in", Map.of("note", "完成", "evidence", List.of("意见汇总表"))).then().statusCode(200);
        act(otherOffice(), task, "close", null).then().statusCode(200);
        var drift = office().get("/api/v1/plans/" + plan + "/drift").then().statusCode(200)
                .body("tasks.find { it.code == 'T12' }.closedOn", equalTo("2020-12-21"))
                .body("tasks.find { it.code == 'T12' }.closedDriftWorkdays", notNullValue())
                .body("burnDown.find { it.day == '2020-12-21' }.actual", is(36)).extract();
        List<Integer> planned = drift.path("burnDown.baseline");
        assertThat(planned).isSortedAccordingTo((one, other) -> other - one);
        assertThat(planned.getLast()).isZero();
        assertThat(drift.<Integer> path("burnDown[-1].actual")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "insert into plan_baseline select plan_id, 1, why, kept_at, kept_by, opening, dates from plan_baseline",
            "update plan_baseline set number = 0", "update plan_baseline set dates = '[]'",
            "update plan_baseline set why = 'X'",
            "insert into preview_rule (valid_hours, basis) values (1, 'x')", "update preview_rule set valid_hours = 0" })
    void the_database_refuses_what_must_not_be(String sql) throws SQLException {
        newPlan();
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(sql)).isInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).startsWith("23"));
        }
    }
}
