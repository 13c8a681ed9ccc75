package org.plenum.task.carryover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CarryOverApiTest {

    private static final Map<String, Object> DONE = Map.of("note", "完成", "evidence", List.of("定稿"));

    private static String laterPlan() {
        return newPlan(newSession("2022-01-17", "2022-01-20"));
    }

    private static Response carry(String source, String target, String... codes) {
        return office().body(codes.length == 0 ? Map.of("target", target) : Map.of("target", target, "codes", List.of(codes)))
                .post("/api/v1/plans/" + source + "/carry-overs");
    }

    @Test
    void unfinished_work_goes_on_in_the_next_sessions_plan() {
        String source = newPlan();
        String target = laterPlan();
        String origin = task(source, "T13");
        act(office(), origin, "start", null).then().statusCode(200);
        patch(office(), origin, etag(origin), Map.of("owner", "王丽", "responsibleLeader", "李振华", "priority", "HIGH", "tags",
                List.of("NINE_CITIES"))).then().statusCode(200);
        String tag = etag(origin);
        Response answer = carry(source, target, "T13");
        answer.then().statusCode(200).body("carried.originCode", contains("T13")).body("carried.code", contains("C01"))
                .body("carried[0].originSession", equalTo(sessionOf(source)))
                .body("carried[0].session", equalTo(sessionOf(target))).body("skipped", empty());
        String carried = "/api/v1/tasks/" + answer.path("carried[0].task");
        Response now = office().get(origin);
        office().get(carried).then().statusCode(200).body("state", equalTo("NOT_STARTED")).body("plan", equalTo(target))
                .body("title", equalTo(now.path("title"))).body("leadUnit", equalTo(now.path("leadUnit")))
                .body("cooperatingUnits", equalTo(now.path("cooperatingUnits")))
                .body("deliverables", equalTo(now.path("deliverables"))).body("owner", equalTo("王丽"))
                .body("responsibleLeader", equalTo("李振华")).body("priority", equalTo("HIGH"))
                .body("tags.code", contains("NINE_CITIES"))
                .body("finishOffsetDays", equalTo(now.path("finishOffsetDays")))
                .body("durationDays", equalTo(now.path("durationDays"))).body("due", equalTo(answer.path("carried[0].due")));
        assertThat(etag(origin)).as("the origin stays as it is").isEqualTo(tag);
        assertThat(countdown(target).<List<String>> path("rows.code")).hasSize(38).contains("C01");
        office().get(origin + "/history").then().body("items.type", hasItem("task.carried-over"))
                .body("items.find { it.type == 'task.carried-over' }.payload.code", equalTo("C01"));
    }

    @Test
    void a_task_is_carried_once() {
        String source = newPlan();
        String target = laterPlan();
        carry(source, target, "T12", "T13").then().statusCode(200).body("carried.code", contains("C01", "C02"));
        carry(source, target, "T13", "T14").then().statusCode(200).body("carried.code", contains("C03"))
                .body("carried.originCode", contains("T14")).body("skipped.code", contains("T13"))
                .body("skipped.reason", contains("ALREADY_CARRIED"));
        carry(source, laterPlan(), "T13").then().statusCode(200).body("carried", empty());
        assertThat(countdown(target).<List<String>> path("rows.code")).hasSize(40);
    }

    @Test
    void what_is_left_says_why() {
        String source = newPlan();
        String closed = task(source, "T12");
        act(office(), closed, "start", null);
        act(office(), closed, "hand-in", DONE);
        act(otherOffice(), closed, "close", null).then().statusCode(200);
        carry(source, laterPlan(), "T12", "T33").then().statusCode(200).body("carried", empty())
                .body("skipped.reason", contains("FINISHED", "FIXED_DAY"))
                .body("skipped[1].sentence", equalTo("任务日期固定在本次会议，不能结转。"));
    }

    @Test
    void all_open_tasks_are_carried_but_those_that_come_every_year_anyway() {
        String source = newPlan();
        patch(task(source, "T13"), Map.of("title", "赴开发区补充调研")).then().statusCode(200);
        carry(source, laterPlan()).then().statusCode(200).body("carried.title", contains("赴开发区补充调研"))
                .body("skipped", hasSize(36)).body("skipped.find { it.code == 'T12' }.reason", equalTo("RECURRING"))
                .body("skipped.find { it.code == 'T33' }.reason", equalTo("FIXED_DAY"));
    }

    @Test
    void it_goes_only_forward_and_only_what_there_is() {
        String source = newPlan();
        String target = laterPlan();
        carry(target, source, "T13").then().statusCode(400).body("violations.field", contains("target"));
        carry(source, source, "T13").then().statusCode(400).body("violations.field", contains("target"));
        carry(source, UUID.randomUUID().toString()).then().statusCode(400).body("violations.field", contains("target"));
        carry(source, target, "T13", "T99").then().statusCode(400).body("violations[0].message", containsString("T99"));
        carry(UUID.randomUUID().toString(), target).then().statusCode(404).body("type", equalTo("/problems/plan-not-found"));
        as("research-he", "研究室", "research").body(Map.of("target", target)).post("/api/v1/plans/" + source + "/carry-overs")
                .then().statusCode(403);
    }

    @Test
    void both_plans_list_what_was_carried_page_by_page() {
        String source = newPlan();
        String target = laterPlan();
        carry(source, target, "T12", "T13").then().statusCode(200);
        String path = "/api/v1/plans/" + source + "/carry-overs";
        String next = office().queryParam("limit", 1).get(path).then().statusCode(200).body("items", hasSize(1)).extract()
                .path("next");
        office().queryParam("limit", 1).queryParam("cursor", next).get(path).then().body("items", hasSize(1)).body("next",
                nullValue());
        office().queryParam("direction", "INTO").get("/api/v1/plans/" + target + "/carry-overs").then()
                .body("items", hasSize(2)).body("items.originPlan", everyItem(equalTo(source)))
                .body("items[0].carriedAt", containsString("2020-12-21"));
        office().queryParam("direction", "INTO").get(path).then().body("items", empty());
    }

    @Test
    void a_repeated_request_with_its_key_gets_the_first_answer() {
        String source = newPlan();
        var body = Map.of("target", laterPlan(), "codes", List.of("T13"));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            office().header("Idempotency-Key", key).body(body).post("/api/v1/plans/" + source + "/carry-overs").then()
                    .statusCode(200).body("carried", hasSize(1));
        }
    }

    @Test
    void of_two_who_carry_one_task_one_does() throws Exception {
        String source = newPlan();
        String target = laterPlan();
        String other = laterPlan();
        assertThat(carriedAtOnce(() -> carry(source, target, "T13"), () -> carry(source, target, "T13"),
                () -> carry(source, other, "T13"))).isEqualTo(1);
        office().get("/api/v1/plans/" + source + "/carry-overs").then().body("items", hasSize(is(1)));
    }

    @SafeVarargs
    private static int carriedAtOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        int carried = 0;
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            var answers = java.util.stream.Stream.of(requests).map(request -> pool.submit(() -> {
                barrier.await();
                return request.call();
            })).toList();
            for (var answer : answers) {
                Response response = answer.get();
                assertThat(response.statusCode()).as(response.asString()).isIn(200, 409);
                carried += response.statusCode() == 200 ? response.<List<?>> path("carried").size() : 0;
            }
        }
        return carried;
    }
}
