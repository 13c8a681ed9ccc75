package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class LinkApiTest {

    private static Response add(String plan, String predecessor, String successor, String type, int lag) {
        String path = "/api/v1/plans/" + plan;
        return office().header("If-Match", etag(path))
                .body(Map.of("predecessor", predecessor, "successor", successor, "type", type, "lag", lag))
                .post(path + "/links");
    }

    private static Object rows(String plan) {
        return countdown(plan).path("rows");
    }

    @Test
    void the_links_of_the_template_are_those_of_the_plan() {
        String plan = newPlan();
        office().queryParam("limit", 200).get("/api/v1/plans/" + plan + "/links").then().statusCode(200)
                .body("items", hasSize(39))
                .body("items.find { it.predecessor == 'T14' && it.successor == 'T17' }.type", equalTo("SS"))
                .body("items.find { it.predecessor == 'T14' && it.successor == 'T17' }.lag", is(2));
    }

    @Test
    void a_new_link_moves_what_it_binds_and_removing_it_moves_it_back() {
        String plan = newPlan();
        Object before = rows(plan);
        // T18 is due on D-25, 7 January; before T16, whose six working days end on 4 January, it is due earlier
        Response added = add(plan, "T18", "T16", "FS", 0);
        added.then().statusCode(201).body("version", is(1)).body("moved.code", hasItem("T18"))
                .header("Location", containsString(plan + "/links/"));
        office().get(added.header("Location")).then().statusCode(200).body("successor", equalTo("T16"));
        assertThat(countdown(plan).<String> path("rows.find { it.code == 'T18' }.reason.successor")).isEqualTo("T16");
        String path = "/api/v1/plans/" + plan;
        String remove = path + "/links/" + added.<String> path("link.id") + "/remove";
        office().header("If-Match", etag(path)).post(remove).then().statusCode(200).body("version", is(2));
        assertThat(rows(plan)).isEqualTo(before);
    }

    @Test
    void a_cycle_is_refused_with_its_members_in_order_and_changes_nothing() {
        String plan = newPlan();
        Object before = rows(plan);
        add(plan, "T26", "T19", "FS", 0).then().statusCode(422).body("type", equalTo("/problems/cyclic"))
                .body("members", hasItem("T26")).body("members", hasItem("T19")).body("members", hasItem("T24"))
                .body("titles", hasItem("文件付印")).body("detail", containsString("T26"));
        assertThat(rows(plan)).isEqualTo(before);
    }

    @Test
    void a_link_names_tasks_of_the_plan() {
        String plan = newPlan();
        add(plan, "T99", "T16", "FS", 0).then().statusCode(400).body("violations.field", contains("predecessor"));
        add(plan, "T16", "T99", "FS", 0).then().statusCode(400).body("violations.field", contains("successor"));
        add(plan, "T16", "T16", "FS", 0).then().statusCode(400).body("violations.field", contains("successor"));
    }

    @Test
    void a_link_stands_once() {
        add(newPlan(), "T20", "T24", "FS", 3).then().statusCode(409).body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void links_are_changed_on_the_version_that_was_read() {
        String plan = newPlan();
        String path = "/api/v1/plans/" + plan;
        String tag = etag(path);
        add(plan, "T02", "T05", "FS", 0).then().statusCode(201);
        var body = Map.of("predecessor", "T02", "successor", "T18", "type", "FS", "lag", 0);
        office().header("If-Match", tag).body(body).post(path + "/links").then().statusCode(412);
        office().body(body).post(path + "/links").then().statusCode(428);
    }
}
