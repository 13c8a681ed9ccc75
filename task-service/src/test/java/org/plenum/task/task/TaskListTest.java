package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.light.Light;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TaskListTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    private final TaskRepository tasks;
    private final EntityManager database;

    TaskListTest(TaskRepository tasks, EntityManager database) {
        this.tasks = tasks;
        this.database = database;
    }

    private static List<Map<String, Object>> all(String plan) {
        return office().queryParam("plan", plan).queryParam("limit", 200).get("/api/v1/tasks").then().statusCode(200).extract()
                .path("items");
    }

    @ParameterizedTest
    @EnumSource(Light.class)
    void the_filter_by_light_finds_exactly_the_tasks_of_that_light(Light light) {
        String plan = newPlan();
        act(office(), task(plan, "T30"), "start", null).then().statusCode(200);
        act(office(), task(plan, "T09"), "start", null).then().statusCode(200);
        String closed = task(plan, "T12");
        act(office(), closed, "start", null);
        act(office(), closed, "hand-in", Map.of("note", "完成", "evidence", List.of("汇总表")));
        act(otherOffice(), closed, "close", null).then().statusCode(200);
        act(office(), task(plan, "T01"), "suspend", Map.of("reason", "演练")).then().statusCode(200);
        act(office(), task(plan, "T18"), "terminate", Map.of("reason", "演练")).then().statusCode(200);
        List<Object> expected = new ArrayList<>();
        all(plan).stream().filter(task -> light.name().equals(task.get("light")))
                .forEach(task -> expected.add(task.get("code")));
        assertThat(expected).isNotEmpty();
        List<String> found = office().queryParam("plan", plan).queryParam("light", light).queryParam("limit", 200)
                .get("/api/v1/tasks").then()
                .statusCode(200).extract().path("items.code");
        assertThat(found).containsExactlyElementsOf(expected.stream().map(String::valueOf).toList());
    }

    @Test
    void tasks_are_found_by_session_unit_state_and_due_day() {
        String plan = newPlan();
        List<String> found = office().queryParam("session", sessionOf(plan)).queryParam("unit", "研究室")
                .queryParam("state", "NOT_STARTED")
                .queryParam("dueFrom", "2020-12-21").queryParam("dueTo", "2020-12-31").get("/api/v1/tasks").then()
                .statusCode(200).extract()
                .path("items.code");
        assertThat(found).containsExactly("T12");
    }

    @Test
    void pages_follow_each_other_in_the_order_of_the_due_day() {
        String plan = newPlan();
        var dues = new ArrayList<String>();
        @Nullable
        String cursor = null;
        do {
            var request = office().queryParam("plan", plan).queryParam("limit", 10);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/api/v1/tasks").then()
                    .statusCode(200).extract();
            dues.addAll(page.<List<String>> path("items.due"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(dues).hasSize(37).isSorted();
    }

    private static TaskFilter by(@Nullable UUID plan, @Nullable String session, @Nullable String unit, @Nullable Light light,
            @Nullable TaskState state) {
        return new TaskFilter(plan, session, unit, light, state, null, null, false);
    }

    private static List<TaskFilter> filters() {
        var filters = new ArrayList<TaskFilter>(List.of(by(null, null, null, null, null), by(plan(7), null, null, null, null),
                by(null, "90-7", null, null, null), by(null, null, "单位7", null, null), by(null, null, "单位7", Light.RED, null),
                new TaskFilter(null, null, null, null, null, TODAY, TODAY.plusDays(7), false),
                new TaskFilter(null, null, null, null, null, null, null, true)));
        Stream.of(TaskState.values()).forEach(state -> filters.add(by(null, null, null, null, state)));
        Stream.of(Light.values()).forEach(light -> filters.add(by(null, null, null, light, null)));
        return filters;
    }

    private static UUID plan(int number) {
        return new UUID(7, number);
    }

    /// On 30,000 tasks, most of them closed.
    @Test
    void every_list_is_a_range_of_an_index() {
        QuarkusTransaction.begin();
        try {
            fill();
            for (TaskFilter filter : filters()) {
                SqlRecorder.SENT.clear();
                tasks.page(filter, TODAY, null, 51);
                String plan = explain(SqlRecorder.SENT.getLast(), values(filter));
                assertThat(plan).as("%s", filter).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void what_turns_with_the_day_is_found_by_its_days() {
        QuarkusTransaction.begin();
        try {
            fill();
            SqlRecorder.SENT.clear();
            tasks.turned(TODAY.minusDays(1), TODAY, new UUID(0, 0), 51);
            var values = List.<Object> of(TODAY.minusDays(1), TODAY, TODAY.minusDays(1), TODAY, new UUID(0, 0));
            assertThat(explain(SqlRecorder.SENT.getLast(), values)).contains("task_running_due", "task_running_yellow")
                    .doesNotContain("Seq Scan");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        for (int i = 1; i <= 9; i++) {
            sql("insert into session values ('90-%d', 90, %d, '演练', '2021-02-01', '2021-02-04', 0)".formatted(i, i));
            sql("insert into plan select cast('%s' as uuid), '90-%d', id, code, '2021-02-01', '2020-12-21', now(), 0 from countdown_template"
                    .formatted(plan(i), i));
        }
        sql("""
                insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                    finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day, state, progress,
                    yellow_from, was_late, handed_in_by, evidence, closed_by, closed_on, state_reason, version)
                select gen_random_uuid(), cast('00000000-0000-0007-0000-00000000000' || k as uuid), '90-' || k, 'Y' || n, '任务 ' || n,
                    '秘书组', '单位' || n % 41, '{}', '{}', 'NORMAL', -10, 1, 'WORKDAY', false, day, day, 'OFFICIAL', 'PLAN_END', day, state,
                    case state when 'CLOSED' then 100 else 0 end, day - 3, false,
                    case when state in ('CLOSED', 'AWAITING_CHECK') then '1' end, '{表}',
                    case state when 'CLOSED' then '2' end, case state when 'CLOSED' then day end, case state when 'TERMINATED' then '演练' end, 0
                from (select n, 1 + n % 9 as k, date '2020-12-21' - 1000 + n % 1400 as day, case when n % 1400 < 900 then 'CLOSED'
                    when n % 7 < 2 then 'IN_PROGRESS' when n % 7 = 2 then 'AWAITING_CHECK' when n % 70 = 3 then 'TERMINATED' else 'NOT_STARTED' end as state
                    from generate_series(1, 30000) n) made""");
        sql("analyze task");
    }

    private void sql(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private static List<Object> values(TaskFilter filter) {
        boolean open = filter.light() == Light.YELLOW || filter.light() == Light.GREEN;
        var values = new ArrayList<Object>(List.of(open || filter.dueFrom() != null ? TODAY : "1900-01-01", new UUID(0, 0)));
        Stream.of(filter.plan(), filter.session(), filter.unit(), filter.state(), filter.dueTo()).filter(Objects::nonNull)
                .forEach(values::add);
        if (filter.light() != null && filter.light() != Light.BLUE) {
            values.add(TODAY);
        }
        return values;
    }

    private String explain(String sql, List<Object> values) {
        String written = sql.replace("offset ? rows fetch first ? rows only", "limit 51");
        for (Object value : values) {
            written = written.replaceFirst("\\?", "'" + value + "'");
        }
        assertThat(written).as("every parameter has its value").doesNotContain("?");
        List<?> lines = database.createNativeQuery("explain " + written, String.class).getResultList();
        return String.join("\n", lines.stream().map(String::valueOf).toList());
    }
}
