package org.plenum.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.platform.testkit.Tokens;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ConventionsTest {

    private static RequestSpecification office() {
        return given().auth().oauth2(Tokens.bearer("office1", "office")).contentType(ContentType.JSON);
    }

    private static String title() {
        return "会前 " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response add(String title) {
        return office().body(Map.of("title", title, "weight", 1)).post("/api/v1/notes");
    }

    @Test
    void a_created_resource_has_a_location_and_an_etag() {
        var created = add(title()).then().statusCode(201).header("ETag", notNullValue()).extract();
        office().get(created.header("Location")).then().statusCode(200).header("ETag", equalTo(created.header("ETag")));
    }

    @Test
    void who_has_the_current_view_gets_304() {
        var created = add(title()).then().statusCode(201).extract();
        office().header("If-None-Match", created.header("ETag")).get(created.header("Location")).then().statusCode(304)
                .body(is(""));
    }

    @Test
    void a_write_needs_the_version_it_was_made_on() {
        var created = add(title()).then().statusCode(201).extract();
        String at = created.header("Location");
        office().contentType(MergePatch.MEDIA_TYPE).body(Map.of("weight", 2)).patch(at).then().statusCode(428).body("type",
                equalTo("/problems/precondition-required"));
        office().contentType(MergePatch.MEDIA_TYPE).header("If-Match", created.header("ETag")).body(Map.of("weight", 2))
                .patch(at).then()
                .statusCode(200).body("weight", is(2)).body("version", is(1));
        office().contentType(MergePatch.MEDIA_TYPE).header("If-Match", created.header("ETag")).body(Map.of("weight", 3))
                .patch(at).then()
                .statusCode(412).body("currentVersion", is(1));
    }

    @Test
    void a_patch_is_validated_like_the_whole() {
        var created = add(title()).then().statusCode(201).extract();
        var patch = office().contentType(MergePatch.MEDIA_TYPE).header("If-Match", created.header("ETag"));
        patch.body("{\"weight\":10}").patch(created.header("Location")).then().statusCode(400).body("violations.field",
                contains("weight"));
        office().contentType(MergePatch.MEDIA_TYPE).header("If-Match", created.header("ETag")).body("{\"title\":null}")
                .patch(created.header("Location")).then().statusCode(400).body("violations.field", contains("title"));
        office().contentType(MergePatch.MEDIA_TYPE).header("If-Match", created.header("ETag")).body("{\"colour\":\"red\"}")
                .patch(created.header("Location")).then().statusCode(400).body("violations.field", contains("colour"));
    }

    @Test
    void problems_speak_chinese_unless_english_is_asked_for() {
        office().body("{\"title\":\"\",\"weight\":1}").post("/api/v1/notes").then().statusCode(400)
                .contentType(Problem.MEDIA_TYPE).header("Content-Language", "zh-CN")
                .body("title", equalTo("输入不合规则")).body("violations.message", everyItem(containsString("不能为")));
        office().header("Accept-Language", "en-GB,en;q=0.9").body("{\"title\":\"\",\"weight\":1}").post("/api/v1/notes").then()
                .statusCode(400)
                .header("Content-Language", "en").body("title", equalTo("Invalid input"))
                .body("violations.message", everyItem(containsString("must not")));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        office().body("{\"title\":\"\",\"weight\":99}").post("/api/v1/notes").then().statusCode(400).body("violations.field",
                contains("title", "weight"));
    }

    @Test
    void an_unknown_field_is_refused_with_its_name() {
        office().body("{\"title\":\"a\",\"weight\":1,\"colour\":1}").post("/api/v1/notes").then().statusCode(400)
                .body("violations[0].field", equalTo("colour")).body("violations[0].message", containsString("title"));
    }

    @Test
    void duplicate_keys_are_refused() {
        office().body("{\"title\":\"a\",\"title\":\"b\",\"weight\":1}").post("/api/v1/notes").then().statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void a_problem_tells_the_id_of_its_request_unless_somebody_made_that_up() {
        office().header("X-Request-Id", "5028bb15-85ce-414e").get("/api/v1/notes/no-such").then()
                .body("requestId", equalTo("5028bb15-85ce-414e")).body("remedy", notNullValue());
        office().header("X-Request-Id", "<script>alert(1)</script>").get("/api/v1/notes/no-such").then()
                .body("requestId", nullValue());
    }

    @Test
    void an_unexpected_failure_tells_nothing_of_the_inside() {
        add("boom").then().statusCode(500).contentType(Problem.MEDIA_TYPE).body("type", equalTo("/problems/internal-error"))
                .body(
                        not(containsString("secret")));
    }

    @Test
    void a_constraint_of_the_database_is_a_conflict() {
        String title = title();
        add(title).then().statusCode(201);
        add(title).then().statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    @Test
    void a_refusal_carries_the_state() {
        add("refused").then().statusCode(409).body("state", equalTo("CLOSED")).body("detail", containsString("CLOSED"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int i = 0; i < 5; i++) {
            add(title()).then().statusCode(201);
        }
        var first = office().queryParam("limit", 2).get("/api/v1/notes").then().statusCode(200).body("items", hasSize(2))
                .extract();
        String link = first.header("Link");
        assertThat(link).startsWith("</api/v1/notes?limit=2&cursor=").endsWith(">; rel=\"next\"");
        String next = link.substring(1, link.indexOf('>'));
        var second = office().urlEncodingEnabled(false).get(next).then().statusCode(200).extract();
        assertThat(second.<String> path("items[0].id")).isGreaterThan(first.path("items[1].id"));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = office().queryParam("limit", 1).get("/api/v1/notes").then().statusCode(200).extract().path("next");
        if (cursor == null) {
            add(title());
            add(title());
            cursor = office().queryParam("limit", 1).get("/api/v1/notes").then().extract().path("next");
        }
        office().queryParam("cursor", cursor).queryParam("kind", "LONG").get("/api/v1/notes").then().statusCode(400).body(
                "type",
                equalTo("/problems/invalid-cursor"));
        office().queryParam("cursor", "rubbish").get("/api/v1/notes").then().statusCode(400);
    }

    @Test
    void parameters_are_read_to_the_letter() {
        office().queryParam("no-such", 1).get("/api/v1/notes").then().statusCode(400).body("unknown", contains("no-such"));
        office().queryParam("limit", "x").get("/api/v1/notes").then().statusCode(400).body("violations[0].field",
                equalTo("limit"));
        office().queryParam("limit", 201).get("/api/v1/notes").then().statusCode(400).body("violations[0].field",
                equalTo("limit"));
        office().queryParam("kind", "TINY").get("/api/v1/notes").then().statusCode(400).body("violations[0].message",
                containsString("SHORT"));
        office().queryParam("limit", 1, 2).get("/api/v1/notes").then().statusCode(400);
        office().get("/api/v1/notes/not-a-uuid").then().statusCode(400).body("violations[0].in", equalTo("path"));
    }

    @Test
    void a_repeated_post_has_one_effect_and_the_first_answer() {
        String title = title();
        String key = UUID.randomUUID().toString();
        var first = office().header("Idempotency-Key", key).body(Map.of("title", title, "weight", 1)).post("/api/v1/notes")
                .then().statusCode(201)
                .header("Idempotent-Replayed", nullValue()).extract();
        office().header("Idempotency-Key", key).body(" { \"weight\" : 1, \"title\":\"" + title + "\"}").post("/api/v1/notes")
                .then().statusCode(201)
                .header("Idempotent-Replayed", "true").header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .body(equalTo(first.asString()));
    }

    @Test
    void a_key_is_not_reused_for_another_body() {
        String key = UUID.randomUUID().toString();
        office().header("Idempotency-Key", key).body(Map.of("title", title(), "weight", 1)).post("/api/v1/notes").then()
                .statusCode(201);
        office().header("Idempotency-Key", key).body(Map.of("title", title(), "weight", 1)).post("/api/v1/notes").then()
                .statusCode(422).body("type",
                        equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keys_of_two_callers_never_meet() {
        String key = UUID.randomUUID().toString();
        office().header("Idempotency-Key", key).body(Map.of("title", title(), "weight", 1)).post("/api/v1/notes").then()
                .statusCode(201);
        given().auth().oauth2(Tokens.bearer("office2", "office")).contentType(ContentType.JSON).header("Idempotency-Key", key)
                .body(Map.of("title", title(), "weight", 1)).post("/api/v1/notes").then().statusCode(201);
    }

    @Test
    void a_second_request_is_told_that_the_first_still_runs() throws Exception {
        String key = UUID.randomUUID().toString();
        var body = Map.of("title", title(), "weight", 1);
        int before = NoteResource.EFFECTS.get();
        var opened = new CountDownLatch(1);
        NoteResource.gate = opened;
        try {
            var first = CompletableFuture
                    .supplyAsync(() -> office().header("Idempotency-Key", key).body(body).post("/api/v1/notes").statusCode());
            while (NoteResource.EFFECTS.get() == before) {
                Thread.sleep(20);
            }
            office().header("Idempotency-Key", key).body(body).post("/api/v1/notes").then().statusCode(409).body("type",
                    equalTo("/problems/request-in-progress"));
            opened.countDown();
            assertThat(first.get()).isEqualTo(201);
        } finally {
            opened.countDown();
            NoteResource.gate = new CountDownLatch(0);
        }
        office().header("Idempotency-Key", key).body(body).post("/api/v1/notes").then().statusCode(201)
                .header("Idempotent-Replayed", "true");
        assertThat(NoteResource.EFFECTS.get()).isEqualTo(before + 1);
    }

    @Test
    void a_failed_request_leaves_its_key_free() {
        String key = UUID.randomUUID().toString();
        office().header("Idempotency-Key", key).body(Map.of("title", "boom", "weight", 1)).post("/api/v1/notes").then()
                .statusCode(500);
        office().header("Idempotency-Key", key).body(Map.of("title", title(), "weight", 1)).post("/api/v1/notes").then()
                .statusCode(201);
    }
}
