package org.plenum.task.adoption;

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
import static org.plenum.task.Stories.OPENING;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;
import static org.plenum.task.template.TemplateStories.content;
import static org.plenum.task.template.TemplateStories.done;
import static org.plenum.task.template.TemplateStories.drop;
import static org.plenum.task.template.TemplateStories.item;
import static org.plenum.task.template.TemplateStories.list;
import static org.plenum.task.template.TemplateStories.make;
import static org.plenum.task.template.TemplateStories.newTemplate;
import static org.plenum.task.template.TemplateStories.planOf;
import static org.plenum.task.template.TemplateStories.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/// On 21 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class AdoptionStoryTest {

    private final AgroalDataSource database;

    AdoptionStoryTest(AgroalDataSource database) {
        this.database = database;
    }

    private static String session() {
        return newSession(OPENING, "2021-02-04");
    }

    private static Response preview(String session, String template, int version) {
        return office().body(Map.of("template", template, "version", version))
                .post("/api/v1/sessions/" + session + "/template-previews");
    }

    private static String previewed(String session, String template, int version) {
        return preview(session, template, version).then().statusCode(201).extract().path("id");
    }

    private static Response apply(String session, String preview) {
        return office().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/sessions/" + session + "/template-previews/" + preview + "/apply");
    }

    /// By code: last day to start and last day to finish.
    private static Map<String, String> shown(Response preview) {
        var dates = new HashMap<String, String>();
        preview.<List<Map<String, Object>>> path("tasks")
                .forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("due")));
        return dates;
    }

    private static Map<String, String> planned(String plan) {
        var dates = new HashMap<String, String>();
        countdown(plan).<List<Map<String, Object>>> path("rows")
                .forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("date")));
        return dates;
    }

    /// Version 2: T13 takes 12 days, T30 is gone, T90 is new and comes before T31.
    private static void makeSecondVersion(String code) {
        var content = content(code, 1);
        item(content, "T13").put("durationDays", 12);
        var added = new HashMap<>(item(content, "T30"));
        added.put("code", "T90");
        added.put("title", "网络安全检查");
        drop(content, "T30");
        list(content, "items").add(added);
        list(content, "links").add(Map.of("predecessor", "T90", "successor", "T31", "type", "FS", "lag", 0));
        make(code, content).then().statusCode(201).body("version", is(2));
    }

    @Test
    void last_years_plan_becomes_a_template_and_next_years_plan_is_made_of_it_as_it_was_previewed() throws SQLException {
        String code = newTemplate();
        String last = planOf(newSession("2020-01-13", "2020-01-16"), code, 1);
        done(database, last, "T04", "2019-11-11", "2019-11-22"); // 10 working days, 8 were planned
        done(database, last, "T12", "2019-11-25", "2019-12-20");
        sql(database, "update task set paused_on = '{2019-12-02}', resumed_on = '{2019-12-09}' where plan_id = '" + last
                + "' and code = 'T12'"); // 20 working days, less the 4 between
        act(office(), task(last, "T18"), "terminate", Map.of("reason", "当年不办")).then().statusCode(200);
        make(code, Map.of("fromPlan", last, "durations", "ACTUAL")).then().statusCode(201).body("version", is(2))
                .body("durations.findAll { it.source == 'ACTUAL' }.code", contains("T04", "T12"))
                .body("durations.findAll { it.source == 'ACTUAL' }.differenceDays", contains(2, 6));
        office().get("/api/v1/templates/" + code + "/comparison?from=1&to=2").then().statusCode(200).body("added", empty())
                .body("removed", empty()).body("changed.code", contains("T04", "T12"))
                .body("changed[1].fields[0].field", equalTo("durationDays")).body("changed[1].fields[0].from", equalTo("10"))
                .body("changed[1].fields[0].to", equalTo("16")).body("linksAdded", empty()).body("linksRemoved", empty());

        String session = session();
        Response preview = preview(session, code, 2);
        preview.then().statusCode(201).body("plan", nullValue()).body("fromVersion", nullValue()).body("toVersion", is(2))
                .body("tasks", hasSize(37)).body("tasks.effect.unique()", contains("ADDED")).body("difference", nullValue())
                .body("conflicts", not(empty())).body("allowedActions", contains("APPLY"));
        office().get("/api/v1/plans?session=" + session).then().body("items", empty());
        office().get("/api/v1/sessions/" + session + "/template-previews/" + preview.path("id")).then().statusCode(200)
                .body("tasks", hasSize(37));

        String plan = apply(session, preview.path("id")).then().statusCode(200).body("templateVersion", is(2))
                .body("baseline", is(1)).extract().path("plan");
        assertThat(planned(plan)).isEqualTo(shown(preview)).hasSize(37);
        office().get("/api/v1/plans/" + plan).then().body("templateVersion", is(2)).body("conflicts",
                hasSize(preview.<List<Object>> path("conflicts").size()));
        office().get(task(plan, "T12")).then().body("durationDays", is(16));
        apply(session, preview.path("id")).then().statusCode(409).body("changedSince.part", contains("PLAN"));
    }

    @Test
    void a_plan_is_brought_up_to_a_newer_version_and_what_people_changed_or_began_stays() {
        String code = newTemplate();
        String session = session();
        String plan = planOf(session, code, 1);
        act(office(), task(plan, "T12"), "start", null).then().statusCode(200);
        patch(task(plan, "T18"), Map.of("durationDays", 6, "owner", "王丽")).then().statusCode(200);
        patch(task(plan, "T13"), Map.of("owner", "李振华")).then().statusCode(200);
        var content = content(code, 1);
        item(content, "T13").put("durationDays", 12);
        item(content, "T12").put("durationDays", 14);
        item(content, "T18").put("durationDays", 9);
        drop(content, "T30");
        var added = new HashMap<>(item(content, "T31"));
        added.put("code", "T90");
        added.put("title", "网络安全检查");
        list(content, "items").add(added);
        list(content, "links").add(Map.of("predecessor", "T90", "successor", "T32", "type", "FS", "lag", 0));
        make(code, content).then().statusCode(201).body("version", is(2));
        var before = planned(plan);

        Response preview = preview(session, code, 2);
        preview.then().statusCode(201).body("plan", equalTo(plan)).body("fromVersion", is(1)).body("toVersion", is(2))
                .body("tasks.findAll { it.effect == 'ADDED' }.code", contains("T90"))
                .body("tasks.findAll { it.effect == 'REMOVED' }.code", contains("T30"))
                .body("tasks.findAll { it.effect == 'CHANGED' }.code", contains("T13"))
                .body("tasks.find { it.code == 'T13' }.fields", contains("durationDays"))
                .body("kept.code", contains("T12", "T18")).body("kept.reason", contains("STARTED", "CHANGED"))
                .body("kept.find { it.code == 'T18' }.plan", equalTo("6"))
                .body("kept.find { it.code == 'T18' }.template", equalTo("9"))
                .body("difference.changed.code", containsInAnyOrder("T12", "T13", "T18"))
                .body("difference.removed.code", contains("T30"));
        assertThat(planned(plan)).as("a preview changes nothing").isEqualTo(before);

        apply(session, preview.path("id")).then().statusCode(200).body("plan", equalTo(plan)).body("templateVersion", is(2))
                .body("baseline", is(2));
        assertThat(planned(plan)).isEqualTo(shown(preview)).containsKey("T90");
        office().get("/api/v1/plans/" + plan).then().body("templateVersion", is(2)).body("conflicts",
                hasSize(preview.<List<Object>> path("conflicts").size()));
        office().get(task(plan, "T13")).then().body("durationDays", is(12)).body("owner", equalTo("李振华"));
        office().get(task(plan, "T18")).then().body("durationDays", is(6)).body("owner", equalTo("王丽"));
        office().get(task(plan, "T30")).then().body("state", equalTo("TERMINATED")).body("stateReason", containsString("第2版"));
        List<String> predecessors = office().get("/api/v1/plans/" + plan + "/links?limit=200").path(
                "items.findAll { it.successor == 'T31' || it.successor == 'T32' }.predecessor");
        assertThat(predecessors).contains("T90").doesNotContain("T30");
        preview(session, code, 2).then().statusCode(422).body("type", equalTo("/problems/template-not-newer"));
        preview(session, code, 1).then().statusCode(422).body("current", is(2));
    }

    @Test
    void a_preview_is_refused_if_session_plan_or_tasks_have_changed_since_and_says_which() {
        String code = newTemplate();
        makeSecondVersion(code);
        String session = session();
        String path = "/api/v1/sessions/" + session;
        String fresh = previewed(session, code, 2);
        patch(path, Map.of("title", "改名的全体会议")).then().statusCode(200);
        apply(session, fresh).then().statusCode(409).body("type", equalTo("/problems/preview-stale"))
                .body("changedSince.part", contains("SESSION"));
        String plan = planOf(session, code, 1);
        String id = previewed(session, code, 2);
        patch(task(plan, "T22"), Map.of("owner", "王丽")).then().statusCode(200);
        apply(session, id).then().statusCode(409).body("changedSince.find { it.part == 'TASKS' }.codes", contains("T22"))
                .body("detail", containsString("T22"));
        office().get(path + "/template-previews/" + id).then().statusCode(409);
        office().get("/api/v1/plans/" + plan).then().body("templateVersion", is(1));
        office().get(task(plan, "T13")).then().body("durationDays", is(10));
    }

    @Test
    void of_two_who_apply_at_once_one_wins() throws Exception {
        String code = newTemplate();
        String session = session();
        var ids = List.of(previewed(session, code, 1), previewed(session, code, 1));
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = ids.stream().map(id -> pool.submit(() -> {
                barrier.await();
                return apply(session, id).statusCode();
            })).toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void what_is_not_there_is_refused() {
        String code = newTemplate();
        String session = session();
        preview("98-98", code, 1).then().statusCode(404).body("type", equalTo("/problems/session-not-found"));
        preview(session, code, 7).then().statusCode(400).body("violations.field", hasItem("version"));
        preview(session, "no-such", 1).then().statusCode(400);
        apply(session, UUID.randomUUID().toString()).then().statusCode(404).body("type",
                equalTo("/problems/preview-not-found"));
        String id = previewed(session, code, 1);
        apply(session(), id).then().statusCode(404);
        office().post("/api/v1/templates/" + code + "/versions/1/retire").then().statusCode(200);
        apply(session, id).then().statusCode(422).body("type", equalTo("/problems/template-retired"));
        preview(session, code, 1).then().statusCode(422);
    }

    @Test
    void an_expired_preview_is_gone() throws SQLException {
        String code = newTemplate();
        String session = session();
        String id = previewed(session, code, 1);
        sql(database, "update template_preview set expires_at = made_at where id = '" + id + "'");
        apply(session, id).then().statusCode(404);
    }

    @Test
    void templates_are_brought_into_plans_by_the_office_and_only_it_gives_up_tasks() {
        String code = newTemplate();
        makeSecondVersion(code);
        String session = session();
        String path = "/api/v1/sessions/" + session + "/template-previews";
        as("research-he", "研究室", "research").body(Map.of("template", code)).post(path).then().statusCode(403);
        String plan = planOf(session, code, 1);
        String id = as("admin-1", null, "admin").body(Map.of("template", code)).post(path).then().statusCode(201)
                .body("toVersion", is(2)).body("allowedActions", empty()).extract().path("id");
        as("admin-1", null, "admin").post(path + "/" + id + "/apply").then().statusCode(403).body("type",
                equalTo("/problems/not-in-charge"));
        office().get("/api/v1/plans/" + plan).then().body("templateVersion", is(1));
        office().get("/api/v1/plans/" + plan + "/baselines").then().body("items", hasSize(1));
        office().get(path + "/" + id).then().statusCode(200).body("allowedActions", contains("APPLY"));
    }
}
