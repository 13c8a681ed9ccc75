package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.sessionOf;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// The database refuses what the program must never write.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ConstraintsTest {

    private static final String EXTENSION = "insert into task_extension select gen_random_uuid(), task.id, ";
    private static final String OF_T12 = " from task where plan_id = :plan and code = 'T12'";

    private final AgroalDataSource dataSource;
    private String plan = "";
    private String session = "";

    ConstraintsTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @BeforeEach
    void aPlan() {
        plan = newPlan();
        session = sessionOf(plan);
    }

    private int run(String sql) throws SQLException {
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            return statement.executeUpdate(sql.replace(":plan", "'" + plan + "'").replace(":session", "'" + session + "'"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "update session set closing_day = opening_day - 1 where code = :session",
            "update session set term = term + 1 where code = :session", "update session set title = ' ' where code = :session",
            "insert into plan select gen_random_uuid(), session_code, template_id, template_code, made_for, made_on, rescheduled_at, 0, template_version from plan where id = :plan",
            "update task set progress = 1 where plan_id = :plan and code = 'T12'",
            "update task set progress = 101, state = 'IN_PROGRESS' where plan_id = :plan and code = 'T12'",
            "update task set state = 'AWAITING_CHECK', evidence = '{表}' where plan_id = :plan and code = 'T12'",
            "update task set state = 'AWAITING_CHECK', handed_in_by = '1' where plan_id = :plan and code = 'T12'",
            "update task set state = 'CLOSED', handed_in_by = '1', evidence = '{表}', closed_by = '1', closed_on = due_day where plan_id = :plan and code = 'T12'",
            "update task set state = 'CLOSED', handed_in_by = '1', evidence = '{表}' where plan_id = :plan and code = 'T12'",
            "update task set due_day = start_day - 1 where plan_id = :plan and code = 'T12'",
            "update task set yellow_from = due_day + 1 where plan_id = :plan and code = 'T12'",
            "update task set finish_offset_days = null where plan_id = :plan and code = 'T33'",
            "update task set reason = 'SUCCESSOR' where plan_id = :plan and code = 'T33'",
            "update task set session_code = '0-0' where plan_id = :plan",
            "update task set code = 'T13' where plan_id = :plan and code = 'T12'",
            "insert into plan_link values (gen_random_uuid(), :plan, 'T12', 'T12', 'FS', 0)",
            "insert into plan_link values (gen_random_uuid(), :plan, 'T12', 'T99', 'FS', 0)",
            "insert into plan_link values (gen_random_uuid(), :plan, 'T20', 'T24', 'FS', 5)",
            "update task set state = 'SUSPENDED', state_reason = '演练' where plan_id = :plan and code = 'T12'",
            "update task set state = 'SUSPENDED', suspended_in = 'NOT_STARTED' where plan_id = :plan and code = 'T12'",
            "update task set suspended_in = 'NOT_STARTED' where plan_id = :plan and code = 'T12'",
            "update task set state = 'TERMINATED' where plan_id = :plan and code = 'T12'",
            "update task set state = 'TERMINATED', state_reason = '演练', extension_asked_by = '1' where plan_id = :plan and code = 'T12'",
            EXTENSION + "1, 'OPEN', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-21', null, null, null, null" + OF_T12,
            EXTENSION + "1, 'OPEN', '1', '何静', '2020-12-22', '演练', '2020-12-21', '2020-12-28', null, null, null, null" + OF_T12,
            EXTENSION
                    + "1, 'GRANTED', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-28', null, null, '2020-12-21', null"
                    + OF_T12,
            EXTENSION + "1, 'GRANTED', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-28', '1', '何静', '2020-12-21', null"
                    + OF_T12,
            EXTENSION
                    + "1, 'REJECTED', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-28', '2', '刘明', '2020-12-21', null"
                    + OF_T12,
            EXTENSION + "n, 'OPEN', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-28', null, null, null, null"
                    + " from generate_series(1, 2) n, task where plan_id = :plan and code = 'T12'",
            "delete from task where plan_id = :plan" })
    void what_breaks_a_rule_is_refused(String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).startsWith("23"));
    }

    @Test
    void what_keeps_the_rules_is_accepted() throws SQLException {
        assertThat(run(
                "update task set state = 'CLOSED', handed_in_by = '1', evidence = '{表}', closed_by = '2', closed_on = due_day, progress = 100"
                        + " where plan_id = :plan and code = 'T12'"))
                .isEqualTo(1);
        assertThat(run(EXTENSION
                + "1, 'OPEN', '1', '何静', '2020-12-21', '演练', '2020-12-21', '2020-12-28', null, null, null, null" + OF_T12))
                .isEqualTo(1);
    }
}
