package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.eventlog.RecordedEvent;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// 七届五次会议 as it stood on 21 December 2020, a Monday: opening on 1 February 2021, a Monday.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CountdownStoryTest {

    private final EventLog events;

    CountdownStoryTest(EventLog events) {
        this.events = events;
    }

    private static Map<String, String> dates(String plan) {
        List<Map<String, Object>> rows = countdown(plan).path("rows");
        var dates = new LinkedHashMap<String, String>();
        rows.forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("date")));
        return dates;
    }

    @Test
    void the_template_becomes_a_dated_plan() {
        var rows = countdown(newPlan());
        assertThat(rows.<List<String>> path("rows.code")).hasSize(37);
        assertThat(rows.<List<String>> path("rows.date")).isSorted();
        assertThat(rows.<String> path("openingDay")).isEqualTo("2021-02-01");
        assertThat(rows.<String> path("today")).isEqualTo("2020-12-21");
        assertThat(rows.<String> path("certainty")).isEqualTo("OFFICIAL");
    }

    /// Checked by hand against a calendar of the winter 2020/21: 1-3 January off; 7 February worked, 11-17 February off, 20 February worked.
    @Test
    void its_dates_are_those_of_the_calendar() {
        assertThat(dates(newPlan())).contains(
                // D: Monday
                entry("T33", "2021-02-01 2021-02-01"),
                // D-1, natural: Sunday
                entry("T32", "2021-01-31 2021-01-31"),
                // D-2, natural: Saturday
                entry("T31", "2021-01-30 2021-01-30"),
                // D-11 is Thursday the 21st, but printing must start on that day: the day before
                entry("T24", "2021-01-20 2021-01-20"),
                // D-7: Monday, three working days back over a weekend
                entry("T26", "2021-01-21 2021-01-25"),
                // D-120 is 4 October, in the holidays: the working day before is 30 September; five working days, 27 September being worked
                entry("T01", "2020-09-25 2020-09-30"),
                // D+4 natural, two days
                entry("T34", "2021-02-04 2021-02-05"));
    }

    @Test
    void every_date_says_why() {
        var rows = countdown(newPlan());
        assertThat(rows.<String> path("rows.find { it.code == 'T33' }.why")).isEqualTo("开幕日固定为2月1日");
        assertThat(rows.<String> path("rows.find { it.code == 'T33' }.reason.kind")).isEqualTo("OPENING");
        assertThat(rows.<Integer> path("rows.find { it.code == 'T24' }.tMinus")).isNegative();
        assertThat(rows.<List<String>> path("rows.why")).allSatisfy(why -> assertThat(why).isNotBlank());
    }

    @Test
    void the_reason_is_told_in_english_when_asked_for() {
        office().header("Accept-Language", "en").get("/api/v1/plans/" + newPlan() + "/countdown").then()
                .body("rows.find { it.code == 'T33' }.why", equalTo("Fixed to the opening day, 1 Feb 2021"));
    }

    @Test
    void a_plan_shows_lights_critical_path_and_conflicts() {
        String plan = newPlan();
        office().get("/api/v1/plans/" + plan).then().statusCode(200).body("taskCount", is(37))
                .body("states.NOT_STARTED", is(37))
                .body("lights.RED", greaterThan(0)).body("criticalPath", hasSize(greaterThan(0)))
                .body("conflicts.find { it.code == 'T01' }.kind", equalTo("ALREADY_DUE"))
                .body("conflicts.find { it.code == 'T01' }.sentence", containsString("大会发言选题征集通知"))
                .body("conflicts.find { it.code == 'T09' }.kind", equalTo("START_PASSED"))
                .body("conflicts.find { it.code == 'T09' }.chain.code", hasItem("T09"));
    }

    @Test
    void moving_the_opening_by_days_and_back_restores_every_date() {
        String plan = newPlan();
        String session = sessionOf(plan);
        Map<String, String> before = dates(plan);
        moveOpening(session, "2021-02-08").then().statusCode(200).body("closingDay", equalTo("2021-02-11"));
        assertThat(dates(plan)).isNotEqualTo(before).containsEntry("T33", "2021-02-08 2021-02-08");
        moveOpening(session, "2021-02-01").then().statusCode(200).body("closingDay", equalTo("2021-02-04"));
        assertThat(dates(plan)).isEqualTo(before);
    }

    @Test
    void a_day_that_breaks_the_plan_is_refused_with_the_chain_and_changes_nothing() {
        String plan = newPlan();
        String session = sessionOf(plan);
        Map<String, String> before = dates(plan);
        String sessionTag = etag("/api/v1/sessions/" + session);
        String planTag = etag("/api/v1/plans/" + plan);
        moveOpening(session, "2021-01-11").then().statusCode(422).body("type", equalTo("/problems/plan-impossible"))
                .body("from", equalTo("2021-02-01")).body("to", equalTo("2021-01-11")).body("plan", equalTo(plan))
                .body("count", greaterThan(0)).body("breaks.code", not(hasItem("T01")))
                .body("breaks.find { it.code == 'T17' }.kind", equalTo("ALREADY_DUE"))
                .body("breaks.find { it.code == 'T17' }.needed", equalTo("2020-12-17"))
                .body("breaks.find { it.code == 'T17' }.possible", equalTo("2020-12-21"))
                .body("breaks.find { it.code == 'T17' }.lackWorkdays", is(2))
                .body("breaks.find { it.code == 'T17' }.chain.code", hasItems("T17"))
                .body("breaks.sentence", everyItem(containsString("「"))).body("detail", containsString("2021-01-11"));
        assertThat(dates(plan)).isEqualTo(before);
        assertThat(etag("/api/v1/sessions/" + session)).isEqualTo(sessionTag);
        assertThat(etag("/api/v1/plans/" + plan)).isEqualTo(planTag);
    }

    @Test
    void a_task_that_was_started_in_time_does_not_forbid_an_earlier_day() {
        String plan = newPlan();
        String session = sessionOf(plan);
        moveOpening(session, "2021-01-29").then().statusCode(422).body("breaks.code", hasItem("T11"));
        act(office(), task(plan, "T11"), "start", null).then().statusCode(200);
        moveOpening(session, "2021-01-29").then().statusCode(422).body("breaks.findAll { it.kind == 'START_PASSED' }.code",
                not(hasItem("T11")));
    }

    @Test
    void a_move_tells_what_happened() {
        String plan = newPlan();
        String session = sessionOf(plan);
        String task = task(plan, "T33");
        moveOpening(session, "2021-02-03").then().statusCode(200);
        office().get(task).then().body("due", equalTo("2021-02-03")).body("version", is(1));
        var history = events.history("plan", plan).events();
        assertThat(history).extracting(RecordedEvent::type).containsExactly("plan.made", "plan.rescheduled");
        assertThat(history.getLast().payload()).contains("OPENING_MOVED").contains("\"code\":\"T33\"").contains("2021-02-03");
    }

    @Test
    void a_session_has_one_plan_of_a_template() {
        String plan = newPlan();
        office().body(Map.of("session", sessionOf(plan), "template", "countdown")).post("/api/v1/plans").then().statusCode(409)
                .body("type", equalTo("/problems/duplicate")).body("plan", equalTo(plan));
    }

    @Test
    void a_plan_needs_a_session_and_a_template_that_exist() {
        String session = newSession("2021-02-01", "2021-02-04");
        office().body(Map.of("session", "99-9", "template", "countdown")).post("/api/v1/plans").then().statusCode(400)
                .body("violations.field", contains("session"));
        office().body(Map.of("session", session, "template", "nothing")).post("/api/v1/plans").then().statusCode(400)
                .body("violations.field", contains("template"));
    }

    @Test
    void plans_are_listed_by_session() {
        String plan = newPlan();
        office().queryParam("session", sessionOf(plan)).get("/api/v1/plans").then().statusCode(200).body("items.id",
                contains(plan));
    }

    @Test
    void a_session_without_a_plan_moves_freely() {
        String session = newSession("2021-02-01", "2021-02-04");
        moveOpening(session, "2020-01-06").then().statusCode(200);
    }

    @Test
    void only_the_title_changed_leaves_the_plan_alone() {
        String plan = newPlan();
        String tag = etag("/api/v1/plans/" + plan);
        patch("/api/v1/sessions/" + sessionOf(plan), Map.of("title", "改名")).then().statusCode(200).body("title", equalTo("改名"));
        assertThat(etag("/api/v1/plans/" + plan)).isEqualTo(tag);
    }
}
