package org.plenum.task.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.office;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class NoticeRuleApiTest {

    private static final String RULES = "/api/v1/notices/rules";

    private static Response add(String kind, String from, int days) {
        return as("admin-ma", null, "admin")
                .body(Map.of("kind", kind, "validFrom", from, "daysFromDue", days, "dayKind", "WORKDAY", "basis", "督查考核办法"))
                .post(RULES);
    }

    @Test
    void a_step_of_the_ladder_is_moved_for_tasks_due_from_a_later_day_on() {
        add("REMINDER", "2040-01-01", -5).then().statusCode(201).body("daysFromDue", equalTo(-5));
        office().get(RULES).then().statusCode(200)
                .body("findAll { it.kind == 'REMINDER' }.validFrom", hasItem("2040-01-01"))
                .body("findAll { it.kind == 'REMINDER' }.validFrom", hasItem("1949-01-01"));
        add("REMINDER", "2040-01-01", -6).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        add("URGE", "2040-01-01", 2).then().statusCode(201);
    }

    @Test
    void a_rule_that_has_applied_stays_as_it_is() {
        add("URGE", "2020-12-21", 2).then().statusCode(400).body("violations.field", contains("validFrom"));
    }

    @Test
    void a_reminder_comes_before_and_an_urge_after_the_due_day() {
        add("REMINDER", "2041-01-01", 1).then().statusCode(400).body("violations.field", contains("daysFromDue"));
        add("SUPERVISION", "2041-01-01", 0).then().statusCode(400).body("violations.field", contains("daysFromDue"));
    }

    @Test
    void only_an_administrator_adds() {
        office().body(Map.of("kind", "URGE", "validFrom", "2041-01-01", "daysFromDue", 2, "dayKind", "WORKDAY", "basis", "x"))
                .post(RULES).then().statusCode(403);
    }
}
