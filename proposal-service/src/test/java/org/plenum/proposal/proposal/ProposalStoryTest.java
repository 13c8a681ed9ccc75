package org.plenum.proposal.proposal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.proposal.proposal.Api.CHEN;
import static org.plenum.proposal.proposal.Api.GAO;
import static org.plenum.proposal.proposal.Api.HE;
import static org.plenum.proposal.proposal.Api.LIN;
import static org.plenum.proposal.proposal.Api.TIAN;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;
import org.plenum.proposal.Peers;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
@QuarkusTestResource(Peers.class)
class ProposalStoryTest {

    @SuppressWarnings("NullAway.Init")
    Peers peers;

    @BeforeEach
    void peers_behave() {
        peers.reset();
    }

    @Test
    void a_proposal_is_drafted_submitted_recommended_and_filed() {
        String id = Api.post(TIAN, Api.draft("7-11")).then().statusCode(201).header("Location", startsWith("http"))
                .header("ETag", startsWith("\"0-")).body("state", equalTo("DRAFT")).body("proposer", nullValue())
                .body("allowedActions", contains("EDIT", "SUBMIT", "WITHDRAW")).extract().path("id");

        Api.submit(TIAN, id, 0).then().statusCode(200).body("state", equalTo("SUBMITTED")).body("serialNumber", equalTo(1))
                .body("proposer.memberNumber", equalTo("0705012")).body("proposer.name", equalTo("田大利"))
                .body("proposer.sector.name", equalTo("经济界")).body("proposer.party.name", equalTo("民盟"))
                .body("allowedActions", contains("WITHDRAW"));

        Api.recommend(CHEN, id, 1, Map.of("outcome", "FILE", "note", "符合立案标准")).then().statusCode(200)
                .body("state", equalTo("UNDER_REVIEW")).body("recommendations", hasSize(1)).body("decisions", empty())
                .body("allowedActions", contains("RECOMMEND"));

        Api.decide(LIN, id, 2, Map.of("outcome", "FILE")).then().statusCode(200).body("state", equalTo("FILED"))
                .body("docketNumber", equalTo(1)).body("docketLabel", equalTo("第001号")).body("allowedActions", empty());

        Api.history(CHEN, id).then().statusCode(200).body("items.type",
                contains("proposal.submitted", "proposal.recommended", "proposal.filed"));
        Api.history(TIAN, id).then().statusCode(200).body("items.type",
                contains("proposal.drafted", "proposal.submitted", "proposal.filed"));
        Api.history(HE, id).then().statusCode(200).body("items.type", contains("proposal.filed"));
    }

    @Test
    void the_peers_are_asked_with_the_callers_own_token() {
        Api.submitted("7-12");
        assertThat(peers.members().tokens()).containsExactly("Bearer " + TIAN);
        assertThat(peers.sessions().tokens()).containsExactly("Bearer " + TIAN);
        assertThat(peers.sessions().requests()).containsExactly("/api/v1/sessions/7-12");
    }

    @Test
    void only_its_proposer_finds_a_draft() {
        String id = Api.drafted("7-13");
        Api.get(TIAN, id).then().statusCode(200);
        for (String role : Roles.ALL) {
            var token = Tokens.bearer("someone", role);
            int expected = role.equals(Roles.ASSESSOR) ? 403 : 404;
            Api.get(token, id).then().statusCode(expected);
            Api.history(token, id).then().statusCode(expected);
            if (expected == 404) {
                Api.list(token, Map.of("session", "7-13")).then().statusCode(200).body("items", empty());
                Api.list(token, Map.of("session", "7-13", "mine", true)).then().statusCode(200).body("items", empty());
            }
        }
        Api.list(TIAN, Map.of("session", "7-13", "mine", true)).then().body("items.id", contains(id));
    }

    @Test
    void nobody_but_the_proposer_changes_a_draft_or_learns_of_it_by_trying() {
        String id = Api.drafted("7-13");
        Api.patch(HE, id, 0, Map.of("title", "关于别的建议")).then().statusCode(404);
        Api.submit(HE, id, 0).then().statusCode(404);
        Api.recommend(CHEN, id, 0, Map.of("outcome", "FILE")).then().statusCode(404);
        Api.decide(CHEN, id, 0, Map.of("outcome", "FILE")).then().statusCode(404);
    }

    @Test
    void lists_show_each_reader_what_that_reader_may_see() {
        String submitted = Api.submitted("7-14");
        String filed = Api.underReview("7-14");
        Api.decide(LIN, filed, 2, Map.of("outcome", "FILE")).then().statusCode(200);
        Api.drafted("7-14");

        for (String token : List.of(CHEN, GAO, Tokens.bearer("office1", Roles.OFFICE))) {
            Api.list(token, Map.of("session", "7-14")).then().statusCode(200).body("items.id", contains(filed, submitted));
        }
        for (String token : List.of(HE, Tokens.ofUnit("unit1", "市园林局", Roles.HANDLING_UNIT))) {
            Api.list(token, Map.of("session", "7-14")).then().statusCode(200).body("items.id", contains(filed));
            Api.get(token, submitted).then().statusCode(404);
            Api.get(token, filed).then().statusCode(200).body("recommendations", empty()).body("decisions", empty());
        }
        Api.list(TIAN, Map.of("session", "7-14", "mine", true)).then().body("items", hasSize(3));
        Api.list(CHEN, Map.of("session", "7-14", "state", "SUBMITTED")).then().body("items.id", contains(submitted));
        Api.list(CHEN, Map.of("session", "7-14", "category", "ECOLOGY")).then().body("items", hasSize(2));
        Api.list(CHEN, Map.of("session", "7-14", "category", "ECONOMY")).then().body("items", empty());
    }

    @Test
    void a_list_goes_on_where_its_cursor_says() {
        for (int i = 0; i < 3; i++) {
            Api.submitted("7-15");
        }
        var first = Api.list(CHEN, Map.of("session", "7-15", "limit", 2)).then().statusCode(200).body("items", hasSize(2))
                .header("Link", containsString("rel=\"next\"")).extract();
        Api.list(CHEN, Map.of("session", "7-15", "limit", 2, "cursor", first.path("next"))).then().body("items", hasSize(1))
                .body("next", nullValue()).body("items.serialNumber", contains(1));
    }

    @Test
    void the_docket_order_lists_what_is_filed_by_number() {
        for (int i = 0; i < 3; i++) {
            Api.decide(LIN, Api.underReview("7-16"), 2, Map.of("outcome", "FILE")).then().statusCode(200);
        }
        var query = new HashMap<String, Object>(Map.of("session", "7-16", "sort", "DOCKET", "limit", 2));
        String next = Api.list(HE, query).then().statusCode(200).body("items.docketNumber", contains(1, 2)).extract()
                .path("next");
        query.put("cursor", next);
        Api.list(HE, query).then().body("items.docketLabel", contains("第003号"));
    }

    @Test
    void a_short_draft_is_kept_but_not_submitted() {
        var draft = Api.draft("7-17");
        draft.put("title", "建设绿道");
        draft.put("suggestion", "多种树。");
        draft.put("situation", "树少。");
        draft.remove("publicationConsent");
        String id = Api.post(TIAN, draft).then().statusCode(201)
                .body("warnings.findAll { !it.blocksSubmission }.field", contains("title"))
                .body("warnings.findAll { it.blocksSubmission }.field",
                        hasItems("situation", "suggestion", "publicationConsent"))
                .extract().path("id");
        Api.submit(TIAN, id, 0).then().statusCode(422).contentType("application/problem+json")
                .body("type", equalTo("/problems/incomplete-proposal"))
                .body("violations.field", contains("situation", "suggestion", "publicationConsent"))
                .body("violations[0].message", containsString("300 至 2000 字"));
        Api.get(TIAN, id).then().body("state", equalTo("DRAFT")).body("version", equalTo(0));
    }

    @Test
    void a_draft_is_changed_member_by_member() {
        String id = Api.drafted("7-17");
        var changes = new HashMap<String, Object>();
        changes.put("title", "关于延长滨河绿道的建议");
        changes.put("suggestedUnit", null);
        Api.patch(TIAN, id, 0, changes).then().statusCode(200).body("version", equalTo(1))
                .body("title", equalTo("关于延长滨河绿道的建议")).body("suggestedUnit", nullValue()).body("category", equalTo("ECOLOGY"));
    }

    @Test
    void an_unknown_category_is_named() {
        var draft = Api.draft("7-17");
        draft.put("category", "SPORT");
        Api.post(TIAN, draft).then().statusCode(400).body("violations.field", contains("category"));
    }

    @Test
    void a_returned_proposal_is_changed_and_submitted_again_under_its_serial() {
        String id = Api.underReview("7-18");
        Api.decide(LIN, id, 2, Map.of("outcome", "RETURN", "note", "请补充数据")).then().statusCode(200).body("state",
                equalTo("RETURNED"));
        Api.get(TIAN, id).then().body("decisions[0].note", equalTo("请补充数据")).body("recommendations", empty());
        Api.patch(TIAN, id, 3, Map.of("title", "关于建设东岸滨河绿道的建议")).then().statusCode(200).body("state", equalTo("DRAFT"));
        Api.get(CHEN, id).then().statusCode(404);
        Api.submit(TIAN, id, 4).then().statusCode(200).body("serialNumber", equalTo(1));
        Api.get(CHEN, id).then().statusCode(200).body("state", equalTo("SUBMITTED")).body("recommendations", hasSize(1))
                .body("title", equalTo("关于建设东岸滨河绿道的建议"));
    }

    @Test
    void a_rejection_names_a_ground_of_the_catalogue_and_the_proposer_reads_it() {
        String id = Api.underReview("7-18");
        Api.decide(LIN, id, 2, Map.of("outcome", "REJECT")).then().statusCode(400).body("violations.field", contains("reason"));
        Api.decide(LIN, id, 2, Map.of("outcome", "REJECT", "reason", "BAD_WEATHER")).then().statusCode(400)
                .body("violations.field", contains("reason"));
        Api.decide(LIN, id, 2, Map.of("outcome", "REJECT", "reason", "EMPTY_CONTENT", "note", "没有具体建议")).then().statusCode(200)
                .body("state", equalTo("REJECTED"));
        Api.get(TIAN, id).then().body("decisions[0].reason", equalTo("EMPTY_CONTENT"))
                .body("decisions[0].note", equalTo("没有具体建议"))
                .body("docketNumber", nullValue());
    }

    @Test
    void a_return_says_what_to_change() {
        Api.decide(LIN, Api.underReview("7-18"), 2, Map.of("outcome", "RETURN", "note", " ")).then().statusCode(400)
                .body("violations.field", contains("note"));
    }

    @Test
    void an_action_that_is_not_possible_now_is_refused_with_what_is() {
        String id = Api.submitted("7-19");
        Api.decide(CHEN, id, 1, Map.of("outcome", "FILE")).then().statusCode(409).body("type", equalTo("/problems/wrong-state"))
                .body("state", equalTo("SUBMITTED")).body("allowedActions", contains("RECOMMEND"))
                .body("reason", containsString("等待审查建议"));
        Api.patch(TIAN, id, 1, Map.of("title", "关于别的建议")).then().statusCode(409).body("allowedActions", contains("WITHDRAW"));
    }

    @Test
    void who_recommended_does_not_decide() {
        String id = Api.underReview("7-19");
        Api.decide(CHEN, id, 2, Map.of("outcome", "FILE")).then().statusCode(403)
                .body("type", equalTo("/problems/own-recommendation"))
                .body("allowedActions", contains("RECOMMEND"));
        Api.decide(GAO, id, 2, Map.of("outcome", "FILE")).then().statusCode(200);
    }

    @Test
    void its_proposer_withdraws_a_proposal_until_it_is_decided_on() {
        String id = Api.underReview("7-19");
        Api.act(TIAN, id, 2, "withdraw", "w1").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        Api.get(CHEN, id).then().statusCode(200).body("allowedActions", empty());
    }

    @Test
    void a_write_needs_the_version_it_was_made_on() {
        String id = Api.drafted("7-19");
        given().auth().oauth2(TIAN).post("/api/v1/proposals/" + id + "/submit").then().statusCode(428);
        Api.patch(TIAN, id, 0, Map.of("title", "关于一的建议")).then().statusCode(200);
        Api.patch(TIAN, id, 0, Map.of("title", "关于二的建议")).then().statusCode(412).body("currentVersion", equalTo(1));
    }

    @Test
    void a_read_of_what_the_reader_has_is_answered_with_304() {
        String id = Api.drafted("7-19");
        String tag = Api.get(TIAN, id).header("ETag");
        given().auth().oauth2(TIAN).header("If-None-Match", tag).get("/api/v1/proposals/" + id).then().statusCode(304);
    }

    @Test
    void the_catalogues_can_be_read() {
        given().auth().oauth2(HE).get("/api/v1/rejection-reasons").then().statusCode(200).body("items", hasSize(13))
                .body("items.findAll { it.scope == 'LOCAL' }.code", hasSize(3))
                .body("items.legalBasis", everyItem(not(equalTo(""))));
        given().auth().oauth2(HE).queryParam("on", "2001-01-01").get("/api/v1/rejection-reasons").then().statusCode(200)
                .body("items", empty());
        given().auth().oauth2(HE).get("/api/v1/proposal-categories").then().statusCode(200)
                .body("items.code", hasItem("PARTY_BUILDING_AND_OTHER")).body("items[0].zh", equalTo("经济"));
    }
}
