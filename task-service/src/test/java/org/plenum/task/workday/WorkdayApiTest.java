package org.plenum.task.workday;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.office;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class WorkdayApiTest {

    @ParameterizedTest
    @CsvSource({ "2021-02-05,1,2021-02-07", "2021-02-10,3,2021-02-20", "2021-02-22,-7,2021-02-07", "2025-12-31,1,2026-01-04" })
    void working_days_are_counted(String from, int plus, String date) {
        office().queryParam("from", from).queryParam("plus", plus).get("/api/v1/workdays/calculation").then().statusCode(200)
                .body("date", equalTo(date)).body("certainty", equalTo("OFFICIAL"));
    }

    @Test
    void the_calendar_is_shown_day_by_day() {
        as("member-1", null, "member").queryParam("from", "2021-02-06").queryParam("to", "2021-02-11").get("/api/v1/workdays")
                .then()
                .statusCode(200).body("days", hasSize(6)).body("workdays", is(4))
                .body("days.kind", contains("WEEKEND", "MAKE_UP_WORKDAY", "WORKDAY", "WORKDAY", "WORKDAY", "HOLIDAY"));
    }

    @Test
    void a_year_without_notice_says_so() {
        office().queryParam("from", "2060-02-01").queryParam("to", "2060-02-02").get("/api/v1/workdays").then().statusCode(200)
                .body("certainty", equalTo("ESTIMATED"));
    }

    @ParameterizedTest
    @CsvSource({ "2021-02-06,2021-02-05,to", "2021-01-01,2022-02-05,to", "1948-12-31,1949-01-05,from",
            "2100-12-31,2101-01-01,to" })
    void a_range_is_in_order_at_most_400_days_and_within_the_calendar(String from, String to, String field) {
        office().queryParam("from", from).queryParam("to", to).get("/api/v1/workdays").then().statusCode(400).body(
                "violations.field",
                contains(field));
    }

    @Test
    void what_is_needed_must_be_given() {
        office().get("/api/v1/workdays").then().statusCode(400).body("violations.field", contains("from"));
        office().queryParam("from", "2021-02-05").get("/api/v1/workdays/calculation").then().statusCode(400).body(
                "violations.field",
                contains("plus"));
        office().queryParam("from", "2100-12-31").queryParam("plus", 1).get("/api/v1/workdays/calculation").then()
                .statusCode(400);
    }
}
