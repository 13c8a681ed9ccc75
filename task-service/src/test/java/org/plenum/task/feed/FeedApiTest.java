package org.plenum.task.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class FeedApiTest {

    private static final String FEEDS = "/api/v1/calendar-feeds";

    private final EventLog events;
    private final FeedRepository feeds;

    FeedApiTest(EventLog events, FeedRepository feeds) {
        this.events = events;
        this.feeds = feeds;
    }

    private static io.restassured.response.ExtractableResponse<io.restassured.response.Response> made(
            Map<String, String> whose) {
        return office().body(whose).post(FEEDS).then().statusCode(201).header("Location", containsString(FEEDS + "/"))
                .body("url", startsWith("http://localhost:8080/feeds/")).body("expiresOn", equalTo("2022-01-25")).extract();
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    @Test
    void a_calendar_program_reads_a_units_tasks_by_the_address_alone() {
        String plan = newPlan();
        String session = sessionOf(plan);
        String path = path(made(Map.of("unit", "研究室")).path("url"));
        String id = task(plan, "T12").substring("/api/v1/tasks/".length());
        String calendar = given().get(path).then().statusCode(200).header("Content-Type", startsWith("text/calendar"))
                .extract().asString();
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("UID:task-" + id + "@plenum")
                .contains("UID:session-" + session + "@plenum").contains("DUE;VALUE=DATE:20201228")
                .doesNotContain("大会发言截稿");
    }

    @Test
    void a_change_of_a_task_shows_with_a_higher_sequence_and_another_etag() {
        String plan = newPlan();
        String task = task(plan, "T13");
        String owner = "王丽" + UUID.randomUUID();
        patch(task, Map.of("owner", owner)).then().statusCode(200);
        String path = path(made(Map.of("owner", owner)).path("url"));
        var before = given().get(path).then().statusCode(200).body(containsString("STATUS:NEEDS-ACTION"))
                .body(containsString("SEQUENCE:1")).extract();
        given().header("If-None-Match", before.header("ETag")).get(path).then().statusCode(304);
        act(office(), task, "start", null).then().statusCode(200);
        given().header("If-None-Match", before.header("ETag")).get(path).then().statusCode(200)
                .body(containsString("STATUS:IN-PROCESS")).body(containsString("SEQUENCE:2"));
    }

    @Test
    void the_address_is_shown_once_and_kept_nowhere() {
        String key = UUID.randomUUID().toString();
        var first = office().header("Idempotency-Key", key).body(Map.of("unit", "办公室")).post(FEEDS).then().statusCode(201)
                .extract();
        String url = first.path("url");
        assertThat(first.body().asString()).doesNotContain("secret");
        office().header("Idempotency-Key", key).body(Map.of("unit", "办公室")).post(FEEDS).then().statusCode(201)
                .body("id", equalTo(first.path("id"))).body("url", nullValue());
        office().get(FEEDS + "/" + first.path("id")).then().statusCode(200).body("url", nullValue());
        String token = path(url).substring("/feeds/".length()).replace(".ics", "");
        assertThat(token).hasSize(43);
        String id = first.path("id");
        assertThat(events.history("calendar-feed", id).events()).hasSize(1)
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain(token));
    }

    @Test
    void a_revoked_address_is_dead_at_once() {
        var feed = made(Map.of("unit", "办公室"));
        String id = feed.path("id");
        office().delete(FEEDS + "/" + id).then().statusCode(204);
        given().get(path(feed.path("url"))).then().statusCode(404).body("type", equalTo("/problems/feed-not-found"));
        office().delete(FEEDS + "/" + id).then().statusCode(404);
        assertThat(events.history("calendar-feed", id).events()).extracting(one -> one.type())
                .containsExactly("calendar-feed.made", "calendar-feed.revoked");
    }

    @Test
    void an_address_that_is_over_answers_no_more() {
        String url = made(Map.of("unit", "办公室")).path("url");
        FeedToken token = FeedToken.ofFile(path(url).substring("/feeds/".length())).orElseThrow();
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> feeds
                .update("expiresOn = ?1 where tokenSha256 = ?2", java.time.LocalDate.of(2020, 12, 20), token.sha256()));
        given().get(path(url)).then().statusCode(404);
    }

    @Test
    void nobody_sees_or_revokes_another_ones_feed() {
        String id = made(Map.of("unit", "办公室")).path("id");
        otherOffice().get(FEEDS + "/" + id).then().statusCode(404);
        otherOffice().delete(FEEDS + "/" + id).then().statusCode(404);
        String own = as("office-qian", null, "office").body(Map.of("unit", "办公室")).post(FEEDS).then().statusCode(201).extract()
                .path("id");
        as("office-qian", null, "office").get(FEEDS).then().statusCode(200).body("items.id", equalTo(java.util.List.of(own)));
        office().queryParam("limit", 200).get(FEEDS).then().body("items.id", hasItem(id));
    }

    @Test
    void an_address_that_is_none_is_not_found_as_a_problem() {
        for (String file : java.util.List.of("x.ics", "x", "A".repeat(43), "A".repeat(43) + ".ics", "A".repeat(44) + ".ics")) {
            given().header("Accept", "text/calendar").get("/feeds/" + file).then().statusCode(404)
                    .header("Content-Type", startsWith("application/problem+json"))
                    .body("type", equalTo("/problems/feed-not-found"));
        }
    }

    @Test
    void a_feed_is_of_a_unit_or_of_a_person() {
        office().body(Map.of("unit", "办公室", "owner", "王丽")).post(FEEDS).then().statusCode(400);
        office().body(Map.of()).post(FEEDS).then().statusCode(400);
    }

    @Test
    void a_person_has_at_most_fifty() {
        for (int i = 0; i < 50; i++) {
            as("office-many", null, "office").body(Map.of("unit", "办公室")).post(FEEDS).then().statusCode(201);
        }
        as("office-many", null, "office").body(Map.of("unit", "办公室")).post(FEEDS).then().statusCode(422)
                .body("type", equalTo("/problems/too-many-feeds"));
    }
}
