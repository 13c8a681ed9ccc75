package org.plenum.acceptance;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A member (委员) writes a proposal, the proposal committee (提案委) files it.
class ProposalStoryTest {

    private static final String MEMBER1 = "00000000-0000-4000-8000-000000000201";
    private static Plenum plenum = Plenum.system();

    @BeforeAll
    static void the_term_and_the_member_are_on_the_roster() {
        plenum = Plenum.system();
        plenum.as("office1").header("Idempotency-Key", "acceptance-session-9-1")
                .body(Map.of("code", "9-1", "title", "政协第九届委员会第一次全体会议", "openingDay", "2021-02-20", "closingDay", "2021-02-23"))
                .post("/api/v1/sessions").then().statusCode(201);
        plenum.as("organization1").header("Idempotency-Key", "acceptance-term-9")
                .body(Map.of("number", 9, "title", "政协某市第九届委员会", "from", "2020-01-10")).post("/api/v1/terms").then()
                .statusCode(201);
        plenum.as("organization1").header("Idempotency-Key", "acceptance-sectors-9").post("/api/v1/terms/9/sectors/defaults")
                .then()
                .statusCode(is(200));
        var member = new HashMap<String, Object>(
                Map.of("name", "田沐川", "sex", "1", "ethnicity", "01", "party", "06", "workplace", "某市第一中学",
                        "term", 9, "sector", "24", "from", "2020-01-10", "memberNumber", "9-001"));
        member.putAll(Map.of("accountId", MEMBER1, "birthday", "1949-12-31", "citizenId", "11010519491231002X", "mobile",
                "13800000000"));
        member.put("sex", "2");
        plenum.as("organization1").header("Idempotency-Key", "acceptance-member-9-001").body(member).post("/api/v1/members")
                .then().statusCode(201)
                .body("citizenId", not(containsString("19491231")));
    }

    private static Map<String, Object> draft() {
        return Map.of("session", "9-1", "title", "关于加快推进老旧小区加装电梯的建议", "situation", "我市建成二十年以上的住宅小区多数没有电梯，老年人上下楼困难。".repeat(8),
                "suggestion", "建议由住建部门牵头制定加装电梯实施细则，明确费用分担办法。".repeat(8), "category", "SOCIETY", "suggestedUnit", "市住房和城乡建设局",
                "publicationConsent", true, "researchBased", true);
    }

    @Test
    void a_proposal_goes_from_draft_to_docket_number() {
        var drafted = plenum.as("member1").body(draft()).post("/api/v1/proposals").then().statusCode(201)
                .body("state", equalTo("DRAFT")).extract();
        String proposal = drafted.header("Location");
        plenum.as("member1").header("If-Match", drafted.header("ETag")).post(proposal + "/submit").then().statusCode(200)
                .body("state", equalTo("SUBMITTED")).body("proposer.name", equalTo("田沐川"));
        plenum.as("member1").get(proposal).then().body("allowedActions", hasItem("WITHDRAW"));
        String etag = plenum.as("proposal1").get(proposal).then().statusCode(200).extract().header("ETag");
        etag = plenum.as("proposal1").header("If-Match", etag).body(Map.of("outcome", "FILE", "note", "一事一案，建议具体"))
                .post(proposal + "/recommendations")
                .then().statusCode(200).body("state", equalTo("UNDER_REVIEW")).extract().header("ETag");
        plenum.as("proposal2").header("If-Match", etag).body(Map.of("outcome", "FILE")).post(proposal + "/decisions").then()
                .statusCode(200)
                .body("state", equalTo("FILED")).body("docketLabel", equalTo("第001号"));
        plenum.as("member1").get(proposal).then().statusCode(200).body("docketLabel", equalTo("第001号"));
    }

    @Test
    void only_the_proposer_sees_a_draft() {
        String proposal = plenum.as("member1").body(draft()).post("/api/v1/proposals").then().statusCode(201).extract()
                .header("Location");
        for (String other : new String[] { "member2", "proposal1", "office1", "chair1", "admin1" }) {
            plenum.as(other).get(proposal).then().statusCode(404);
            plenum.as(other).queryParam("session", "9-1").get("/api/v1/proposals").then().statusCode(200).body("items.state",
                    everyItem(not(equalTo("DRAFT"))));
        }
        plenum.as("member1").queryParam("mine", true).get("/api/v1/proposals").then().statusCode(200).body("items.state",
                hasItem("DRAFT"));
    }

    @Test
    void who_is_no_member_cannot_submit() {
        var drafted = plenum.as("member2").body(draft()).post("/api/v1/proposals").then().statusCode(201).extract();
        plenum.as("member2").header("If-Match", drafted.header("ETag")).post(drafted.header("Location") + "/submit").then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void personal_data_is_masked_and_its_reading_needs_a_purpose() {
        String id = plenum.as("organization1").queryParam("term", 9).get("/api/v1/members").then().statusCode(200)
                .body("items[0].name", equalTo("田沐川")).extract().path("items[0].id");
        plenum.as("office1").get("/api/v1/members/" + id).then().statusCode(200).body("details.citizenId",
                equalTo("1101**********002X"));
        plenum.as("office1").body(Map.of("purpose", "办理换届体检登记")).post("/api/v1/members/" + id + "/sensitive-reads").then()
                .statusCode(403);
        plenum.as("organization1").body(Map.of("purpose", "办理换届体检登记")).post("/api/v1/members/" + id + "/sensitive-reads").then()
                .statusCode(200)
                .body("citizenId", equalTo("11010519491231002X"));
    }
}
