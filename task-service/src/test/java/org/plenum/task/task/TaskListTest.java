package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    @Test
    void a_work_list_is_that_of_a_person_a_leader_a_cooperating_unit_a_tag_or_a_priority() {
        String plan = newPlan();
        patch(task(plan, "T13"), Map.of("owner", "沈舟", "responsibleLeader", "林远", "cooperatingUnits", List.of("各县政协", "经科委"),
                "tags", List.of("NINE_CITIES", "DRIVE_INDUSTRY"), "priority", "HIGH")).then().statusCode(200);
        patch(task(plan, "T12"), Map.of("owner", "沈舟", "tags", List.of("NINE_CITIES"))).then().statusCode(200);
        assertThat(codes(plan, "owner", "沈舟")).containsExactly("T12", "T13");
        assertThat(codes(plan, "responsibleLeader", "林远")).containsExactly("T13");
        assertThat(codes(plan, "cooperatingUnit", "各县政协")).containsExactly("T13");
        assertThat(codes(plan, "tag", "NINE_CITIES")).containsExactly("T12", "T13");
        assertThat(codes(plan, "tag", "DRIVE_INDUSTRY")).containsExactly("T13");
        assertThat(codes(plan, "tag", "NO_SUCH")).isEmpty();
        assertThat(codes(plan, "priority", "HIGH")).containsExactly("T13");
        office().queryParam("plan", plan).queryParam("tag", "NINE_CITIES").queryParam("cooperatingUnit", "经科委")
                .queryParam("owner", "沈舟").queryParam("dueTo", "2021-02-01").get("/api/v1/tasks").then().statusCode(200)
                .body("items.code", contains("T13"));
        office().queryParam("priority", "URGENT").get("/api/v1/tasks").then().statusCode(400).body("violations.field",
                contains("priority"));
    }

    private static List<String> codes(String plan, String filter, String value) {
        return office().queryParam("plan", plan).queryParam(filter, value).get("/api/v1/tasks").then().statusCode(200).extract()
                .path("items.code");
    }

    @Test
    void the_list_of_a_tag_follows_the_opening_and_goes_on_page_by_page() {
        String plan = newPlan();
        for (String code : List.of("T12", "T13", "T30")) {
            patch(task(plan, code), Map.of("tags", List.of("FIRST_REFORM"))).then().statusCode(200);
        }
        moveOpening(sessionOf(plan), "2021-02-08").then().statusCode(200);
        var first = office().queryParam("plan", plan).queryParam("tag", "FIRST_REFORM").queryParam("dueFrom", "2021-01-04")
                .queryParam("limit", 1).get("/api/v1/tasks").then().statusCode(200).body("items.code", contains("T12"))
                .body("items.due", contains("2021-01-04")).extract();
        office().queryParam("plan", plan).queryParam("tag", "FIRST_REFORM").queryParam("dueFrom", "2021-01-04")
                .queryParam("limit", 2).queryParam("cursor", first.<String> path("next")).get("/api/v1/tasks").then()
                .statusCode(200).body("items.code", contains("T13", "T30")).body("next", nullValue());
        patch(task(plan, "T13"), Map.of("tags", List.of())).then().statusCode(200);
        assertThat(codes(plan, "tag", "FIRST_REFORM")).containsExactly("T12", "T30");
    }

    @Test
    void the_list_of_a_tag_or_cooperating_unit_follows_state_and_lead_unit() {
        String plan = newPlan();
        String path = task(plan, "T13");
        patch(path, Map.of("tags", List.of("FIRST_REFORM"), "cooperatingUnits", List.of("经科委"))).then().statusCode(200);
        assertThat(codes(plan, "tag", "FIRST_REFORM", "state", "NOT_STARTED")).containsExactly("T13");
        act(office(), path, "start", null).then().statusCode(200);
        assertThat(codes(plan, "tag", "FIRST_REFORM", "state", "NOT_STARTED")).isEmpty();
        assertThat(codes(plan, "tag", "FIRST_REFORM", "state", "IN_PROGRESS")).containsExactly("T13");
        assertThat(codes(plan, "cooperatingUnit", "经科委", "state", "IN_PROGRESS")).containsExactly("T13");
        patch(path, Map.of("leadUnit", "提案委")).then().statusCode(200);
        assertThat(codes(plan, "tag", "FIRST_REFORM", "unit", "提案委")).containsExactly("T13");
    }

    private static List<String> codes(String plan, String filter, String value, String other, String its) {
        return office().queryParam("plan", plan).queryParam(filter, value).queryParam(other, its).get("/api/v1/tasks").then()
                .statusCode(200).extract().path("items.code");
    }

    @Test
    void conditions_that_exclude_each_other_find_nothing_without_looking() {
        SqlRecorder.SENT.clear();
        assertThat(tasks.page(by(null, null, null, Light.RED, TaskState.CLOSED), TODAY, null, 51)).isEmpty();
        assertThat(SqlRecorder.SENT).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void a_state_that_never_has_a_light_is_the_only_one_excluded(TaskState state) {
        Set<Light> lights = switch (state) {
            case NOT_STARTED -> Set.of(Light.GREY, Light.YELLOW, Light.RED);
            case IN_PROGRESS, AWAITING_CHECK -> Set.of(Light.GREEN, Light.YELLOW, Light.RED);
            case CLOSED -> Set.of(Light.BLUE);
            case SUSPENDED, TERMINATED -> Set.of(Light.GREY);
        };
        assertThat(Stream.of(Light.values()).filter(light -> by(null, null, null, light, state).canMatch()))
                .containsExactlyInAnyOrderElementsOf(lights);
    }

    private static TaskFilter by(@Nullable UUID plan, @Nullable String session, @Nullable String unit, @Nullable Light light,
            @Nullable TaskState state) {
        return new TaskFilter(plan, session, unit, light, state, null, null, false, null, null, null, null, null);
    }

    private static TaskFilter work(@Nullable String owner, @Nullable String leader, @Nullable String cooperating,
            @Nullable String tag, @Nullable Priority priority) {
        return new TaskFilter(null, null, null, null, null, TODAY, TODAY.plusDays(300), false, owner, leader, cooperating, tag,
                priority);
    }

    private static List<TaskFilter> filters() {
        var filters = new ArrayList<TaskFilter>(List.of(by(null, null, null, null, null), by(plan(7), null, null, null, null),
                by(null, "90-7", null, null, null), by(null, null, "单位7", null, null), by(null, null, "单位7", Light.RED, null),
                new TaskFilter(null, null, null, null, null, TODAY, TODAY.plusDays(7), false, null, null, null, null, null),
                new TaskFilter(null, null, null, null, null, null, null, true, null, null, null, null, null),
                work("人7", null, null, null, null), work(null, "领导3", null, null, null), work(null, null, "配合2", null, null),
                work(null, null, null, "NINE_CITIES", null), work(null, null, null, "DRIVE_INDUSTRY", null),
                work(null, null, null, null, Priority.HIGH), work(null, null, null, null, Priority.NORMAL)));
        Stream.of(TaskState.values()).forEach(state -> filters.add(by(null, null, null, null, state)));
        Stream.of(Light.values()).forEach(light -> filters.add(by(null, null, null, light, null)));
        return filters;
    }

    private static UUID plan(int number) {
        return new UUID(7, number);
    }

    /// On 30,000 tasks, most of them closed, each with a tag or two and a cooperating unit.
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
            sql("insert into plan (id, session_code, template_id, template_code, made_for, made_on, rescheduled_at, version, template_version) select cast('%s' as uuid), '90-%d', id, code, '2021-02-01', '2020-12-21', now(), 0, version from countdown_template where code = 'countdown' and version = 1"
                    .formatted(plan(i), i));
        }
        sql("""
                insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                    finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day, state, progress,
                    yellow_from, was_late, handed_in_by, evidence, closed_by, closed_on, state_reason, version, owner, responsible_leader,
                    tags, suspended_in, paused_on)
                select gen_random_uuid(), cast('00000000-0000-0007-0000-00000000000' || k as uuid), '90-' || k, 'Y' || n, '任务 ' || n,
                    '秘书组', '单位' || n % 41, array['配合' || n % 5], '{}', case when n % 10 = 0 then 'HIGH' else 'NORMAL' end, -10, 1, 'WORKDAY', false, day, day, 'OFFICIAL', 'PLAN_END', day, state,
                    case state when 'CLOSED' then 100 else 0 end, day - 3, false,
                    case when state in ('CLOSED', 'AWAITING_CHECK') then '1' end, '{表}',
                    case state when 'CLOSED' then '2' end, case state when 'CLOSED' then day end, case when state in ('TERMINATED', 'SUSPENDED') then '演练' end, 0,
                    '人' || n % 97, '领导' || n % 7,
                    case when n % 50 = 0 then array['NINE_CITIES', 'DRIVE_INDUSTRY'] when n % 3 = 0 then array['NINE_CITIES'] else '{}' end,
                    case state when 'SUSPENDED' then 'IN_PROGRESS' end, case state when 'SUSPENDED' then array[day - 5] else '{}' end
                from (select n, 1 + n % 9 as k, date '2020-12-21' - 1000 + n % 1400 as day, case when n % 1400 < 900 then 'CLOSED'
                    when n % 7 < 2 then 'IN_PROGRESS' when n % 7 = 2 then 'AWAITING_CHECK' when n % 70 = 3 then 'TERMINATED' when n % 70 = 4 then 'SUSPENDED' else 'NOT_STARTED' end as state
                    from generate_series(1, 30000) n) made""");
        sql("analyze task, task_tag, task_cooperation");
    }

    private void sql(String statement) {
        database.createNativeQuery(statement).executeUpdate();
    }

    private static List<Object> values(TaskFilter filter) {
        boolean open = filter.light() == Light.YELLOW || filter.light() == Light.GREEN;
        var values = new ArrayList<Object>(List.of(open || filter.dueFrom() != null ? TODAY : "1900-01-01", new UUID(0, 0)));
        Stream.of(filter.tag(), filter.cooperatingUnit(), filter.plan(), filter.session(), filter.unit(), filter.owner(),
                filter.responsibleLeader(), filter.priority(), filter.state(), lastDay(filter)).filter(Objects::nonNull)
                .forEach(values::add);
        if (filter.light() != null && filter.light() != Light.BLUE) {
            values.add(TODAY);
        }
        return values;
    }

    /// A session or plan is looked for within its days.
    private static @Nullable LocalDate lastDay(TaskFilter filter) {
        return filter.plan() == null && filter.session() == null ? filter.dueTo() : TODAY.plusDays(400);
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
