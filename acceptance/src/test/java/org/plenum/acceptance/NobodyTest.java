package org.plenum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.restassured.http.ContentType;

/// Without a token, and with a token that gives no role.
class NobodyTest {

    private static final List<String> PATHS = List.of("/api/v1/sessions", "/api/v1/plans", "/api/v1/tasks", "/api/v1/templates",
            "/api/v1/workdays",
            "/api/v1/light-rules", "/api/v1/evidence-rules", "/api/v1/notices", "/api/v1/lessons",
            "/api/v1/lesson-lists/problems",
            "/api/v1/lesson-reports",
            "/api/v1/lesson-terms", "/api/v1/programmes", "/api/v1/programme-activities", "/api/v1/programme-invitations",
            "/api/v1/programme-reports", "/api/v1/village-assignments", "/api/v1/circulars", "/api/v1/circular-kinds",
            "/api/v1/topics", "/api/v1/score-sheets", "/api/v1/trips", "/api/v1/trips/rules",
            "/api/v1/proposals", "/api/v1/rejection-reasons", "/api/v1/proposal-categories",
            "/api/v1/tags",
            "/api/v1/changes/tasks",
            "/api/v1/members", "/api/v1/terms",
            "/api/v1/committees", "/api/v1/posts", "/api/v1/meetings", "/api/v1/meeting-kinds");

    private final Plenum plenum = Plenum.system();

    @Test
    void without_a_token_every_path_answers_401_as_a_problem_and_never_redirects() {
        for (String path : PATHS) {
            plenum.asNobody().redirects().follow(false).get(path).then().statusCode(401).contentType("application/problem+json")
                    .header("WWW-Authenticate", startsWith("Bearer")).body("type", equalTo("/problems/unauthenticated"));
        }
    }

    @Test
    void without_a_role_every_path_answers_403() {
        for (String path : PATHS) {
            plenum.as("nobody1").get(path).then().statusCode(403).contentType("application/problem+json").body("type",
                    equalTo("/problems/forbidden"));
        }
    }

    @Test
    void every_path_of_the_contract_is_routed_and_none_is_open() {
        Map<String, Object> paths = plenum.asNobody().accept(ContentType.JSON).get("/openapi").then().statusCode(200).extract()
                .path("paths");
        assertThat(paths).hasSizeGreaterThan(30);
        for (String path : paths.keySet()) {
            plenum.asNobody().get(path.replaceAll("\\{[^}]+}", "1")).then().statusCode(401);
            int status = plenum.as("nobody1").get(path.replaceAll("\\{[^}]+}", "00000000-0000-4000-8000-000000000000"))
                    .statusCode();
            assertThat(status).as(path).isIn(400, 403, 404, 405);
        }
    }

    @Test
    void the_inner_paths_of_the_services_are_not_reachable() {
        for (String path : List.of("/q/openapi", "/q/metrics", "/q/dev", "/api/v1/../../q/openapi",
                "/api/v1/%2e%2e/%2e%2e/q/openapi")) {
            int status = plenum.as("admin1").urlEncodingEnabled(false).get(path).statusCode();
            assertThat(status).as(path).isIn(400, 404);
        }
    }

    @Test
    void health_and_contract_are_there_for_everyone() {
        plenum.asNobody().accept(ContentType.JSON).get("/health").then().statusCode(200);
        assertThat(plenum.asNobody().get("/openapi").then().statusCode(200).extract().asString()).startsWith("openapi: 3.1");
        plenum.asNobody().accept(ContentType.JSON).get("/openapi").then().statusCode(200).body("servers.url",
                everyItem(startsWith("/")));
    }

    @Test
    void every_kind_of_problem_has_its_page() {
        List<Map<String, Object>> problems = plenum.asNobody().accept(ContentType.JSON).queryParam("format", "json")
                .get("/openapi").then().statusCode(200)
                .extract().path("x-problems");
        assertThat(problems).hasSizeGreaterThan(20);
        problems.forEach(
                problem -> assertThat(plenum.asNobody().accept(ContentType.HTML).get("/problems/" + problem.get("slug")).then()
                        .statusCode(200).extract().asString()).contains("html"));
    }
}
