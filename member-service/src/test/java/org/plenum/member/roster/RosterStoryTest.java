package org.plenum.member.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.member.House;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class RosterStoryTest {

    @Test
    void a_term_opens_members_come_and_go_and_every_day_has_its_roster() {
        var term = House.openTerm();
        House.add(term.member("田大利"));
        var leaver = House.add(term.member("田富"));
        House.add(term.member("王安"));
        LocalDate last = term.from().plusMonths(3);
        House.act(leaver.address(), "/memberships/" + leaver.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RESIGNED"))
                .statusCode(200).body("memberships[0].to", equalTo(last.toString()))
                .body("memberships[0].endReason", equalTo("RESIGNED"));
        House.add(term.member("尹一鸣", Map.of("from", last.plusDays(10).toString())));

        roster(term.from().minusDays(1)).body("items.findAll { it.memberNumber.startsWith('" + term.number() + "-') }",
                empty());
        roster(term.from()).body("items.name", contains("王安", "田富", "田大利"));
        roster(last).body("items.name", contains("王安", "田富", "田大利"));
        roster(last.plusDays(1)).body("items.name", contains("王安", "田大利"));
        roster(last.plusDays(10)).body("items.name", contains("王安", "尹一鸣", "田大利"));
        roster(term.to()).body("items.name", contains("王安", "尹一鸣", "田大利"));
    }

    @Test
    void a_sector_is_changed_by_ending_one_membership_and_beginning_another_with_the_same_number() {
        var term = House.openTerm();
        var member = House.add(term.member("白露", Map.of("memberNumber", "x-1")));
        House.act(member.address(), "/committees",
                Map.of("committee", committee("sector-story"), "role", "MEMBER", "from", term.from().toString()))
                .statusCode(200);
        LocalDate last = term.from().plusDays(99);
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", last.toString(), "reason", "SECTOR_CHANGED")).statusCode(200);
        House.act(member.address(), "/memberships",
                Map.of("term", term.number(), "sector", "27", "from", last.plusDays(1).toString(), "memberNumber", "x-1"))
                .statusCode(200)
                .body("memberships.sector.name", contains("教育界", "医药卫生界"));

        roster(last).body("items.sector.code", contains("24"));
        roster(last.plusDays(1)).body("items.sector.code", contains("27")).body("items[0].committees.committee",
                contains("sector-story"));
    }

    @Test
    void the_roster_is_filtered_by_sector_party_and_committee() {
        var term = House.openTerm();
        House.add(term.member("王安", Map.of("sector", "01", "party", "01")));
        House.add(term.member("李明月", Map.of("sector", "01", "party", "13")));
        var seated = House.add(term.member("何苗", Map.of("sector", "05", "party", "07")));
        LocalDate taken = term.from().plusDays(5);
        House.act(seated.address(), "/committees",
                Map.of("committee", committee("filter-story"), "role", "DIRECTOR", "from", taken.toString(),
                        "to", taken.plusDays(5).toString()))
                .statusCode(200).body("committees[0].role", equalTo("DIRECTOR"));

        filtered(term.from(), Map.of("sector", "01")).body("items.name", contains("王安", "李明月"));
        filtered(term.from(), Map.of("party", "07")).body("items.name", contains("何苗")).body("items[0].party.name",
                equalTo("民进会员"));
        filtered(term.from(), Map.of("sector", "01", "party", "13")).body("items.name", contains("李明月"));
        filtered(taken, Map.of("committee", "filter-story")).body("items.name", contains("何苗"))
                .body("items[0].committees[0].name", equalTo("委员会 filter-story"));
        filtered(taken.plusDays(6), Map.of("committee", "filter-story")).body("items", empty());
        filtered(term.from(), Map.of("term", String.valueOf(term.number()))).body("items.name", contains("王安", "李明月", "何苗"));
    }

    @Test
    void a_term_asked_for_on_a_day_that_is_not_its_own_has_nobody_in_office() {
        var term = House.openTerm();
        House.add(term.member("王安"));
        House.reader().queryParam("term", term.number()).get(House.MEMBERS).then().statusCode(200).body("items", empty());
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition_in_stroke_order() {
        var term = House.openTerm();
        List<String> names = List.of("丁一", "王安", "王安", "王一鸣", "尹力", "田富", "田大利", "李一", "何雨", "阿里·木沙", "欧阳春", "欧阳一鸣", "Anna Li");
        names.reversed().forEach(name -> House.add(term.member(name)));
        var seen = new ArrayList<String>();
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            ValidatableResponse page = page(term.from(), cursor);
            List<String> pageNames = page.extract().path("items.name");
            assertThat(pageNames).hasSizeLessThanOrEqualTo(4);
            seen.addAll(pageNames);
            ids.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("next");
            assertThat(page.extract().header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);
        assertThat(seen).isEqualTo(names);
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_new_name_moves_its_bearer_in_the_list() {
        var term = House.openTerm();
        House.add(term.member("王安"));
        var renamed = House.add(term.member("丁一"));
        roster(term.from()).body("items.name", contains("丁一", "王安"));
        House.patch(renamed.address(), "{\"name\":\"魏来\"}").statusCode(200);
        roster(term.from()).body("items.name", contains("王安", "魏来"));
        House.patch(renamed.address(), "{\"sortAs\":\"丁一\"}").statusCode(200);
        roster(term.from()).body("items.name", contains("魏来", "王安"));
    }

    @Test
    void filters_that_can_match_nothing_are_refused_with_their_names() {
        House.reader().queryParam("party", "99").queryParam("sector", "x").get(House.MEMBERS).then().statusCode(400)
                .body("violations.field", contains("sector", "party"))
                .body("violations[1].message", org.hamcrest.Matchers.containsString("GB/T 4762"));
    }

    @Test
    void a_cursor_of_other_filters_is_refused() {
        var term = House.openTerm();
        House.add(term.member("王安"));
        House.add(term.member("田富"));
        String cursor = House.reader().queryParam("on", term.from().toString()).queryParam("limit", 1).get(House.MEMBERS).then()
                .statusCode(200)
                .extract().path("next");
        House.reader().queryParam("on", term.from().plusDays(1).toString()).queryParam("cursor", cursor).get(House.MEMBERS)
                .then()
                .statusCode(400).body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void a_member_sees_the_own_membership_as_of_a_day() {
        var term = House.openTerm();
        String login = "own" + term.number();
        var member = House.add(term.member("田富", Map.of("accountId", Tokens.sub(login), "memberNumber", "m-7")));
        LocalDate last = term.from().plusDays(40);
        House.act(member.address(), "/memberships/" + member.membership() + "/end",
                Map.of("on", last.toString(), "reason", "RELIEVED"))
                .statusCode(200);

        mine(login, term.from()).statusCode(200).body("memberId", equalTo(member.id())).body("memberNumber", equalTo("m-7"))
                .body("name", equalTo("田富")).body("sector.code", equalTo("24")).body("sector.name", equalTo("教育界"))
                .body("party.code", equalTo("06")).body("party.name", notNullValue()).body("term", equalTo(term.number()))
                .body("from", equalTo(term.from().toString())).body("to", equalTo(last.toString()))
                .body("inOffice", equalTo(true))
                .body("on", equalTo(term.from().toString()));
        mine(login, last).body("inOffice", equalTo(true));
        mine(login, last.plusDays(1)).body("inOffice", equalTo(false)).body("memberNumber", equalTo("m-7"));
        House.as(login, "member").get(House.MEMBERS + "/me").then().statusCode(200).body("inOffice", equalTo(false))
                .body("on", equalTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString()));
    }

    @Test
    void a_membership_without_an_end_lasts_until_the_term_ends() {
        var term = House.openTerm();
        String login = "open" + term.number();
        House.add(term.member("何雨", Map.of("accountId", Tokens.sub(login))));
        mine(login, term.to()).body("inOffice", equalTo(true)).body("to", equalTo(term.to().toString()));
        mine(login, term.to().plusDays(1)).body("inOffice", equalTo(false));
    }

    @Test
    void of_two_memberships_the_one_of_the_day_counts_then_the_latest_before() {
        var first = House.openTerm();
        var second = House.openTerm();
        String login = "twice" + first.number();
        var member = House.add(first.member("江月", Map.of("accountId", Tokens.sub(login), "memberNumber", "a-1")));
        House.act(member.address(), "/memberships",
                Map.of("term", second.number(), "sector", "22", "from", second.from().plusDays(30).toString(),
                        "memberNumber", "b-1"))
                .statusCode(200);
        mine(login, first.to()).body("memberNumber", equalTo("a-1")).body("inOffice", equalTo(true));
        mine(login, second.from().plusDays(3)).body("memberNumber", equalTo("a-1")).body("inOffice", equalTo(false));
        mine(login, second.from().plusDays(30)).body("memberNumber", equalTo("b-1")).body("inOffice", equalTo(true));
        mine(login, first.from().minusDays(300)).body("memberNumber", equalTo("a-1")).body("inOffice", equalTo(false));
    }

    @Test
    void an_account_without_a_member_has_no_membership() {
        mine("unlinked", LocalDate.of(2021, 2, 1)).statusCode(404).body("type", equalTo("/problems/no-membership"))
                .body("remedy", notNullValue());
    }

    @Test
    void terms_and_sectors_are_listed_and_do_not_repeat() {
        var term = House.openTerm();
        House.reader().get("/api/v1/terms/" + term.number()).then().statusCode(200).body("from",
                equalTo(term.from().toString()));
        House.reader().queryParam("limit", 200).get("/api/v1/terms").then().statusCode(200).body("items.number",
                hasItem(term.number()));
        House.reader().get("/api/v1/terms/" + term.number() + "/sectors").then().statusCode(200)
                .body("items.size()", equalTo(34))
                .body("items[0].name", equalTo("中国共产党")).body("next", nullValue());
        House.office().post("/api/v1/terms/" + term.number() + "/sectors/defaults").then().statusCode(200)
                .body("added", equalTo(0))
                .body("kept", equalTo(34));
        sector(term.number(), "35", "环境资源界").statusCode(201);
        sector(term.number(), "35", "别的名称").statusCode(409).body("type", equalTo("/problems/sector-exists"));
        sector(term.number(), "36", "教育界").statusCode(409);
        sector(98, "36", "教育界").statusCode(404).body("type", equalTo("/problems/term-not-found"));
        term(term.number(), "1800-01-01", null).statusCode(400);
        term(term.number(), "1990-01-01", "1990-12-31").statusCode(409).body("type", equalTo("/problems/term-exists"));
        term(97, term.to().toString(), term.to().plusDays(1).toString()).statusCode(409)
                .body("type", equalTo("/problems/terms-overlap"))
                .body("other", equalTo(term.number()));
        term(97, "1990-12-31", "1990-01-01").statusCode(422).body("type", equalTo("/problems/end-before-beginning"));
    }

    @Test
    void a_term_that_has_its_last_day_does_not_get_another() {
        var term = House.openTerm();
        House.act("/api/v1/terms/" + term.number(), "/end", Map.of("on", term.to().toString())).statusCode(409)
                .body("type", equalTo("/problems/term-ended")).body("endedOn", equalTo(term.to().toString()));
        House.office().contentType(ContentType.JSON).body(Map.of("on", term.to().toString()))
                .post("/api/v1/terms/" + term.number() + "/end").then()
                .statusCode(428);
    }

    private static ValidatableResponse roster(LocalDate on) {
        return House.reader().queryParam("on", on.toString()).get(House.MEMBERS).then().statusCode(200);
    }

    private static ValidatableResponse filtered(LocalDate on, Map<String, String> filters) {
        return House.reader().queryParam("on", on.toString()).queryParams(filters).get(House.MEMBERS).then().statusCode(200);
    }

    private static ValidatableResponse page(LocalDate on, @Nullable String cursor) {
        var request = House.reader().queryParam("on", on.toString()).queryParam("limit", 4);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get(House.MEMBERS).then().statusCode(200);
    }

    private static ValidatableResponse mine(String login, LocalDate on) {
        return House.as(login, "member").queryParam("on", on.toString()).get(House.MEMBERS + "/me").then();
    }

    private static ValidatableResponse sector(int term, String code, String name) {
        return House.office().contentType(ContentType.JSON).body(Map.of("code", code, "name", name))
                .post("/api/v1/terms/" + term + "/sectors")
                .then();
    }

    private static ValidatableResponse term(int number, String from, @Nullable String to) {
        String body = "{\"number\":%d,\"title\":\"某届\",\"from\":\"%s\"%s}".formatted(number, from,
                to == null ? "" : ",\"to\":\"" + to + "\"");
        return House.office().contentType(ContentType.JSON).body(body).post("/api/v1/terms").then();
    }

    private static String committee(String code) {
        House.office().contentType(ContentType.JSON).body(Map.of("code", code, "name", "委员会 " + code))
                .post("/api/v1/committees").then()
                .statusCode(201);
        return code;
    }
}
