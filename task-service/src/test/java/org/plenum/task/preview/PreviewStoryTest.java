package org.plenum.task.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.workdays.WorkdayCalendar;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// On 21 December 2020, with an opening on 1 February 2021.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class PreviewStoryTest {

    private final AgroalDataSource dataSource;

    PreviewStoryTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static Response preview(String plan, Object changes) {
        return office().body(changes).post("/api/v1/plans/" + plan + "/previews");
    }

    private static String made(String plan, Object changes) {
        return preview(plan, changes).then().statusCode(201).extract().path("id");
    }

    private static Response apply(String preview) {
        return office().header("Idempotency-Key", UUID.randomUUID().toString()).post("/api/v1/previews/" + preview + "/apply");
    }

    private static Map<String, String> dates(String plan) {
        List<Map<String, Object>> rows = countdown(plan).path("rows");
        var dates = new HashMap<String, String>();
        rows.forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("date")));
        return dates;
    }

    private static Map<String, Object> shorter(String code, int days) {
        return Map.of("tasks", List.of(Map.of("code", code, "durationDays", days)));
    }

    @Test
    void a_moved_opening_is_previewed_and_changes_nothing() {
        String plan = newPlan();
        var before = dates(plan);
        String id = preview(plan, Map.of("openingDay", "2021-02-08")).then().statusCode(201)
                .header("Location", containsString("/api/v1/previews/")).body("possible", is(true))
                .body("openingFrom", equalTo("2021-02-01")).body("openingTo", equalTo("2021-02-08"))
                .body("moves.find { it.code == 'T33' }.to", equalTo("2021-02-08"))
                .body("moves.find { it.code == 'T33' }.why", containsString("开幕日"))
                .body("becomesFeasible", not(empty())).body("becomesInfeasible", empty())
                .body("allowedActions", hasItem("APPLY"))
                .body("expiresAt", containsString("2020-12-22")).extract().path("id");
        assertThat(dates(plan)).isEqualTo(before);
        office().get("/api/v1/previews/" + id).then().statusCode(200).header("ETag", notNullValue())
                .body("moves", hasSize(greaterThan(20))).body("changedSince", empty());
    }

    @Test
    void what_is_applied_moves_session_and_plan_as_a_changed_session_does() {
        String plan = newPlan();
        String patched = newPlan();
        apply(made(plan, Map.of("openingDay", "2021-02-08"))).then().statusCode(200).body("baseline", is(2));
        moveOpening(sessionOf(patched), "2021-02-08").then().statusCode(200);
        assertThat(dates(plan)).isEqualTo(dates(patched));
        office().get("/api/v1/sessions/" + sessionOf(plan)).then().body("openingDay", equalTo("2021-02-08"))
                .body("closingDay", equalTo("2021-02-11"));
    }

    @Test
    void an_impossible_opening_is_previewed_as_such_and_refused_with_its_chain() {
        String plan = newPlan();
        moveOpening(sessionOf(plan), "2021-03-15").then().statusCode(200);
        String id = preview(plan, Map.of("openingDay", "2021-01-04")).then().statusCode(201).body("possible", is(false))
                .body("breaks", not(empty())).body("allowedActions", empty()).body("remedies", not(empty())).extract()
                .path("id");
        apply(id).then().statusCode(422).body("type", equalTo("/problems/plan-impossible"))
                .body("breaks[0].chain", not(empty()));
        office().get("/api/v1/sessions/" + sessionOf(plan)).then().body("openingDay", equalTo("2021-03-15"));
        office().get("/api/v1/plans/" + plan + "/baselines").then().body("items", hasSize(1));
    }

    @Test
    void a_preview_is_refused_if_a_task_has_changed_since_and_says_which() {
        String plan = newPlan();
        String id = made(plan, Map.of("openingDay", "2021-02-08"));
        act(as("research-he", "研究室", "research"), task(plan, "T12"), "start", null).then().statusCode(200);
        apply(id).then().statusCode(409).body("type", equalTo("/problems/preview-stale")).body("detail", containsString("T12"))
                .body("changedSince[0].codes", hasItem("T12"));
        office().get("/api/v1/previews/" + id).then().body("changedSince.part", hasItem("TASKS")).body("allowedActions",
                empty());
    }

    @Test
    void a_preview_is_refused_if_session_or_plan_have_changed_since() {
        String plan = newPlan();
        String id = made(plan, shorter("T13", 5));
        patch("/api/v1/sessions/" + sessionOf(plan), Map.of("title", "改名的全体会议")).then().statusCode(200);
        apply(id).then().statusCode(409).body("changedSince.part", hasItem("SESSION"));
    }

    @Test
    void a_preview_is_applied_once() {
        String plan = newPlan();
        String id = made(plan, shorter("T13", 5));
        apply(id).then().statusCode(200).body("moved.code", hasItem("T13"));
        apply(id).then().statusCode(409);
        office().get(task(plan, "T13")).then().body("durationDays", is(5));
    }

    @Test
    void of_two_who_apply_at_once_one_wins() throws Exception {
        String plan = newPlan();
        String one = made(plan, shorter("T13", 5));
        String other = made(plan, Map.of("openingDay", "2021-02-08"));
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = List.of(one, other).stream().map(id -> pool.submit(() -> {
                barrier.await();
                return apply(id).statusCode();
            })).toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void links_are_added_and_removed_together() {
        String plan = newPlan();
        var link = Map.of("predecessor", "T04", "successor", "T12", "type", "FS", "lag", 0);
        var parallel = Map.of("predecessor", "T04", "successor", "T12", "type", "SS", "lag", 0);
        apply(made(plan, Map.of("removeLinks", List.of(link), "addLinks", List.of(parallel)))).then().statusCode(200);
        assertThat(office().get("/api/v1/plans/" + plan + "/links?limit=200").<List<String>> path(
                "items.findAll { it.predecessor == 'T04' && it.successor == 'T12' }.type")).containsExactly("SS");
    }

    @Test
    void what_can_never_be_applied_is_refused_at_once() {
        String plan = newPlan();
        preview(plan, Map.of()).then().statusCode(400);
        preview(plan, shorter("T99", 1)).then().statusCode(400);
        preview(plan, shorter("T33", 2)).then().statusCode(422).body("type", equalTo("/problems/fixed-day"));
        var back = Map.of("predecessor", "T33", "successor", "T01", "type", "FS", "lag", 0);
        preview(plan, Map.of("addLinks", List.of(back))).then().statusCode(422).body("type", equalTo("/problems/cyclic"));
        preview(plan, Map.of("removeLinks", List.of(back))).then().statusCode(400);
        preview(plan, Map.of("openingDay", "1930-01-01")).then().statusCode(400);
        preview(UUID.randomUUID().toString(), shorter("T13", 1)).then().statusCode(404);
    }

    @Test
    void an_expired_preview_is_gone() throws SQLException {
        String plan = newPlan();
        String id = made(plan, shorter("T13", 5));
        try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
            statement.executeUpdate("update plan_preview set made_at = made_at - interval '2 days', expires_at = expires_at"
                    + " - interval '2 days' where id = '" + id + "'");
        }
        office().get("/api/v1/previews/" + id).then().statusCode(404).body("type", equalTo("/problems/preview-not-found"));
        apply(id).then().statusCode(404);
        made(plan, shorter("T13", 6));
        try (var connection = dataSource.getConnection();
                var left = connection.createStatement()
                        .executeQuery("select count(*) from plan_preview where id = '" + id + "'")) {
            left.next();
            assertThat(left.getInt(1)).isZero();
        }
    }

    @Test
    void previews_are_for_the_office() {
        as("research-he", "研究室", "research").body(shorter("T13", 5)).post("/api/v1/plans/" + newPlan() + "/previews").then()
                .statusCode(403);
    }

    @Test
    void a_remedy_can_be_previewed_and_applied_as_it_stands() {
        String plan = newPlan();
        var answer = office().get("/api/v1/plans/" + plan + "/remedies").then().statusCode(200).body("conflicts", not(empty()))
                .body("remedies[0].rank", is(1)).body("remedies[0].because", containsString("项任务"))
                .body("remedies[-1].kind", equalTo("OPEN_LATER")).extract();
        Map<String, Object> changes = answer.path("remedies[0].changes");
        int remaining = answer.path("remedies[0].remaining");
        String id = preview(plan, changes).then().statusCode(201).body("conflictsAfter", is(remaining))
                .body("becomesFeasible", not(empty())).extract().path("id");
        apply(id).then().statusCode(200);
        office().get("/api/v1/plans/" + plan).then().body("conflicts", hasSize(remaining));
        office().header("Accept-Language", "en").get("/api/v1/plans/" + plan + "/remedies").then().body("ranking",
                containsString("Fewest tasks"));
    }

    /// Over random sets of changes, also while tasks are under way.
    @Test
    void what_is_applied_is_what_was_previewed() {
        String plan = newPlan();
        act(office(), task(plan, "T12"), "start", null).then().statusCode(200);
        act(office(), task(plan, "T12"), "reports", Map.of("percent", 30, "note", "半数已写")).then().statusCode(200);
        int applied = 0;
        for (int seed = 0; seed < 25; seed++) {
            var random = new Random(seed);
            var before = dates(plan);
            Response answer = preview(plan, changes(random, plan));
            if (answer.statusCode() != 201) {
                assertThat(answer.statusCode()).as("%s", answer.asString()).isIn(400, 422);
                continue;
            }
            Response done = apply(answer.path("id"));
            if (!answer.<Boolean> path("possible")) {
                assertThat(done.statusCode()).isEqualTo(422);
                assertThat(dates(plan)).isEqualTo(before);
                continue;
            }
            assertThat(done.statusCode()).as("%s", done.asString()).isEqualTo(200);
            applied++;
            List<Map<String, Object>> moves = answer.path("moves");
            moves.forEach(move -> assertThat(before.put((String) move.get("code"), move.get("startTo") + " " + move.get("to")))
                    .isEqualTo(move.get("startFrom") + " " + move.get("from")));
            assertThat(dates(plan)).as("seed %d", seed).isEqualTo(before);
            office().get("/api/v1/plans/" + plan).then().body("conflicts", hasSize(answer.<Integer> path("conflictsAfter")));
            for (Object move : moves.stream().limit(3).toList()) {
                var one = (Map<?, ?>) move;
                office().get(task(plan, String.valueOf(one.get("code")))).then().body("due", equalTo(one.get("to"))).body("why",
                        equalTo(one.get("why")));
            }
        }
        assertThat(applied).isGreaterThan(8);
    }

    private static Map<String, Object> changes(Random random, String plan) {
        var changes = new LinkedHashMap<String, Object>();
        if (random.nextInt(3) > 0) {
            changes.put("openingDay", LocalDate.of(2021, 2, 1).plusDays(random.nextInt(60)).toString());
        }
        var tasks = new ArrayList<Map<String, Object>>();
        for (String code : List.of("T12", "T13", "T16", "T18", "T22")) {
            switch (random.nextInt(6)) {
                case 0 -> tasks.add(Map.of("code", code, "durationDays", 1 + random.nextInt(12)));
                case 1 -> tasks.add(Map.of("code", code, "finishOffsetDays", -35 + random.nextInt(30)));
                case 2 -> tasks.add(
                        Map.of("code", code, "notBefore", LocalDate.of(2020, 12, 21).plusDays(random.nextInt(40)).toString()));
                case 3 -> tasks.add(Map.of("code", code, "clear", List.of("NOT_BEFORE")));
                default -> {
                }
            }
        }
        changes.put("tasks", tasks);
        if (random.nextInt(3) == 0) {
            changes.put("addLinks",
                    List.of(Map.of("predecessor", "T1" + random.nextInt(9), "successor", "T2" + random.nextInt(9),
                            "type", List.of("FS", "SS", "FF", "SF").get(random.nextInt(4)), "lag", random.nextInt(3))));
        }
        if (random.nextInt(3) == 0) {
            List<Map<String, Object>> links = office().get("/api/v1/plans/" + plan + "/links?limit=200").path("items");
            var link = new HashMap<>(links.get(random.nextInt(links.size())));
            link.remove("id");
            changes.put("removeLinks", List.of(link));
        }
        return changes;
    }

    @Test
    void moving_the_opening_by_working_days_and_back_restores_every_date() {
        String plan = newPlan();
        var before = dates(plan);
        LocalDate opening = LocalDate.of(2021, 2, 1);
        int moved = 0;
        for (int days : List.of(1, 4, 6, 11, 16, 23, 31)) {
            LocalDate there = WorkdayCalendar.builtIn().plus(opening, days).date();
            Response preview = preview(plan, Map.of("openingDay", there.toString()));
            Response applied = apply(preview.path("id"));
            if (!preview.<Boolean> path("possible")) {
                // just before the Spring Festival what follows the opening cannot be kept
                assertThat(applied.statusCode()).as("%d working days", days).isEqualTo(422);
                continue;
            }
            assertThat(applied.statusCode()).as("%d working days", days).isEqualTo(200);
            moved++;
            LocalDate back = WorkdayCalendar.builtIn().minus(there, days).date();
            apply(made(plan, Map.of("openingDay", back.toString()))).then().statusCode(200);
            assertThat(dates(plan)).as("%d working days", days).isEqualTo(before);
        }
        assertThat(moved).isGreaterThan(2);
    }

    @Test
    void a_day_outside_the_years_of_the_calendar_names_its_field() {
        String plan = newPlan();
        preview(plan,
                Map.of("tasks",
                        List.of(Map.of("code", "T13", "durationDays", 5), Map.of("code", "T12", "notBefore", "1954-12-31"))))
                .then().statusCode(400).body("violations[0].field", equalTo("tasks[1].notBefore"));
        preview(plan, Map.of("openingDay", "2096-01-01")).then().statusCode(400).body("violations[0].field",
                equalTo("openingDay"));
    }

    @Test
    void a_deadline_is_made_soft_in_a_preview_and_applied_so() {
        String plan = newPlan();
        String id = preview(plan,
                Map.of("tasks", List.of(Map.of("code", "T13", "deadlineKind", "SOFT", "finishOffsetDays", -60))))
                .then().statusCode(201).body("becomesInfeasible.find { it.code == 'T13' }.severity", equalTo("WARNING"))
                .extract()
                .path("id");
        office().get("/api/v1/previews/" + id).then().body("changes.tasks[0].deadlineKind", equalTo("SOFT"));
        apply(id).then().statusCode(200);
        office().get(task(plan, "T13")).then().body("deadlineKind", equalTo("SOFT"));
        String back = made(plan, Map.of("tasks", List.of(Map.of("code", "T13", "deadlineKind", "HARD"))));
        apply(back).then().statusCode(200);
        office().get(task(plan, "T13")).then().body("deadlineKind", equalTo("HARD")).body("finishOffsetDays", is(-60));
        preview(plan,
                Map.of("tasks", List.of(Map.of("code", "T13", "clear", List.of("FINISH_OFFSET_DAYS"), "deadlineKind", "SOFT"))))
                .then().statusCode(400).body("violations[0].field", equalTo("tasks[0].deadlineKind"));
    }
}
