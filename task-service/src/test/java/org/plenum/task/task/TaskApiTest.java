package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TaskApiTest {

    private static final Map<String, Object> DONE = Map.of("note", "调研报告已定稿", "evidence", List.of("调研报告定稿"));

    /// T12 工作报告初稿征求意见 is led by 研究室, due on D-35, Monday 28 December 2020.
    private static RequestSpecification research() {
        return as("research-he", "研究室", "research");
    }

    @Test
    void a_task_lives_from_start_to_closing() {
        String task = task(newPlan(), "T12");
        research().get(task).then().body("state", equalTo("NOT_STARTED")).body("allowedActions",
                contains("START", "REQUEST_EXTENSION", "ADD_STEP"));
        act(research(), task, "start", null).then().statusCode(200).body("state", equalTo("IN_PROGRESS"))
                .body("allowedActions", contains("REPORT", "HAND_IN", "REQUEST_EXTENSION", "ADD_STEP"));
        act(research(), task, "reports", Map.of("percent", 60, "note", "已征求八个党派意见")).then().statusCode(200)
                .body("progress", is(60))
                .body("light", equalTo("GREEN"));
        act(research(), task, "hand-in", DONE).then().statusCode(200).body("state", equalTo("AWAITING_CHECK"))
                .body("allowedActions", empty());
        act(office(), task, "send-back", Map.of("reason", "请补充意见汇总表")).then().statusCode(200)
                .body("sentBackReason", equalTo("请补充意见汇总表"));
        act(research(), task, "hand-in", DONE).then().statusCode(200).body("sentBackReason", nullValue());
        act(as("chair-sun", null, "chair"), task, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"))
                .body("light", equalTo("BLUE")).body("closedOn", equalTo("2020-12-21")).body("wasLate", is(false));
        office().get(task + "/history").then().statusCode(200)
                .body("items.type", contains("task.started", "task.reported", "task.handed-in",
                        "task.sent-back", "task.handed-in", "task.closed"))
                .body("items[1].payload.percent", is(60));
    }

    @Test
    void the_history_is_read_page_by_page() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null);
        act(research(), task, "reports", Map.of("percent", 10, "note", "开始"));
        String next = office().queryParam("limit", 1).get(task + "/history").then().body("items.type", contains("task.started"))
                .extract()
                .path("next");
        office().queryParam("limit", 1).queryParam("cursor", next).get(task + "/history").then().body("items.type",
                contains("task.reported")).body("next", nullValue());
    }

    @Test
    void a_wrong_state_is_explained() {
        String task = task(newPlan(), "T12");
        act(research(), task, "hand-in", DONE).then().statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("state", equalTo("NOT_STARTED"))
                .body("allowedActions", contains("START", "REQUEST_EXTENSION", "ADD_STEP"))
                .body("reason", equalTo("「提交验收」须在任务「进行中」时进行，任务现为「未启动」。"));
    }

    @Test
    void only_the_lead_unit_or_the_office_does_the_work() {
        String task = task(newPlan(), "T12");
        act(as("committee-1", "经科委", "committee"), task, "start", null).then().statusCode(403)
                .body("type", equalTo("/problems/not-lead-unit")).body("leadUnit", equalTo("研究室"));
        act(office(), task, "start", null).then().statusCode(200);
    }

    @Test
    void the_checker_is_not_the_doer() {
        String task = task(newPlan(), "T12");
        act(office(), task, "start", null).then().statusCode(200);
        act(office(), task, "hand-in", DONE).then().statusCode(200);
        act(office(), task, "close", null).then().statusCode(403).body("type", equalTo("/problems/own-work"));
        act(research(), task, "close", null).then().statusCode(403).body("type", equalTo("/problems/not-checker"));
        act(otherOffice(), task, "close", null).then().statusCode(200);
    }

    @Test
    void a_repeated_start_has_one_effect() {
        String task = task(newPlan(), "T12");
        String key = UUID.randomUUID().toString();
        String tag = etag(task);
        for (int i = 0; i < 2; i++) {
            research().header("If-Match", tag).header("Idempotency-Key", key).post(task + "/start").then().statusCode(200)
                    .body("state", equalTo("IN_PROGRESS")).body("version", is(1));
        }
        research().header("If-Match", tag).post(task + "/start").then().statusCode(412);
        research().post(task + "/start").then().statusCode(428);
    }

    @Test
    void the_office_divides_the_labour() {
        String task = task(newPlan(), "T12");
        patch(task,
                Map.of("owner", "王丽", "responsibleLeader", "李振华", "cooperatingUnits", List.of("各专委会", "办公室"), "priority",
                        "HIGH"))
                .then().statusCode(200).body("owner", equalTo("王丽")).body("cooperatingUnits", contains("各专委会", "办公室"))
                .body("priority", equalTo("HIGH")).body("leadUnit", equalTo("研究室"));
        var none = new HashMap<String, Object>();
        none.put("owner", null);
        patch(task, none).then().statusCode(200).body("owner", nullValue());
        none.put("leadUnit", null);
        patch(task, none).then().statusCode(400).body("violations.field", hasItem("leadUnit"));
        patch(research(), task, etag(task), Map.of("owner", "何静")).then().statusCode(403);
    }

    @Test
    void a_new_deadline_moves_what_depends_on_it() {
        String plan = newPlan();
        // T20 must not start before the working day after next to T19's; T19 moves from its own deadline to what T20 allows
        patch(task(plan, "T20"), Map.of("finishOffsetDays", -24)).then().statusCode(200).body("due", equalTo("2021-01-08"));
        office().get(task(plan, "T19")).then().body("due", equalTo("2021-01-06")).body("why", containsString("市委常委会听取筹备情况和报告"))
                .body("reason.successor", equalTo("T20"));
    }

    @Test
    void the_opening_itself_is_moved_by_the_session_only() {
        patch(task(newPlan(), "T33"), Map.of("finishOffsetDays", -1)).then().statusCode(422).body("type",
                equalTo("/problems/fixed-day"));
    }

    @Test
    void a_closed_task_is_not_changed_any_more() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null);
        act(research(), task, "hand-in", DONE);
        act(office(), task, "close", null).then().statusCode(200);
        patch(task, Map.of("owner", "王丽")).then().statusCode(409).body("state", equalTo("CLOSED"));
    }

    @Test
    void a_task_that_was_overdue_stays_marked() {
        String plan = newPlan();
        String task = task(plan, "T04");
        office().get(task).then().body("light", equalTo("RED")).body("wasLate", is(true));
        patch(task, Map.of("finishOffsetDays", -40)).then().statusCode(200).body("wasLate", is(true)).body("light",
                equalTo("RED"));
        assertThat(countdown(plan).<Boolean> path("rows.find { it.code == 'T04' }.wasLate")).isTrue();
    }

    @Test
    void tasks_are_not_for_members() {
        as("member-1", null, "member").get(task(newPlan(), "T12")).then().statusCode(403);
    }

    @Test
    void an_unknown_task_is_not_found() {
        office().get("/api/v1/tasks/" + UUID.randomUUID()).then().statusCode(404).body("type",
                equalTo("/problems/task-not-found"));
    }

    @Test
    void the_office_may_do_all_that_the_state_allows() {
        office().get(task(newPlan(), "T12")).then().body("allowedActions",
                containsInAnyOrder("START", "CHANGE", "REQUEST_EXTENSION", "SUSPEND", "TERMINATE", "ADD_STEP"));
    }

    @Test
    void the_rules_of_the_lights_are_public_within_the_house() {
        office().get("/api/v1/light-rules").then().statusCode(200).body("[0].yellowWorkdaysLeft", is(3))
                .body("[0].yellowPointsBehind", is(20)).body("[0].basis", containsString("默认"));
    }

    @Test
    void a_day_outside_the_years_of_the_calendar_is_a_violation_that_names_the_field() {
        String task = task(newPlan(), "T12");
        for (String day : List.of("1954-12-31", "2096-01-01")) {
            patch(task, Map.of("notBefore", day)).then().statusCode(400).body("type", equalTo("/problems/invalid-input"))
                    .body("violations[0].field", equalTo("notBefore")).body("violations[0].message", containsString("1955"));
        }
        patch(task, Map.of("notBefore", "2095-12-31")).then().statusCode(200);
    }

    @Test
    void a_text_of_wide_spaces_is_a_violation_that_names_the_field() {
        String task = task(newPlan(), "T12");
        for (String field : List.of("title", "group", "leadUnit", "owner", "responsibleLeader")) {
            patch(task, Map.of(field, "　")).then().statusCode(400).body("violations[0].field", equalTo(field));
        }
    }

    @Test
    void a_soft_deadline_binds_nothing_and_is_a_warning_once_it_is_missed() {
        String plan = newPlan();
        String task = task(plan, "T13");
        String due = office().get(task).then().body("deadlineKind", equalTo("HARD")).extract().path("due");
        patch(task, Map.of("deadlineKind", "SOFT", "finishOffsetDays", -60)).then().statusCode(200)
                .body("deadlineKind", equalTo("SOFT")).body("reason.kind", equalTo("PLAN_END"));
        assertThat(office().get(task).<String> path("due")).isGreaterThanOrEqualTo(due);
        office().get("/api/v1/plans/" + plan).then()
                .body("conflicts.find { it.code == 'T13' && it.severity == 'WARNING' }.kind", equalTo("TARGET_MISSED"))
                .body("conflicts.find { it.code == 'T13' && it.severity == 'WARNING' }.needed", equalTo("2020-12-03"))
                .body("conflicts.find { it.code == 'T13' && it.severity == 'WARNING' }.sentence", containsString("软期限"));
        assertThat(countdown(plan).<String> path("rows.find { it.code == 'T13' }.softDeadline")).isEqualTo("2020-12-03");
    }

    @Test
    void there_is_no_soft_deadline_without_a_day_and_none_of_a_fixed_task() {
        String plan = newPlan();
        Map<String, Object> change = new java.util.HashMap<>();
        change.put("finishOffsetDays", null);
        change.put("deadlineKind", "SOFT");
        patch(task(plan, "T13"), change).then().statusCode(400).body("violations[0].field", equalTo("deadlineKind"));
        patch(task(plan, "T33"), Map.of("deadlineKind", "SOFT")).then().statusCode(422).body("type",
                equalTo("/problems/fixed-day"));
    }
}
