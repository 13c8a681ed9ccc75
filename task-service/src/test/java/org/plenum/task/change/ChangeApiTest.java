package org.plenum.task.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.etag;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class ChangeApiTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);

    private final EntityManager database;
    private final ChangeRepository changes;

    ChangeApiTest(EntityManager database, ChangeRepository changes) {
        this.database = database;
        this.changes = changes;
    }

    private static String key(String path) {
        String[] parts = path.split("/");
        return parts[3].substring(0, parts[3].length() - 1) + " " + parts[4];
    }

    private static List<String> keys(List<Map<String, Object>> told) {
        return told.stream().map(one -> one.get("type") + " " + one.get("id")).toList();
    }

    private static LocalDate due(Map<String, Object> task) {
        return LocalDate.parse(String.valueOf(task.get("due")));
    }

    private void sql(String statement) {
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    private String notice(String task) {
        String id = UUID.randomUUID().toString();
        sql("""
                insert into notice (id, kind, task_id, session_code, task_code, task_title, unit, due_day, issued_on, version)
                select '%s', 'URGE', id, session_code, code, title, lead_unit, date '1990-01-01', date '1990-01-02', 0 from task
                where id = '%s'""".formatted(id, task.substring(task.lastIndexOf('/') + 1)));
        return id;
    }

    @Test
    void a_first_walk_gives_everything_as_reading_it_gives_and_then_nothing_more() {
        String plan = newPlan();
        var follower = new Follower();
        follower.catchUp();
        String task = task(plan, "T13");
        assertThat(follower.state(key(task))).isEqualTo(Follower.now(task));
        assertThat(follower.state("session " + sessionOf(plan))).isEqualTo(Follower.now("/api/v1/sessions/" + sessionOf(plan)));
        assertThat(follower.state("plan " + plan)).containsEntry("template", "countdown");
        assertThat(follower.copy.keySet()).filteredOn(one -> one.startsWith("task ")).hasSizeGreaterThanOrEqualTo(37);
        assertThat(follower.catchUp()).isEmpty();
    }

    @Test
    void then_it_gives_what_changed_once_and_as_it_is_now() {
        String task = task(newPlan(), "T13");
        var follower = new Follower();
        follower.catchUp();
        act(office(), task, "start", null).then().statusCode(200);
        act(office(), task, "reports", Map.of("percent", 30, "note", "已走访3个县")).then().statusCode(200);
        var told = follower.catchUp();
        assertThat(keys(told)).containsExactly(key(task));
        assertThat(told.getFirst()).containsEntry("removed", false).containsEntry("version", 2).containsEntry("href", task)
                .containsEntry("state", Follower.now(task));
    }

    @Test
    void a_moved_opening_tells_every_task_that_moved_with_it() {
        String plan = newPlan();
        var follower = new Follower();
        follower.catchUp();
        moveOpening(sessionOf(plan), "2021-02-03").then().statusCode(200);
        follower.catchUp();
        assertThat(Follower.tasks(plan)).hasSize(37)
                .allSatisfy(task -> assertThat(follower.state("task " + task.get("id"))).isEqualTo(task));
    }

    @Test
    void what_is_gone_is_told_as_removed_to_who_had_it_and_not_to_who_comes_later() {
        String notice = notice(task(newPlan(), "T13"));
        var follower = new Follower();
        follower.catchUp();
        assertThat(follower.copy).containsKey("notice " + notice);
        sql("delete from notice where id = '" + notice + "'");
        var told = follower.catchUp();
        assertThat(keys(told)).containsExactly("notice " + notice);
        assertThat(told.getFirst()).containsEntry("removed", true).doesNotContainKeys("state", "version");
        assertThat(keys(new Follower().catchUp())).doesNotContain("notice " + notice);
    }

    @Test
    void a_lesson_is_told_again_when_a_task_that_it_shows_changes() {
        String plan = newPlan();
        String task = task(plan, "T13");
        String lesson = office()
                .body(Map.of("kind", "GOOD_PRACTICE", "sourceSession", "1-1", "sourceTitle", "四次会议", "targetSession",
                        sessionOf(plan), "area", "PAPERS", "title", "材料分批印制", "description", "分三批付印", "raisedBy", "材料组"))
                .post("/api/v1/lessons").then().statusCode(201).extract().path("id");
        sql("insert into lesson_task values ('%s', '%s')".formatted(lesson, task.substring(task.lastIndexOf('/') + 1)));
        var follower = new Follower();
        follower.catchUp();
        act(office(), task, "start", null).then().statusCode(200);
        assertThat(keys(follower.catchUp())).containsExactlyInAnyOrder(key(task), "lesson " + lesson);
        assertThat(follower.state("lesson " + lesson)).isEqualTo(Follower.now("/api/v1/lessons/" + lesson));
    }

    @Test
    void a_task_is_told_again_when_a_tag_that_it_shows_is_renamed() {
        String task = task(newPlan(), "T13");
        sql("insert into strategic_tag (code, title, basis, version) values ('RENAMED_SOON', '原名', '测试', 0)");
        patch(office(), task, etag(task), Map.of("tags", List.of("RENAMED_SOON"))).then().statusCode(200);
        var follower = new Follower();
        follower.catchUp();
        sql("update strategic_tag set title = '新名' where code = 'RENAMED_SOON'");
        assertThat(keys(follower.catchUp())).containsExactly(key(task));
        assertThat(follower.state(key(task))).isEqualTo(Follower.now(task));
    }

    /// As on 1 December, asked again on the 21st.
    @Test
    void lights_that_turn_with_the_day_are_told_in_pages_of_any_size() {
        String plan = newPlan();
        var tasks = Follower.tasks(plan);
        var follower = new Follower();
        follower.catchUp();
        ChangeCursor end = ChangeCursor.decode(Objects.requireNonNull(follower.cursor));
        follower.cursor = end.on(TODAY.minusDays(20), null).encode();
        var told = new ArrayList<Map<String, Object>>();
        while (follower.page(7, told)) {
            assertThat(told).doesNotHaveDuplicates();
        }
        var late = tasks.stream().filter(task -> due(task).isBefore(TODAY)
                && !due(task).isBefore(TODAY.minusDays(20)));
        assertThat(keys(told)).containsAll(late.map(task -> "task " + task.get("id")).toList());
        var far = tasks.stream().filter(task -> "GREY".equals(task.get("light")));
        assertThat(keys(told)).doesNotContainAnyElementsOf(far.map(task -> "task " + task.get("id")).toList());
        assertThat(ChangeCursor.decode(Objects.requireNonNull(follower.cursor)).day()).isEqualTo(TODAY);
        assertThat(follower.catchUp()).isEmpty();
    }

    @Test
    void one_kind_can_be_followed_alone() {
        newPlan();
        office().queryParam("type", "plan").queryParam("limit", 200).get("/api/v1/changes/tasks").then().statusCode(200)
                .body("items.type.unique()", equalTo(List.of("plan")));
        office().queryParam("type", "proposal").get("/api/v1/changes/tasks").then().statusCode(400).body("violations.field",
                hasItems("type"));
        office().queryParam("limit", 201).get("/api/v1/changes/tasks").then().statusCode(400);
    }

    @Test
    void the_next_page_is_linked_and_nothing_is_cached() {
        newPlan();
        office().queryParam("limit", 1).get("/api/v1/changes/tasks").then().statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .header("Link", startsWith("</api/v1/changes/tasks?limit=1&cursor="))
                .header("Link", containsString("rel=\"next\""));
    }

    @Test
    void a_cursor_is_of_no_use_to_another_caller_role_unit_or_language() {
        var follower = new Follower(() -> as("office-liu", "办公室", "office"));
        follower.catchUp();
        for (var other : List.of(as("office-zhao", "办公室", "office"), as("office-liu", "办公室", "office", "chair"),
                as("office-liu", "研究室", "office"), as("office-liu", "办公室", "office").header("Accept-Language", "en"),
                as("office-liu", "办公室", "office").queryParam("type", "task"))) {
            other.queryParam("cursor", follower.cursor).get("/api/v1/changes/tasks").then().statusCode(410)
                    .body("type", equalTo("/problems/changes-cursor-gone"));
        }
        follower.ask(50).then().statusCode(200);
        office().queryParam("cursor", "7-5").get("/api/v1/changes/tasks").then().statusCode(400).body("type",
                equalTo("/problems/invalid-cursor"));
    }

    @Test
    void who_stays_away_until_tombstones_are_dropped_starts_again_and_who_was_up_to_date_goes_on() {
        String plan = newPlan();
        String notice = notice(task(plan, "T13"));
        var away = new Follower();
        away.catchUp();
        sql("delete from notice where id = '" + notice + "'");
        var there = new Follower();
        there.catchUp();
        QuarkusTransaction.requiringNew().run(() -> changes.forget(Duration.ofDays(1)));
        away.ask(50).then().statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> changes.forget(Duration.ZERO));
        away.ask(50).then().statusCode(410).body("detail", containsString("删除记录"));
        there.ask(50).then().statusCode(200);
        away.cursor = null;
        assertThat(keys(away.catchUp())).doesNotContain("notice " + notice).contains("plan " + plan);
        away.ask(50).then().statusCode(200);
    }

    @Test
    void it_is_for_who_may_read_tasks() {
        as("weiyuan-sun", null, "member").get("/api/v1/changes/tasks").then().statusCode(403);
        as("assess-wu", null, "assessor").get("/api/v1/changes/tasks").then().statusCode(403);
    }
}
