package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class SimultaneousWritersTest {

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            List<Future<Integer>> answers = Stream.of(requests).map(request -> pool.submit(() -> {
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
    void of_two_who_move_one_opening_one_wins_and_the_other_must_read_again() throws Exception {
        String session = sessionOf(newPlan());
        String path = "/api/v1/sessions/" + session;
        String tag = etag(path);
        assertThat(atOnce(() -> patch(office(), path, tag, Map.of("openingDay", "2021-02-03")),
                () -> patch(office(), path, tag, Map.of("openingDay", "2021-02-08")))).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void of_two_who_add_a_link_one_wins() throws Exception {
        String path = "/api/v1/plans/" + newPlan();
        String tag = etag(path);
        assertThat(atOnce(() -> office().header("If-Match", tag)
                .body(Map.of("predecessor", "T02", "successor", "T05", "type", "FS", "lag", 0)).post(path + "/links"),
                () -> office().header("If-Match", tag)
                        .body(Map.of("predecessor", "T02", "successor", "T18", "type", "FS", "lag", 0)).post(path + "/links")))
                .containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void of_two_who_make_a_plan_one_wins() throws Exception {
        String session = newSession("2021-02-01", "2021-02-04");
        var body = Map.of("session", session, "template", "countdown");
        assertThat(atOnce(() -> office().body(body).post("/api/v1/plans"), () -> office().body(body).post("/api/v1/plans")))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_repeated_post_makes_one_plan_even_while_the_first_still_runs() throws Exception {
        var body = Map.of("session", newSession("2021-02-01", "2021-02-04"), "template", "countdown");
        Callable<Response> once = () -> office().header("Idempotency-Key", "one-plan-" + body.get("session")).body(body)
                .post("/api/v1/plans");
        assertThat(atOnce(once, once)).contains(201).allMatch(status -> status == 201 || status == 409);
        once.call().then().statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void a_changed_task_and_a_moved_opening_never_wait_for_each_other() throws Exception {
        String plan = newPlan();
        String session = "/api/v1/sessions/" + sessionOf(plan);
        String task = task(plan, "T18");
        for (int round = 0; round < 10; round++) {
            String sessionTag = etag(session);
            String taskTag = etag(task);
            String day = round % 2 == 0 ? "2021-02-08" : "2021-02-01";
            int days = 3 + round % 2;
            assertThat(atOnce(() -> patch(office(), session, sessionTag, Map.of("openingDay", day)),
                    () -> patch(office(), task, taskTag, Map.of("durationDays", days)))).contains(200).doesNotContain(500, 503);
        }
    }

    @Test
    void all_dates_stem_from_one_computation_while_links_tasks_and_opening_change_at_once() throws Exception {
        String plan = newPlan();
        String session = "/api/v1/sessions/" + sessionOf(plan);
        String path = "/api/v1/plans/" + plan;
        String task = task(plan, "T18");
        String sessionTag = etag(session);
        String planTag = etag(path);
        String taskTag = etag(task);
        assertThat(atOnce(() -> patch(office(), session, sessionTag, Map.of("openingDay", "2021-02-08")),
                () -> patch(office(), task, taskTag, Map.of("durationDays", 3)),
                () -> act(office(), task(plan, "T16"), "start", null),
                () -> office().header("If-Match", planTag)
                        .body(Map.of("predecessor", "T18", "successor", "T16", "type", "FS", "lag", 0)).post(path + "/links")))
                .allMatch(status -> List.of(200, 201, 412).contains(status));
        List<Map<String, Object>> rows = countdown(plan).path("rows");
        for (Map<String, Object> row : rows) {
            Response stored = office().get("/api/v1/tasks/" + row.get("id"));
            assertThat(stored.<String> path("due")).as("%s", row.get("code")).isEqualTo(row.get("date"));
            assertThat(stored.<String> path("start")).as("%s", row.get("code")).isEqualTo(row.get("start"));
        }
    }
}
