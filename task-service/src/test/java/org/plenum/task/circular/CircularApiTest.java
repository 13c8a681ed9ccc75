package org.plenum.task.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Circulars of the office, on 21 December 2020; each test has units of its own.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CircularApiTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final EntityManager database;

    CircularApiTest(EntityManager database) {
        this.database = database;
    }

    private static String newUnit() {
        return "单位" + NEXT.getAndIncrement();
    }

    private static RequestSpecification of(String unit, String login) {
        return as(login, unit, "committee");
    }

    private static Map<String, Object> circular(List<String> roles, List<String> units, String... people) {
        var named = new ArrayList<Map<String, String>>();
        for (String login : people) {
            named.add(Map.of("account", Tokens.sub(login), "name", "委员" + login));
        }
        return new HashMap<>(Map.of("title", "关于学习传达会议精神的通知", "text", "各单位：……", "kind", "PLENARY_SPIRIT", "readBy",
                "2020-12-31", "audience", Map.of("roles", roles, "units", units, "people", named)));
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String drafted(Map<String, Object> circular) {
        return path(office().body(circular).post("/api/v1/circulars"));
    }

    private static String published(Map<String, Object> circular) {
        String path = drafted(circular);
        act(office(), path, "publish", null).then().statusCode(200).body("state", equalTo("PUBLISHED"))
                .body("edition", equalTo(1));
        return path;
    }

    private static Response acknowledge(RequestSpecification who, String circular, int edition) {
        return who.body(Map.of("edition", edition)).post(circular + "/receipts");
    }

    private static Response inbox(RequestSpecification who, boolean unread) {
        return who.queryParam("unread", unread).get("/api/v1/circulars/inbox");
    }

    @Test
    void a_circular_is_drafted_published_read_and_its_readers_are_known() {
        String one = newUnit();
        String other = newUnit();
        String circular = drafted(circular(List.of(), List.of(one, other), "reader-a"));
        inbox(of(one, "unit-ma"), false).then().statusCode(200).body("items", empty());
        of(one, "unit-ma").get(circular).then().statusCode(404).body("type", equalTo("/problems/circular-not-found"));
        patch(office(), circular, etag(circular), Map.of("title", "关于学习会议精神的通知")).then().statusCode(200);
        act(office(), circular, "publish", null).then().statusCode(200);

        inbox(of(one, "unit-ma"), true).then().body("items.id", contains(id(circular))).body("items.kindName",
                contains("学习传达全会精神"));
        of(one, "unit-ma").get(circular).then().statusCode(200).body("title", equalTo("关于学习会议精神的通知"))
                .body("readAt", nullValue()).body("audience", nullValue()).body("allowedActions", contains("ACKNOWLEDGE"));
        acknowledge(of(one, "unit-ma"), circular, 1).then().statusCode(200).body("unit", equalTo(one));
        acknowledge(of(one, "unit-tian"), circular, 1).then().statusCode(200);
        acknowledge(as("reader-a", null, "member"), circular, 1).then().statusCode(200);
        inbox(of(one, "unit-ma"), true).then().body("items", empty());
        inbox(of(one, "unit-ma"), false).then().body("items.id", contains(id(circular))).body("items.readAt",
                contains(notNullValue()));
        of(one, "unit-ma").get(circular).then().body("readAt", notNullValue()).body("allowedActions", empty());

        office().get(circular + "/overview").then().statusCode(200).body("addressed", equalTo(3)).body("read", equalTo(2))
                .body("ratePercent", equalTo(67)).body("readers", equalTo(3)).body("overdue", equalTo(false))
                .body("units.unit", contains(other, one)).body("units.reader", contains(null, "测试 unit-ma"))
                .body("people.readAt", contains(notNullValue()));
        office().queryParam("limit", 2).get(circular + "/receipts").then().statusCode(200).body("next", notNullValue());
        of(one, "unit-ma").get(circular + "/overview").then().statusCode(403);
    }

    @Test
    void looking_at_a_circular_is_no_receipt() {
        String unit = newUnit();
        String circular = published(circular(List.of(), List.of(unit)));
        of(unit, "unit-ma").get(circular).then().statusCode(200);
        of(unit, "unit-ma").get(circular).then().statusCode(200).body("readAt", nullValue());
        office().get(circular + "/overview").then().body("readers", equalTo(0));
    }

    @Test
    void a_receipt_sent_twice_or_by_two_devices_at_once_counts_once() throws Exception {
        String unit = newUnit();
        String circular = published(circular(List.of(), List.of(unit)));
        assertThat(atOnce(() -> acknowledge(of(unit, "unit-ma"), circular, 1),
                () -> acknowledge(of(unit, "unit-ma"), circular, 1), () -> acknowledge(of(unit, "unit-ma"), circular, 1)))
                .containsOnly(200);
        String first = acknowledge(of(unit, "unit-ma"), circular, 1).then().statusCode(200).extract().path("readAt");
        assertThat(acknowledge(of(unit, "unit-ma"), circular, 1).<String> path("readAt")).isEqualTo(first);
        office().get(circular + "/overview").then().body("readers", equalTo(1));
        assertThat(eventsOf(circular, "circular.acknowledged")).isEqualTo(1);
    }

    private long eventsOf(String circular, String type) {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database
                .createNativeQuery("select count(*) from event_log where subject_id = ?1 and type = ?2")
                .setParameter(1, id(circular)).setParameter(2, type).getSingleResult()).longValue());
    }

    @Test
    void a_corrected_circular_is_read_again_and_its_first_edition_is_kept() {
        String unit = newUnit();
        String circular = published(circular(List.of(), List.of(unit), "reader-b"));
        String later = published(circular(List.of(), List.of(unit)));
        acknowledge(of(unit, "unit-ma"), circular, 1).then().statusCode(200);
        var corrected = circular(List.of(), List.of(unit));
        corrected.put("text", "会议改在一月召开");
        act(office(), circular, "correct", Map.of("circular", corrected, "reason", "时间有变")).then().statusCode(200)
                .body("edition", equalTo(2));
        inbox(of(unit, "unit-ma"), true).then().body("items.id", contains(id(circular), id(later)));
        acknowledge(of(unit, "unit-ma"), circular, 1).then().statusCode(409).body("type",
                equalTo("/problems/circular-corrected"));
        acknowledge(of(unit, "unit-ma"), circular, 9).then().statusCode(400).body("violations.field", contains("edition"));
        office().get(circular + "/overview").then().body("read", equalTo(0)).body("addressed", equalTo(1));
        acknowledge(of(unit, "unit-ma"), circular, 2).then().statusCode(200).body("edition", equalTo(2));
        of(unit, "unit-ma").get(circular + "/editions").then().statusCode(200).body("items.edition", contains(2, 1))
                .body("items.text", contains("会议改在一月召开", "各单位：……")).body("items[0].reason", equalTo("时间有变"));
        office().queryParam("edition", 1).get(circular + "/receipts").then().body("items.name", contains("测试 unit-ma"));
        as("reader-b", null, "member").get(circular).then().statusCode(404);
    }

    @Test
    void a_withdrawn_circular_is_read_no_more_and_says_why() {
        String unit = newUnit();
        String circular = published(circular(List.of(), List.of(unit)));
        act(office(), circular, "withdraw", Map.of("reason", "内容有误")).then().statusCode(200).body("state",
                equalTo("WITHDRAWN"));
        acknowledge(of(unit, "unit-ma"), circular, 1).then().statusCode(409)
                .body("type", equalTo("/problems/circular-withdrawn")).body("detail", containsString("内容有误"));
        of(unit, "unit-ma").get(circular).then().statusCode(200).body("text", nullValue()).body("reason", equalTo("内容有误"));
        of(unit, "unit-ma").get(circular + "/editions").then().statusCode(409);
        inbox(of(unit, "unit-ma"), true).then().body("items", empty());
        inbox(of(unit, "unit-ma"), false).then().body("items.state", contains("WITHDRAWN"));
        act(office(), circular, "correct", Map.of("circular", circular(List.of(), List.of(unit)), "reason", "改"))
                .then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void a_role_is_an_audience_and_who_is_of_none_is_not() {
        String circular = published(circular(List.of("assessor"), List.of()));
        inbox(as("assessor-he", null, "assessor"), true).then().body("items.id", hasItem(id(circular)));
        acknowledge(as("assessor-he", null, "assessor"), circular, 1).then().statusCode(200);
        acknowledge(office(), circular, 1).then().statusCode(403).body("type", equalTo("/problems/circular-not-addressee"));
        acknowledge(as("reader-c", null, "member"), circular, 1).then().statusCode(404);
        inbox(as("reader-c", null, "member"), false).then().body("items.id", not(hasItem(id(circular))));
        office().get(circular + "/overview").then().body("addressed", equalTo(0)).body("ratePercent", nullValue())
                .body("readers", equalTo(1));
    }

    @Test
    void who_is_addressed_in_three_ways_has_it_once_page_by_page() {
        String unit = newUnit();
        var readers = as("reader-d", unit, "handling-unit");
        String first = published(circular(List.of("handling-unit"), List.of(unit), "reader-d"));
        String second = published(circular(List.of("handling-unit"), List.of(unit), "reader-d"));
        String next = readers.queryParam("limit", 1).get("/api/v1/circulars/inbox").then().statusCode(200)
                .body("items.id", contains(id(second))).extract().path("next");
        as("reader-d", unit, "handling-unit").queryParam("limit", 1).queryParam("cursor", next)
                .get("/api/v1/circulars/inbox").then().body("items.id", contains(id(first)));
    }

    @Test
    void what_cannot_be_published_is_refused() {
        String unit = newUnit();
        var nobody = circular(List.of(), List.of());
        office().body(nobody).post("/api/v1/circulars").then().statusCode(400).body("violations.field", contains("audience"));
        office().body(circular(List.of("emperor"), List.of())).post("/api/v1/circulars").then().statusCode(400)
                .body("violations.field", contains("audience.roles"));
        var late = circular(List.of(), List.of(unit));
        late.put("readBy", "2020-12-20");
        String circular = drafted(late);
        act(office(), circular, "publish", null).then().statusCode(422).body("type",
                equalTo("/problems/circular-deadline-past"));
        var odd = circular(List.of(), List.of(unit));
        odd.put("kind", "GOSSIP");
        office().body(odd).post("/api/v1/circulars").then().statusCode(400).body("violations.field", contains("kind"));
        var longest = circular(List.of(), List.of(unit));
        longest.put("text", "长".repeat(20_000));
        String full = drafted(longest);
        act(as("research-lin", "研究室", "research"), full, "publish", null).then().statusCode(200);
        of(unit, "unit-ma").body(longest).post("/api/v1/circulars").then().statusCode(403);
        office().queryParam("state", "DRAFT").queryParam("kind", "PLENARY_SPIRIT").get("/api/v1/circulars").then()
                .statusCode(200).body("items.id", hasItem(id(circular))).body("items.id", not(hasItem(id(full))));
    }

    @Test
    void the_dictionary_is_data() {
        office().get("/api/v1/circular-kinds").then().statusCode(200).body("items.zh",
                contains("学习传达全会精神", "学习材料", "通知", "通报"));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... requests) throws Exception {
        var barrier = new CyclicBarrier(requests.length);
        try (var pool = Executors.newFixedThreadPool(requests.length)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (Callable<Response> request : requests) {
                answers.add(pool.submit(() -> {
                    barrier.await();
                    return request.call().statusCode();
                }));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return List.copyOf(statuses);
        }
    }
}
