package org.plenum.member.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.plenum.member.House;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.eventlog.RecordedEvent;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class MemberStoryTest {

    private static final LocalDate BIRTHDAY = LocalDate.of(1955, 5, 6);

    @Inject
    EventLog events;

    @Test
    void a_member_is_added_with_all_fields_and_read_by_the_office() {
        var term = House.openTerm();
        var added = House.add(term.member("田\u3000富",
                Map.ofEntries(Map.entry("nativePlace", "330100"), Map.entry("birthday", BIRTHDAY.toString()),
                        Map.entry("education", "21"), Map.entry("degree", "407"), Map.entry("workplace", "某市第一中学校长"),
                        Map.entry("title", "正高级教师"),
                        Map.entry("email", "tian@example.org"), Map.entry("mobile", "+86 138-0000-0000"),
                        Map.entry("citizenId", House.citizenId(BIRTHDAY)))));
        assertThat(added.answer().extract().header("Location")).endsWith(added.address());
        House.office().queryParam("on", term.from().toString()).get(added.address()).then().statusCode(200)
                .body("name", equalTo("田富"))
                .body("inOffice", equalTo(true)).body("memberships", hasSize(1))
                .body("memberships[0].sector.name", equalTo("教育界"))
                .body("details.ethnicity.name", equalTo("汉族")).body("details.education.name", equalTo("大学本科毕业"))
                .body("details.degree.name", equalTo("理学学士学位")).body("details.mobile", equalTo("138****0000"))
                .body("details.citizenId", containsString("**********")).body("details.birthday", equalTo(BIRTHDAY.toString()))
                .body("allowedActions", contains("CHANGE", "JOIN", "END_MEMBERSHIP", "TAKE_SEAT"));
    }

    @Test
    void every_wrong_code_is_named_at_once_with_its_standard() {
        var term = House.openTerm();
        House.post(term.member("田1",
                Map.ofEntries(Map.entry("sex", "3"), Map.entry("ethnicity", "57"), Map.entry("party", "14"),
                        Map.entry("nativePlace", "990000"), Map.entry("education", "99"), Map.entry("degree", "500"),
                        Map.entry("mobile", "123"),
                        Map.entry("citizenId", "110105194912310021"), Map.entry("email", "nobody"),
                        Map.entry("birthday", "2190-01-01"),
                        Map.entry("sortAs", "???"))))
                .statusCode(400).body("type", equalTo("/problems/invalid-input"))
                .body("violations.field",
                        containsInAnyOrder("name", "sortAs", "sex", "ethnicity", "nativePlace", "birthday", "party",
                                "education",
                                "degree", "email", "mobile", "citizenId"))
                .body("violations.message",
                        hasItems(containsString("GB/T 3304"), containsString("GB/T 4762"), containsString("GB/T 2260"),
                                containsString("GB/T 4658"), containsString("GB/T 6864"), containsString("GB/T 2261.1"),
                                containsString("GB 11643")))
                .body(not(containsString("11010519491231")));
    }

    @Test
    void messages_come_in_english_when_asked_for() {
        var term = House.openTerm();
        House.office().header("Accept-Language", "en").contentType(ContentType.JSON)
                .body(term.member("田富", Map.of("party", "14"))).post(House.MEMBERS)
                .then().statusCode(400).body("violations[0].message", containsString("is not a code of GB/T 4762"));
    }

    @Test
    void birthday_and_sex_must_agree_with_the_citizen_id() {
        var term = House.openTerm();
        House.post(term.member("田富", Map.of("citizenId", House.citizenId(BIRTHDAY), "birthday", "1955-05-07", "sex", "1")))
                .statusCode(400)
                .body("violations.field", contains("birthday", "sex"));
        var member = House.add(term.member("田富", Map.of("citizenId", House.citizenId(BIRTHDAY))));
        House.patch(member.address(), "{\"sex\":\"1\"}").statusCode(400).body("violations.field", contains("sex"));
        House.patch(member.address(), "{\"birthday\":\"1955-05-07\"}").statusCode(400).body("violations.field",
                contains("birthday"));
        House.patch(member.address(), "{\"birthday\":\"1955-05-06\",\"sex\":\"9\"}").statusCode(200);
    }

    @Test
    void a_number_belongs_to_one_person_of_a_term() {
        var term = House.openTerm();
        var other = House.openTerm();
        House.add(term.member("田富", Map.of("memberNumber", "n-1")));
        House.post(term.member("王安", Map.of("memberNumber", "n-1"))).statusCode(409)
                .body("type", equalTo("/problems/member-number-taken"))
                .body("memberNumber", equalTo("n-1"));
        House.add(other.member("王安", Map.of("memberNumber", "n-1")));
    }

    @Test
    void a_citizen_id_and_an_account_belong_to_one_record() {
        var term = House.openTerm();
        String id = House.citizenId(BIRTHDAY);
        House.add(term.member("田富", Map.of("citizenId", id, "accountId", "account-" + term.number())));
        House.post(term.member("王安", Map.of("citizenId", id))).statusCode(409)
                .body("type", equalTo("/problems/citizen-id-taken"))
                .body(not(containsString(id)));
        House.post(term.member("王安", Map.of("accountId", "account-" + term.number()))).statusCode(409)
                .body("type", equalTo("/problems/account-taken"));
        var second = House.add(term.member("王安"));
        House.patch(second.address(), "{\"citizenId\":\"" + id + "\"}").statusCode(409).body("type",
                equalTo("/problems/citizen-id-taken"));
    }

    @Test
    void a_membership_needs_a_term_a_sector_and_a_day_within_the_term() {
        var term = House.openTerm();
        House.post(term.member("田富", Map.of("term", 95))).statusCode(422).body("type", equalTo("/problems/unknown-term"));
        House.post(term.member("田富", Map.of("sector", "99"))).statusCode(422).body("type", equalTo("/problems/unknown-sector"));
        House.post(term.member("田富", Map.of("from", term.to().plusDays(1).toString()))).statusCode(422)
                .body("type", equalTo("/problems/outside-term"));
        House.post(term.member("田富", Map.of("memberNumber", "号 1"))).statusCode(400).body("violations.field",
                contains("memberNumber"));
    }

    @Test
    void memberships_of_one_term_do_not_overlap_and_keep_their_number() {
        var term = House.openTerm();
        var member = House.add(term.member("田富", Map.of("memberNumber", "k-1")));
        LocalDate last = term.from().plusDays(10);
        var next = Map.of("term", term.number(), "sector", "22", "from", last.plusDays(1).toString(), "memberNumber", "k-1");
        House.act(member.address(), "/memberships", next).statusCode(409).body("type", equalTo("/problems/already-member"));
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED"))
                .statusCode(200);
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED"))
                .statusCode(409).body("type", equalTo("/problems/membership-ended")).body("endedOn", equalTo(last.toString()));
        House.act(member.address(), "/memberships",
                Map.of("term", term.number(), "sector", "22", "from", last.plusDays(1).toString(), "memberNumber", "k-2"))
                .statusCode(409)
                .body("type", equalTo("/problems/other-member-number"));
        House.act(member.address(), "/memberships", next).statusCode(200).body("memberships", hasSize(2));
        House.act(member.address(), "/memberships/" + UUID.randomUUID() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED"))
                .statusCode(404).body("type", equalTo("/problems/membership-not-found"));
    }

    @Test
    void a_membership_does_not_end_before_it_begins_or_after_its_term() {
        var term = House.openTerm();
        var member = House.add(term.member("田富", Map.of("from", term.from().plusDays(5).toString())));
        String end = "/memberships/" + member.membership() + "/end";
        House.act(member.address(), end, Map.of("on", term.from().toString(), "reason", "RESIGNED")).statusCode(422)
                .body("type", equalTo("/problems/end-before-beginning"));
        House.act(member.address(), end, Map.of("on", term.to().plusDays(1).toString(), "reason", "RESIGNED")).statusCode(422)
                .body("type", equalTo("/problems/outside-term"));
    }

    @Test
    void committee_seats_end_with_the_membership_and_do_not_overlap() {
        var term = House.openTerm();
        House.office().contentType(ContentType.JSON).body(Map.of("code", "seat-story", "name", "某专委会"))
                .post("/api/v1/committees").then()
                .statusCode(201);
        House.office().contentType(ContentType.JSON).body(Map.of("code", "seat-story", "name", "别的")).post("/api/v1/committees")
                .then()
                .statusCode(409).body("type", equalTo("/problems/committee-exists"));
        House.reader().queryParam("limit", 200).get("/api/v1/committees").then().statusCode(200).body("items.code",
                hasItems("seat-story"));
        var member = House.add(term.member("田富"));
        var seat = Map.of("committee", "seat-story", "role", "DEPUTY_DIRECTOR", "from", term.from().toString());
        House.act(member.address(), "/committees",
                Map.of("committee", "none", "role", "MEMBER", "from", term.from().toString()))
                .statusCode(422).body("type", equalTo("/problems/unknown-committee"));
        House.act(member.address(), "/committees",
                Map.of("committee", "seat-story", "role", "MEMBER", "from", term.from().minusDays(1).toString()))
                .statusCode(422).body("type", equalTo("/problems/not-in-office"));
        House.act(member.address(), "/committees", seat).statusCode(200).body("committees[0].committee.name", equalTo("某专委会"));
        House.act(member.address(), "/committees", seat).statusCode(409).body("type", equalTo("/problems/already-seated"));
        LocalDate last = term.from().plusDays(10);
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED"))
                .statusCode(200).body("committees[0].to", equalTo(last.toString()));
    }

    @Test
    void a_committee_is_left_on_a_day() {
        var term = House.openTerm();
        House.office().contentType(ContentType.JSON).body(Map.of("code", "leave-story", "name", "离任专委会"))
                .post("/api/v1/committees").then()
                .statusCode(201);
        var member = House.add(term.member("田富"));
        String seat = House
                .act(member.address(), "/committees",
                        Map.of("committee", "leave-story", "role", "MEMBER", "from", term.from().toString()))
                .statusCode(200).extract().path("committees[0].id");
        String last = term.from().plusDays(10).toString();
        House.act(member.address(), "/committees/" + seat + "/end", Map.of("on", term.from().minusDays(1).toString()))
                .statusCode(422);
        House.act(member.address(), "/committees/" + seat + "/end", Map.of("on", last)).statusCode(200).body("committees[0].to",
                equalTo(last));
        House.act(member.address(), "/committees/" + seat + "/end", Map.of("on", last)).statusCode(409)
                .body("type", equalTo("/problems/seat-ended"));
        House.act(member.address(), "/committees/" + UUID.randomUUID() + "/end", Map.of("on", last)).statusCode(404)
                .body("type", equalTo("/problems/seat-not-found"));
    }

    @Test
    void a_change_keeps_what_it_does_not_name_and_null_clears() {
        var term = House.openTerm();
        var member = House.add(
                term.member("田富", Map.of("workplace", "某厂", "mobile", "13800000000", "citizenId", House.citizenId(BIRTHDAY))));
        House.patch(member.address(), "{\"workplace\":null,\"title\":\"教授\"}").statusCode(200).body("workplace", nullValue())
                .body("details.title", equalTo("教授")).body("details.mobile", equalTo("138****0000"))
                .body("version", equalTo(1));
        String mask = House.office().get(member.address()).then().extract().path("details.citizenId");
        House.patch(member.address(), "{\"citizenId\":\"" + mask + "\",\"mobile\":\"13900001111\"}").statusCode(200)
                .body("details.citizenId", equalTo(mask)).body("details.mobile", equalTo("139****1111"));
        House.patch(member.address(), "{\"mobile\":null}").statusCode(200).body("details.mobile", nullValue())
                .body("details.citizenId", equalTo(mask));
        House.patch(member.address(), "{\"mobile\":\"137****9999\"}").statusCode(400).body("violations.field",
                contains("mobile"));
        House.patch(member.address(), "{\"term\":8}").statusCode(400).body(containsString("term"));
        House.patch(member.address(), "{\"name\":null}").statusCode(400).body("violations.field", contains("name"));
    }

    @Test
    void a_write_on_an_old_version_is_refused_and_one_without_a_version_too() {
        var term = House.openTerm();
        var member = House.add(term.member("田富"));
        String old = House.etag(member.address());
        House.patch(member.address(), "{\"title\":\"教授\"}").statusCode(200);
        House.office().header("If-Match", old).contentType("application/merge-patch+json").body("{\"title\":\"讲师\"}")
                .patch(member.address())
                .then().statusCode(412).body("type", equalTo("/problems/stale-version"));
        House.office().contentType("application/merge-patch+json").body("{\"title\":\"讲师\"}").patch(member.address()).then()
                .statusCode(428);
        House.office().header("If-None-Match", House.etag(member.address())).get(member.address()).then().statusCode(304);
    }

    @Test
    void ending_a_membership_also_makes_a_new_version() {
        var term = House.openTerm();
        var member = House.add(term.member("田富"));
        String old = House.etag(member.address());
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", term.from().toString(), "reason", "REVOKED"))
                .statusCode(200).body("version", equalTo(1));
        assertThat(House.etag(member.address())).isNotEqualTo(old);
    }

    @Test
    void the_same_post_with_one_key_has_one_effect() {
        var term = House.openTerm();
        String key = UUID.randomUUID().toString();
        var body = term.member("田富", Map.of("citizenId", House.citizenId(BIRTHDAY)));
        String first = House.office().header("Idempotency-Key", key).contentType(ContentType.JSON).body(body)
                .post(House.MEMBERS).then()
                .statusCode(201).extract().path("id");
        House.office().header("Idempotency-Key", key).contentType(ContentType.JSON).body(body).post(House.MEMBERS).then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    @Test
    void of_eight_simultaneous_members_with_one_number_one_is_added() throws Exception {
        var term = House.openTerm();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> posts = java.util.Collections.nCopies(8,
                    () -> House.post(term.member("田富", Map.of("memberNumber", "race-1"))).extract().statusCode());
            var statuses = threads.invokeAll(posts).stream().map(java.util.concurrent.Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 201).allMatch(status -> status == 409 || status == 503);
        }
    }

    @Test
    void of_eight_simultaneous_writers_of_one_record_one_wins() throws Exception {
        var term = House.openTerm();
        var member = House.add(term.member("田富"));
        String etag = House.etag(member.address());
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writes = java.util.stream.IntStream.range(0, 8)
                    .<Callable<Integer>> mapToObj(
                            i -> () -> House.office().header("If-Match", etag).contentType("application/merge-patch+json")
                                    .body("{\"title\":\"职称" + i + "\"}").patch(member.address()).then().extract().statusCode())
                    .toList();
            var statuses = threads.invokeAll(writes).stream().map(java.util.concurrent.Future::resultNow).toList();
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
            assertThat(statuses).filteredOn(status -> status != 200).containsOnly(412);
        }
    }

    @Test
    void everything_that_happens_is_recorded_without_values() {
        var term = House.openTerm();
        var member = House.add(term.member("田富", Map.of("mobile", "13812344321")));
        House.patch(member.address(), "{\"mobile\":\"13812344322\",\"title\":\"教授\"}").statusCode(200);
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", term.from().toString(), "reason", "RESIGNED"))
                .statusCode(200);
        List<RecordedEvent> history = events.history("member", member.id()).events();
        assertThat(history).extracting(RecordedEvent::type).containsExactly("member.added", "membership.began",
                "member.changed",
                "membership.ended");
        assertThat(history).extracting(RecordedEvent::version).containsExactly(0, 0, 1, 2);
        assertThat(history).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo(Tokens.sub("office1"));
            assertThat(event.payload()).doesNotContain("1381234");
        });
        assertThat(history.get(2).payload()).contains("mobile", "title");
    }

    @Test
    void others_see_of_a_member_only_what_the_house_may_know() {
        var term = House.openTerm();
        var member = House
                .add(term.member("田富", Map.of("email", "tian@example.org", "mobile", "13800000000", "workplace", "某厂厂长",
                        "accountId", Tokens.sub("self" + term.number()))));
        for (String role : List.of("member", "research", "proposal-office", "committee", "chair")) {
            House.as("other1", role).queryParam("on", term.from().toString()).get(member.address()).then().statusCode(200)
                    .body("name", equalTo("田富")).body("workplace", equalTo("某厂厂长")).body("sex.name", equalTo("女"))
                    .body("memberships[0].memberNumber", equalTo(member.answer().extract().path("memberships[0].memberNumber")))
                    .body("details", nullValue()).body("allowedActions", hasSize(0)).body(not(containsString("example.org")));
            House.as("other1", role).queryParam("on", term.to().plusDays(1).toString()).get(member.address()).then()
                    .statusCode(200)
                    .body("memberships", hasSize(0)).body("inOffice", equalTo(false));
        }
        House.as("self" + term.number(), "member").get(member.address()).then().statusCode(200)
                .body("details.mobile", equalTo("138****0000"))
                .body("allowedActions", hasSize(0));
        for (String role : List.of("office", "organization", "admin")) {
            House.as("keeper1", role).get(member.address()).then().statusCode(200)
                    .body("details.email", equalTo("tian@example.org"))
                    .body("details.mobile", equalTo("138****0000"));
        }
    }

    @Test
    void handling_units_and_assessors_have_no_access() {
        var term = House.openTerm();
        var member = House.add(term.member("田富"));
        for (String role : List.of("handling-unit", "assessor")) {
            for (String path : List.of(House.MEMBERS, member.address(), House.MEMBERS + "/me", "/api/v1/terms",
                    "/api/v1/committees")) {
                House.as("outside1", role).get(path).then().statusCode(403);
            }
        }
    }

    @Test
    void only_keepers_of_the_roster_write() {
        var term = House.openTerm();
        var member = House.add(term.member("田富"));
        for (String role : List.of("member", "research", "proposal-office", "committee", "chair", "handling-unit",
                "assessor")) {
            House.as("other1", role).contentType(ContentType.JSON).body(term.member("王安")).post(House.MEMBERS).then()
                    .statusCode(403);
            House.as("other1", role).header("If-Match", "\"0\"").contentType("application/merge-patch+json")
                    .body("{\"title\":\"x\"}")
                    .patch(member.address()).then().statusCode(403);
        }
        for (String role : List.of("office", "organization", "admin")) {
            House.as("keeper1", role).contentType(ContentType.JSON).body(term.member("王安")).post(House.MEMBERS).then()
                    .statusCode(201);
        }
    }

    @Test
    void an_unknown_member_is_not_found() {
        House.office().get(House.MEMBERS + "/" + UUID.randomUUID()).then().statusCode(404).body("type",
                equalTo("/problems/member-not-found"));
    }
}
