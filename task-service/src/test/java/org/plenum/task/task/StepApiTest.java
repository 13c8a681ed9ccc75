package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// T12 工作报告初稿征求意见 is led by 研究室, due on D-35, Monday 28 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class StepApiTest {

    private static final Map<String, Object> DONE = Map.of("note", "意见已汇总", "evidence", List.of("意见汇总表"));

    private static RequestSpecification research() {
        return as("research-he", "研究室", "research");
    }

    private static Map<String, Object> step(String title, int weight) {
        return Map.of("title", title, "weight", weight, "dueDay", "2020-12-25", "owner", "王丽");
    }

    private static Response on(RequestSpecification who, String task, int number, String action, Map<String, Object> body) {
        String step = task + "/steps/" + number;
        var request = who.header("If-Match", etag(step));
        return (body.isEmpty() ? request : request.body(body)).post(step + "/" + action);
    }

    /// T12, in progress, with a step of each weight.
    private static String divided(String plan, int... weights) {
        String task = task(plan, "T12");
        act(research(), task, "start", null).then().statusCode(200);
        for (int i = 0; i < weights.length; i++) {
            act(research(), task, "steps", step("步骤 " + (i + 1), weights[i])).then().statusCode(201);
        }
        return task;
    }

    private static List<Integer> atOnce(List<Callable<Response>> requests) throws Exception {
        var barrier = new CyclicBarrier(requests.size());
        try (var pool = Executors.newFixedThreadPool(requests.size())) {
            List<Future<Integer>> answers = requests.stream().map(request -> pool.submit(() -> {
                barrier.await();
                return request.call().statusCode();
            })).toList();
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    @Test
    void a_task_is_divided_done_step_by_step_and_handed_in() {
        String task = task(newPlan(), "T12");
        act(research(), task, "start", null).then().statusCode(200);
        act(research(), task, "reports", Map.of("percent", 30, "note", "开始征求意见")).then().statusCode(200);
        act(research(), task, "steps", step("走访八个民主党派", 3)).then().statusCode(201)
                .header("Location", containsString(task + "/steps/1")).body("state", equalTo("OPEN"))
                .body("owner", equalTo("王丽")).body("taskProgress", is(0)).body("version", is(0))
                .body("allowedActions", contains("CHANGE_STEP", "FINISH_STEP", "DROP_STEP"));
        act(research(), task, "steps", step("汇总意见", 1)).then().statusCode(201).body("number", is(2));
        act(research(), task, "steps", step("另发问卷", 1)).then().statusCode(201);
        research().get(task).then().body("progress", is(0)).body("stepsOpen", is(3)).body("stepsDone", is(0)).body(
                "allowedActions", not(hasItem("HAND_IN")));
        on(research(), task, 1, "finish", Map.of()).then().statusCode(200).body("state", equalTo("DONE"))
                .body("doneOn", equalTo("2020-12-21")).body("taskProgress", is(60)).body("allowedActions",
                        contains("REOPEN_STEP"));
        on(research(), task, 3, "drop", Map.of("reason", "与走访重复")).then().statusCode(200).body("state", equalTo("DROPPED"))
                .body("reason", equalTo("与走访重复")).body("taskProgress", is(75));
        act(research(), task, "reports", Map.of("percent", 90, "note", "快了")).then().statusCode(422)
                .body("type", equalTo("/problems/progress-by-steps")).body("progress", is(75))
                .body("detail", containsString("加权比例"));
        act(research(), task, "reports", Map.of("note", "快了")).then().statusCode(200).body("progress", is(75));
        act(research(), task, "hand-in", DONE).then().statusCode(422).body("type", equalTo("/problems/steps-open"))
                .body("steps", contains("汇总意见")).body("detail", containsString("汇总意见"));
        on(office(), task, 2, "finish", Map.of()).then().statusCode(200).body("taskProgress", is(100));
        act(research(), task, "hand-in", DONE).then().statusCode(200).body("state", equalTo("AWAITING_CHECK"));
        on(research(), task, 2, "reopen", Map.of("reason", "有遗漏")).then().statusCode(409).body("type",
                equalTo("/problems/wrong-state")).body("state", equalTo("AWAITING_CHECK"));
        act(office(), task, "send-back", Map.of("reason", "有遗漏")).then().statusCode(200);
        on(research(), task, 2, "reopen", Map.of("reason", "有遗漏")).then().statusCode(200).body("state", equalTo("OPEN"))
                .body("doneOn", nullValue()).body("taskProgress", is(75));
        office().get(task + "/history").then()
                .body("items.type",
                        hasItems("task.step-added", "task.step-finished", "task.step-dropped", "task.step-reopened"))
                .body("items.find { it.type == 'task.step-finished' }.payload.progress", is(60));
    }

    @Test
    void an_undivided_task_still_reports_a_percentage() {
        String task = divided(newPlan());
        act(research(), task, "reports", Map.of("note", "进展")).then().statusCode(400).body("violations.field",
                contains("percent"));
        act(research(), task, "reports", Map.of("percent", 101, "note", "进展")).then().statusCode(400);
        act(research(), task, "reports", Map.of("percent", 40, "note", "进展")).then().statusCode(200).body("progress", is(40));
    }

    @Test
    void steps_are_changed_while_they_are_open() {
        String task = divided(newPlan(), 1, 1);
        String step = task + "/steps/1";
        patch(research(), step, etag(step), Map.of("title", "走访党派", "weight", 3, "dueDay", "2020-12-28")).then().statusCode(200)
                .body("title", equalTo("走访党派")).body("weight", is(3)).body("owner", equalTo("王丽"));
        patch(research(), step, etag(step), Map.of("dueDay", "2020-12-29")).then().statusCode(422)
                .body("type", equalTo("/problems/step-after-task")).body("taskDue", equalTo("2020-12-28"));
        patch(research(), step, etag(step), Map.of("weight", 0)).then().statusCode(400).body("violations.field",
                contains("weight"));
        patch(research(), step, etag(step), Map.of("state", "DONE")).then().statusCode(400);
        on(research(), task, 1, "finish", Map.of()).then().statusCode(200).body("taskProgress", is(75));
        patch(research(), step, etag(step), Map.of("weight", 1)).then().statusCode(409).body("state", equalTo("DONE"))
                .body("allowedActions", contains("REOPEN_STEP")).body("reason", containsString("步骤现为「已完成」"));
    }

    @Test
    void another_unit_touches_no_step() {
        String task = divided(newPlan(), 1);
        act(as("committee-1", "经科委", "committee"), task, "steps", step("步骤", 1)).then().statusCode(403).body("type",
                equalTo("/problems/not-lead-unit"));
        on(as("committee-1", "经科委", "committee"), task, 1, "finish", Map.of()).then().statusCode(403);
        as("committee-1", "经科委", "committee").get(task + "/steps/1").then().statusCode(200).body("allowedActions", empty());
        as("member-1", null, "member").get(task + "/steps").then().statusCode(403);
    }

    @Test
    void nothing_is_finished_before_the_task_is_started() {
        String task = task(newPlan(), "T12");
        act(research(), task, "steps", step("步骤", 1)).then().statusCode(201).body("allowedActions",
                contains("CHANGE_STEP", "DROP_STEP"));
        on(research(), task, 1, "finish", Map.of()).then().statusCode(409)
                .body("reason", equalTo("「完成步骤」须在任务「进行中」时进行，任务现为「未启动」。"));
    }

    @Test
    void a_step_that_its_task_is_dated_before_says_so_and_stays() {
        String task = divided(newPlan(), 1);
        office().get(task + "/steps/1").then().body("afterTask", is(false));
        patch(task, Map.of("finishOffsetDays", -39)).then().statusCode(200);
        office().get(task).then().body("due", equalTo("2020-12-24"));
        office().get(task + "/steps/1").then().body("dueDay", equalTo("2020-12-25")).body("afterTask", is(true));
    }

    @Test
    void the_light_and_the_filter_by_light_follow_the_steps() {
        String plan = newPlan();
        String task = divided(plan, 1);
        on(research(), task, 1, "finish", Map.of()).then().statusCode(200);
        String light = office().get(task).then().body("progress", is(100)).extract().path("light");
        office().queryParam("plan", plan).queryParam("light", light).queryParam("limit", 200).get("/api/v1/tasks").then()
                .body("items.code", hasItem("T12"));
    }

    @Test
    void steps_that_are_finished_at_once_all_count() throws Exception {
        String task = divided(newPlan(), 1, 1, 1, 1);
        var requests = new ArrayList<Callable<Response>>();
        for (int number = 1; number <= 4; number++) {
            String step = task + "/steps/" + number;
            String tag = etag(step);
            boolean odd = number % 2 == 1;
            requests.add(() -> (odd ? research() : otherOffice()).header("If-Match", tag).post(step + "/finish"));
        }
        assertThat(atOnce(requests)).containsOnly(200);
        office().get(task).then().body("progress", is(100)).body("stepsOpen", is(0)).body("stepsDone", is(4));
    }

    @Test
    void of_two_who_finish_the_same_step_one_wins_and_the_other_must_read_again() throws Exception {
        String task = divided(newPlan(), 1);
        String step = task + "/steps/1";
        String tag = etag(step);
        assertThat(atOnce(List.of(() -> research().header("If-Match", tag).post(step + "/finish"),
                () -> office().header("If-Match", tag).post(step + "/finish")))).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void a_task_handed_in_while_a_step_is_added_has_no_open_step() throws Exception {
        String task = divided(newPlan());
        String tag = etag(task);
        assertThat(atOnce(List.of(() -> research().header("If-Match", tag).body(DONE).post(task + "/hand-in"),
                () -> office().header("If-Match", tag).body(step("步骤", 1)).post(task + "/steps"))))
                .isIn(List.of(200, 412), List.of(412, 201));
    }

    @Test
    void a_repeated_request_adds_one_step() {
        String task = divided(newPlan());
        String tag = etag(task);
        for (int i = 0; i < 2; i++) {
            research().header("If-Match", tag).header("Idempotency-Key", "one-step-" + task.substring(14)).body(step("步骤", 1))
                    .post(task + "/steps").then().statusCode(201).body("number", is(1));
        }
        research().body(step("步骤", 1)).post(task + "/steps").then().statusCode(428);
        office().get(task + "/steps").then().body("items.number", contains(1));
    }

    @Test
    void steps_are_read_page_by_page() {
        String task = divided(newPlan(), 1, 2);
        String next = office().queryParam("limit", 1).get(task + "/steps").then().statusCode(200)
                .body("items.weight", contains(1)).extract().path("next");
        office().queryParam("limit", 1).queryParam("cursor", next).get(task + "/steps").then().body("items.weight", contains(2))
                .body("next", nullValue());
        office().get(task + "/steps/3").then().statusCode(404).body("type", equalTo("/problems/step-not-found"));
    }

    @Test
    void a_fifty_first_step_is_refused() {
        String task = divided(newPlan());
        for (int i = 1; i <= 50; i++) {
            act(research(), task, "steps", step("步骤 " + i, 1)).then().statusCode(201);
        }
        act(research(), task, "steps", step("步骤 51", 1)).then().statusCode(422).body("type",
                equalTo("/problems/too-many-steps"));
    }
}
