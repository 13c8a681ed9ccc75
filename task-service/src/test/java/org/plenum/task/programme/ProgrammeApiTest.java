package org.plenum.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// 请你来协商 and 一村一委员, which 社法委 leads, on 21 December 2020.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ProgrammeApiTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Map<String, Object> OUTCOME = Map.of("summary", "二十人协商停车", "agreedPoints", List.of("改建泊位三十个"),
            "followUp", "一月底前出方案");

    private static RequestSpecification lead() {
        return as("committee-tian", "社法委", "committee");
    }

    private static RequestSpecification member(String login) {
        return as(login, null, "member");
    }

    private static String path(Response created) {
        return created.then().statusCode(201).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> programme(boolean oneMember) {
        return Map.of("code", "P" + NEXT.getAndIncrement(), "title", "一村一委员", "purpose", "委员进村", "leadUnit", "社法委",
                "oneMemberPerVillage", oneMember, "visitDays", 90, "basis", "工作要点");
    }

    private static String opened(boolean oneMember, String... members) {
        String programme = path(lead().body(programme(oneMember)).post("/api/v1/programmes"));
        for (String member : members) {
            path(lead().body(Map.of("account", Tokens.sub(member), "name", "委员" + member)).post(programme + "/members"));
        }
        return programme;
    }

    private static Response assign(String programme, String member, String village, String from, @Nullable String to) {
        var body = new HashMap<String, Object>(
                Map.of("account", Tokens.sub(member), "county", "云溪县", "village", village, "firstDay", from));
        if (to != null) {
            body.put("lastDay", to);
        }
        return lead().body(body).post(programme + "/village-assignments");
    }

    private static Map<String, Object> activity(String day, String village) {
        return Map.of("title", "停车难协商", "place", "文化礼堂", "county", "云溪县", "village", village, "day", day, "startsAt", "14:30",
                "endsAt", "16:30");
    }

    private static String planned(String programme, String day) {
        return path(lead().body(activity(day, "石桥村")).post(programme + "/activities"));
    }

    private static Response invite(String activity, String member) {
        return lead().body(Map.of("account", Tokens.sub(member), "role", "SPEAKER")).post(activity + "/invitations");
    }

    private static Response report(String programme) {
        return office().queryParam("programme", id(programme)).queryParam("year", 2020).get("/api/v1/programme-reports");
    }

    @Test
    void a_consultation_is_planned_answered_held_attended_and_archived() {
        String programme = opened(true, "m-one", "m-two");
        String activity = planned(programme, "2020-12-18");
        String first = path(invite(activity, "m-one"));
        String second = path(invite(activity, "m-two"));
        invite(activity, "m-one").then().statusCode(409).body("type", equalTo("/problems/duplicate"));
        invite(activity, "m-three").then().statusCode(422).body("type", equalTo("/problems/programme-not-enrolled"));

        member("m-one").queryParam("answer", "PENDING").get("/api/v1/programme-invitations/own").then().statusCode(200)
                .body("items.id", hasItem(id(first))).body("items.id", not(hasItem(id(second))));
        member("m-one").get(first).then().statusCode(200).body("activityTitle", equalTo("停车难协商"))
                .body("allowedActions", contains("ACCEPT", "DECLINE"));
        member("m-one").get(second).then().statusCode(404).body("type", equalTo("/problems/programme-part-not-found"));
        act(member("m-one"), first, "accept", null).then().statusCode(200).body("answer", equalTo("ACCEPTED"));
        act(member("m-two"), second, "decline", Map.of("reason", "当日出差")).then().statusCode(200).body("answerReason",
                equalTo("当日出差"));
        act(lead(), second, "accept", null).then().statusCode(403).body("type", equalTo("/problems/programme-not-own"));

        act(lead(), programme, "close-year", Map.of("year", 2020)).then().statusCode(422).body("type",
                equalTo("/problems/programme-activities-open"));
        act(lead(), activity, "hold", OUTCOME).then().statusCode(200).body("state", equalTo("HELD"))
                .body("outcome.agreedPoints", contains("改建泊位三十个"));
        act(member("m-two"), second, "accept", null).then().statusCode(409).body("type",
                equalTo("/problems/activity-does-not-allow"));
        act(lead(), first, "record-attendance", Map.of("attendance", "ATTENDED")).then().statusCode(200).body("state",
                equalTo("ATTENDED"));
        act(lead(), second, "record-attendance", Map.of("attendance", "ABSENT")).then().statusCode(200);
        act(lead(), second, "record-attendance", Map.of("attendance", "EXCUSED")).then().statusCode(409)
                .body("type", equalTo("/problems/wrong-state")).body("allowedActions", contains("CORRECT"));
        act(lead(), second, "correct-attendance", Map.of("attendance", "EXCUSED", "reason", "已书面请假")).then().statusCode(200)
                .body("reason", equalTo("已书面请假"));
        office().queryParam("activity", id(activity)).get("/api/v1/programme-invitations").then().body("items.state",
                contains("ATTENDED", "EXCUSED"));

        report(programme).then().statusCode(200).body("activities.held", equalTo(1)).body("attendance.invited", equalTo(2))
                .body("attendance.attended", equalTo(1)).body("attendance.ratePercent", equalTo(50))
                .body("neverAssigned", empty());
        act(lead(), programme, "close-year", Map.of("year", 2020)).then().statusCode(200).body("closedThrough", equalTo(2020));
        act(lead(), second, "correct-attendance", Map.of("attendance", "ABSENT", "reason", "并未请假")).then().statusCode(409)
                .body("type", equalTo("/problems/programme-year-closed"));
        lead().body(activity("2020-12-30", "石桥村")).post(programme + "/activities").then().statusCode(409).body("type",
                equalTo("/problems/programme-year-closed"));
        office().get(activity).then().body("archived", equalTo(true)).body("allowedActions", empty());
        act(lead(), programme, "reopen-year", Map.of("year", 2020, "reason", "漏记")).then().statusCode(200);
        act(lead(), second, "correct-attendance", Map.of("attendance", "ABSENT", "reason", "并未请假")).then().statusCode(200);
        act(lead(), activity, "correct", Map.of("outcome", OUTCOME, "reason", "漏记一条")).then().statusCode(200);
        office().get(activity + "/history").then().body("items.type",
                contains("programme-activity.planned", "programme-activity.held", "programme-activity.corrected"));
    }

    @Test
    void a_village_has_one_member_at_a_time_where_that_is_the_rule() {
        String programme = opened(true, "m-four", "m-five");
        String assignment = path(assign(programme, "m-four", "石桥村", "2021-01-01", "2021-06-30"));
        assign(programme, "m-five", "石桥村", "2021-06-30", null).then().statusCode(409)
                .body("type", equalTo("/problems/village-taken")).body("detail", containsString("委员m-four"));
        assign(programme, "m-five", "石桥村", "2021-07-01", null).then().statusCode(201);
        member("m-four").get("/api/v1/village-assignments/own").then().statusCode(200).body("items.village", contains("石桥村"))
                .body("items[0].allowedActions", contains("ACCEPT", "DECLINE"));
        member("m-five").get(assignment).then().statusCode(404);
        act(member("m-four"), assignment, "decline", Map.of("reason", "路远")).then().statusCode(200).body("state",
                equalTo("DECLINED"));
        String again = path(assign(programme, "m-five", "石桥村", "2021-01-01", "2021-06-30"));
        act(member("m-five"), again, "accept", null).then().statusCode(200).body("state", equalTo("ACCEPTED"));
        act(member("m-five"), again, "accept", null).then().statusCode(409).body("type", equalTo("/problems/wrong-state"));
        act(lead(), again, "end", Map.of("lastDay", "2021-03-31", "reason", "调动")).then().statusCode(200).body("lastDay",
                equalTo("2021-03-31"));
        office().queryParam("programme", id(programme)).queryParam("state", "ENDED").get("/api/v1/village-assignments").then()
                .body("items.id", contains(id(again)));
    }

    @Test
    void the_rule_is_changed_only_while_no_village_is_shared() {
        String programme = opened(false, "m-six", "m-seven");
        path(assign(programme, "m-six", "石桥村", "2021-01-01", null));
        assign(programme, "m-six", "石桥村", "2021-02-01", null).then().statusCode(409);
        String second = path(assign(programme, "m-seven", "石桥村", "2021-01-01", null));
        patch(lead(), programme, etag(programme), Map.of("oneMemberPerVillage", true)).then().statusCode(422)
                .body("type", equalTo("/problems/programme-villages-shared")).body("detail", containsString("石桥村"));
        act(lead(), second, "withdraw", Map.of("reason", "另行安排")).then().statusCode(200);
        patch(lead(), programme, etag(programme), Map.of("oneMemberPerVillage", true)).then().statusCode(200)
                .body("oneMemberPerVillage", equalTo(true));
        assign(programme, "m-seven", "石桥村", "2021-01-01", null).then().statusCode(409);
    }

    @Test
    void of_two_who_give_one_village_away_at_once_one_is_told_why_not() throws Exception {
        String programme = opened(true, "m-eight", "m-nine");
        assertThat(atOnce(() -> assign(programme, "m-eight", "石桥村", "2021-01-01", null),
                () -> assign(programme, "m-nine", "石桥村", "2021-01-01", null))).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void the_report_names_villages_without_a_visit_and_members_without_an_assignment() {
        String programme = opened(true, "m-ten", "m-eleven", "m-twelve", "m-thirteen");
        path(assign(programme, "m-ten", "石桥村", "2020-01-01", null));
        path(assign(programme, "m-eleven", "柳庄村", "2020-03-01", null));
        path(assign(programme, "m-eleven", "青山村", "2020-12-01", null));
        String visit = path(lead().body(activity("2020-12-01", "石桥村")).post(programme + "/activities"));
        act(lead(), visit, "hold", OUTCOME).then().statusCode(200);
        String cancelled = planned(programme, "2020-12-02");
        path(invite(cancelled, "m-twelve"));
        act(lead(), cancelled, "cancel", Map.of("reason", "台风")).then().statusCode(200).body("state", equalTo("CANCELLED"));
        report(programme).then().statusCode(200).body("activities.held", equalTo(1)).body("activities.cancelled", equalTo(1))
                .body("attendance.ratePercent", nullValue()).body("unvisitedVillages.village", contains("柳庄村"))
                .body("unvisitedVillages[0].members", contains("委员m-eleven"))
                .body("unvisitedVillages[0].lastVisit", nullValue())
                .body("unvisitedVillages[0].daysWithout", equalTo(295))
                .body("neverAssigned.name", contains("委员m-twelve", "委员m-thirteen"));
        office().queryParam("programme", id(programme)).queryParam("year", 2020).queryParam("days", 10)
                .get("/api/v1/programme-reports").then()
                .body("unvisitedVillages.village", contains("柳庄村", "石桥村", "青山村"));
        office().queryParam("programme", id(programme)).get("/api/v1/programme-reports").then().statusCode(400);
    }

    @Test
    void an_outcome_is_followed_up_by_tasks() {
        String programme = opened(false);
        String activity = planned(programme, "2020-12-18");
        String task = task(newPlan(), "T30");
        act(lead(), activity, "tasks", Map.of("task", id(task))).then().statusCode(409);
        act(lead(), activity, "hold", OUTCOME).then().statusCode(200);
        act(lead(), activity, "tasks", Map.of("task", id(task))).then().statusCode(200).body("tasks.code", contains("T30"));
        act(lead(), activity, "tasks", Map.of("task", id(activity))).then().statusCode(400);
        act(lead(), activity, "tasks", Map.of("task", id(task))).then().statusCode(409);
        act(lead(), activity, "tasks/" + id(task) + "/remove", null).then().statusCode(200).body("tasks", empty());
        act(lead(), activity, "tasks/" + id(task) + "/remove", null).then().statusCode(404);
    }

    @Test
    void an_activity_is_moved_before_it_is_held_and_never_held_before_its_day() {
        String activity = planned(opened(false), "2020-12-28");
        act(lead(), activity, "hold", OUTCOME).then().statusCode(422).body("type", equalTo("/problems/activity-not-yet"));
        patch(lead(), activity, etag(activity), Map.of("day", "2020-12-21")).then().statusCode(200).body("day",
                equalTo("2020-12-21"));
        patch(lead(), activity, etag(activity), Map.of("endsAt", "08:00")).then().statusCode(400)
                .body("violations.field", contains("endsAt"));
        patch(lead(), activity, "\"0\"", Map.of("place", "祠堂")).then().statusCode(412);
        act(lead(), activity, "hold", OUTCOME).then().statusCode(200);
        patch(lead(), activity, etag(activity), Map.of("place", "祠堂")).then().statusCode(409);
    }

    @Test
    void activities_are_listed_by_day_page_by_page() {
        String programme = opened(false);
        String late = planned(programme, "2021-03-01");
        String early = planned(programme, "2020-12-01");
        String next = office().queryParam("programme", id(programme)).queryParam("limit", 1)
                .get("/api/v1/programme-activities").then().statusCode(200).body("items.id", contains(id(early))).extract()
                .path("next");
        office().queryParam("programme", id(programme)).queryParam("limit", 1).queryParam("cursor", next)
                .get("/api/v1/programme-activities").then().body("items.id", contains(id(late))).body("next", nullValue());
        office().queryParam("programme", id(programme)).queryParam("from", "2021-01-01").queryParam("to", "2021-12-31")
                .queryParam("state", "PLANNED").get("/api/v1/programme-activities").then()
                .body("items.id", contains(id(late)));
    }

    @Test
    void who_may_not_is_told_why() {
        String programme = opened(false, "m-fourteen");
        var stranger = as("committee-qian", "经科委", "committee");
        stranger.body(activity("2020-12-18", "石桥村")).post(programme + "/activities").then().statusCode(403)
                .body("type", equalTo("/problems/programme-not-keeper")).body("detail", containsString("社法委"));
        as("committee-qian", "经科委", "committee").body(programme(true)).post("/api/v1/programmes").then().statusCode(403);
        member("m-fourteen").get(programme).then().statusCode(403);
        act(lead(), programme, "end", Map.of("reason", "换届")).then().statusCode(200).body("state", equalTo("ENDED"));
        lead().body(activity("2020-12-18", "石桥村")).post(programme + "/activities").then().statusCode(409)
                .body("allowedActions", containsInAnyOrder("CLOSE_YEAR", "REOPEN_YEAR", "RESUME"));
    }

    @Test
    void members_are_enrolled_once_and_keep_their_old_name_where_they_were_assigned() {
        String programme = opened(true, "m-fifteen");
        lead().body(Map.of("account", Tokens.sub("m-fifteen"), "name", "重复")).post(programme + "/members").then()
                .statusCode(409).body("type", equalTo("/problems/duplicate"));
        String assignment = path(assign(programme, "m-fifteen", "石桥村", "2021-01-01", null));
        String member = "/api/v1/programme-members/"
                + office().get(programme + "/members").then().statusCode(200).extract().path("items[0].id");
        patch(lead(), member, etag(member), Map.of("name", "新名", "lastDay", "2021-06-30")).then().statusCode(200).body("name",
                equalTo("新名"));
        office().get(assignment).then().body("member", equalTo("委员m-fifteen"));
        assign(programme, "m-fifteen", "柳庄村", "2021-07-01", null).then().statusCode(422).body("type",
                equalTo("/problems/programme-not-enrolled"));
    }

    @Test
    void a_code_is_taken_once() {
        var programme = new HashMap<>(programme(true));
        path(lead().body(programme).post("/api/v1/programmes"));
        lead().body(programme).post("/api/v1/programmes").then().statusCode(409).body("type",
                equalTo("/problems/duplicate"));
        office().queryParam("state", "ACTIVE").queryParam("unit", "社法委").get("/api/v1/programmes").then().statusCode(200)
                .body("items", not(hasSize(0)));
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
