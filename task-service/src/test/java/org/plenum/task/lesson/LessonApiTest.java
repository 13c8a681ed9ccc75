package org.plenum.task.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// 七届四次会议 looked back at, to do better in a session that opens on 1 February 2021.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LessonApiTest {

    private static final Map<String, Object> DONE = Map.of("note", "已演练", "evidence", List.of("演练记录"));
    private static final AtomicInteger SOURCE = new AtomicInteger(1);

    private final SessionFactory sessions;

    LessonApiTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    /// An earlier session that no other test looks back at, and which this system does not hold.
    private static String newSource() {
        int number = SOURCE.getAndIncrement();
        return "1-" + number;
    }

    private static RequestSpecification organization() {
        return as("organization-ma", "组织组", "organization");
    }

    private static RequestSpecification affairs() {
        return as("committee-tian", "会务组", "committee");
    }

    private static Map<String, Object> lesson(String source, String target, String kind) {
        var lesson = new HashMap<String, Object>(Map.of("kind", kind, "sourceSession", source, "sourceTitle", "四次会议",
                "targetSession", target, "area", "MEETING_AFFAIRS", "title", "报到排队时间过长", "description", "平均排队四十分钟", "raisedBy",
                "组织组"));
        if (kind.equals("SHORTCOMING")) {
            lesson.put("severity", "CONSIDERABLE");
        }
        return lesson;
    }

    private static String recorded(String source, String target, String kind) {
        return office().body(lesson(source, target, kind)).post("/api/v1/lessons").then().statusCode(201).extract()
                .header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String assigned(String source, String target, String kind) {
        String lesson = recorded(source, target, kind);
        act(office(), lesson, "assign",
                Map.of("responsibleUnit", "会务组", "responsibleLeader", "李振华", "cooperatingUnits", List.of("组织组")))
                .then().statusCode(200);
        return lesson;
    }

    private static String rectifying(String source, String target, String kind) {
        String lesson = assigned(source, target, kind);
        act(affairs(), lesson, "rectify", Map.of("measures", "错时报到", "dueDay", "2021-01-20")).then().statusCode(200);
        return lesson;
    }

    private static Response link(String lesson, String task) {
        return act(affairs(), lesson, "tasks", Map.of("task", id(task)));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void finish(String task) {
        act(office(), task, "start", null).then().statusCode(200);
        act(office(), task, "hand-in", DONE).then().statusCode(200);
        act(otherOffice(), task, "close", null).then().statusCode(200);
    }

    @Test
    void a_shortcoming_of_one_session_is_put_right_by_tasks_of_the_next() {
        String plan = newPlan();
        String target = sessionOf(plan);
        String source = newSource();
        Response recorded = organization().body(lesson(source, target, "SHORTCOMING")).post("/api/v1/lessons");
        recorded.then().statusCode(201).body("state", equalTo("RECORDED")).body("areaName", equalTo("会务"))
                .body("severityName", equalTo("较重")).body("responsibility", nullValue())
                .body("allowedActions", contains("CHANGE"));
        String lesson = "/api/v1/lessons/" + recorded.path("id");
        act(office(), lesson, "assign",
                Map.of("responsibleUnit", "会务组", "responsibleLeader", "李振华", "cooperatingUnits", List.of("组织组")))
                .then().statusCode(200).body("state", equalTo("ASSIGNED"))
                .body("responsibility.responsibleUnit", equalTo("会务组"));
        act(affairs(), lesson, "rectify", Map.of("measures", "错时报到", "dueDay", "2021-01-20")).then().statusCode(200)
                .body("state", equalTo("RECTIFYING")).body("rectification.dueDay", equalTo("2021-01-20"));
        String task = task(plan, "T30");
        link(lesson, task).then().statusCode(200).body("tasks.code", contains("T30")).body("tasks[0].session", equalTo(target));
        act(affairs(), lesson, "hand-in", DONE).then().statusCode(200).body("state", equalTo("AWAITING_CHECK"));
        act(office(), lesson, "close", null).then().statusCode(422).body("type", equalTo("/problems/lesson-tasks-open"))
                .body("detail", containsString("T30"));
        act(office(), lesson, "send-back", Map.of("reason", "任务还没有完成")).then().statusCode(200).body("reason",
                equalTo("任务还没有完成"));
        finish(task);
        act(affairs(), lesson, "hand-in", DONE).then().statusCode(200);
        act(as("chair-sun", null, "chair"), lesson, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"))
                .body("closedOn", equalTo("2020-12-21")).body("tasks[0].light", equalTo("BLUE"));
        act(office(), lesson, "reopen", Map.of("reason", "报到仍然拥挤")).then().statusCode(200).body("state",
                equalTo("RECTIFYING")).body("closedOn", nullValue());
        office().get(lesson + "/history").then().statusCode(200).body("items.type",
                contains("lesson.recorded", "lesson.assigned", "lesson.rectification-planned", "lesson.task-linked",
                        "lesson.handed-in", "lesson.sent-back", "lesson.handed-in", "lesson.closed", "lesson.reopened"))
                .body("items.lessonVersion", contains(0, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void a_good_practice_is_adopted_by_a_task() {
        String plan = newPlan();
        String lesson = rectifying(newSource(), sessionOf(plan), "GOOD_PRACTICE");
        act(affairs(), lesson, "hand-in", DONE).then().statusCode(422).body("type", equalTo("/problems/lesson-no-task"));
        String task = task(plan, "T12");
        link(lesson, task);
        finish(task);
        act(affairs(), lesson, "hand-in", DONE).then().statusCode(200);
        act(office(), lesson, "close", null).then().statusCode(200).body("state", equalTo("ADOPTED"));
        office().get(lesson + "/history").then().body("items.type", hasItem("lesson.adopted"));
    }

    @Test
    void the_checker_is_not_the_doer() {
        String lesson = rectifying(newSource(), "7-5", "SHORTCOMING");
        act(office(), lesson, "hand-in", DONE).then().statusCode(200);
        act(office(), lesson, "close", null).then().statusCode(403).body("type", equalTo("/problems/lesson-own-work"));
        act(affairs(), lesson, "close", null).then().statusCode(403).body("type", equalTo("/problems/lesson-not-checker"));
        act(otherOffice(), lesson, "close", null).then().statusCode(200).body("state", equalTo("CLOSED"));
    }

    @Test
    void who_may_not_is_told_why() {
        String lesson = recorded(newSource(), "7-5", "SHORTCOMING");
        act(affairs(), lesson, "rectify", Map.of("measures", "错时报到", "dueDay", "2021-01-20")).then().statusCode(403)
                .body("type", equalTo("/problems/lesson-not-responsible")).body("detail", containsString("尚未明确的责任单位"));
        act(affairs(), lesson, "assign", Map.of("responsibleUnit", "会务组", "cooperatingUnits", List.of())).then()
                .statusCode(403).body("type", equalTo("/problems/lesson-not-keeper"));
        affairs().body(lesson("7-4", "7-5", "SHORTCOMING")).post("/api/v1/lessons").then().statusCode(403).body("type",
                equalTo("/problems/lesson-not-own-unit"));
        as("member-1", null, "member").get(lesson).then().statusCode(403);
    }

    @Test
    void a_wrong_state_is_explained() {
        String lesson = recorded(newSource(), "7-5", "SHORTCOMING");
        act(office(), lesson, "hand-in", DONE).then().statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("state", equalTo("RECORDED")).body("allowedActions", contains("CHANGE", "ASSIGN", "DROP"))
                .body("reason", equalTo("「提交验收」须在「回头看」条目「整改中」时进行，条目现为「已列问题」。"));
    }

    @Test
    void what_was_found_is_changed_by_a_merge_patch() {
        String lesson = recorded(newSource(), "7-5", "SHORTCOMING");
        patch(lesson, Map.of("severity", "SERIOUS", "area", "LOGISTICS")).then().statusCode(200)
                .body("severityName", equalTo("严重")).body("areaName", equalTo("后勤")).body("title", equalTo("报到排队时间过长"));
        patch(lesson, Map.of("area", "SERIOUS")).then().statusCode(400).body("violations.field", contains("area"));
        patch(lesson, Map.of("targetSession", "1-1")).then().statusCode(400).body("violations.field",
                contains("targetSession"));
        var none = new HashMap<String, Object>();
        none.put("severity", null);
        patch(lesson, none).then().statusCode(400).body("violations.field", contains("severity"));
        patch(organization(), lesson, etag(lesson), Map.of("title", "报到太慢")).then().statusCode(200);
        patch(office(), lesson, "\"0\"", Map.of("title", "报到")).then().statusCode(412);
    }

    @Test
    void what_cannot_be_recorded_is_named() {
        var body = lesson("7-4", "7-5", "SHORTCOMING");
        body.put("sourceSession", "七届四次");
        body.remove("title");
        office().body(body).post("/api/v1/lessons").then().statusCode(400).body("violations.field",
                containsInAnyOrder("sourceSession", "title"));
        var unknown = lesson("7-4", "7-5", "SHORTCOMING");
        unknown.put("severity", "TERRIBLE");
        office().body(unknown).post("/api/v1/lessons").then().statusCode(400).body("violations.field", contains("severity"));
    }

    @Test
    void a_task_of_another_session_does_not_meet_the_lesson() {
        String lesson = assigned(newSource(), sessionOf(newPlan()), "SHORTCOMING");
        String foreign = task(newPlan(), "T30");
        link(lesson, foreign).then().statusCode(422).body("type", equalTo("/problems/lesson-other-session"));
        act(affairs(), lesson, "tasks", Map.of("task", UUID.randomUUID())).then().statusCode(400).body("violations.field",
                contains("task"));
    }

    @Test
    void a_task_serves_many_lessons_and_the_reverse() {
        String plan = newPlan();
        String source = newSource();
        String one = assigned(source, sessionOf(plan), "SHORTCOMING");
        String other = assigned(source, sessionOf(plan), "SHORTCOMING");
        String task = task(plan, "T30");
        link(one, task).then().statusCode(200);
        link(other, task).then().statusCode(200);
        link(one, task(plan, "T12")).then().statusCode(200).body("tasks.code", contains("T12", "T30"));
        link(one, task).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        office().queryParam("task", id(task)).get("/api/v1/lessons").then().statusCode(200).body("items.id",
                contains(id(one), id(other)));
        act(affairs(), one, "tasks/" + id(task) + "/remove", null).then().statusCode(200).body("tasks.code", contains("T12"));
        act(affairs(), one, "tasks/" + id(task) + "/remove", null).then().statusCode(404).body("type",
                equalTo("/problems/lesson-task-not-linked"));
        office().get(task).then().statusCode(200).body("state", equalTo("NOT_STARTED"));
    }

    @Test
    void the_three_lists_match_row_by_row() {
        String plan = newPlan();
        String source = newSource();
        String target = sessionOf(plan);
        String first = rectifying(source, target, "SHORTCOMING");
        link(first, task(plan, "T30"));
        String second = recorded(source, target, "SHORTCOMING");
        recorded(source, target, "GOOD_PRACTICE");
        for (String list : List.of("problems", "responsibilities", "rectifications")) {
            office().queryParam("source", source).get("/api/v1/lesson-lists/" + list).then().statusCode(200)
                    .body("items.id", contains(id(first), id(second)));
        }
        office().queryParam("source", source).get("/api/v1/lesson-lists/problems").then()
                .body("items[0].area", equalTo("会务")).body("items[0].severity", equalTo("较重"));
        office().queryParam("source", source).get("/api/v1/lesson-lists/responsibilities").then()
                .body("items[0].responsibleLeader", equalTo("李振华")).body("items[1].responsibleUnit", nullValue());
        office().queryParam("source", source).get("/api/v1/lesson-lists/rectifications").then()
                .body("items[0].measures", equalTo("错时报到")).body("items[0].tasks.code", contains("T30"))
                .body("items[1].tasks", empty());
    }

    @Test
    void lessons_are_found_by_every_filter_and_page_by_page() {
        String source = newSource();
        String assigned = assigned(source, "7-5", "SHORTCOMING");
        String good = recorded(source, "7-6", "GOOD_PRACTICE");
        Map<String, String> found = Map.of("target", "7-5", "kind", "SHORTCOMING", "severity", "CONSIDERABLE", "state",
                "ASSIGNED", "unit", "会务组");
        found.forEach((filter, value) -> office().queryParam("source", source).queryParam(filter, value).get("/api/v1/lessons")
                .then().statusCode(200).body("items.id", contains(id(assigned))));
        office().queryParam("source", source).queryParam("area", "PAPERS").get("/api/v1/lessons").then().body("items", empty());
        String next = office().queryParam("source", source).queryParam("limit", 1).get("/api/v1/lessons").then()
                .body("items.id", contains(id(assigned))).extract().path("next");
        office().queryParam("source", source).queryParam("limit", 1).queryParam("cursor", next).get("/api/v1/lessons").then()
                .body("items.id", contains(id(good))).body("next", nullValue());
        office().queryParam("colour", "red").get("/api/v1/lessons").then().statusCode(400);
    }

    @Test
    void the_dictionaries_are_data() {
        office().queryParam("kind", "AREA").get("/api/v1/lesson-terms").then().statusCode(200)
                .body("items.zh", contains("会务", "材料", "发言", "提案", "组织", "宣传", "后勤", "安全保卫", "其他"));
        office().queryParam("kind", "SEVERITY").get("/api/v1/lesson-terms").then().body("items.zh", contains("一般", "较重", "严重"));
        office().queryParam("kind", "SEVERITY").queryParam("on", "1940-01-01").get("/api/v1/lesson-terms").then()
                .body("items", empty());
        office().get("/api/v1/lesson-terms").then().statusCode(400);
    }

    private static Response report(String source, String target) {
        return office().queryParam("source", source).queryParam("target", target).get("/api/v1/lesson-reports");
    }

    @Test
    void the_report_says_which_lessons_are_met_and_why() {
        String plan = newPlan();
        String source = newSource();
        String target = sessionOf(plan);
        String met = rectifying(source, target, "SHORTCOMING");
        String task = task(plan, "T12");
        link(met, task);
        finish(task);
        act(affairs(), met, "hand-in", DONE);
        act(office(), met, "close", null).then().statusCode(200);
        String open = rectifying(source, target, "GOOD_PRACTICE");
        String red = task(plan, "T04");
        link(open, red).then().statusCode(200).body("tasks.light", contains("RED"));
        String dropped = recorded(source, target, "SHORTCOMING");
        act(office(), dropped, "drop", Map.of("reason", "与另一条重复")).then().statusCode(200);
        report(source, target).then().statusCode(200).body("lessons.id", contains(id(met), id(open), id(dropped)))
                .body("lessons.outcome", contains("MET", "NOT_MET", "DROPPED"))
                .body("lessons[0].reason", equalTo("已于 2020-12-21 销号，1 项改进任务全部完成。"))
                .body("lessons[0].tasks[0].light", equalTo("BLUE")).body("lessons[0].tasks[0].progress", is(100))
                .body("lessons[1].reason", equalTo("还有 1 项任务未销号，其中 1 项已逾期。"))
                .body("total.lessons", is(3)).body("total.met", is(1)).body("total.notMet", is(1)).body("total.dropped", is(1))
                .body("byKind.find { it.key == 'SHORTCOMING' }.lessons", is(2))
                .body("byArea", hasSize(1)).body("byArea[0].name", equalTo("会务"))
                .body("byUnit.find { it.key == '会务组' }.met", is(1))
                .body("byUnit.find { it.key == null }.name", equalTo("尚未明确责任单位"));
        office().header("Accept-Language", "en").queryParam("source", source).queryParam("target", target)
                .get("/api/v1/lesson-reports").then().body("lessons[1].reason",
                        equalTo("Tasks not closed yet: 1, overdue: 1."));
        report(source, "9-9").then().body("lessons.outcome", not(hasItem("MET")));
        report("七届", "7-5").then().statusCode(400).body("violations.field", contains("source"));
        office().get("/api/v1/lesson-reports").then().statusCode(400);
    }

    @Test
    void the_report_and_the_lists_ask_the_database_as_often_for_many_lessons_as_for_one() {
        String plan = newPlan();
        String source = newSource();
        String target = sessionOf(plan);
        List<String> reads = List.of("/api/v1/lesson-reports?source=" + source + "&target=" + target,
                "/api/v1/lessons?source=" + source, "/api/v1/lesson-lists/rectifications?source=" + source);
        link(assigned(source, target, "SHORTCOMING"), task(plan, "T30"));
        List<Long> forOne = reads.stream().map(this::statements).toList();
        for (String code : List.of("T12", "T20", "T24", "T13", "T14")) {
            link(assigned(source, target, "SHORTCOMING"), task(plan, code)).then().statusCode(200);
        }
        assertThat(reads.stream().map(this::statements).toList()).isEqualTo(forOne).allMatch(count -> count <= 4);
    }

    private long statements(String path) {
        sessions.getStatistics().clear();
        office().get(path).then().statusCode(200);
        return sessions.getStatistics().getPrepareStatementCount();
    }

    @Test
    void a_repeated_post_has_one_effect() {
        var body = lesson(newSource(), "7-5", "SHORTCOMING");
        String key = UUID.randomUUID().toString();
        String first = office().header("Idempotency-Key", key).body(body).post("/api/v1/lessons").path("id");
        office().header("Idempotency-Key", key).body(body).post("/api/v1/lessons").then().statusCode(201).body("id",
                equalTo(first));
    }

    @Test
    void of_two_who_link_and_hand_in_at_once_one_must_read_again() throws Exception {
        String plan = newPlan();
        String lesson = rectifying(newSource(), sessionOf(plan), "SHORTCOMING");
        String tag = etag(lesson);
        String task = id(task(plan, "T30"));
        assertThat(atOnce(() -> affairs().header("If-Match", tag).body(Map.of("task", task)).post(lesson + "/tasks"),
                () -> affairs().header("If-Match", tag).body(DONE).post(lesson + "/hand-in")))
                .containsExactlyInAnyOrder(200, 412);
        affairs().body(DONE).post(lesson + "/hand-in").then().statusCode(428);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (Callable<Response> request : requests) {
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return request.call().statusCode();
                }));
            }
            var statuses = new ArrayList<@Nullable Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return List.copyOf(statuses);
        }
    }
}
