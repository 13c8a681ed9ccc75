package org.plenum.task.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.plenum.task.Stories.act;
import static org.plenum.task.Stories.as;
import static org.plenum.task.Stories.countdown;
import static org.plenum.task.Stories.moveOpening;
import static org.plenum.task.Stories.newPlan;
import static org.plenum.task.Stories.newSession;
import static org.plenum.task.Stories.office;
import static org.plenum.task.Stories.otherOffice;
import static org.plenum.task.Stories.patch;
import static org.plenum.task.Stories.sessionOf;
import static org.plenum.task.Stories.task;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.plenum.platform.testkit.PlenumTestResource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// On 21 December 2020, with an opening on 1 February 2021: an office exports the plan, edits the file and uploads it.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class SheetStoryTest {

    private final AgroalDataSource dataSource;

    SheetStoryTest(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    private static byte[] exported(String plan) {
        return office().accept(PlanSheet.MEDIA_TYPE).get("/api/v1/plans/" + plan + "/sheet.xlsx").then().statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Response upload(RequestSpecification who, String plan, byte[] file) {
        return who.contentType(PlanSheet.MEDIA_TYPE).body(file).post("/api/v1/plans/" + plan + "/sheet-imports");
    }

    private static Response upload(String plan, EditedSheet sheet) {
        return upload(office(), plan, sheet.bytes());
    }

    private static String previewed(String plan, EditedSheet sheet) {
        return upload(plan, sheet).then().statusCode(201).body("allowedActions", hasItem("APPLY")).extract().path("id");
    }

    private static Response apply(String plan, String id) {
        return office().header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/v1/plans/" + plan + "/sheet-imports/" + id + "/apply");
    }

    private static String cell(String address) {
        return "rows.cells.flatten().find { it.address == '" + address + "' }.";
    }

    /// Everything that an import could change.
    private static List<Object> content(String plan) {
        return List.of(countdown(plan).body().asString(), office().get("/api/v1/plans/" + plan + "/links?limit=200").asString(),
                office().get("/api/v1/tasks?plan=" + plan + "&limit=200").asString());
    }

    @Test
    void a_deadline_is_made_soft_and_only_where_there_is_one() {
        String plan = newPlan();
        var sheet = EditedSheet.of(exported(plan)).set("T13", SheetColumn.DEADLINE_KIND, "软");
        apply(plan, previewed(plan, sheet)).then().statusCode(200).body("changed", equalTo(List.of("T13")));
        office().get(task(plan, "T13")).then().body("deadlineKind", equalTo("SOFT"));
        var soft = EditedSheet.of(exported(plan));
        assertThat(soft.value("T13", SheetColumn.DEADLINE_KIND)).isEqualTo("软");
        upload(plan, soft.set("T13", SheetColumn.OFFSET, null)).then().statusCode(201)
                .body(cell(soft.address("T13", SheetColumn.DEADLINE_KIND)) + "message", containsString("不能是软期限"));
    }

    @Test
    void the_plan_is_exported_as_offices_know_it() throws Exception {
        String plan = newPlan();
        var answer = office().accept(PlanSheet.MEDIA_TYPE).get("/api/v1/plans/" + plan + "/sheet.xlsx").then().statusCode(200)
                .contentType(PlanSheet.MEDIA_TYPE).header("Content-Disposition", startsWith("attachment; filename=\"plan-"))
                .extract();
        Files.write(Path.of("target/sheet.xlsx"), answer.asByteArray());
        var sheet = EditedSheet.of(answer.asByteArray());
        assertThat(sheet.names()).containsExactly("任务分解表", "说明", "plenum");
        assertThat(sheet.taskCount()).isEqualTo(37);
        assertThat(String.valueOf(sheet.value("任务分解表", 0, 0))).endsWith("筹备工作任务分解表");
        assertThat(String.valueOf(sheet.value("任务分解表", 1, 0))).contains("开幕日：2021年2月1日（D）", "制表日期：2020年12月21日", "共37项");
        for (SheetColumn column : SheetColumn.values()) {
            assertThat(sheet.value("任务分解表", 2, column.ordinal())).isEqualTo(column.title().zh());
        }
        assertThat(sheet.value("T33", SheetColumn.DUE)).as("a real date: days since 1899-12-30").satisfies(
                value -> assertThat((BigDecimal) value).isEqualByComparingTo("44228"));
        assertThat(sheet.value("T09", SheetColumn.PREDECESSORS)).isEqualTo("T01FS");
        assertThat(sheet.value("T09", SheetColumn.COOPERATING_UNITS)).isEqualTo("各专委会、各民主党派");
        assertThat(sheet.value("T09", SheetColumn.OFFSET)).isEqualTo(new BigDecimal("-40"));
        assertThat(sheet.value("T09", SheetColumn.LIGHT)).isIn("灰灯", "红灯", "黄灯");
        assertThat(String.valueOf(sheet.value("T09", SheetColumn.REASON))).contains("完成");
    }

    @Test
    void an_unchanged_sheet_is_no_change_and_there_is_nothing_to_apply() {
        String plan = newPlan();
        var before = content(plan);
        String id = upload(office(), plan, exported(plan)).then().statusCode(201)
                .header("Location", containsString("/api/v1/plans/" + plan + "/sheet-imports/"))
                .body("counts", equalTo(Map.of("UNCHANGED", 37)))
                .body("rows", hasSize(37)).body("rows.cells.flatten()", empty()).body("missing", empty()).body("moves", empty())
                .body("allowedActions", empty()).body("expiresAt", containsString("2020-12-22")).extract().path("id");
        apply(plan, id).then().statusCode(422).body("type", equalTo("/problems/sheet-unchanged"));
        assertThat(content(plan)).isEqualTo(before);
    }

    @Test
    void odd_texts_survive_the_way_through_a_spreadsheet() {
        String plan = newPlan();
        List<String> odd = List.of("=1+1", "\"引号\"与'单引号'", "第一行\n第二行", "回车\r\n换行", "表情🎉👩‍👩‍👧", "扩展B区𠮷𡃁", "_x000D_",
                "@甲、乙");
        for (int i = 0; i < odd.size(); i++) {
            patch(task(plan, "T%02d".formatted(i + 1)), Map.of("title", odd.get(i), "leadUnit", odd.get(i), "deliverables",
                    List.of(odd.get(i), "另一项"), "notBefore", "2021-01-0" + (i + 1))).then().statusCode(200);
        }
        var sheet = EditedSheet.of(exported(plan));
        assertThat(sheet.value("T01", SheetColumn.TITLE)).isEqualTo("=1+1");
        upload(plan, sheet).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 37)));
        upload(office(), plan, exported(plan)).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 37)));
    }

    @Test
    void an_edited_sheet_is_previewed_cell_by_cell_and_changes_nothing() {
        String plan = newPlan();
        var before = content(plan);
        var sheet = EditedSheet.of(exported(plan)).set("T12", SheetColumn.LEAD_UNIT, "办公室").set("T12", SheetColumn.OWNER, "王丽")
                .set("T24", SheetColumn.OFFSET, -14).set("T20", SheetColumn.DUE, LocalDate.of(2021, 1, 1)).remove("T08");
        String id = upload(plan, sheet).then().statusCode(201)
                .body(cell(sheet.address("T12", SheetColumn.LEAD_UNIT)) + "from", equalTo("研究室"))
                .body(cell(sheet.address("T12", SheetColumn.LEAD_UNIT)) + "to", equalTo("办公室"))
                .body(cell(sheet.address("T12", SheetColumn.LEAD_UNIT)) + "outcome", equalTo("CHANGED"))
                .body(cell(sheet.address("T24", SheetColumn.OFFSET)) + "to", equalTo("-14"))
                .body(cell(sheet.address("T20", SheetColumn.DUE)) + "outcome", equalTo("WARNING"))
                .body(cell(sheet.address("T20", SheetColumn.DUE)) + "message", containsString("不采用"))
                .body("missing.code", equalTo(List.of("T08"))).body("missing[0].message", containsString("保留不变"))
                .body("moves.code", hasItem("T24")).body("moves.find { it.code == 'T24' }.why", containsString("开幕前14天"))
                .body("allowedActions", hasItem("APPLY")).extract().path("id");
        assertThat(content(plan)).isEqualTo(before);
        office().get("/api/v1/plans/" + plan + "/sheet-imports/" + id).then().statusCode(200).body("changedSince", empty())
                .body("rows", hasSize(36));
        office().header("Accept-Language", "en").get("/api/v1/plans/" + plan + "/sheet-imports/" + id).then().statusCode(200)
                .body(cell(sheet.address("T20", SheetColumn.DUE)) + "column", equalTo("Due"));
    }

    @Test
    void what_was_previewed_is_applied_at_once() {
        String plan = newPlan();
        var sheet = EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽")
                .set("T12", SheetColumn.RESPONSIBLE_LEADER, "李振华")
                .set("T12", SheetColumn.PRIORITY, "高").set("T24", SheetColumn.OFFSET, -14)
                .set("T09", SheetColumn.PREDECESSORS, null)
                .set("T13", SheetColumn.NOT_BEFORE, LocalDate.of(2021, 1, 4)).remove("T08");
        sheet.append(Map.of(SheetColumn.TITLE, "=新增任务🎉", SheetColumn.GROUP, "会务组", SheetColumn.LEAD_UNIT, "办公室",
                SheetColumn.OWNER, "赵敏",
                SheetColumn.DURATION, 2, SheetColumn.OFFSET, -3, SheetColumn.PREDECESSORS, "T24FS+1"));
        String id = previewed(plan, sheet);
        apply(plan, id).then().statusCode(200).body("changed", equalTo(List.of("T12", "T13", "T24")))
                .body("added", equalTo(List.of("T38")))
                .body("baseline", is(2)).body("planVersion", is(greaterThan(0))).body("moved.code", hasItem("T24"));
        office().get(task(plan, "T12")).then().body("owner", equalTo("王丽")).body("responsibleLeader", equalTo("李振华"))
                .body("priority", equalTo("HIGH"));
        office().get(task(plan, "T24")).then().body("finishOffsetDays", is(-14)).body("due", equalTo("2021-01-18"));
        office().get(task(plan, "T13")).then().body("notBefore", equalTo("2021-01-04"));
        office().get(task(plan, "T38")).then().body("title", equalTo("=新增任务🎉")).body("owner", equalTo("赵敏"))
                .body("state", equalTo("NOT_STARTED"))
                .body("dayKind", equalTo("WORKDAY"));
        office().get(task(plan, "T08")).then().statusCode(200);
        var links = office().get("/api/v1/plans/" + plan + "/links?limit=200").then();
        links.body("items.findAll { it.successor == 'T09' }", empty())
                .body("items.findAll { it.successor == 'T38' }", hasSize(1))
                .body("items.find { it.successor == 'T38' }.lag", is(1));
        office().get(task(plan, "T12") + "/history").then().body("items.type", hasItem("task.changed"));
        upload(office(), plan, exported(plan)).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 38)));
        apply(plan, id).then().statusCode(409).body("type", equalTo("/problems/sheet-stale"));
    }

    @Test
    void a_repeated_application_takes_effect_once() {
        String plan = newPlan();
        String id = previewed(plan, EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽"));
        String path = "/api/v1/plans/" + plan + "/sheet-imports/" + id + "/apply";
        var first = office().header("Idempotency-Key", "sheet-" + id).post(path).then().statusCode(200)
                .body("baseline", nullValue()).extract();
        var second = office().header("Idempotency-Key", "sheet-" + id).post(path).then().statusCode(200).extract();
        assertThat(second.body().asString()).isEqualTo(first.body().asString());
    }

    @Test
    void errors_are_listed_with_their_cells_and_nothing_is_applied() {
        String plan = newPlan();
        var before = content(plan);
        var sheet = EditedSheet.of(exported(plan)).set("T12", SheetColumn.DURATION, "三天").set("T13", SheetColumn.OWNER, "王丽")
                .set("T33", SheetColumn.OFFSET, 1);
        String id = upload(plan, sheet).then().statusCode(201)
                .body(cell(sheet.address("T12", SheetColumn.DURATION)) + "message", containsString("整数"))
                .body(cell(sheet.address("T33", SheetColumn.OFFSET)) + "message", containsString("固定"))
                .body("counts.ERROR", is(2))
                .body("allowedActions", empty()).body("moves", empty()).extract().path("id");
        apply(plan, id).then().statusCode(422).body("type", equalTo("/problems/sheet-has-errors")).body("count", is(2))
                .body("cells", hasItem(sheet.address("T12", SheetColumn.DURATION)));
        assertThat(content(plan)).isEqualTo(before);
    }

    @Test
    void predecessors_in_a_circle_are_an_error_of_their_cells() {
        String plan = newPlan();
        var sheet = EditedSheet.of(exported(plan)).set("T01", SheetColumn.PREDECESSORS, "T09");
        upload(plan, sheet).then().statusCode(201)
                .body(cell(sheet.address("T01", SheetColumn.PREDECESSORS)) + "message", containsString("互相等待"))
                .body("allowedActions", empty());
    }

    @Test
    void a_closed_task_is_not_changed_by_a_sheet() {
        String plan = newPlan();
        String task = task(plan, "T12");
        act(office(), task, "start", null).then().statusCode(200);
        act(office(), task, "hand-in", Map.of("note", "已完成", "evidence", List.of("意见汇总表"))).then().statusCode(200);
        act(otherOffice(), task, "close", null).then().statusCode(200);
        var sheet = EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽");
        upload(plan, sheet).then().statusCode(201).body(cell(sheet.address("T12", SheetColumn.OWNER)) + "message",
                containsString("已销号"));
    }

    @Test
    void a_sheet_is_stale_once_the_plan_says_something_else() {
        String plan = newPlan();
        var exported = EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽");
        String id = previewed(plan, exported);
        patch(task(plan, "T13"), Map.of("owner", "李明")).then().statusCode(200);
        upload(plan, exported).then().statusCode(409).body("type", equalTo("/problems/sheet-stale")).body("changed",
                equalTo(List.of("任务 T13")));
        apply(plan, id).then().statusCode(409).body("type", equalTo("/problems/sheet-stale"));
        office().get("/api/v1/plans/" + plan + "/sheet-imports/" + id).then().statusCode(200)
                .body("changedSince", equalTo(List.of("任务 T13")))
                .body("allowedActions", empty());
        office().get(task(plan, "T12")).then().body("owner", nullValue());
        moveOpening(sessionOf(plan), "2021-02-08").then().statusCode(200);
        upload(plan, exported).then().statusCode(409).body("changed", hasItems("开幕日改为2021-02-08", "任务 T13"));
    }

    @Test
    void a_task_that_was_merely_worked_on_does_not_make_a_sheet_stale() {
        String plan = newPlan();
        var exported = EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽");
        act(office(), task(plan, "T13"), "start", null).then().statusCode(200);
        act(office(), task(plan, "T13"), "reports", Map.of("percent", 40, "note", "已走访")).then().statusCode(200);
        String id = upload(plan, exported).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 36, "CHANGED", 1)))
                .extract().path("id");
        apply(plan, id).then().statusCode(200).body("changed", equalTo(List.of("T12")));
        office().get(task(plan, "T13")).then().body("progress", is(40));
    }

    @Test
    void a_sheet_goes_into_its_own_plan_only_and_an_import_is_of_one_plan() {
        String plan = newPlan();
        String other = newPlan();
        upload(office(), other, exported(plan)).then().statusCode(422).body("type", equalTo("/problems/sheet-of-other-plan"))
                .body("plan", equalTo(plan));
        String id = previewed(plan, EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽"));
        office().get("/api/v1/plans/" + other + "/sheet-imports/" + id).then().statusCode(404).body("type",
                equalTo("/problems/sheet-import-not-found"));
        apply(other, id).then().statusCode(404);
        office().accept(PlanSheet.MEDIA_TYPE).get("/api/v1/plans/" + UUID.randomUUID() + "/sheet.xlsx").then().statusCode(404)
                .body("type", equalTo("/problems/plan-not-found"));
        upload(office(), UUID.randomUUID().toString(), exported(plan)).then().statusCode(404);
        upload(as("li1", "研究室", "research"), plan, exported(plan)).then().statusCode(403);
    }

    @Test
    void no_bad_file_does_anything_but_get_a_clear_refusal() {
        String plan = newPlan();
        var before = content(plan);
        BadFiles.all().forEach((name, bad) -> {
            var answer = upload(office(), plan, bad.file()).then().extract();
            assertThat(answer.statusCode()).as(name).isEqualTo(400);
            assertThat(answer.contentType()).as(name).startsWith("application/problem+json");
            assertThat(answer.<String> path("type")).as(name).isEqualTo("/problems/sheet-unreadable");
            assertThat(answer.<String> path("detail")).as(name).contains(bad.reason());
        });
        var sheet = EditedSheet.of(exported(plan)).formula("T12", SheetColumn.DURATION, "1+1").set("T13",
                SheetColumn.NOT_BEFORE, "2021年1月4日");
        upload(plan, sheet).then().statusCode(400).body("type", equalTo("/problems/sheet-cells")).body("violations", hasSize(2))
                .body("violations.field",
                        hasItems(sheet.address("T12", SheetColumn.DURATION), sheet.address("T13", SheetColumn.NOT_BEFORE)))
                .body("violations.message", everyItem(not(empty())));
        assertThat(content(plan)).isEqualTo(before);
    }

    @Test
    void dates_of_an_estimated_calendar_are_marked() {
        String plan = newPlan(newSession("2031-02-10", "2031-02-13"));
        byte[] file = exported(plan);
        assertThat(String.valueOf(EditedSheet.of(file).value("任务分解表", 1, 0))).contains("※ 依据推算日历");
        upload(office(), plan, file).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 37)));
    }

    @Test
    void by_group_the_tasks_of_a_group_stand_together() {
        String plan = newPlan();
        byte[] file = office().accept(PlanSheet.MEDIA_TYPE).get("/api/v1/plans/" + plan + "/sheet.xlsx?order=GROUP").then()
                .statusCode(200).extract()
                .asByteArray();
        var sheet = EditedSheet.of(file);
        var groups = new java.util.ArrayList<String>();
        for (int row = 3; row < 3 + sheet.taskCount(); row++) {
            groups.add(String.valueOf(sheet.value("任务分解表", row, SheetColumn.GROUP.ordinal())));
        }
        assertThat(groups).isSorted();
        upload(office(), plan, file).then().statusCode(201).body("counts", equalTo(Map.of("UNCHANGED", 37)));
    }

    @Test
    void of_two_that_are_applied_at_once_one_wins() throws Exception {
        String plan = newPlan();
        var ids = List.of(previewed(plan, EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽")),
                previewed(plan, EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "李明")));
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = ids.stream().map(id -> threads.submit(() -> {
                barrier.await();
                return apply(plan, id).statusCode();
            })).toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void an_expired_import_is_gone() throws SQLException {
        String plan = newPlan();
        String id = previewed(plan, EditedSheet.of(exported(plan)).set("T12", SheetColumn.OWNER, "王丽"));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "update sheet_import set made_at = made_at - interval '2 days', expires_at = expires_at - interval '2 days' where id = ?::uuid")) {
            statement.setString(1, id);
            assertThat(statement.executeUpdate()).isOne();
        }
        apply(plan, id).then().statusCode(404);
        upload(office(), plan, exported(plan)).then().statusCode(201);
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select count(*) from sheet_import where id = ?::uuid")) {
            statement.setString(1, id);
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void the_database_keeps_only_imports_that_can_be() throws SQLException {
        String plan = newPlan();
        for (String values : List.of("gen_random_uuid(), gen_random_uuid(), 'x', '{}', now(), now() + interval '1 day'",
                "gen_random_uuid(), '" + plan + "', ' ', '{}', now(), now() + interval '1 day'",
                "gen_random_uuid(), '" + plan + "', 'x', '[]', now(), now() + interval '1 day'",
                "gen_random_uuid(), '" + plan + "', 'x', '{}', now(), now()",
                "gen_random_uuid(), '" + plan + "', 'x', '{}', now(), 'infinity'")) {
            try (var connection = dataSource.getConnection(); var statement = connection.createStatement()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                        "insert into sheet_import (id, plan_id, made_by, sheet, made_at, expires_at) values (" + values + ")"))
                        .as(values)
                        .isInstanceOf(SQLException.class);
            }
        }
    }
}
