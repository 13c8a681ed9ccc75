package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// A plan of 3,000 tasks more than anybody makes: whoever moves it writes in batches, and only what changed.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LargePlanTest {

    private static final int MORE = 3_000;

    private final AgroalDataSource dataSource;
    private final SessionFactory sessions;

    LargePlanTest(AgroalDataSource dataSource, SessionFactory sessions) {
        this.dataSource = dataSource;
        this.sessions = sessions;
    }

    private void enlarge(String plan) throws SQLException {
        try (var connection = dataSource.getConnection();
                var tasks = connection.prepareStatement(
                        """
                                insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                                    finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day,
                                    state, progress, yellow_from, was_late, evidence, version)
                                select gen_random_uuid(), plan_id, session_code, 'X' || n, '附加任务 ' || n, team, lead_unit, '{}', '{}', 'NORMAL',
                                    -(n % 15), 1, 'WORKDAY', false, start_day, due_day, certainty, reason, reason_day,
                                    'NOT_STARTED', 0, yellow_from, false, '{}', 0
                                from task, generate_series(1, ?) n where plan_id = ? and code = 'T33'""");
                var links = connection.prepareStatement(
                        """
                                insert into plan_link (id, plan_id, predecessor, successor, type, lag)
                                select gen_random_uuid(), ?, 'X' || n, 'X' || n + 1, 'FS', 0 from generate_series(1, ?) n where n % 10 <> 0""")) {
            tasks.setInt(1, MORE);
            tasks.setObject(2, UUID.fromString(plan));
            tasks.executeUpdate();
            links.setObject(1, UUID.fromString(plan));
            links.setInt(2, MORE - 1);
            links.executeUpdate();
        }
    }

    @Test
    void moving_a_large_plan_writes_in_batches_and_a_small_change_writes_little() throws SQLException {
        Statistics statistics = sessions.getStatistics();
        String plan = newPlan();
        String session = sessionOf(plan);
        enlarge(plan);
        moveOpening(session, "2021-02-08").then().statusCode(200);
        statistics.clear();
        moveOpening(session, "2021-02-22").then().statusCode(200);
        assertThat(statistics.getEntityUpdateCount()).isGreaterThan(MORE);
        assertThat(statistics.getPrepareStatementCount()).isLessThan(80);
        assertThat(countdown(plan).<List<String>> path("rows.code")).hasSize(37 + MORE);

        String owned = task(plan, "X15");
        statistics.clear();
        patch(owned, Map.of("owner", "王丽")).then().statusCode(200).body("version", is(3));
        assertThat(statistics.getEntityUpdateCount()).isEqualTo(1);
    }
}
