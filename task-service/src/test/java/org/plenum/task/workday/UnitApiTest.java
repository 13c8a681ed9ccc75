package org.plenum.task.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
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
import io.restassured.response.Response;

/// Each test has units of its own, to which it gives the tasks that it is about.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class UnitApiTest {

    private static final List<String> TO_SATURDAY = List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY");

    private static String path(String unit) {
        return "/api/v1/workdays/units/" + unit;
    }

    private static Map<String, Object> saturdays() {
        return Map.of("basis", "筹备会议纪要：会前周六上班", "weeks",
                List.of(Map.of("from", "2020-12-01", "to", "2021-01-31", "worked", TO_SATURDAY)),
                "days", List.of());
    }

    private static Response put(String unit, Object calendar) {
        return office().body(calendar).put(path(unit));
    }

    private static String given(String plan, String code, String unit) {
        String task = task(plan, code);
        patch(task, Map.of("leadUnit", unit)).then().statusCode(200);
        return task;
    }

    private static Map<String, String> dates(String plan) {
        List<Map<String, Object>> rows = countdown(plan).path("rows");
        var dates = new HashMap<String, String>();
        rows.forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("date")));
        return dates;
    }

    @Test
    void a_task_counts_in_the_calendar_of_its_lead_unit_once_its_preview_is_applied() {
        String plan = newPlan();
        // ten working days, to finish on Friday 18 December at the latest or when its successor says
        String task = given(plan, "T13", "演练一组");
        var before = dates(plan);
        String start = office().get(task).then().body("calendarUnit", nullValue()).extract().path("start");
        put("演练一组", saturdays()).then().statusCode(201).body("weeks[0].worked", hasItem("SATURDAY"));
        assertThat(dates(plan)).isEqualTo(before);
        office().get("/api/v1/plans/" + plan).then().body("calendarCurrent", is(false));
        List<Map<String, Object>> waiting = office().get("/api/v1/previews?cause=UNIT_CALENDAR&plan=" + plan).then()
                .statusCode(200).extract().path("items");
        assertThat(waiting).hasSize(1);
        assertThat((String) waiting.getFirst().get("reason")).contains("演练一组", "筹备会议纪要");
        office().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/previews/" + waiting.getFirst().get("preview") + "/apply").then().statusCode(200)
                .body("moved.code", hasItem("T13"));
        office().get(task).then().body("calendarUnit", equalTo("演练一组"));
        assertThat(office().get(task).<String> path("start")).isGreaterThan(start);
        assertThat(countdown(plan).<String> path("rows.find { it.code == 'T13' }.calendarUnit")).isEqualTo("演练一组");
        // given to a unit without one, it counts as before
        patch(task, Map.of("leadUnit", "办公室")).then().statusCode(200).body("calendarUnit", nullValue()).body("start",
                equalTo(start));
    }

    @Test
    void a_plan_that_a_calendar_does_not_touch_simply_follows() {
        String plan = newPlan();
        put("演练无任务组", saturdays()).then().statusCode(201);
        office().get("/api/v1/previews?plan=" + plan).then().body("items", empty());
        String touched = newPlan();
        assertThat(office().get("/api/v1/plans/" + touched).<Boolean> path("calendarCurrent")).isTrue();
    }

    @Test
    void the_same_again_changes_nothing_and_another_needs_its_version() {
        office().get(path("演练二组")).then().statusCode(404).body("type", equalTo("/problems/unit-calendar-not-found"));
        put("演练二组", saturdays()).then().statusCode(201);
        String etag = etag(path("演练二组"));
        put("演练二组", saturdays()).then().statusCode(200);
        var other = Map.of("basis", "恢复正常", "weeks", List.of(), "days",
                List.of(Map.of("day", "2021-01-30", "worked", true, "reason", "会场布置")));
        put("演练二组", other).then().statusCode(428);
        office().header("If-Match", etag).body(other).put(path("演练二组")).then().statusCode(200).body("weeks", empty())
                .body("days[0].reason", equalTo("会场布置")).header("ETag", not(equalTo(etag)));
        office().header("If-Match", etag).body(saturdays()).put(path("演练二组")).then().statusCode(412);
        office().get("/api/v1/workdays/units?limit=200").then().statusCode(200).body("items.unit", hasItem("演练二组"));
    }

    @Test
    void every_fault_of_a_calendar_is_named() {
        var week = Map.of("from", "2020-12-01", "worked", TO_SATURDAY);
        var wrong = Map.of("basis", "演练", "weeks",
                List.of(week, week, Map.of("from", "2021-01-02", "to", "2021-01-01", "worked", List.of())),
                "days", List.of(Map.of("day", "1950-01-01", "worked", true, "reason", "演练")));
        put("演练三组", wrong).then().statusCode(400).body("violations.field", hasItem("weeks[2].worked"));
        var overlapping = Map.of("basis", "演练", "weeks", List.of(week, week), "days",
                List.of(Map.of("day", "1950-01-01", "worked", true, "reason", "演练")));
        put("演练三组", overlapping).then().statusCode(400).body("violations.field", hasItems("weeks[1].from", "days[0].day"))
                .body("violations.find { it.field == 'weeks[1].from' }.message", containsString("重叠"));
        as("research-he", "研究室", "research").body(saturdays()).put(path("演练三组")).then().statusCode(403);
    }
}
