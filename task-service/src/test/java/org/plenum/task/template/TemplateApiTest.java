package org.plenum.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.office;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TemplateApiTest {

    private final Templates templates;

    TemplateApiTest(Templates templates) {
        this.templates = templates;
    }

    @Test
    void the_countdown_template_is_there() {
        office().get("/api/v1/templates").then().statusCode(200).body("items.code", hasItem("countdown"));
        office().get("/api/v1/templates/countdown").then().statusCode(200).body("version", is(1)).body("items", hasSize(37))
                .body("items[0].code", equalTo("T01")).body("items.find { it.code == 'T29' }.dayKind", equalTo("NATURAL"))
                .body("links.find { it.successor == 'T20' }.lag", is(1));
    }

    @Test
    void an_unknown_template_or_version_is_not_found() {
        office().get("/api/v1/templates/nothing").then().statusCode(404).body("type", equalTo("/problems/template-not-found"));
        office().queryParam("version", 2).get("/api/v1/templates/countdown").then().statusCode(404);
    }

    @Test
    void starting_again_loads_nothing_twice() {
        templates.load(new StartupEvent());
        office().get("/api/v1/templates?limit=200").then().body("items.findAll { it.code == 'countdown' }", hasSize(1));
        assertThat(templates.newest("countdown")).hasValueSatisfying(one -> assertThat(one.items()).hasSize(37));
    }

    @Test
    void templates_are_not_for_members() {
        as("member-1", null, "member").get("/api/v1/templates").then().statusCode(403);
    }
}
