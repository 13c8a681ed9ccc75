package org.plenum.task.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import jakarta.transaction.TransactionSynchronizationRegistry;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Each test has a year of its own: what is loaded stays.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class YearApiTest {

    private final Calendars calendars;
    private final CalendarRepository repository;
    private final TransactionSynchronizationRegistry transaction;

    YearApiTest(Calendars calendars, CalendarRepository repository, TransactionSynchronizationRegistry transaction) {
        this.calendars = calendars;
        this.repository = repository;
        this.transaction = transaction;
    }

    private static RequestSpecification admin() {
        return as("admin-qin", null, "admin");
    }

    private static String path(int year) {
        return "/api/v1/workdays/years/" + year;
    }

    private static Response load(int year, Map<String, Object> list) {
        return admin().body(list).put(path(year));
    }

    /// The statutory days, with the week of 春节 off and two weekend days after it worked instead.
    private static Map<String, Object> notice(int year) {
        var off = new HashMap<>(WorkdayCalendar.statutoryDays(year));
        LocalDate eve = off.entrySet().stream().filter(day -> day.getValue().contains("春节")).map(Map.Entry::getKey).sorted()
                .findFirst().orElseThrow();
        for (int i = 0; i < 8; i++) {
            off.putIfAbsent(eve.plusDays(i), "春节");
        }
        LocalDate saturday = eve.plusDays(9);
        while (saturday.getDayOfWeek() != DayOfWeek.SATURDAY) {
            saturday = saturday.plusDays(1);
        }
        return list(year, off, Map.of(saturday, "春节", saturday.plusDays(8), "春节"));
    }

    private static Map<String, Object> list(int year, Map<LocalDate, String> off, Map<LocalDate, String> worked) {
        return Map.of("documentNumber", "国办发明电〔" + (year - 1) + "〕9号", "holidays", days(off), "workdays", days(worked));
    }

    private static List<Map<String, String>> days(Map<LocalDate, String> days) {
        return days.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(day -> Map.of("date", day.getKey().toString(), "festival", day.getValue())).toList();
    }

    private static Map<String, Object> assumed(int year, Map<String, Object> notice) {
        var assumed = new HashMap<>(notice);
        assumed.remove("documentNumber");
        assumed.put("year", year);
        return Map.of("assumedYear", assumed);
    }

    /// Of a session that opens early in March: its tasks reach over 春节.
    private static String planIn(int year) {
        return newPlan(newSession(year + "-03-05", year + "-03-08"));
    }

    private static Map<String, String> dates(String plan) {
        List<Map<String, Object>> rows = countdown(plan).path("rows");
        var dates = new HashMap<String, String>();
        rows.forEach(row -> dates.put((String) row.get("code"), row.get("start") + " " + row.get("date")));
        return dates;
    }

    private static Response preview(String plan, Object changes) {
        return office().body(changes).post("/api/v1/plans/" + plan + "/previews");
    }

    private static Response apply(String preview) {
        return office().header("Idempotency-Key", UUID.randomUUID().toString()).post("/api/v1/previews/" + preview + "/apply");
    }

    private static List<Map<String, Object>> suggestions(String plan) {
        return office().get("/api/v1/previews?cause=YEAR_LOADED&plan=" + plan).then().statusCode(200).extract().path("items");
    }

    @Test
    void a_loaded_year_changes_no_date_until_its_preview_is_applied() {
        String plan = planIn(2031);
        var before = dates(plan);
        office().get("/api/v1/plans/" + plan).then().body("certainty", equalTo("ESTIMATED")).body("calendarCurrent", is(true));

        load(2031, notice(2031)).then().statusCode(201).header("ETag", notNullValue()).body("source", equalTo("LOADED"))
                .body("documentNumber", equalTo("国办发明电〔2030〕9号")).body("contradictsBuiltIn", empty());

        office().get("/api/v1/workdays?from=2031-01-01&to=2031-01-31").then().body("certainty", equalTo("OFFICIAL"));
        assertThat(dates(plan)).isEqualTo(before);
        office().get("/api/v1/plans/" + plan).then().body("calendarCurrent", is(false));
        // neither does a change of something else bring it in
        patch(task(plan, "T12"), Map.of("owner", "何静")).then().statusCode(200);
        assertThat(dates(plan)).isEqualTo(before);
        act(office(), task(plan, "T12"), "start", null).then().statusCode(200);

        var waiting = suggestions(plan);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().get("reason")).isEqualTo("国办发明电〔2030〕9号：2031年部分节假日安排");
        assertThat((Integer) waiting.getFirst().get("moved")).isPositive();
        // that T12 was started has made it stale: made anew, and applied
        apply(String.valueOf(waiting.getFirst().get("preview"))).then().statusCode(409);
        var made = preview(plan, Map.of("adoptCalendar", true)).then().statusCode(201).body("moves", not(empty()))
                .body("allowedActions", hasItem("APPLY")).extract();
        apply(made.path("id")).then().statusCode(200).body("moved", hasSize(greaterThan(0)));
        assertThat(dates(plan)).isNotEqualTo(before);
        assertThat(suggestions(plan)).isEmpty();
        office().get("/api/v1/plans/" + plan).then().body("calendarCurrent", is(true));
        List<Map<String, Object>> moves = made.path("moves");
        moves.forEach(
                move -> office().get(task(plan, String.valueOf(move.get("code")))).then().body("due", equalTo(move.get("to"))));
    }

    @Test
    void the_waiting_preview_itself_is_applied_once() {
        String plan = planIn(2033);
        load(2033, notice(2033)).then().statusCode(201);
        String id = String.valueOf(suggestions(plan).getFirst().get("preview"));
        office().get("/api/v1/previews/" + id).then().statusCode(200).body("changes.adoptCalendar", is(true))
                .body("changedSince", empty()).body("allowedActions", hasItem("APPLY"));
        apply(id).then().statusCode(200);
        apply(id).then().statusCode(404);
        office().get("/api/v1/plans/" + plan).then().body("calendarCurrent", is(true));
        preview(plan, Map.of("adoptCalendar", true)).then().statusCode(400);
    }

    @Test
    void the_same_list_again_changes_nothing_and_another_needs_its_version() {
        var notice = notice(2035);
        load(2035, notice).then().statusCode(201);
        String etag = etag(path(2035));
        load(2035, notice).then().statusCode(200).header("ETag", equalTo(etag));
        var other = list(2035, WorkdayCalendar.statutoryDays(2035), Map.of());
        load(2035, other).then().statusCode(428);
        admin().header("If-Match", "\"99999\"").body(other).put(path(2035)).then().statusCode(412);
        admin().header("If-Match", etag).body(other).put(path(2035)).then().statusCode(200).body("workdays", empty())
                .header("ETag", not(equalTo(etag)));
        admin().header("If-Match", etag).body(notice).put(path(2035)).then().statusCode(412);
    }

    @Test
    void a_built_in_year_is_not_contradicted_silently() {
        admin().get(path(2005)).then().statusCode(200).body("source", equalTo("BUILT_IN")).body("version", is(0));
        Map<String, Object> same = new HashMap<>(admin().get(path(2005)).<Map<String, Object>> path("$"));
        same.keySet().retainAll(List.of("holidays", "workdays"));
        same.put("documentNumber", "国办函〔2004〕82号");
        load(2005, same).then().statusCode(200).body("source", equalTo("BUILT_IN"));
        var days = new ArrayList<>((List<Map<String, String>>) same.get("holidays"));
        Map<String, String> dropped = days.removeLast();
        same.put("holidays", days);
        load(2005, same).then().statusCode(428);
        admin().header("If-Match", etag(path(2005))).body(same).put(path(2005)).then().statusCode(200)
                .body("source", equalTo("LOADED")).body("contradictsBuiltIn", equalTo(List.of(dropped.get("date"))));
    }

    @Test
    void every_fault_of_a_list_is_named() {
        var off = new HashMap<>(WorkdayCalendar.statutoryDays(2043));
        off.remove(LocalDate.of(2043, 5, 1));
        off.put(LocalDate.of(2042, 12, 24), "元旦");
        off.put(LocalDate.of(2042, 12, 31), "元旦");
        off.put(LocalDate.of(2044, 1, 1), "元旦");
        var list = new HashMap<>(list(2043, off,
                Map.of(LocalDate.of(2043, 10, 2), "国庆节", LocalDate.of(2043, 3, 4), "春节")));
        list.put("documentNumber", "通知");
        load(2043, list).then().statusCode(400).body("type", equalTo("/problems/invalid-input"))
                .body("violations.field", hasItems("documentNumber", "holidays", "holidays[0].date", "holidays[1].date",
                        "workdays[0].date", "workdays[1].date"))
                .body("violations.find { it.field == 'holidays' }.message", containsString("2043-05-01 劳动节"))
                .body("violations.find { it.field == 'holidays[1].date' }.message", containsString("须先加载2042年"))
                .body("violations.find { it.field == 'workdays[0].date' }.message", containsString("不是周六或周日"))
                .body("violations.message", everyItem(notNullValue()));
        admin().get(path(2043)).then().body("source", equalTo("ESTIMATED"));
        load(1948, notice(2043)).then().statusCode(400).body("violations[0].field", equalTo("year"));
        var undated = new HashMap<>(notice(2043));
        undated.put("documentNumber", "国办发明电〔2039〕9号");
        load(2043, undated).then().statusCode(400).body("violations[0].field", equalTo("documentNumber"));
    }

    @Test
    void a_list_may_begin_in_the_year_before_if_that_is_official() {
        load(2045, notice(2045)).then().statusCode(201);
        var notice = new HashMap<>(notice(2046));
        var off = new ArrayList<>((List<Map<String, String>>) notice.get("holidays"));
        off.add(Map.of("date", "2045-12-29", "festival", "元旦"));
        notice.put("holidays", off);
        load(2046, notice).then().statusCode(201).body("holidays[0].date", equalTo("2045-12-29"));
        office().get("/api/v1/workdays?from=2045-12-29&to=2045-12-29").then().body("days[0].kind", equalTo("HOLIDAY"))
                .body("days[0].festival", equalTo("元旦"));
        assertThat(load(2046, notice).statusCode()).isEqualTo(200);
    }

    @Test
    void a_supposed_list_is_previewed_and_applied_only_once_it_is_loaded() {
        String plan = planIn(2037);
        var before = dates(plan);
        String id = preview(plan, assumed(2037, notice(2037))).then().statusCode(201).body("supposed", is(true))
                .body("moves", not(empty())).body("allowedActions", empty()).extract().path("id");
        apply(id).then().statusCode(409).body("type", equalTo("/problems/calendar-year-not-loaded")).body("detail",
                containsString("2037"));
        assertThat(dates(plan)).isEqualTo(before);
        load(2037, notice(2037)).then().statusCode(201);
        List<Map<String, Object>> moves = office().get("/api/v1/previews/" + id).then().body("supposed", is(false))
                .body("allowedActions", hasItem("APPLY")).extract().path("moves");
        apply(id).then().statusCode(200).body("moved", hasSize(moves.size()));
        moves.forEach(
                move -> office().get(task(plan, String.valueOf(move.get("code")))).then().body("due", equalTo(move.get("to"))));
        assertThat(suggestions(plan)).isEmpty();
    }

    @Test
    void a_supposed_list_that_was_loaded_otherwise_is_refused() {
        String plan = planIn(2039);
        String id = preview(plan, assumed(2039, notice(2039))).then().statusCode(201).extract().path("id");
        load(2039, list(2039, WorkdayCalendar.statutoryDays(2039), Map.of())).then().statusCode(201);
        apply(id).then().statusCode(409).body("type", equalTo("/problems/calendar-year-not-loaded"));
        var wrong = assumed(2039, list(2039, Map.of(LocalDate.of(2039, 1, 1), "元旦"), Map.of()));
        preview(plan, wrong).then().statusCode(400).body("violations[0].field", equalTo("assumedYear.holidays"));
    }

    @Test
    void another_instance_sees_a_loaded_year_without_being_told() {
        var other = new Calendars(repository, transaction);
        LocalDate day = LocalDate.of(2047, 6, 1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> other.current().general().certainty(day)))
                .isEqualTo(Certainty.ESTIMATED);
        load(2047, notice(2047)).then().statusCode(201);
        assertThat(QuarkusTransaction.requiringNew().call(() -> other.current().general().certainty(day)))
                .isEqualTo(Certainty.OFFICIAL);
        int version = QuarkusTransaction.requiringNew().call(() -> calendars.current().version());
        assertThat(QuarkusTransaction.requiringNew().call(() -> other.at(version - 1).general().certainty(day)))
                .isEqualTo(Certainty.ESTIMATED);
    }

    @Test
    void of_two_who_load_at_once_the_second_finds_it_loaded() throws Exception {
        var barrier = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = List.of(1, 2).stream().map(_ -> pool.submit(() -> {
                barrier.await();
                return load(2049, notice(2049)).statusCode();
            })).toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 201);
        }
    }

    @Test
    void years_are_listed_newest_first_and_loaded_by_administrators_only() {
        office().get("/api/v1/workdays/years?limit=200").then().statusCode(200).body("items.year", hasItems(2026, 2021))
                .body("items.find { it.year == 2021 }.source", equalTo("BUILT_IN"));
        office().body(notice(2051)).put(path(2051)).then().statusCode(403);
    }
}
