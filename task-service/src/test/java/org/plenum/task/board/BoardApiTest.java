package org.plenum.task.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.task;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class BoardApiTest {

    private final EntityManager database;

    BoardApiTest(EntityManager database) {
        this.database = database;
    }

    private static String board(String plan) {
        return "/api/v1/plans/" + plan + "/board";
    }

    @Test
    void the_board_has_each_task_once_in_its_group() {
        office().get(board(newPlan())).then().statusCode(200).body("by", equalTo("TEAM"))
                .body("groups.collectMany { it.tasks }", hasSize(37)).body("groups.name", hasItem("秘书组"))
                .body("daysToOpening", is(42)).body("workdaysToOpening", is(29)).body("today", equalTo("2020-12-21"))
                .body("groups.collectMany { it.tasks }.find { it.code == 'T33' }.milestone", is(true))
                .body("groups.collectMany { it.tasks }.find { it.code == 'T24' }.lateFinish", equalTo("2021-01-20"));
    }

    @Test
    void rows_stand_together_by_lead_unit_when_asked_for() {
        office().queryParam("by", "UNIT").get(board(newPlan())).then().statusCode(200).body("groups.name", hasItem("研究室"));
        office().queryParam("by", "COLOUR").get(board(newPlan())).then().statusCode(400);
    }

    @Test
    void the_axis_knows_days_off_and_days_worked_instead() {
        office().get(board(newPlan())).then().body("axis.from", equalTo("2020-09-21"))
                .body("axis.markedDays.find { it.date == '2021-02-07' }.kind", equalTo("MAKE_UP_WORKDAY"))
                .body("axis.markedDays.find { it.date == '2021-02-11' }.festival", equalTo("春节"))
                .body("axis.weeks.find { it.monday == '2020-12-21' }.tMinus", is(-42));
    }

    @Test
    void the_picture_is_svg_in_the_callers_language_with_an_etag() {
        String plan = newPlan();
        var picture = office().get(board(plan) + ".svg").then().statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml")).header("Content-Language", equalTo("zh-CN")).extract();
        assertThat(picture.body().asString()).contains("倒排作战图").contains("今天 12月21日");
        office().header("If-None-Match", picture.header("ETag")).get(board(plan) + ".svg").then().statusCode(304);
        String english = office().header("Accept-Language", "en").get(board(plan) + ".svg").then().statusCode(200)
                .header("Content-Language", equalTo("en")).extract().asString();
        assertThat(english).contains("Today 21 Dec");
    }

    @Test
    void what_happens_to_a_task_changes_the_picture() {
        String plan = newPlan();
        String tag = office().get(board(plan) + ".svg").header("ETag");
        act(office(), task(plan, "T13"), "start", null).then().statusCode(200);
        office().header("If-None-Match", tag).get(board(plan) + ".svg").then().statusCode(200).header("ETag", not(tag));
    }

    @Test
    void one_group_alone_is_shown_and_drawn_when_asked_for() {
        String plan = newPlan();
        office().queryParam("group", "提案组").get(board(plan)).then().statusCode(200).body("groups.name",
                equalTo(List.of("提案组")));
        String picture = office().queryParam("group", "提案组").get(board(plan) + ".svg").then().statusCode(200).extract()
                .asString();
        assertThat(picture).contains("提案组").doesNotContain(">秘书组<");
        office().queryParam("group", "没有组").get(board(plan)).then().statusCode(400).body("violations.field", hasItem("group"));
    }

    @Test
    void a_plan_too_large_for_one_picture_is_refused_and_never_cut() {
        String plan = newPlan();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                        """
                                insert into task (id, plan_id, session_code, code, title, team, lead_unit, cooperating_units, deliverables, priority,
                                    finish_offset_days, duration_days, day_kind, fixed, start_day, due_day, certainty, reason, reason_day, state, progress,
                                    yellow_from, was_late, evidence, version)
                                select gen_random_uuid(), plan_id, session_code, 'Z' || n, '任务 ' || n, '大组', '办公室', '{}', '{}', 'NORMAL', -10, 1, 'WORKDAY', false,
                                    date '2021-01-22', date '2021-01-22', 'OFFICIAL', 'PLAN_END', date '2021-01-22', 'NOT_STARTED', 0, date '2021-01-19', false, '{}', 0
                                from task, generate_series(1, 464) n where plan_id = '%s' and code = 'T01'"""
                                .formatted(plan))
                        .executeUpdate());
        office().get(board(plan) + ".svg").then().statusCode(422).body("type", equalTo("/problems/board-too-large"))
                .body("tasks", is(501)).body("most", is(500)).body("groups", hasItem("大组"));
        office().get(board(plan)).then().statusCode(200);
        office().queryParam("group", "大组").get(board(plan) + ".svg").then().statusCode(200);
    }

    @Test
    void a_problem_stays_a_problem_for_who_wants_a_picture() {
        office().header("Accept", "image/svg+xml").get(board(UUID.randomUUID().toString()) + ".svg").then().statusCode(404)
                .header("Content-Type", startsWith("application/problem+json"))
                .body("type", equalTo("/problems/plan-not-found"));
        as("weiyuan-sun", null, "member").header("Accept", "image/svg+xml").get(board(newPlan()) + ".svg").then()
                .statusCode(403).header("Content-Type", startsWith("application/problem+json"));
        office().header("Accept", "image/png").get(board(newPlan()) + ".svg").then().statusCode(406)
                .header("Content-Type", startsWith("application/problem+json"));
    }
}
