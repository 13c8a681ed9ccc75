package org.plenum.task.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.OPENING;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;
import static org.plenum.task.template.TemplateStories.content;
import static org.plenum.task.template.TemplateStories.done;
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
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// On 21 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class RevisionApiTest {

    private final AgroalDataSource database;

    RevisionApiTest(AgroalDataSource database) {
        this.database = database;
    }

    @Test
    void what_was_read_can_be_changed_and_sent_back_as_the_next_version() {
        String code = newTemplate();
        var content = content(code, 1);
        item(content, "T13").put("durationDays", 12);
        make(code, content).then().statusCode(201).header("Location", endsWith("/api/v1/templates/" + code + "?version=2"))
                .body("version", is(2)).body("referenceOpeningDay", equalTo("2021-02-01")).body("durations", empty())
                .body("fromPlan", nullValue()).body("allowedActions", contains("RETIRE"));
        office().get("/api/v1/templates/" + code).then().body("version", is(2))
                .body("items.find { it.code == 'T13' }.durationDays", is(12));
        office().get("/api/v1/templates/" + code + "?version=1").then().body("items.find { it.code == 'T13' }.durationDays",
                is(10));
    }

    @Test
    void a_version_has_one_source_and_only_what_belongs_to_it() {
        String code = newTemplate();
        String plan = newPlan();
        var content = content(code, 1);
        make(code, Map.of()).then().statusCode(400).body("violations.field", hasItem("fromPlan"));
        var both = new HashMap<String, Object>(content);
        both.put("fromPlan", plan);
        make(code, both).then().statusCode(400).body("violations.field", hasItem("fromPlan"));
        make(code, Map.of("fromPlan", plan)).then().statusCode(400).body("violations.field", hasItem("durations"));
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL", "links", List.of())).then().statusCode(400)
                .body("violations.field", hasItem("links"));
        content.put("leaveOut", List.of("T01"));
        make(code, content).then().statusCode(400).body("violations.field", hasItem("leaveOut"));
    }

    @Test
    void what_is_not_there_is_named() {
        String code = newTemplate();
        String plan = newPlan();
        make(code, Map.of("fromPlan", UUID.randomUUID().toString(), "durations", "ACTUAL")).then().statusCode(400)
                .body("violations.field", hasItem("fromPlan"));
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL", "leaveOut", List.of("T99"))).then().statusCode(400)
                .body("violations[0].message", containsString("T99"));
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL", "keepPlanned", List.of("T98"))).then().statusCode(400)
                .body("violations[0].message", containsString("T98"));
        make("quite-new", content(code, 1)).then().statusCode(400).body("violations.field", hasItem("referenceOpeningDay"));
    }

    @Test
    void whether_a_deadline_binds_is_kept_and_needs_one() {
        String code = newTemplate();
        var soft = content(code, 1);
        item(soft, "T13").put("deadlineKind", "SOFT");
        make(code, soft).then().statusCode(201);
        office().get("/api/v1/templates/" + code + "/comparison?from=1&to=2").then()
                .body("changed.find { it.code == 'T13' }.fields.field", contains("deadlineKind"));
        item(soft, "T13").put("finishOffsetDays", null);
        make(code, soft).then().statusCode(400).body("violations.field", contains(endsWith("deadlineKind")));
        var fixed = content(code, 1);
        item(fixed, "T33").put("finishOffsetDays", null);
        make(code, fixed).then().statusCode(400).body("violations.field", contains(endsWith("finishOffsetDays")));
    }

    private static Map<String, Object> link(String predecessor, String successor) {
        return Map.of("predecessor", predecessor, "successor", successor, "type", "FS", "lag", 0);
    }

    @Test
    void what_cannot_be_dated_is_not_stored() {
        String code = newTemplate();
        var cyclic = content(code, 1);
        list(cyclic, "links").add(link("T33", "T01"));
        list(cyclic, "links").add(link("T09", "T33"));
        make(code, cyclic).then().statusCode(422).body("type", equalTo("/problems/cyclic")).body("members", hasItem("T09"));
        var nowhere = content(code, 1);
        list(nowhere, "links").add(link("T01", "T99"));
        make(code, nowhere).then().statusCode(422).body("type", equalTo("/problems/plan-unschedulable"));
        var twice = content(code, 1);
        list(twice, "links").add(link("T03", "T06"));
        make(code, twice).then().statusCode(400).body("violations[0].message", containsString("T03 FS T06"));
        office().get("/api/v1/templates/" + code).then().body("version", is(1));
    }

    @Test
    void a_version_in_conflict_with_itself_is_refused_with_its_chain() {
        String code = newTemplate();
        var content = content(code, 1);
        item(content, "T34").put("durationDays", 9);
        make(code, content).then().statusCode(422).body("type", equalTo("/problems/template-impossible"))
                .body("breaks[0].kind", equalTo("AFTER_FIXED")).body("breaks[0].code", equalTo("T34"))
                .body("breaks[0].chain", not(empty())).body("openingDay", equalTo("2021-02-01"))
                .body("detail", containsString("大会开幕"));
        office().header("Accept-Language", "en").body(Map.of("code", code, "title", "x", "items", content.get("items"), "links",
                content.get("links"))).post("/api/v1/templates").then().statusCode(422)
                .body("detail", containsString("cannot be"));
    }

    @Test
    void a_version_of_an_unchanged_plan_says_what_its_template_said() {
        String code = newTemplate();
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        make(code, Map.of("fromPlan", plan, "durations", "PLANNED")).then().statusCode(201).body("version", is(2))
                .body("fromPlan", equalTo(plan)).body("referenceOpeningDay", equalTo(OPENING)).body("durations", hasSize(37))
                .body("durations.keptPlanned.unique()", contains("AS_ASKED"));
        office().get("/api/v1/templates/" + code + "/comparison?from=1&to=2").then().statusCode(200).body("added", empty())
                .body("removed", empty()).body("changed", empty()).body("linksAdded", empty()).body("linksRemoved", empty());
    }

    @Test
    void a_version_of_a_plan_takes_what_its_tasks_took_and_says_where_each_duration_comes_from() throws SQLException {
        String code = newTemplate();
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        done(database, plan, "T12", "2020-12-01", "2020-12-16");
        act(office(), task(plan, "T18"), "terminate", Map.of("reason", "今年不办")).then().statusCode(200);
        patch(task(plan, "T13"), Map.of("finishOffsetDays", -28)).then().statusCode(200);
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL")).then().statusCode(201)
                .body("durations.find { it.code == 'T12' }.source", equalTo("ACTUAL"))
                .body("durations.find { it.code == 'T12' }.plannedDays", is(10))
                .body("durations.find { it.code == 'T12' }.actualDays", is(12))
                .body("durations.find { it.code == 'T12' }.differenceDays", is(2))
                .body("items.find { it.code == 'T12' }.durationDays", is(12))
                .body("durations.find { it.code == 'T18' }.keptPlanned", equalTo("TERMINATED"))
                .body("durations.find { it.code == 'T16' }.keptPlanned", equalTo("NOT_CLOSED"))
                .body("durations.find { it.code == 'T33' }.keptPlanned", equalTo("FIXED"))
                .body("items.find { it.code == 'T33' }.fixed", is(true))
                .body("items.find { it.code == 'T13' }.finishOffsetDays", is(-28)).body("links", hasSize(39));
    }

    @Test
    void what_took_too_long_for_its_deadline_is_refused_unless_it_keeps_what_was_planned() throws SQLException {
        String code = newTemplate();
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        done(database, plan, "T34", "2020-12-01", "2020-12-12");
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL")).then().statusCode(422)
                .body("type", equalTo("/problems/template-impossible")).body("breaks[0].code", equalTo("T34"));
        make(code, Map.of("fromPlan", plan, "durations", "ACTUAL", "keepPlanned", List.of("T34"))).then().statusCode(201)
                .body("durations.find { it.code == 'T34' }.keptPlanned", equalTo("AS_ASKED"))
                .body("durations.find { it.code == 'T34' }.actualDays", is(12));
    }

    @Test
    void what_is_left_out_goes_with_its_links() {
        String code = newTemplate();
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        make(code, Map.of("fromPlan", plan, "durations", "PLANNED", "leaveOut", List.of("T30"))).then().statusCode(201)
                .body("items", hasSize(36)).body("durations", hasSize(36)).body("links.predecessor", not(hasItem("T30")))
                .body("links.successor", not(hasItem("T30")));
    }

    @Test
    void a_task_without_a_deadline_of_its_own_has_none_in_the_template() {
        String code = newTemplate();
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        var cleared = new HashMap<String, Object>();
        cleared.put("finishOffsetDays", null);
        patch(task(plan, "T26"), cleared).then().statusCode(200);
        make(code, Map.of("fromPlan", plan, "durations", "PLANNED")).then().statusCode(201)
                .body("items.find { it.code == 'T26' }.finishOffsetDays", nullValue());
        office().get("/api/v1/templates/" + code + "/comparison?from=1&to=2").then()
                .body("changed.find { it.code == 'T26' }.fields[0].from", equalTo("-7"))
                .body("changed.find { it.code == 'T26' }.fields[0].to", nullValue());
        planOf(newSession(OPENING, "2021-02-04"), code, 2);
    }

    @Test
    void versions_made_at_once_are_counted_without_a_gap() throws Exception {
        String code = newTemplate();
        var content = content(code, 1);
        var barrier = new CyclicBarrier(4);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = IntStream.range(0, 4).mapToObj(_ -> pool.submit(() -> {
                barrier.await();
                return make(code, content).then().statusCode(201).extract().<Integer> path("version");
            })).toList();
            var versions = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                versions.add(answer.get());
            }
            assertThat(versions).containsExactlyInAnyOrder(2, 3, 4, 5);
        }
    }

    @Test
    void templates_are_made_and_retired_by_the_office() {
        as("research-he", "研究室", "research").body(Map.of("code", "x", "title", "x")).post("/api/v1/templates").then()
                .statusCode(403);
        as("research-he", "研究室", "research").post("/api/v1/templates/countdown/versions/1/retire").then().statusCode(403);
        as("research-he", "研究室", "research").get("/api/v1/templates/countdown").then().statusCode(200).body("allowedActions",
                empty());
    }

    @Test
    void a_retired_version_is_no_longer_offered_and_can_still_be_read() {
        String code = newTemplate();
        make(code, content(code, 1)).then().statusCode(201);
        String path = "/api/v1/templates/" + code;
        office().post(path + "/versions/2/retire").then().statusCode(200).body("retiredOn", equalTo("2020-12-21"))
                .body("allowedActions", empty());
        office().post(path + "/versions/2/retire").then().statusCode(422).body("type", equalTo("/problems/template-retired"));
        office().get(path).then().body("version", is(1));
        office().get(path + "?version=2").then().statusCode(200).body("items", hasSize(37));
        var plan = Map.of("session", newSession(OPENING, "2021-02-04"), "template", code, "version", 2);
        office().body(plan).post("/api/v1/plans").then().statusCode(422).body("type", equalTo("/problems/template-retired"));
        office().body(Map.of("session", plan.get("session"), "template", code)).post("/api/v1/plans").then().statusCode(201)
                .body("templateVersion", is(1));
        office().post(path + "/versions/1/retire").then().statusCode(200);
        office().body(Map.of("session", newSession(OPENING, "2021-02-04"), "template", code)).post("/api/v1/plans").then()
                .statusCode(422).body("type", equalTo("/problems/template-none-offered"));
        office().get(path).then().body("version", is(2));
        make(code, content(code, 1)).then().statusCode(201).body("version", is(3));
    }

    @Test
    void a_plan_is_made_from_the_chosen_version_and_says_which() {
        String code = newTemplate();
        var content = content(code, 1);
        item(content, "T13").put("durationDays", 12);
        make(code, content).then().statusCode(201);
        String plan = planOf(newSession(OPENING, "2021-02-04"), code, 1);
        office().get(task(plan, "T13")).then().body("durationDays", is(10));
        office().get("/api/v1/plans/" + plan).then().body("templateVersion", is(1));
        office().body(Map.of("session", newSession(OPENING, "2021-02-04"), "template", code, "version", 9))
                .post("/api/v1/plans")
                .then().statusCode(400).body("violations.field", hasItem("version"));
    }

    @Test
    void two_templates_are_compared() {
        String one = newTemplate();
        String other = newTemplate();
        var content = content(other, 1);
        item(content, "T13").put("title", "赴县区调研");
        make(other, content).then().statusCode(201);
        office().get("/api/v1/templates/" + one + "/comparison?from=1&to=2&toCode=" + other).then().statusCode(200)
                .body("from.code", equalTo(one)).body("to.code", equalTo(other)).body("changed.code", contains("T13"))
                .body("changed[0].renamed", is(true)).body("to.criticalPath.codes", hasItem("T33"));
        office().get("/api/v1/templates/" + one + "/comparison?from=1&to=7").then().statusCode(404).body("type",
                equalTo("/problems/template-not-found"));
        office().get("/api/v1/templates/" + one + "/comparison?from=1").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "update countdown_template set title = '改' where code = '%s'",
            "update countdown_template set retired_on = '2021-01-04' where code = '%s'",
            "update template_item set duration_days = 3 where template_id = (select id from countdown_template where code = '%s')",
            "delete from template_link where template_id = (select id from countdown_template where code = '%s')",
            "insert into countdown_template (id, code, version, title, reference_opening) values (gen_random_uuid(), '%s', 3, '缺号', '2021-02-01')",
            "insert into countdown_template (id, code, version, title, reference_opening) values (gen_random_uuid(), '%s', 1, '重号', '2021-02-01')" })
    void the_database_keeps_versions_as_they_are_and_without_a_gap(String change) {
        String code = newTemplate();
        assertThatThrownBy(() -> sql(database, change.formatted(code))).isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).startsWith("23"));
    }
}
