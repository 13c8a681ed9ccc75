package org.plenum.member.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.member.meeting.MeetingHouse.MEETINGS;
import static org.plenum.member.meeting.MeetingHouse.command;
import static org.plenum.member.meeting.MeetingHouse.person;
import static org.plenum.member.meeting.MeetingHouse.plan;
import static org.plenum.member.meeting.MeetingHouse.planned;
import static org.plenum.member.meeting.MeetingHouse.post;
import static org.plenum.member.meeting.MeetingHouse.read;
import static org.plenum.member.meeting.MeetingHouse.token;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.member.House;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class MeetingStoryTest {

    private final EventLog events;

    MeetingStoryTest(EventLog events) {
        this.events = events;
    }

    @Test
    void a_plenary_from_planning_to_closing() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        var fu = person(term, "田富", "fu");
        var dali = person(term, "田大利", "dali");
        LocalDate day = term.from().plusDays(30);
        String meeting = planned("plenary", day, Map.of());
        read(meeting).body("state", equalTo("PLANNED")).body("figures.required", equalTo(3))
                .body("figures.absent", nullValue()).body("quorum.needed", equalTo(2)).body("quorum.reached", equalTo(false))
                .body("quorum.basis", containsString("章程")).body("allowedActions", contains("CHANGE", "OPEN", "CANCEL"));

        String leave = an.posts(meeting + "/leave-requests", Map.of("reason", "住院")).statusCode(201)
                .body("state", equalTo("REQUESTED")).body("allowedActions", contains("WITHDRAW")).extract().path("id");
        decide(leave, "/grant").statusCode(200).body("state", equalTo("GRANTED"));
        read(meeting).body("figures.onLeave", equalTo(1));

        command(meeting, "/open").statusCode(200).body("state", equalTo("OPEN"))
                .body("allowedActions", contains("CLOSE", "CANCEL", "CORRECT", "SIGN_IN", "SHOW_CODE"));
        fu.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(200).body("required", equalTo(true))
                .body("signedInAt", notNullValue()).body("late", equalTo(true)).body("allowedActions", contains("SIGN_OUT"));
        read(meeting).body("figures.attended", equalTo(1)).body("figures.onLeave", equalTo(1))
                .body("figures.missing", equalTo(1)).body("figures.absent", nullValue()).body("quorum.reached", equalTo(false));
        post(meeting + "/attendees/" + dali.id() + "/sign-in", Map.of()).statusCode(200)
                .body("presence", equalTo("SIGNED_IN")).body("signedInBy", equalTo("OFFICE"));
        read(meeting).body("figures.attended", equalTo(2)).body("quorum.reached", equalTo(true));
        fu.posts(meeting + "/sign-out", Map.of("token", token(meeting))).statusCode(200).body("signedOutAt", notNullValue());

        command(meeting, "/close").statusCode(200).body("state", equalTo("CLOSED")).body("figures.required", equalTo(3))
                .body("figures.attended", equalTo(2)).body("figures.onLeave", equalTo(1)).body("figures.absent", equalTo(0))
                .body("figures.left", equalTo(1)).body("allowedActions", contains("CORRECT"));
        attendees(meeting, null).body("items.name", contains("王安", "田富", "田大利")).body("items.presence",
                contains("ON_LEAVE", "SIGNED_IN", "SIGNED_IN"));
        assertThat(events.history("meeting", meeting.substring(MEETINGS.length() + 1)).events()).extracting("type")
                .containsExactly("meeting.planned", "meeting.opened", "meeting.closed");
        assertThat(events.history("leave-request", leave).events()).extracting("type")
                .containsExactly("leave.requested", "leave.granted");
        assertThat(events.history("leave-request", leave).events())
                .allSatisfy(event -> assertThat(event.payload()).doesNotContain("住院"));
        assertThat(events.history("attendee", meeting.substring(MEETINGS.length() + 1) + "/" + fu.id()).events())
                .extracting("type").containsExactly("attendance.signed-in", "attendance.signed-out");
    }

    @Test
    void who_must_attend_follows_from_the_roster_of_the_day_until_sign_in_opens_and_is_then_fixed() {
        var term = House.openTerm();
        person(term, "王安", "an");
        var leaver = House.add(term.member("田富"));
        LocalDate last = term.from().plusDays(50);
        String before = planned("plenary", last, Map.of());
        String after = planned("plenary", last.plusDays(1), Map.of());
        read(before).body("figures.required", equalTo(2));
        read(after).body("figures.required", equalTo(2));
        House.act(leaver.address(), "/memberships/" + leaver.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED")).statusCode(200);
        read(before).body("figures.required", equalTo(2));
        read(after).body("figures.required", equalTo(1));
        attendees(after, null).body("items.name", contains("王安"));

        command(before, "/open").statusCode(200).body("figures.required", equalTo(2));
        House.add(term.member("丁一"));
        read(before).body("figures.required", equalTo(2));
        read(after).body("figures.required", equalTo(2));
        attendees(before, null).body("items.name", contains("王安", "田富"));
    }

    @Test
    void the_standing_committee_and_the_chairmen_follow_from_the_posts_of_the_day() {
        var term = House.openTerm();
        LocalDate day = term.from().plusDays(20);
        post(term, person(term, "王安", "an"), "CHAIRMAN", term.from());
        post(term, person(term, "田富", "fu"), "SECRETARY_GENERAL", term.from());
        post(term, person(term, "田大利", "dali"), "STANDING_MEMBER", term.from());
        var late = person(term, "李明月", "mingyue");
        post(term, late, "STANDING_MEMBER", day.plusDays(1));
        person(term, "何雨", "yu");
        attendees(planned("standing-committee", day, Map.of()), null).body("items.name", contains("王安", "田富", "田大利"));
        attendees(planned("standing-committee", day.plusDays(1), Map.of()), null).body("items.name",
                contains("王安", "田富", "田大利", "李明月"));
        attendees(planned("chairmen", day, Map.of()), null).body("items.name", contains("王安", "田富"));
    }

    @Test
    void a_post_is_held_by_members_in_office_one_at_a_time() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        var fu = person(term, "田富", "fu");
        post(term, an, "CHAIRMAN", term.from());
        takePost(term, an.id(), "STANDING_MEMBER", term.from()).statusCode(409).body("type",
                equalTo("/problems/already-in-post"));
        takePost(term, fu.id(), "CHAIRMAN", term.from()).statusCode(409).body("type", equalTo("/problems/post-is-held"));
        takePost(term, fu.id(), "VICE_CHAIRMAN", term.to().plusDays(1)).statusCode(422)
                .body("type", equalTo("/problems/no-post-outside-office"));
        takePost(term, UUID.randomUUID().toString(), "VICE_CHAIRMAN", term.from()).statusCode(422);
        String post = "/api/v1/posts/" + House.office().queryParam("term", term.number()).get("/api/v1/posts").then()
                .statusCode(200).body("items.name", contains("王安")).extract().path("items[0].id");
        House.act(post, "/end", Map.of("on", term.from().plusDays(9).toString())).statusCode(200)
                .body("allowedActions", empty());
        House.act(post, "/end", Map.of("on", term.from().plusDays(9).toString())).statusCode(409);
        takePost(term, fu.id(), "CHAIRMAN", term.from().plusDays(9)).statusCode(409);
        takePost(term, fu.id(), "CHAIRMAN", term.from().plusDays(10)).statusCode(201);
    }

    @Test
    void a_committee_meets_with_its_seats_of_the_day_and_named_people_by_their_list() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        var fu = person(term, "田富", "fu");
        String committee = "meets-" + term.number();
        House.office().contentType(ContentType.JSON).body(Map.of("code", committee, "name", "委员会 " + committee))
                .post("/api/v1/committees").then().statusCode(201);
        LocalDate day = term.from().plusDays(20);
        House.act(House.MEMBERS + "/" + an.id(), "/committees",
                Map.of("committee", committee, "role", "MEMBER", "from", term.from().toString(), "to", day.toString()))
                .statusCode(200);
        attendees(planned("committee", day, Map.of("committee", committee)), null).body("items.name", contains("王安"));
        String next = planned("committee", day.plusDays(1), Map.of("committee", committee));
        attendees(next, null).body("items", empty());
        command(next, "/open").statusCode(422).body("type", equalTo("/problems/nobody-to-attend"));

        String named = planned("activity-group", day, Map.of("members", List.of(fu.id())));
        read(named).body("figures.required", equalTo(1)).body("quorum", nullValue());
        House.patch(named, "{\"members\":[\"" + an.id() + "\",\"" + fu.id() + "\"]}").statusCode(200)
                .body("figures.required", equalTo(2));
        attendees(named, null).body("items.name", contains("王安", "田富"));
    }

    @Test
    void a_meeting_that_cannot_be_is_refused_with_the_field() {
        var term = House.openTerm();
        LocalDate day = term.from();
        plan("plenary", LocalDate.of(1950, 1, 1).minusYears(45), Map.of()).statusCode(422)
                .body("type", equalTo("/problems/no-term-on-day"));
        plan("no-such", day, Map.of()).statusCode(422).body("type", equalTo("/problems/unknown-meeting-kind"));
        plan("committee", day, Map.of()).statusCode(400).body("violations.field", contains("committee"));
        plan("committee", day, Map.of("committee", "no-such")).statusCode(422);
        plan("plenary", day, Map.of("committee", "proposals")).statusCode(400);
        plan("plenary", day, Map.of("members", List.of())).statusCode(400).body("violations.field", contains("members"));
        plan("plenary", day, Map.of("startsAt", "12:00")).statusCode(400).body("violations.field", contains("endsAt"));
        plan("plenary", day, Map.of("startsAt", "9:00")).statusCode(400);
        plan("other", day, Map.of("members", List.of(UUID.randomUUID().toString()))).statusCode(422)
                .body("type", equalTo("/problems/attendee-not-in-office"));
    }

    @Test
    void arrangements_change_until_sign_in_opens_and_stale_writes_are_refused() {
        var term = House.openTerm();
        person(term, "王安", "an");
        String meeting = planned("plenary", term.from(), Map.of());
        String first = House.etag(meeting);
        House.patch(meeting, "{\"place\":\"二楼会议室\"}").statusCode(200).body("place", equalTo("二楼会议室"))
                .body("title", equalTo("某次会议"));
        House.office().header("If-Match", first).post(meeting + "/open").then().statusCode(412);
        House.office().post(meeting + "/open").then().statusCode(428);
        command(meeting, "/open").statusCode(200);
        House.patch(meeting, "{\"place\":\"三楼\"}").statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("state", equalTo("OPEN")).body("allowedActions", hasItem("CLOSE"));
        House.act(meeting, "/cancel", Map.of("reason", "停电")).statusCode(200).body("reason", equalTo("停电"))
                .body("figures", nullValue()).body("allowedActions", empty());
        House.office().get(meeting + "/sign-in-code").then().statusCode(409);
        attendees(meeting, null).body("items.size()", equalTo(1));
    }

    @Test
    void a_meeting_to_come_does_not_open_yet() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        LocalDate from = LocalDate.of(2150, 1, 1);
        House.office().contentType(ContentType.JSON)
                .body(Map.of("number", 96, "title", "将来一届", "from", from.toString(), "to", "2150-12-31"))
                .post("/api/v1/terms").then().statusCode(201);
        String meeting = planned("plenary", from, Map.of());
        read(meeting).body("allowedActions", contains("CHANGE", "CANCEL"));
        command(meeting, "/open").statusCode(422).body("type", equalTo("/problems/meeting-not-yet"))
                .body("today", equalTo(today.toString()));
    }

    @Test
    void a_repeated_sign_in_counts_once_and_a_foreign_token_not_at_all() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        person(term, "田富", "fu");
        String meeting = planned("plenary", term.from(), Map.of());
        String other = planned("plenary", term.from(), Map.of());
        an.posts(meeting + "/sign-in", Map.of("token", "1.AAAAAAAAAAAAAAAAAAAAAA")).statusCode(409);
        command(meeting, "/open").statusCode(200);
        command(other, "/open").statusCode(200);
        an.posts(meeting + "/sign-in", Map.of("token", token(other))).statusCode(422)
                .body("type", equalTo("/problems/sign-in-token-invalid"));
        an.posts(meeting + "/sign-out", Map.of("token", token(meeting))).statusCode(409)
                .body("type", equalTo("/problems/not-signed-in"));
        String at = an.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(200).extract()
                .path("signedInAt");
        an.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(200).body("signedInAt", equalTo(at));
        post(meeting + "/attendees/" + an.id() + "/sign-in", Map.of()).statusCode(200).body("signedInBy", equalTo("MEMBER"));
        read(meeting).body("figures.attended", equalTo(1));
        House.as("stranger", "member").contentType(ContentType.JSON).body(Map.of("token", token(meeting)))
                .post(meeting + "/sign-in").then().statusCode(404).body("type", equalTo("/problems/no-membership"));
    }

    @Test
    void the_screen_gets_a_code_that_is_never_kept() {
        var term = House.openTerm();
        person(term, "王安", "an");
        String meeting = planned("plenary", term.from(), Map.of());
        command(meeting, "/open").statusCode(200).body("$", not(org.hamcrest.Matchers.hasKey("signInKey")));
        House.office().get(meeting + "/sign-in-code").then().statusCode(200).header("Cache-Control", containsString("no-store"))
                .body("content", startsWith("plenum-sign-in:")).body("svg", startsWith("<svg "))
                .body("changesAt", notNullValue()).body("validUntil", notNullValue());
        House.reader().get(meeting + "/sign-in-code").then().statusCode(403);
    }

    @Test
    void the_fixed_list_is_corrected_with_a_reason() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        String meeting = planned("plenary", term.from().plusDays(3), Map.of());
        command(meeting, "/open").statusCode(200);
        var fu = person(term, "田富", "fu");
        fu.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(422)
                .body("type", equalTo("/problems/not-required-to-attend"));
        fu.calls().get(meeting + "/my-attendance").then().statusCode(200).body("required", equalTo(false))
                .body("allowedActions", empty());
        House.office().contentType(ContentType.JSON).body(Map.of("member", fu.id(), "reason", "漏登"))
                .post(meeting + "/attendees").then().statusCode(428);
        House.act(meeting, "/attendees", Map.of("member", fu.id(), "reason", "名册漏登")).statusCode(200)
                .body("correction", equalTo("名册漏登"));
        House.act(meeting, "/attendees", Map.of("member", fu.id(), "reason", "名册漏登")).statusCode(409);
        read(meeting).body("figures.required", equalTo(2));
        fu.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(200);
        House.act(meeting, "/attendees/" + fu.id() + "/take-off", Map.of("reason", "列席")).statusCode(200)
                .body("presence", equalTo("TAKEN_OFF"));
        House.act(meeting, "/attendees/" + fu.id() + "/take-off", Map.of("reason", "列席")).statusCode(409);
        read(meeting).body("figures.required", equalTo(1)).body("figures.attended", equalTo(0));
        House.act(meeting, "/attendees/" + UUID.randomUUID() + "/take-off", Map.of("reason", "列席")).statusCode(404);
        House.act(meeting, "/attendees", Map.of("member", UUID.randomUUID().toString(), "reason", "漏登")).statusCode(422);
        post(meeting + "/attendees/" + an.id() + "/undo-sign-in", Map.of("reason", "误签")).statusCode(409);

        command(meeting, "/close").statusCode(200).body("figures.absent", equalTo(1));
        post(meeting + "/attendees/" + an.id() + "/sign-in", Map.of()).statusCode(422)
                .body("type", equalTo("/problems/correction-needs-reason"));
        post(meeting + "/attendees/" + an.id() + "/sign-in", Map.of("reason", "设备故障")).statusCode(200)
                .body("late", equalTo(false)).body("correction", equalTo("设备故障"));
        read(meeting).body("figures.attended", equalTo(1)).body("figures.absent", equalTo(0));
        post(meeting + "/attendees/" + an.id() + "/undo-sign-in", Map.of("reason", "误签")).statusCode(200);
        read(meeting).body("figures.attended", equalTo(0)).body("figures.absent", equalTo(1));
    }

    @Test
    void leave_is_asked_for_before_the_meeting_decided_by_others_and_may_be_withdrawn() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        var fu = person(term, "田富", "fu");
        String meeting = planned("plenary", term.from(), Map.of());
        an.calls().get(meeting + "/my-attendance").then().statusCode(200).body("allowedActions", contains("REQUEST_LEAVE"));
        String leave = an.posts(meeting + "/leave-requests", Map.of("reason", "出差")).statusCode(201).extract().path("id");
        an.posts(meeting + "/leave-requests", Map.of("reason", "出差")).statusCode(409)
                .body("type", equalTo("/problems/leave-exists")).body("leave", equalTo(leave));
        an.calls().get(meeting + "/my-attendance").then().body("leaveId", equalTo(leave))
                .body("allowedActions", contains("WITHDRAW_LEAVE"));
        fu.calls().get("/api/v1/leave-requests/" + leave).then().statusCode(404);
        fu.calls().get(meeting + "/leave-requests").then().statusCode(403);
        House.as(an.login(), "member", "chair").header("If-Match", "\"0\"").post("/api/v1/leave-requests/" + leave + "/grant")
                .then().statusCode(422).body("type", equalTo("/problems/own-leave"));
        House.as("sg", "chair").header("If-Match", "\"0\"").contentType(ContentType.JSON).body(Map.of("reason", "有选举"))
                .post("/api/v1/leave-requests/" + leave + "/refuse").then().statusCode(200).body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("有选举")).body("decidedAt", notNullValue());
        decide(leave, "/grant").statusCode(409).body("type", equalTo("/problems/wrong-state"));

        String again = an.posts(meeting + "/leave-requests", Map.of("reason", "手术")).statusCode(201).extract().path("id");
        decide(again, "/grant").statusCode(200);
        read(meeting).body("figures.onLeave", equalTo(1));
        an.calls().header("If-Match", "\"1\"").post("/api/v1/leave-requests/" + again + "/withdraw").then().statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        read(meeting).body("figures.onLeave", equalTo(0));
        House.office().get(meeting + "/leave-requests").then().statusCode(200).body("items.state",
                contains("REFUSED", "WITHDRAWN"));
        House.office().queryParam("state", "REFUSED").get(meeting + "/leave-requests").then().body("items.id", contains(leave));

        command(meeting, "/open").statusCode(200);
        an.posts(meeting + "/leave-requests", Map.of("reason", "堵车")).statusCode(409);
    }

    @Test
    void who_has_leave_and_comes_all_the_same_counts_as_there() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        String meeting = planned("plenary", term.from(), Map.of());
        String leave = an.posts(meeting + "/leave-requests", Map.of("reason", "出差")).statusCode(201).extract().path("id");
        decide(leave, "/grant").statusCode(200);
        command(meeting, "/open").statusCode(200).body("figures.onLeave", equalTo(1)).body("figures.missing", equalTo(0));
        an.posts(meeting + "/sign-in", Map.of("token", token(meeting))).statusCode(200);
        read(meeting).body("figures.attended", equalTo(1)).body("figures.onLeave", equalTo(0));
    }

    @Test
    void members_see_the_figures_and_themselves_but_nobody_else() {
        var term = House.openTerm();
        var an = person(term, "王安", "an");
        String meeting = planned("plenary", term.from(), Map.of());
        command(meeting, "/open").statusCode(200);
        an.calls().get(meeting).then().statusCode(200).body("figures.required", equalTo(1)).body("allowedActions", empty());
        an.calls().get(meeting + "/attendees").then().statusCode(403);
        an.posts(meeting + "/attendees/" + an.id() + "/sign-in", Map.of()).statusCode(403);
        House.as("unit1", "handling-unit").get(meeting).then().statusCode(403);
    }

    @Test
    void lists_are_pages_in_the_order_of_days_and_of_strokes() {
        var term = House.openTerm();
        List<String> names = List.of("丁一", "王安", "田富", "田大利", "李一");
        names.reversed().forEach(name -> House.add(term.member(name)));
        String later = planned("plenary", term.from().plusDays(9), Map.of());
        String earlier = planned("plenary", term.from().plusDays(2), Map.of());
        planned("chairmen", term.from().plusDays(3), Map.of());
        House.reader().queryParam("from", term.from().toString()).queryParam("to", term.to().toString())
                .queryParam("kind", "plenary").get(MEETINGS).then().statusCode(200)
                .body("items.id", contains(id(earlier), id(later)));
        command(later, "/open").statusCode(200);
        House.reader().queryParam("from", term.from().toString()).queryParam("to", term.to().toString())
                .queryParam("state", "OPEN").get(MEETINGS).then().body("items.id", contains(id(later)));
        for (String meeting : List.of(earlier, later)) {
            var seen = new ArrayList<String>();
            String cursor = null;
            do {
                var request = House.office().queryParam("limit", 2);
                var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get(meeting + "/attendees").then()
                        .statusCode(200);
                seen.addAll(page.extract().path("items.name"));
                cursor = page.extract().path("next");
            } while (cursor != null);
            assertThat(seen).isEqualTo(names);
            for (String presence : List.of("SIGNED_IN", "ON_LEAVE", "TAKEN_OFF")) {
                attendees(meeting, presence).body("items", empty());
            }
            attendees(meeting, "MISSING").body("items.size()", equalTo(5));
        }
    }

    @Test
    void administrators_add_kinds_and_rules_that_hold_from_their_day_on() {
        var term = House.openTerm();
        person(term, "王安", "an");
        String code = "kind-" + term.number();
        admin("/api/v1/meeting-kinds", Map.of("code", code, "name", "小组会议" + code, "convocation", "TERM_MEMBERS", "basis",
                "市政协办法")).statusCode(201).body("quorumRules", empty());
        admin("/api/v1/meeting-kinds", Map.of("code", code, "name", "另一个", "convocation", "NAMED", "basis", "x"))
                .statusCode(409);
        LocalDate from = term.from().plusDays(10);
        String rules = "/api/v1/meeting-kinds/" + code + "/quorum-rules";
        var rule = Map.of("from", from.toString(), "numerator", 2, "denominator", 3, "moreThan", false, "basis", "选举办法");
        admin(rules, rule).statusCode(200).body("quorumRules.basis", contains("选举办法"));
        admin(rules, rule).statusCode(409).body("type", equalTo("/problems/quorum-rule-exists"));
        admin(rules, Map.of("from", "2000-01-01", "numerator", 3, "denominator", 3, "moreThan", true, "basis", "x"))
                .statusCode(400).body("violations.field", contains("numerator"));
        House.office().contentType(ContentType.JSON).body(rule).post(rules).then().statusCode(403);
        read(planned(code, from.minusDays(1), Map.of())).body("quorum", nullValue());
        String meeting = planned(code, from, Map.of());
        read(meeting).body("quorum.denominator", equalTo(3));
        command(meeting, "/open").statusCode(200);
        admin(rules, Map.of("from", from.minusDays(2).toString(), "numerator", 1, "denominator", 2,
                "moreThan", true, "basis", "旧规则")).statusCode(200);
        read(meeting).body("quorum.denominator", equalTo(3)).body("quorum.basis", equalTo("选举办法"));
        House.reader().queryParam("limit", 200).get("/api/v1/meeting-kinds").then().statusCode(200).body("items.code",
                hasItem("standing-committee"));
    }

    private static ValidatableResponse attendees(String meeting, @Nullable String presence) {
        var request = House.office();
        return (presence == null ? request : request.queryParam("presence", presence)).get(meeting + "/attendees").then()
                .statusCode(200);
    }

    private static ValidatableResponse decide(String leave, String action) {
        return House.office().header("If-Match", House.etag("/api/v1/leave-requests/" + leave))
                .post("/api/v1/leave-requests/" + leave + action).then();
    }

    private static ValidatableResponse takePost(House.Term term, String member, String title, LocalDate from) {
        return House.office().contentType(ContentType.JSON)
                .body(Map.of("member", member, "term", term.number(), "title", title, "from", from.toString()))
                .post("/api/v1/posts").then();
    }

    private static ValidatableResponse admin(String address, Map<String, ?> body) {
        return House.as("admin1", "admin").contentType(ContentType.JSON).body(body).post(address).then();
    }

    private static String id(String meeting) {
        return meeting.substring(MEETINGS.length() + 1);
    }
}
