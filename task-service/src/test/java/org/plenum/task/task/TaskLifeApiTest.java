package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// T12 工作报告初稿征求意见 is led by 研究室, due on D-35, Monday 28 December 2020; T19 主席会议审议 follows it.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TaskLifeApiTest {

    private static final Map<String, Object> DONE = Map.of("note", "意见已汇总", "evidence", List.of("意见汇总表"));
    private static final Map<String, Object> GRANTED = Map.of("granted", true);

    private static RequestSpecification research() {
        return as("research-he", "研究室", "research");
    }

    private static RequestSpecification chair() {
        return as("chair-sun", null, "chair");
    }

    private static Map<String, Object> until(String day) {
        return Map.of("to", day, "reason", "两个民主党派的意见月底才能收齐");
    }

    private static Map<String, Object> because(String reason) {
        return Map.of("reason", reason);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Integer>> answers = Stream.of(requests).map(request -> pool.submit(() -> {
                barrier.await();
                return request.call().statusCode();
            })).toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    @Test
    void a_lead_unit_asks_for_an_extension_and_the_office_grants_it() {
        String plan = newPlan();
        String task = task(plan, "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201)
                .header("Location", containsString(task + "/extensions/1")).body("state", equalTo("OPEN"))
                .body("from", equalTo("2020-12-28")).body("due", equalTo("2020-12-28")).body("askedBy", notNullValue());
        office().get(task).then().body("extensionOpen", is(true)).body("allowedActions", hasItem("DECIDE_EXTENSION"))
                .body("allowedActions", not(hasItem("REQUEST_EXTENSION")));
        research().get(task).then().body("allowedActions", not(hasItem("DECIDE_EXTENSION")));
        int version = office().get("/api/v1/plans/" + plan).path("version");
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(200).body("state", equalTo("GRANTED"))
                .body("due", equalTo("2020-12-31")).body("decidedBy", notNullValue());
        office().get(task).then().body("due", equalTo("2020-12-31")).body("finishOffsetDays", is(-32))
                .body("extensionOpen", is(false)).body("why", containsString("12月31日"));
        office().get("/api/v1/plans/" + plan).then().body("version", is(version + 1));
        office().get(task + "/history").then()
                .body("items.type", contains("task.extension-requested", "task.extension-granted"))
                .body("items[1].payload.to", equalTo("2020-12-31"));
        office().get(task + "/extensions/1").then().statusCode(200).header("ETag", etag(task + "/extensions/1"))
                .body("to", equalTo("2020-12-31"));
    }

    @Test
    void a_granted_day_moves_with_the_opening() {
        String plan = newPlan();
        String task = task(plan, "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(200);
        moveOpening(sessionOf(plan), "2021-02-08").then().statusCode(200);
        office().get(task).then().body("due", equalTo("2021-01-07")).body("finishOffsetDays", is(-32));
        office().get(task + "/extensions/1").then().body("to", equalTo("2020-12-31"));
    }

    @Test
    void a_day_for_which_a_successor_cannot_wait_is_refused_naming_the_chain() {
        String plan = newPlan();
        String task = task(plan, "T12");
        act(research(), task, "extensions", until("2021-01-12")).then().statusCode(201);
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(422)
                .body("type", equalTo("/problems/extension-impossible")).body("title", notNullValue())
                .body("code", equalTo("T12")).body("chain.code", hasItem("T19")).body("chain[0].code", equalTo("T12"))
                .body("why", containsString("主席会议审议")).body("detail", containsString("什么都没有改动"));
        office().get(task).then().body("due", equalTo("2020-12-28")).body("finishOffsetDays", is(-35))
                .body("extensionOpen", is(true));
        office().get(task + "/extensions/1").then().body("state", equalTo("OPEN"));
        office().get(task + "/history").then().body("items.type", contains("task.extension-requested"));
        // once the chain was given room, the same request can be granted
        patch(task(plan, "T20"), Map.of("finishOffsetDays", -15)).then().statusCode(200);
        patch(task(plan, "T19"), Map.of("finishOffsetDays", -19)).then().statusCode(200);
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(200).body("due", equalTo("2021-01-12"));
    }

    @Test
    void a_rejection_needs_a_reason_and_changes_no_date() {
        String task = task(newPlan(), "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        act(office(), task, "extensions/1/decision", Map.of("granted", false)).then().statusCode(422).body("type",
                equalTo("/problems/no-reason"));
        act(office(), task, "extensions/1/decision", Map.of("granted", false, "reason", "请加派人手")).then().statusCode(200)
                .body("state", equalTo("REJECTED")).body("decisionReason", equalTo("请加派人手"))
                .body("due", equalTo("2020-12-28"));
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(409).body("type",
                equalTo("/problems/extension-settled"));
    }

    @Test
    void an_extension_is_applied_for_before_expiry() {
        String overdue = task(newPlan(), "T01");
        act(as("office-wu", null, "office"), overdue, "extensions", until("2020-12-31")).then().statusCode(422)
                .body("type", equalTo("/problems/extension-too-late")).body("detail", containsString("之后不再受理"));
        office().get(overdue).then().body("light", equalTo("RED")).body("allowedActions", not(hasItem("REQUEST_EXTENSION")));
    }

    @Test
    void another_unit_does_not_ask_for_an_extension() {
        act(as("committee-1", "经科委", "committee"), task(newPlan(), "T12"), "extensions", until("2020-12-31")).then()
                .statusCode(403).body("type", equalTo("/problems/not-lead-unit"));
    }

    @Test
    void the_new_day_is_later_and_a_working_day() {
        String task = task(newPlan(), "T12");
        act(research(), task, "extensions", until("2020-12-28")).then().statusCode(422)
                .body("type", equalTo("/problems/extension-day")).body("reason", containsString("不晚于现在的期限"));
        act(research(), task, "extensions", until("2021-01-01")).then().statusCode(422)
                .body("type", equalTo("/problems/extension-day")).body("reason", containsString("不是工作日"));
        act(research(), task, "extensions", until("2199-12-31")).then().statusCode(422).body("type",
                equalTo("/problems/extension-day"));
        act(research(), task, "extensions", Map.of("to", "2020-12-31")).then().statusCode(400).body("violations.field",
                hasItem("reason"));
        String natural = task(newPlan(), "T30"); // D-3, Friday; in natural days, and T31 follows on Saturday
        act(as("group-hui", "会务组", "committee"), natural, "extensions", until("2021-01-30")).then().statusCode(201);
    }

    @Test
    void the_day_of_a_fixed_task_is_not_extended() {
        act(office(), task(newPlan(), "T33"), "extensions", until("2021-02-02")).then().statusCode(422).body("type",
                equalTo("/problems/fixed-day"));
    }

    @Test
    void who_asks_for_an_extension_does_not_decide() {
        String task = task(newPlan(), "T12");
        act(office(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        act(research(), task, "extensions", until("2020-12-30")).then().statusCode(409).body("type",
                equalTo("/problems/extension-open"));
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(403).body("type",
                equalTo("/problems/own-extension"));
        act(chair(), task, "extensions/1/decision", GRANTED).then().statusCode(403)
                .body("type", equalTo("/problems/not-in-charge")).body("detail", equalTo("「审批延期」只能由办公室决定。"));
        act(otherOffice(), task, "extensions/2/decision", GRANTED).then().statusCode(404).body("type",
                equalTo("/problems/extension-not-found"));
        act(otherOffice(), task, "extensions/1/decision", GRANTED).then().statusCode(200);
    }

    @Test
    void the_office_finds_the_requests_that_wait_for_it() {
        String plan = newPlan();
        act(research(), task(plan, "T12"), "extensions", until("2020-12-31")).then().statusCode(201);
        office().queryParam("plan", plan).queryParam("extensionOpen", true).get("/api/v1/tasks").then().statusCode(200)
                .body("items.code", contains("T12"));
        act(office(), task(plan, "T12"), "extensions/1/decision", GRANTED).then().statusCode(200);
        office().queryParam("plan", plan).queryParam("extensionOpen", true).get("/api/v1/tasks").then().body("items", empty());
    }

    @Test
    void requests_are_read_page_by_page() {
        String task = task(newPlan(), "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        act(office(), task, "extensions/1/decision", Map.of("granted", false, "reason", "请加派人手")).then().statusCode(200);
        act(research(), task, "extensions", until("2020-12-30")).then().statusCode(201);
        String next = office().queryParam("limit", 1).get(task + "/extensions").then().body("items.state", contains("REJECTED"))
                .extract().path("next");
        office().queryParam("limit", 1).queryParam("cursor", next).get(task + "/extensions").then()
                .body("items.number", contains(2)).body("next", nullValue());
    }

    @Test
    void of_two_who_ask_at_once_one_wins_and_the_other_must_read_again() throws Exception {
        String task = task(newPlan(), "T12");
        String tag = etag(task);
        assertThat(atOnce(() -> research().header("If-Match", tag).body(until("2020-12-31")).post(task + "/extensions"),
                () -> office().header("If-Match", tag).body(until("2020-12-30")).post(task + "/extensions")))
                .containsExactlyInAnyOrder(201, 412);
    }

    @RepeatedTest(30)
    void of_two_who_decide_at_once_one_wins() throws Exception {
        String task = task(newPlan(), "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        String tag = etag(task);
        assertThat(atOnce(
                () -> office().header("If-Match", tag).body(GRANTED).post(task + "/extensions/1/decision"),
                () -> otherOffice().header("If-Match", tag).body(Map.of("granted", false, "reason", "请加派人手"))
                        .post(task + "/extensions/1/decision")))
                .containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void an_extension_granted_while_the_opening_moves_ends_in_one_computation() throws Exception {
        String plan = newPlan();
        String session = "/api/v1/sessions/" + sessionOf(plan);
        String task = task(plan, "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        String taskTag = etag(task);
        String sessionTag = etag(session);
        assertThat(atOnce(() -> office().header("If-Match", taskTag).body(GRANTED).post(task + "/extensions/1/decision"),
                () -> patch(office(), session, sessionTag, Map.of("openingDay", "2021-02-03"))))
                .contains(200).allMatch(status -> List.of(200, 412, 422).contains(status));
        String due = office().get(task).path("due");
        assertThat(countdown(plan).<String> path("rows.find { it.code == 'T12' }.date")).isEqualTo(due);
    }

    @Test
    void an_open_request_lapses_when_the_task_is_closed() {
        String task = task(newPlan(), "T12");
        act(research(), task, "extensions", until("2020-12-31")).then().statusCode(201);
        act(research(), task, "start", null).then().statusCode(200);
        act(research(), task, "hand-in", DONE).then().statusCode(200);
        act(office(), task, "close", null).then().statusCode(200).body("extensionOpen", is(false));
        office().get(task + "/extensions/1").then().body("state", equalTo("LAPSED")).body("decidedBy", nullValue());
        act(office(), task, "extensions/1/decision", GRANTED).then().statusCode(409).body("type",
                equalTo("/problems/wrong-state")).body("allowedActions", contains("REOPEN"));
    }

    @Test
    void a_task_is_suspended_resumed_and_terminated_with_reasons() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null).then().statusCode(200);
        act(research(), task, "suspend", because("人手不够")).then().statusCode(403).body("type",
                equalTo("/problems/not-in-charge"));
        act(chair(), task, "suspend", Map.of("reason", " ")).then().statusCode(400);
        act(chair(), task, "suspend", because("待省里通知明确")).then().statusCode(200).body("state", equalTo("SUSPENDED"))
                .body("light", equalTo("GREY")).body("stateReason", equalTo("待省里通知明确"))
                .body("allowedActions", contains("TERMINATE"));
        act(research(), task, "reports", Map.of("percent", 10, "note", "进展")).then().statusCode(409)
                .body("reason", equalTo("「报告进展」须在任务「进行中」时进行，任务现为「暂缓」。"));
        act(office(), task, "resume", null).then().statusCode(200).body("state", equalTo("IN_PROGRESS"))
                .body("stateReason", nullValue());
        act(office(), task, "terminate", because("已并入另一项任务")).then().statusCode(200).body("state", equalTo("TERMINATED"))
                .body("allowedActions", empty());
        office().get(task + "/history").then()
                .body("items.type", contains("task.started", "task.suspended", "task.resumed", "task.terminated"))
                .body("items[3].payload.reason", equalTo("已并入另一项任务"));
    }

    @Test
    void a_suspended_task_stays_grey_and_once_late_however_the_opening_moves() {
        String plan = newPlan();
        String task = task(plan, "T01"); // overdue from the start
        act(office(), task, "suspend", because("待省里通知明确")).then().statusCode(200).body("light", equalTo("GREY"))
                .body("wasLate", is(true));
        moveOpening(sessionOf(plan), "2021-02-08").then().statusCode(200);
        office().get(task).then().body("light", equalTo("GREY")).body("wasLate", is(true));
        act(office(), task, "resume", null).then().statusCode(200).body("light", equalTo("RED"));
    }

    /// T20 waits for T19, and T19 for T12.
    @Test
    void what_is_suspended_holds_its_successors_up_and_what_is_terminated_does_not() {
        String plan = newPlan();
        String early = "rows.find { it.code == 'T19' }.earlyStart";
        patch(task(plan, "T12"), Map.of("durationDays", 30)).then().statusCode(200);
        String held = countdown(plan).path(early);
        act(office(), task(plan, "T12"), "suspend", because("待省里通知明确")).then().statusCode(200);
        assertThat(countdown(plan).<String> path(early)).isEqualTo(held);
        act(office(), task(plan, "T12"), "terminate", because("已并入另一项任务")).then().statusCode(200);
        assertThat(countdown(plan).<String> path(early)).isLessThan(held);
        office().get("/api/v1/plans/" + plan).then().body("conflicts.code", not(hasItem("T12")));
    }

    @Test
    void the_opening_is_not_terminated() {
        act(office(), task(newPlan(), "T33"), "terminate", because("演练")).then().statusCode(422).body("type",
                equalTo("/problems/fixed-day"));
    }

    @Test
    void a_closed_task_is_reopened_with_a_reason() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null).then().statusCode(200);
        act(research(), task, "hand-in", DONE).then().statusCode(200);
        act(office(), task, "close", null).then().statusCode(200).body("allowedActions", contains("REOPEN"));
        act(office(), task, "reopen", Map.of()).then().statusCode(400);
        act(research(), task, "reopen", because("汇总表有误")).then().statusCode(403);
        act(office(), task, "reopen", because("汇总表与原件不符")).then().statusCode(200).body("state", equalTo("IN_PROGRESS"))
                .body("progress", is(100)).body("evidence", contains("意见汇总表")).body("closedOn", nullValue())
                .body("stateReason", equalTo("汇总表与原件不符")).body("allowedActions",
                        containsInAnyOrder("REPORT", "HAND_IN", "CHANGE", "REQUEST_EXTENSION", "SUSPEND", "TERMINATE"));
    }

    @Test
    void a_repeated_request_has_one_effect() {
        String task = task(newPlan(), "T12");
        String tag = etag(task);
        for (int i = 0; i < 2; i++) {
            research().header("If-Match", tag).header("Idempotency-Key", "one-request-" + task.substring(14))
                    .body(until("2020-12-31")).post(task + "/extensions").then().statusCode(201).body("number", is(1));
        }
        research().body(until("2020-12-31")).post(task + "/extensions").then().statusCode(428);
    }
}
