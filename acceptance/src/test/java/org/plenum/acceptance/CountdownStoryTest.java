package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.restassured.path.json.JsonPath;

/// The office (办公室) prepares session 7-5 seven weeks before its opening.
class CountdownStoryTest {

    private static Plenum plenum = Plenum.system();
    private static String plan = "";

    @BeforeAll
    static void the_office_plans_session_7_5() {
        plenum = Plenum.system();
        plenum.as("office1").header("Idempotency-Key", "acceptance-session-7-5")
                .body(Map.of("code", "7-5", "title", "政协第七届委员会第五次全体会议", "openingDay", "2021-02-01", "closingDay", "2021-02-04"))
                .post("/api/v1/sessions").then().statusCode(201);
        var made = plenum.as("office1").header("Idempotency-Key", "acceptance-plan-7-5")
                .body(Map.of("session", "7-5", "template", "countdown"))
                .post("/api/v1/plans").then().statusCode(201).extract();
        plan = made.path("id");
    }

    private static JsonPath countdown() {
        return plenum.as("office1").get("/api/v1/plans/" + plan + "/countdown").then().statusCode(200).extract().jsonPath();
    }

    private static String taskId(String code) {
        return countdown().getString("rows.find { it.code == '" + code + "' }.id");
    }

    @Test
    void the_countdown_is_computed_backwards_from_the_opening_day() {
        var countdown = countdown();
        assertThat(countdown.getList("rows")).hasSize(37);
        assertThat(countdown.getString("rows.find { it.code == 'T33' }.date")).isEqualTo("2021-02-01");
        assertThat(countdown.getString("rows.find { it.code == 'T24' }.date")).isEqualTo("2021-01-20");
        assertThat(countdown.getString("rows.find { it.code == 'T26' }.date")).isEqualTo("2021-01-25");
        assertThat(countdown.getList("rows.date", String.class)).isSorted();
    }

    @Test
    void every_date_explains_itself_in_the_language_of_the_reader() {
        assertThat(countdown().getList("rows.why", String.class)).allMatch(why -> why.matches(".*\\p{IsHan}.*"));
        plenum.as("office1").header("Accept-Language", "en").get("/api/v1/plans/" + plan + "/countdown").then().statusCode(200)
                .body("rows.why", hasItem(containsString("deadline")));
    }

    @Test
    void a_repeated_request_makes_nothing_twice() {
        plenum.as("office1").header("Idempotency-Key", "acceptance-plan-7-5")
                .body(Map.of("session", "7-5", "template", "countdown"))
                .post("/api/v1/plans").then().statusCode(201).header("Idempotent-Replayed", "true").body("id", equalTo(plan));
        plenum.as("office1").queryParam("session", "7-5").get("/api/v1/plans").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void moving_the_opening_day_and_back_restores_every_date() {
        List<String> before = countdown().getList("rows.date");
        move("2021-02-03").then().statusCode(200).body("closingDay", equalTo("2021-02-06"));
        assertThat(countdown().getString("rows.find { it.code == 'T33' }.date")).isEqualTo("2021-02-03");
        assertThat(countdown().<String> getList("rows.date")).isNotEqualTo(before);
        move("2021-02-01").then().statusCode(200);
        assertThat(countdown().<String> getList("rows.date")).isEqualTo(before);
    }

    @Test
    void an_impossible_day_is_answered_with_the_chain_that_breaks_and_nothing_changes() {
        List<String> before = countdown().getList("rows.date");
        move("2020-12-28").then().statusCode(422).contentType("application/problem+json").body("type",
                equalTo("/problems/plan-impossible"));
        assertThat(countdown().<String> getList("rows.date")).isEqualTo(before);
        plenum.as("office1").get("/api/v1/sessions/7-5").then().body("openingDay", equalTo("2021-02-01"));
    }

    private static io.restassured.response.Response move(String day) {
        String etag = plenum.as("office1").get("/api/v1/sessions/7-5").then().statusCode(200).extract().header("ETag");
        return plenum.as("office1").contentType(Plenum.MERGE_PATCH).header("If-Match", etag).body(Map.of("openingDay", day))
                .patch("/api/v1/sessions/7-5");
    }

    @Test
    void a_task_goes_from_start_to_closure_and_the_doer_does_not_check() {
        String task = "/api/v1/tasks/" + taskId("T26");
        var read = plenum.as("office1").get(task).then().statusCode(200).extract();
        String etag = plenum.as("office1").header("If-Match", read.header("ETag")).post(task + "/start").then().statusCode(200)
                .body("state", equalTo("IN_PROGRESS")).extract().header("ETag");
        etag = plenum.as("office1").header("If-Match", etag).body(Map.of("note", "清样已签字", "evidence", List.of("清样签字页")))
                .post(task + "/hand-in").then().statusCode(200).body("state", equalTo("AWAITING_CHECK"))
                .body("allowedActions", not(hasItem("CLOSE"))).extract().header("ETag");
        plenum.as("office1").header("If-Match", etag).post(task + "/close").then().statusCode(is(403)).body("type",
                equalTo("/problems/own-work"));
        plenum.as("office2").header("If-Match", etag).post(task + "/close").then().statusCode(200)
                .body("state", equalTo("CLOSED")).body("light",
                        equalTo("BLUE"));
        plenum.as("office1").get(task + "/history").then().statusCode(200).body("items", not(hasSize(0)));
    }

    @Test
    void of_two_writers_on_one_version_the_second_is_told() {
        String task = "/api/v1/tasks/" + taskId("T27");
        String etag = plenum.as("office1").get(task).then().statusCode(200).extract().header("ETag");
        plenum.as("office1").contentType(Plenum.MERGE_PATCH).header("If-Match", etag).body(Map.of("owner", "温知衡")).patch(task)
                .then()
                .statusCode(200).body("owner", equalTo("温知衡"));
        plenum.as("office2").contentType(Plenum.MERGE_PATCH).header("If-Match", etag).body(Map.of("owner", "柳安澜")).patch(task)
                .then()
                .statusCode(412).body("type", equalTo("/problems/stale-version"));
    }

    @Test
    void a_unit_sees_its_work() {
        plenum.as("research1").queryParam("unit", "研究室").get("/api/v1/tasks").then().statusCode(200).body("items.leadUnit",
                everyItem(equalTo("研究室"))).body("items", not(hasSize(0)));
        plenum.as("office1").queryParam("light", "RED").get("/api/v1/tasks").then().statusCode(200).body("items.light",
                everyItem(equalTo("RED"))).body("items", not(hasSize(0)));
    }

    @Test
    void a_member_neither_sees_nor_changes_the_plan() {
        plenum.as("member1").get("/api/v1/plans/" + plan + "/countdown").then().statusCode(403);
        plenum.as("member1").get("/api/v1/sessions/7-5").then().statusCode(200).header("ETag", notNullValue());
        plenum.as("member1")
                .body(Map.of("code", "7-6", "title", "政协第七届委员会第六次全体会议", "openingDay", "2022-02-01", "closingDay", "2022-02-04"))
                .post("/api/v1/sessions").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void a_wrong_field_is_named() {
        plenum.as("office1").body(Map.of("code", "7/6", "title", "", "openingDay", "2022-02-30", "closingDay", "2022-02-04"))
                .post("/api/v1/sessions").then().statusCode(400).body("violations.field", contains("openingDay"));
    }
}
