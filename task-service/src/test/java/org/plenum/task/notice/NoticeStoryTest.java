package org.plenum.task.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.Stories;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class NoticeStoryTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2020, 12, 24);

    @Inject
    NoticeService notices;

    private static RequestSpecification speeches() {
        return as("speech-fang", "发言组", "committee");
    }

    private static RequestSpecification chair() {
        return as("chair-gu", null, "chair");
    }

    private static List<String> kinds(String session, String code) {
        return office().queryParam("session", session).queryParam("limit", 200).get("/api/v1/notices").then().statusCode(200)
                .extract()
                .path("items.findAll { it.taskCode == '" + code + "' }.kind");
    }

    private static String only(String session, String code, String kind) {
        String id = office().queryParam("session", session).queryParam("kind", kind).queryParam("limit", 200)
                .get("/api/v1/notices")
                .then().statusCode(200).body("items.kind", everyItem(equalTo(kind))).extract()
                .path("items.find { it.taskCode == '" + code + "' }.id");
        return "/api/v1/notices/" + id;
    }

    @Test
    void the_ladder_goes_from_reminder_to_urge_to_supervision_each_once() {
        String session = sessionOf(newPlan());
        notices.issue(LocalDate.of(2020, 12, 18));
        assertThat(kinds(session, "T09")).containsExactly("REMINDER");
        notices.issue(CHRISTMAS_EVE);
        assertThat(kinds(session, "T09")).containsExactly("URGE", "REMINDER");
        notices.issue(LocalDate.of(2020, 12, 28));
        notices.issue(LocalDate.of(2020, 12, 29));
        notices.issue(LocalDate.of(2021, 1, 29));
        assertThat(kinds(session, "T09")).containsExactly("SUPERVISION", "URGE", "REMINDER");
    }

    @Test
    void what_is_closed_or_waits_for_its_check_is_left_alone() {
        String plan = newPlan();
        String handedIn = task(plan, "T09");
        act(office(), handedIn, "start", null).then().statusCode(200);
        act(office(), handedIn, "hand-in", Map.of("note", "已汇总", "evidence", List.of("汇总表"))).then().statusCode(200);
        notices.issue(CHRISTMAS_EVE);
        assertThat(kinds(sessionOf(plan), "T09")).isEmpty();
        act(otherOffice(), handedIn, "send-back", Map.of("reason", "缺少附表")).then().statusCode(200);
        notices.issue(CHRISTMAS_EVE);
        assertThat(kinds(sessionOf(plan), "T09")).containsExactly("URGE");
    }

    @Test
    void a_new_deadline_has_notices_of_its_own() {
        String plan = newPlan();
        notices.issue(CHRISTMAS_EVE);
        Stories.patch(task(plan, "T09"), Map.of("finishOffsetDays", -39)).then().statusCode(200);
        notices.issue(CHRISTMAS_EVE);
        assertThat(kinds(sessionOf(plan), "T09")).containsExactlyInAnyOrder("REMINDER", "URGE");
    }

    @Test
    void the_lead_unit_acknowledges_once() {
        String session = sessionOf(newPlan());
        notices.issue(CHRISTMAS_EVE);
        String notice = only(session, "T09", "URGE");
        office().get(notice).then().statusCode(200).body("allowedActions", empty()).body("sentence", containsString("已经逾期"));
        act(office(), notice, "acknowledge", null).then().statusCode(403).body("type", equalTo("/problems/not-addressee"))
                .body("detail", containsString("发言组"));
        speeches().get(notice).then().body("allowedActions", contains("ACKNOWLEDGE"));
        act(speeches(), notice, "acknowledge", null).then().statusCode(200)
                .body("acknowledgedBy", containsString("speech-fang"))
                .body("allowedActions", empty());
        act(speeches(), notice, "acknowledge", null).then().statusCode(409).body("type",
                equalTo("/problems/already-acknowledged"));
    }

    @Test
    void the_leaders_acknowledge_a_supervision_notice() {
        String session = sessionOf(newPlan());
        notices.issue(LocalDate.of(2020, 12, 30));
        String notice = only(session, "T09", "SUPERVISION");
        act(speeches(), notice, "acknowledge", null).then().statusCode(403);
        act(chair(), notice, "acknowledge", null).then().statusCode(200);
    }

    @Test
    void open_notices_of_a_unit_are_found_page_by_page() {
        String session = sessionOf(newPlan());
        notices.issue(CHRISTMAS_EVE);
        act(speeches(), only(session, "T09", "URGE"), "acknowledge", null).then().statusCode(200);
        office().queryParam("session", session).queryParam("acknowledged", true).get("/api/v1/notices").then().body("items",
                hasSize(1));
        office().queryParam("session", session).queryParam("unit", "发言组").queryParam("acknowledged", false)
                .get("/api/v1/notices").then()
                .body("items.taskCode", not(hasItem("T09")));
        String next = office().queryParam("session", session).queryParam("limit", 2).get("/api/v1/notices").then()
                .body("items", hasSize(2))
                .extract().path("next");
        office().queryParam("session", session).queryParam("limit", 2).queryParam("cursor", next).get("/api/v1/notices").then()
                .statusCode(200).body("items", not(empty()));
    }

    @Test
    void the_rules_are_shown_with_their_basis() {
        office().get("/api/v1/notices/rules").then().statusCode(200)
                .body("findAll { it.validFrom == '1949-01-01' }.kind", contains("REMINDER", "SUPERVISION", "URGE"))
                .body("basis", everyItem(not(equalTo(""))));
    }
}
