package org.plenum.task;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.testkit.Tokens;

import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// What the stories have in common: who speaks, and a session of one's own. All people are invented.
public final class Stories {

    public static final String OPENING = "2021-02-01";
    private static final String MERGE_PATCH = "application/merge-patch+json;charset=UTF-8";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Stories() {
    }

    /// 办公室: the plan's lead.
    public static RequestSpecification office() {
        return as("office-liu", null, "office");
    }

    /// Another person of the office.
    public static RequestSpecification otherOffice() {
        return as("office-zhao", null, "office");
    }

    public static RequestSpecification as(String login, @Nullable String unit, String... roles) {
        return given().auth().oauth2(Tokens.ofUnit(login, unit, roles)).contentType(ContentType.JSON);
    }

    /// A session that no other test uses.
    public static String newSession(String opening, String closing) {
        int number = NEXT.getAndIncrement();
        String code = number / 10 + "-" + (number % 10 + 1);
        office().body(Map.of("code", code, "title", "演练全体会议 " + code, "openingDay", opening, "closingDay", closing))
                .post("/api/v1/sessions").then().statusCode(201);
        return code;
    }

    /// A new session that opens on 2021-02-01, with the plan of the countdown template.
    public static String newPlan() {
        return newPlan(newSession(OPENING, "2021-02-04"));
    }

    public static String newPlan(String session) {
        return office().body(Map.of("session", session, "template", "countdown")).post("/api/v1/plans").then().statusCode(201)
                .extract()
                .path("id");
    }

    public static String sessionOf(String plan) {
        return office().get("/api/v1/plans/" + plan).then().statusCode(200).extract().path("session");
    }

    public static String etag(String path) {
        return office().get(path).then().statusCode(200).extract().header("ETag");
    }

    public static Response patch(String path, Object change) {
        return patch(office(), path, etag(path), change);
    }

    public static Response patch(RequestSpecification who, String path, String etag, Object change) {
        return who.contentType(MERGE_PATCH).header("If-Match", etag).body(change).patch(path);
    }

    public static Response act(RequestSpecification who, String path, String action, @Nullable Object body) {
        var request = who.header("If-Match", etag(path)).header("Idempotency-Key", UUID.randomUUID().toString());
        return (body == null ? request : request.body(body)).post(path + "/" + action);
    }

    public static Response moveOpening(String session, String day) {
        return patch("/api/v1/sessions/" + session, Map.of("openingDay", day));
    }

    public static ExtractableResponse<Response> countdown(String plan) {
        return office().get("/api/v1/plans/" + plan + "/countdown").then().statusCode(200).extract();
    }

    /// The path of the plan's task with that code.
    public static String task(String plan, String code) {
        String id = countdown(plan).path("rows.find { it.code == '" + code + "' }.id");
        return "/api/v1/tasks/" + id;
    }
}
