package org.plenum.task.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// 经济科技委 and 文史委 plan, the office confirms. The clock stands at 21 December 2020; every test has a year of its own.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TripApiTest {

    private static final String TRIPS = "/api/v1/trips";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static RequestSpecification economy() {
        return as("committee-tian", "经济科技委", "committee");
    }

    private static RequestSpecification history() {
        return as("committee-qian", "文史委", "committee");
    }

    /// The second Tuesday of a July: no other test plans around it, and no festival is near.
    private static LocalDate newTuesday() {
        return LocalDate.of(2041, 7, 1).plusYears(NEXT.getAndIncrement())
                .with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.TUESDAY));
    }

    private static Map<String, String> person(String name) {
        return Map.of("name", name);
    }

    private static Map<String, Object> body(String unit, LocalDate from, LocalDate to, String... people) {
        return new HashMap<>(Map.of("kind", "RESEARCH", "leadUnit", unit, "subject", unit + "的调研", "fromDay", from.toString(),
                "toDay", to.toString(), "places", List.of(Map.of("county", unit + from.getYear() + "县", "place", "园区")),
                "leader",
                person(people[0]), "participants", Arrays.stream(people).skip(1).map(TripApiTest::person).toList(), "units",
                List.of("研究室"), "topics", List.of()));
    }

    private static String planned(RequestSpecification who, Map<String, Object> body) {
        return who.body(body).post(TRIPS).then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+",
                "");
    }

    private static String planned(LocalDate from, LocalDate to, String... people) {
        return planned(office(), body("经济科技委", from, to, people));
    }

    private static Response confirm(String trip) {
        return act(office(), trip, "confirm", null);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static RequestSpecification around(LocalDate day) {
        return office().queryParam("from", day.minusDays(40).toString()).queryParam("to", day.plusDays(40).toString());
    }

    @Test
    void two_units_want_one_person_and_the_office_settles_it() {
        LocalDate day = newTuesday();
        String first = planned(economy(), body("经济科技委", day, day.plusDays(1), "孙岩", "田野"));
        office().get(first).then().statusCode(200).body("state", equalTo("PLANNED")).body("conflicts", empty())
                .body("leader.name", equalTo("孙岩")).body("participants.name", contains("田野"))
                .body("allowedActions", contains("CHANGE", "CONFIRM", "CANCEL"));
        String second = planned(history(), body("文史委", day.plusDays(1), day.plusDays(2), "温言", "孙岩"));
        history().get(second).then().body("conflicts.reason", contains("PERSON_TWICE"))
                .body("conflicts.blocking", contains(false))
                .body("allowedActions", contains("CHANGE", "CANCEL"));
        act(economy(), first, "confirm", null).then().statusCode(403).body("type", equalTo("/problems/trip-not-coordinator"));
        confirm(first).then().statusCode(200).body("state", equalTo("CONFIRMED"));
        history().get(second).then().body("conflicts[0].blocking", is(true)).body("conflicts[0].people", contains("孙岩"))
                .body("conflicts[0].from", equalTo(day.plusDays(1).toString()))
                .body("conflicts[0].to", equalTo(day.plusDays(1).toString())).body("conflicts[0].other", equalTo(id(first)));
        confirm(second).then().statusCode(422).body("type", equalTo("/problems/trip-blocked")).body("conflicts", hasSize(1))
                .body("detail", containsString("孙岩 同时参加「经济科技委的调研」（已确认，" + day + "/" + day.plusDays(1) + "）"));
        act(office().header("Accept-Language", "en"), second, "confirm", null).then().statusCode(422)
                .body("detail", containsString("孙岩: also on “经济科技委的调研” (confirmed, "));
        around(day).get(TRIPS + "/conflicts").then().statusCode(200).body("items.trip.id", contains(id(first), id(second)))
                .body("items.conflicts.flatten().reason", contains("PERSON_TWICE", "PERSON_TWICE"));
        act(history(), first, "replan", Map.of("reason", "让出日期")).then().statusCode(403).body("type",
                equalTo("/problems/trip-not-organizer")).body("leadUnit", equalTo("经济科技委"));
        act(economy(), first, "replan", Map.of("reason", "让出日期")).then().statusCode(200).body("state", equalTo("PLANNED"))
                .body("reason", equalTo("让出日期"));
        confirm(second).then().statusCode(200);
        confirm(first).then().statusCode(422);
        patch(economy(), first, etag(first), Map.of("fromDay", day.plusDays(6).toString(), "toDay", day.plusDays(7).toString()))
                .then().statusCode(200).body("conflicts", empty());
        confirm(first).then().statusCode(200);
        around(day).get(TRIPS + "/conflicts").then().body("items", empty()).body("next", nullValue());
        economy().get(first + "/history").then().statusCode(200).body("items.type",
                contains("trip.planned", "trip.confirmed", "trip.replanned", "trip.changed", "trip.confirmed"))
                .body("items.payload.toString()", not(containsString("孙岩")));
    }

    @Test
    void a_trip_is_held_once_it_is_over_and_changes_no_more() {
        LocalDate past = LocalDate.of(2019, 7, 2);
        String trip = planned(past, past.plusDays(1), "顾全");
        act(office(), trip, "hold", Map.of("outcome", "形成三条建议")).then().statusCode(409)
                .body("reason", equalTo("「登记成果」须在活动「已确认」时进行，活动现为「计划中」。"));
        confirm(trip).then().statusCode(200);
        act(economy(), trip, "hold", Map.of("outcome", "形成三条建议", "report", "政协发〔2019〕3号")).then().statusCode(200)
                .body("state", equalTo("HELD")).body("report", equalTo("政协发〔2019〕3号")).body("allowedActions", empty())
                .body("conflicts", empty());
        act(office(), trip, "cancel", Map.of("reason", "不办了")).then().statusCode(409).body("allowedActions", empty());
        patch(trip, Map.of("subject", "另一主题")).then().statusCode(409);
        String another = planned(past.plusDays(1), past.plusDays(1), "顾全");
        confirm(another).then().statusCode(422);
    }

    @Test
    void a_trip_that_lies_ahead_is_not_held() {
        LocalDate day = newTuesday();
        String trip = planned(day, day, "孙岩");
        confirm(trip);
        act(office(), trip, "hold", Map.of("outcome", "形成三条建议")).then().statusCode(422)
                .body("type", equalTo("/problems/trip-not-over")).body("toDay", equalTo(day.toString()))
                .body("today", equalTo("2020-12-21"));
        act(office(), trip, "cancel", Map.of("reason", "不办了")).then().statusCode(200).body("state", equalTo("CANCELLED"));
        confirm(planned(day, day, "孙岩")).then().statusCode(200);
    }

    @Test
    void a_check_tells_what_would_stand_against_a_trip_and_stores_nothing() {
        LocalDate day = newTuesday();
        String trip = planned(day, day, "孙岩");
        confirm(trip);
        var draft = body("经济科技委", day, day.plusDays(3), "孙岩");
        economy().body(draft).post(TRIPS + "/check").then().statusCode(200).body("confirmable", is(false)).body(
                "conflicts.reason", contains("PERSON_TWICE", "COUNTY_AGAIN"));
        draft.put("instead", id(trip));
        economy().body(draft).post(TRIPS + "/check").then().statusCode(200).body("confirmable", is(true)).body("conflicts",
                empty());
        history().body(draft).post(TRIPS + "/check").then().statusCode(403).body("type",
                equalTo("/problems/trip-not-organizer"));
        around(day).get(TRIPS).then().body("items.id", contains(id(trip)));
    }

    @Test
    void a_plenary_that_moves_onto_a_confirmed_trip_is_shown_against_it() {
        LocalDate day = newTuesday();
        String session = newSession(day.plusDays(10).toString(), day.plusDays(13).toString());
        String trip = planned(day, day.plusDays(1), "孙岩");
        confirm(trip).then().statusCode(200);
        patch("/api/v1/sessions/" + session, Map.of("openingDay", day.plusDays(1).toString())).then().statusCode(200);
        around(day).get(TRIPS + "/conflicts").then().body("items[0].conflicts.find { it.reason == 'PLENARY' }.session",
                equalTo(session)).body("items[0].conflicts.find { it.reason == 'PLENARY' }.blocking", is(true));
        act(office(), trip, "replan", Map.of("reason", "全会提前")).then().statusCode(200);
        confirm(trip).then().statusCode(422).body("detail", containsString(session));
        patch(trip, Map.of("toDay", day.toString())).then().statusCode(200);
        confirm(trip).then().statusCode(200);
    }

    @Test
    void a_trip_serves_topics_that_were_proposed() {
        LocalDate day = newTuesday();
        String topic = economy()
                .body(Map.of("session", "89-1", "proposerKind", "COMMITTEE", "proposer", "经济科技委", "title", "科创平台",
                        "reason", "重复建设", "form", "RESEARCH", "tags", List.of(), "sources", List.of()))
                .post("/api/v1/topics").then()
                .statusCode(201).extract().path("id");
        var body = body("经济科技委", day, day, "孙岩");
        body.put("topics", List.of(topic));
        economy().body(body).post(TRIPS).then().statusCode(400).body("violations.field", contains("topics"));
        act(office(), "/api/v1/topics/" + topic, "propose", null).then().statusCode(200);
        String trip = planned(economy(), body);
        office().get(trip).then().body("topics.title", contains("科创平台")).body("topics.state", contains("PROPOSED"));
        office().queryParam("topic", topic).get(TRIPS).then().body("items.id", contains(id(trip)));
        act(office(), "/api/v1/topics/" + topic, "withdraw", Map.of("reason", "并入")).then().statusCode(200);
        patch(trip, Map.of("subject", "又名")).then().statusCode(200).body("topics.state", contains("WITHDRAWN"));
    }

    @Test
    void another_leader_is_given_with_the_account() {
        LocalDate day = newTuesday();
        var body = body("经济科技委", day, day, "孙岩");
        body.put("leader", Map.of("name", "孙岩", "account", "account-of-sun"));
        String trip = planned(economy(), body);
        patch(trip, Map.of("leader", Map.of("name", "孙研"))).then().body("leader.account", equalTo("account-of-sun"));
        var other = new HashMap<String, @Nullable Object>(Map.of("name", "温言"));
        other.put("account", null);
        patch(trip, Map.of("leader", other)).then().statusCode(200).body("leader.name", equalTo("温言")).body("leader.account",
                nullValue());
    }

    @Test
    void lists_are_narrowed_and_read_page_by_page() {
        LocalDate day = newTuesday();
        String person = "人" + day;
        String long_ = planned(day.minusDays(30), day, person);
        String next = planned(day.plusDays(1), day.plusDays(2), "周密", person);
        String last = planned(history(), body("文史委", day.plusDays(3), day.plusDays(3), person));
        confirm(last).then().statusCode(200);
        office().queryParam("from", day.toString()).queryParam("to", day.plusDays(2).toString()).get(TRIPS).then()
                .body("items.id", contains(id(long_), id(next)));
        office().queryParam("from", day.plusDays(1).toString()).queryParam("person", person).get(TRIPS).then()
                .body("items.id", contains(id(next), id(last)));
        office().queryParam("person", person).queryParam("state", "CONFIRMED").get(TRIPS).then().body("items.id",
                contains(id(last)));
        office().queryParam("person", person).queryParam("unit", "经济科技委").queryParam("kind", "RESEARCH").get(TRIPS).then()
                .body("items.id", contains(id(long_), id(next))).body("items.people", contains(1, 2));
        office().queryParam("county", "文史委" + day.getYear() + "县").queryParam("place", "园区").queryParam("person", person)
                .get(TRIPS).then().body("items.id", contains(id(last)));
        var ids = new ArrayList<String>();
        @Nullable
        String cursor = null;
        do {
            var request = office().queryParam("person", person).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(TRIPS).then().statusCode(200)
                    .body("items", hasSize(1)).extract();
            ids.add(page.path("items[0].id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(ids).containsExactly(id(long_), id(next), id(last));
    }

    @Test
    void conflicts_are_read_page_by_page_though_pages_leave_out_what_has_none() {
        LocalDate day = newTuesday();
        String alone = planned(day, day, "周密");
        String one = planned(history(), body("文史委", day.plusDays(1), day.plusDays(1), "孙岩"));
        String two = planned(office(), body("社法委", day.plusDays(1), day.plusDays(1), "孙岩"));
        var shown = new ArrayList<String>();
        @Nullable
        String cursor = null;
        do {
            var request = around(day).queryParam("limit", 1);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(TRIPS + "/conflicts").then()
                    .statusCode(200).extract();
            shown.addAll(page.<List<String>> path("items.trip.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertThat(shown).containsExactlyInAnyOrder(id(one), id(two)).doesNotContain(id(alone));
    }

    @ParameterizedTest
    @CsvSource(value = { "fromDay | 2041-13-01 | fromDay", "toDay | 2040-12-31 | toDay", "toDay | 2199-01-01 | toDay",
            "subject | ' ' | subject", "leadUnit | '' | leadUnit", "kind | HOLIDAY | kind" }, delimiter = '|')
    void what_cannot_be_is_refused_with_the_name_of_the_field(String field, String value, String named) {
        LocalDate day = LocalDate.of(2041, 1, 8);
        var body = body("经济科技委", day, day, "孙岩");
        body.put(field, value);
        office().body(body).post(TRIPS).then().statusCode(400).body("violations.field", hasItem(named));
        office().body(body).post(TRIPS + "/check").then().statusCode(400).body("violations.field", hasItem(named));
    }

    @Test
    void a_trip_goes_somewhere_with_somebody_for_at_most_a_month() {
        LocalDate day = newTuesday();
        String trip = planned(day, day, "孙岩");
        for (Map<String, Object> change : List.<Map<String, Object>> of(Map.of("places", List.of()),
                Map.of("places", List.of(Map.of("county", "云溪县 ", "place", "园区"))),
                Map.of("participants", List.of(person("孙岩"))), Map.of("participants", List.of(person(" 田野"))),
                Map.of("toDay", day.plusDays(31).toString()), Map.of("topics", List.of(UUID.randomUUID())),
                Map.of("units", List.of("")), Map.of("leader", "孙岩"))) {
            patch(trip, change).then().statusCode(400).body("violations.field", not(empty()));
        }
        var none = new HashMap<String, @Nullable Object>();
        none.put("leader", null);
        patch(trip, none).then().statusCode(400).body("violations.field", hasItem("leader"));
        patch(office(), trip, "\"7\"", Map.of("subject", "又名")).then().statusCode(412);
        office().contentType("application/merge-patch+json").body(Map.of("subject", "又名")).patch(trip).then().statusCode(428);
        office().get(trip).then().body("version", is(0));
    }

    @Test
    void what_is_not_there_and_who_may_not_is_explained() {
        office().get(TRIPS + "/" + UUID.randomUUID()).then().statusCode(404).body("type", equalTo("/problems/trip-not-found"))
                .body("remedy", notNullValue());
        office().get(TRIPS + "/conflicts").then().statusCode(400).body("violations.field", contains("from"));
        office().queryParam("from", "2041-01-01").queryParam("to", "2042-02-05").get(TRIPS + "/conflicts").then()
                .statusCode(400)
                .body("violations.field", contains("to")).body("violations[0].message", containsString("400"));
        office().queryParam("from", "1900-01-01").queryParam("to", "1900-01-01").get(TRIPS + "/conflicts").then()
                .statusCode(200)
                .body("items", empty());
        office().queryParam("from", "2199-12-31").get(TRIPS).then().statusCode(200).body("items", empty());
        as("member-he", null, "member").get(TRIPS).then().statusCode(403);
        as("chair-sun", null, "chair").get(TRIPS).then().statusCode(200).body("items.allowedActions", everyItem(empty()));
        LocalDate day = newTuesday();
        as("chair-sun", null, "chair").body(body("经济科技委", day, day, "孙岩")).post(TRIPS).then().statusCode(403).body("type",
                equalTo("/problems/trip-not-organizer"));
    }

    @Test
    void the_rule_of_counties_is_data() {
        office().get(TRIPS + "/rules").then().statusCode(200).body("countyDays", contains(10)).body("basis[0]",
                containsString("减轻基层负担"));
    }

    @Test
    void of_many_trips_that_are_confirmed_at_once_one_gets_the_person() throws Exception {
        LocalDate day = newTuesday();
        var trips = IntStream.range(0, 6).mapToObj(i -> planned(day, day.plusDays(i), "陪同" + i, "孙岩")).toList();
        var tag = etag(trips.getFirst());
        var answers = atOnce(trips.stream().<Callable<Response>> map(trip -> () -> office().header("If-Match", tag)
                .post(trip + "/confirm")).toList());
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 200)
                .allSatisfy(answer -> answer.then().statusCode(422).body("detail", containsString("孙岩")));
        around(day).queryParam("state", "CONFIRMED").get(TRIPS).then().body("items", hasSize(1));
    }

    @Test
    void who_confirms_and_who_changes_at_once_do_not_overlook_each_other() throws Exception {
        LocalDate day = newTuesday();
        for (int i = 0; i < 5; i++) {
            String trip = planned(day.plusDays(i), day.plusDays(i), "孙岩");
            String tag = etag(trip);
            var answers = atOnce(List.of(() -> office().header("If-Match", tag).post(trip + "/confirm"),
                    () -> patch(economy(), trip, tag, Map.of("subject", "又名"))));
            assertThat(answers.stream().map(Response::statusCode)).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void one_trip_is_confirmed_once_however_often_it_is_asked() throws Exception {
        LocalDate day = newTuesday();
        String trip = planned(day, day, "孙岩");
        String tag = etag(trip);
        var answers = atOnce(IntStream.range(0, 4)
                .<Callable<Response>> mapToObj(_ -> () -> office().header("If-Match", tag).post(trip + "/confirm")).toList());
        assertThat(answers.stream().map(Response::statusCode)).containsOnlyOnce(200).containsOnly(200, 412);
        office().get(trip + "/history").then().body("items", hasSize(2));
    }

    private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
        var barrier = new CyclicBarrier(requests.size());
        try (var pool = Executors.newFixedThreadPool(requests.size())) {
            var answers = new ArrayList<java.util.concurrent.Future<Response>>();
            for (Callable<Response> request : requests) {
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return request.call();
                }));
            }
            var responses = new ArrayList<Response>();
            for (var answer : answers) {
                responses.add(answer.get());
            }
            return responses;
        }
    }
}
