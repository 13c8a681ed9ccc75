package org.plenum.task.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.util.List;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class CoverageApiTest {

    private final SessionFactory sessions;

    CoverageApiTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    private static String path(String session) {
        return "/api/v1/sessions/" + session + "/coverage";
    }

    @Test
    void the_coverage_shows_what_is_served_and_where_the_gaps_are() {
        String plan = newPlan();
        String session = sessionOf(plan);
        patch(task(plan, "T13"), Map.of("tags", List.of("DRIVE_INDUSTRY", "FIRST_REFORM"), "owner", "王丽", "responsibleLeader",
                "李振华")).then().statusCode(200);
        patch(task(plan, "T12"), Map.of("tags", List.of("DRIVE_INDUSTRY"))).then().statusCode(200);
        act(office(), task(plan, "T12"), "start", null).then().statusCode(200);
        act(office(), task(plan, "T12"), "reports", Map.of("percent", 50, "note", "进展")).then().statusCode(200);
        String group = "byTag.find { it.tag == 'FOUR_DRIVES_FOUR_FIRSTS' }.figures";
        as("chair-sun", null, "chair").get(path(session)).then().statusCode(200).body("session", equalTo(session))
                .body("today", equalTo("2020-12-21")).body("total.tasks", is(37)).body("total.states.inProgress", is(1))
                .body(group + ".tasks", is(2)).body(group + ".states.inProgress", is(1))
                .body("byTag.find { it.tag == 'DRIVE_INDUSTRY' }.figures.tasks", is(2))
                .body("byResponsibleLeader.find { it.name == '李振华' }.figures.tasks", is(1))
                .body("byLeadUnit.name", hasItem("研究室"))
                .body("gaps.tagsWithoutTask.tag", hasItem("NINE_CITIES"))
                .body("gaps.tagsWithoutTask.tag", not(hasItem("FIRST_REFORM")))
                .body("gaps.withoutTag", hasSize(35)).body("gaps.withoutLeader", hasSize(36))
                .body("gaps.withoutOwner.code", not(hasItem("T13"))).body("late.code", hasItem("T01"));
    }

    @Test
    void the_cost_does_not_grow_with_the_tasks() {
        String session = sessionOf(newPlan());
        Statistics statistics = sessions.getStatistics();
        statistics.clear();
        office().get(path(session)).then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(3);
    }

    @Test
    void a_session_without_a_plan_has_only_gaps() {
        String session = newSession("2021-02-01", "2021-02-04");
        office().get(path(session)).then().statusCode(200).body("total.tasks", is(0)).body("byLeadUnit", hasSize(0))
                .body("gaps.tagsWithoutTask.tag", hasItem("NINE_CITIES")).body("gaps.withoutTag", hasSize(0));
    }

    @Test
    void an_unknown_session_is_not_found_and_members_do_not_look() {
        office().get(path("99-99")).then().statusCode(404).body("type", equalTo("/problems/session-not-found"));
        as("member-1", null, "member").get(path("7-5")).then().statusCode(403);
        office().queryParam("plan", "x").get(path("7-5")).then().statusCode(400).body("known", empty());
    }
}
