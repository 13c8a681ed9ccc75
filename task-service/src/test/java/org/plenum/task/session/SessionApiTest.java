package org.plenum.task.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.eventlog.RecordedEvent;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class SessionApiTest {

    private final EventLog events;

    SessionApiTest(EventLog events) {
        this.events = events;
    }

    private static Map<String, Object> body(String code) {
        return new HashMap<>(
                Map.of("code", code, "title", "政协第七届委员会第五次全体会议", "openingDay", "2021-02-01", "closingDay", "2021-02-04"));
    }

    @Test
    void a_session_is_named_by_term_and_sitting() {
        office().body(body("8-3")).post("/api/v1/sessions").then().statusCode(201);
        office().get("/api/v1/sessions/8-3").then().statusCode(200).body("term", is(8)).body("sitting", is(3))
                .body("openingDay", equalTo("2021-02-01")).body("closingDay", equalTo("2021-02-04"));
        office().body(body("8-3")).post("/api/v1/sessions").then().statusCode(409).body("type", equalTo("/problems/duplicate"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7", "7-", "-5", "07-5", "7-0", "7-5-1", "七-5", "100-1", "7-5 " })
    void other_codes_are_refused(String code) {
        office().body(body(code)).post("/api/v1/sessions").then().statusCode(400).body("violations[0].field", equalTo("code"));
    }

    @ParameterizedTest
    @CsvSource({ "2021-02-01,2021-01-31,closingDay", "1954-12-31,2021-02-04,openingDay", "2095-12-31,2096-01-01,closingDay" })
    void a_session_closes_after_it_opens_within_the_years_of_the_calendar(String opening, String closing, String field) {
        var body = body("98-9");
        body.put("openingDay", opening);
        body.put("closingDay", closing);
        office().body(body).post("/api/v1/sessions").then().statusCode(400).body("violations.field", contains(field));
    }

    @Test
    void the_closing_day_moves_along_with_the_opening_unless_it_is_given() {
        String path = "/api/v1/sessions/" + newSession("2021-02-01", "2021-02-04");
        patch(path, Map.of("openingDay", "2021-02-03")).then().statusCode(200).body("closingDay", equalTo("2021-02-06"));
        patch(path, Map.of("openingDay", "2021-02-01", "closingDay", "2021-02-05")).then().statusCode(200)
                .body("closingDay", equalTo("2021-02-05"));
        patch(path, Map.of("openingDay", "2021-02-01", "closingDay", "2021-01-05")).then().statusCode(400)
                .body("violations.field", contains("closingDay"));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String path = "/api/v1/sessions/" + newSession("2021-02-01", "2021-02-04");
        String tag = etag(path);
        patch(office(), path, tag, Map.of("title", "甲")).then().statusCode(200).body("version", is(1));
        patch(office(), path, tag, Map.of("title", "乙")).then().statusCode(412);
    }

    @Test
    void a_moved_opening_is_told_in_the_event_log() {
        String code = newSession("2021-02-01", "2021-02-04");
        patch("/api/v1/sessions/" + code, Map.of("openingDay", "2021-02-03")).then().statusCode(200);
        List<RecordedEvent> history = events.history("session", code).events();
        assertThat(history).extracting(RecordedEvent::type).containsExactly("session.added", "session.changed",
                "session.opening-moved");
        assertThat(history.getLast().payload()).contains("\"from\":\"2021-02-01\"").contains("\"to\":\"2021-02-03\"");
    }

    @Test
    void members_read_sessions_and_only_the_office_writes_them() {
        String code = newSession("2021-02-01", "2021-02-04");
        as("member-1", null, "member").get("/api/v1/sessions/" + code).then().statusCode(200);
        as("committee-1", "经科委", "committee").body(body("97-9")).post("/api/v1/sessions").then().statusCode(403);
        patch(as("committee-1", "经科委", "committee"), "/api/v1/sessions/" + code, "\"0\"", Map.of("title", "丙")).then()
                .statusCode(403);
    }

    @Test
    void an_unknown_session_is_not_found() {
        office().get("/api/v1/sessions/9-9").then().statusCode(404).body("type", equalTo("/problems/session-not-found"));
    }

    @Test
    void sessions_are_listed_newest_first_page_by_page() {
        newSession("2021-02-01", "2021-02-04");
        newSession("2021-02-01", "2021-02-04");
        var first = office().queryParam("limit", 1).get("/api/v1/sessions").then().statusCode(200).extract();
        var second = office().queryParam("limit", 1).queryParam("cursor", first.<String> path("next")).get("/api/v1/sessions")
                .then()
                .statusCode(200).extract();
        int newer = first.<Integer> path("items[0].term") * 100 + first.<Integer> path("items[0].sitting");
        int older = second.<Integer> path("items[0].term") * 100 + second.<Integer> path("items[0].sitting");
        assertThat(newer).isGreaterThan(older);
    }
}
