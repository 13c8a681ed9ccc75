package org.plenum.proposal.proposal;

import static io.restassured.RestAssured.given;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.plenum.platform.identity.Roles;
import org.plenum.platform.testkit.Tokens;

import io.restassured.response.Response;

/// The API as tests call it. The people are invented.
final class Api {

    static final String TIAN = Tokens.bearer("tian", Roles.MEMBER);
    static final String HE = Tokens.bearer("he", Roles.MEMBER);
    static final String CHEN = Tokens.bearer("chen", Roles.PROPOSAL_OFFICE);
    static final String LIN = Tokens.bearer("lin", Roles.PROPOSAL_OFFICE);
    static final String GAO = Tokens.bearer("gao", Roles.CHAIR);

    private static final String PROPOSALS = "/api/v1/proposals";

    private Api() {
    }

    /// The body of a draft that can be submitted.
    static Map<String, Object> draft(String session) {
        var draft = new LinkedHashMap<String, Object>();
        draft.put("session", session);
        draft.put("title", "关于建设滨河绿道的建议");
        draft.put("situation", "我市滨河两岸缺少连续的步道。".repeat(15));
        draft.put("suggestion", "建议分三年建成滨河绿道。".repeat(15));
        draft.put("category", "ECOLOGY");
        draft.put("suggestedUnit", "市园林局");
        draft.put("publicationConsent", true);
        return draft;
    }

    static Response post(String token, Map<String, Object> body) {
        return given().auth().oauth2(token).contentType("application/json").body(body).post(PROPOSALS);
    }

    static Response get(String token, String id) {
        return given().auth().oauth2(token).get(PROPOSALS + "/" + id);
    }

    static Response history(String token, String id) {
        return given().auth().oauth2(token).get(PROPOSALS + "/" + id + "/history");
    }

    static Response list(String token, Map<String, ?> query) {
        return given().auth().oauth2(token).queryParams(query).get(PROPOSALS);
    }

    static Response patch(String token, String id, int version, Map<String, ?> changes) {
        return given().auth().oauth2(token).header("If-Match", tag(version))
                .contentType("application/merge-patch+json; charset=UTF-8").body(changes)
                .patch(PROPOSALS + "/" + id);
    }

    static Response submit(String token, String id, int version) {
        return act(token, id, version, "submit", UUID.randomUUID().toString());
    }

    static Response act(String token, String id, int version, String action, String key) {
        return given().auth().oauth2(token).header("If-Match", tag(version)).header("Idempotency-Key", key)
                .post(PROPOSALS + "/" + id + "/" + action);
    }

    static Response review(String token, String id, int version, String list, Map<String, ?> opinion) {
        return given().auth().oauth2(token).header("If-Match", tag(version)).contentType("application/json").body(opinion)
                .post(PROPOSALS + "/" + id + "/" + list);
    }

    static Response recommend(String token, String id, int version, Map<String, ?> opinion) {
        return review(token, id, version, "recommendations", opinion);
    }

    static Response decide(String token, String id, int version, Map<String, ?> opinion) {
        return review(token, id, version, "decisions", opinion);
    }

    /// Id of a new draft of Tian's.
    static String drafted(String session) {
        return post(TIAN, draft(session)).then().statusCode(201).extract().path("id");
    }

    /// Id of a new proposal of Tian's at version 1.
    static String submitted(String session) {
        String id = drafted(session);
        submit(TIAN, id, 0).then().statusCode(200);
        return id;
    }

    /// Id of a new proposal of Tian's at version 2, recommended for filing by Chen.
    static String underReview(String session) {
        String id = submitted(session);
        recommend(CHEN, id, 1, Map.of("outcome", "FILE")).then().statusCode(200);
        return id;
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
