package org.plenum.task.lesson.term;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.office;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LessonTermApiTest {

    private static final String TERMS = "/api/v1/lesson-terms";

    private static RequestSpecification admin() {
        return as("admin-ma", null, "admin");
    }

    private static Response add(String code, String from) {
        return admin().body(Map.of("code", code, "kind", "AREA", "zh", "演练" + code, "en", "Rehearsal " + code, "basis", "分工方案",
                "validFrom", from)).post(TERMS);
    }

    private static ValidatableResponse areas(String day) {
        return office().queryParam("kind", "AREA").queryParam("on", day).get(TERMS).then().statusCode(200);
    }

    @Test
    void a_term_is_used_from_its_first_to_its_last_day() {
        add("DRILL_ONE", "2030-03-01").then().statusCode(201).body("validFrom", equalTo("2030-03-01"));
        areas("2030-02-28").body("items.code", not(hasItem("DRILL_ONE")));
        areas("2030-03-01").body("items.code", hasItem("DRILL_ONE")).body("items[-1].code", equalTo("DRILL_ONE"));
        act(admin(), TERMS + "/DRILL_ONE", "retire", Map.of("lastDay", "2030-12-31", "basis", "分工方案")).then().statusCode(200)
                .body("validTo", equalTo("2030-12-31")).body("version", equalTo(1));
        areas("2030-12-31").body("items.code", hasItem("DRILL_ONE"));
        areas("2031-01-01").body("items.code", not(hasItem("DRILL_ONE")));
        act(admin(), TERMS + "/DRILL_ONE", "retire", Map.of("lastDay", "2031-12-31", "basis", "分工方案")).then().statusCode(409)
                .body("type", equalTo("/problems/lesson-term-retired"));
    }

    @Test
    void a_code_keeps_its_meaning() {
        add("PAPERS", "2030-01-01").then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        add("lower", "2030-01-01").then().statusCode(400).body("violations.field", contains("code"));
    }

    @Test
    void days_that_are_over_do_not_change() {
        add("DRILL_TWO", "2020-12-20").then().statusCode(400).body("violations.field", contains("validFrom"));
        add("DRILL_TWO", "2030-03-01").then().statusCode(201);
        act(admin(), TERMS + "/DRILL_TWO", "retire", Map.of("lastDay", "2020-12-20", "basis", "x")).then().statusCode(400)
                .body("violations.field", contains("lastDay"));
        act(admin(), TERMS + "/DRILL_TWO", "retire", Map.of("lastDay", "2030-02-28", "basis", "x")).then().statusCode(400)
                .body("violations.field", contains("lastDay"));
        admin().body(Map.of("lastDay", "2031-01-01", "basis", "x")).post(TERMS + "/DRILL_TWO/retire").then().statusCode(428);
        admin().header("If-Match", "\"5\"").body(Map.of("lastDay", "2031-01-01", "basis", "x"))
                .post(TERMS + "/DRILL_TWO/retire")
                .then().statusCode(412);
    }

    @Test
    void only_an_administrator_adds_and_retires() {
        office().body(
                Map.of("code", "DRILL_THREE", "kind", "AREA", "zh", "x", "en", "x", "basis", "x", "validFrom", "2030-01-01"))
                .post(TERMS).then().statusCode(403);
        office().get(TERMS + "/NO_SUCH").then().statusCode(404).body("type", equalTo("/problems/lesson-term-not-found"));
    }
}
