package org.plenum.task.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.office;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class PreviewRuleApiTest {

    private static final String RULES = "/api/v1/previews/rules";

    private final PreviewRules rules;

    PreviewRuleApiTest(PreviewRules rules) {
        this.rules = rules;
    }

    private static Response add(String from, int hours) {
        return as("admin-ma", null, "admin")
                .body(Map.of("validFrom", from, "validHours", hours, "suggestionValidDays", 60, "basis", "秘书长办公会议纪要"))
                .post(RULES);
    }

    @Test
    void previews_made_from_its_day_on_are_kept_as_a_new_rule_says() {
        add("2040-01-01", 48).then().statusCode(201).body("validHours", equalTo(48));
        assertThat(rules.kept(LocalDate.of(2020, 12, 21))).isEqualTo(Duration.ofHours(24));
        assertThat(rules.kept(LocalDate.of(2040, 1, 1))).isEqualTo(Duration.ofHours(48));
        office().get(RULES).then().statusCode(200).body("validFrom", hasItems("2040-01-01", "1949-01-01"));
        add("2040-01-01", 72).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void a_rule_that_has_applied_stays_as_it_is_and_only_an_administrator_adds() {
        add("2020-12-21", 48).then().statusCode(400).body("violations.field", contains("validFrom"));
        add("2041-01-01", 0).then().statusCode(400).body("violations.field", contains("validHours"));
        office().body(Map.of("validFrom", "2041-01-01", "validHours", 48, "suggestionValidDays", 60, "basis", "x")).post(RULES)
                .then().statusCode(403);
    }
}
