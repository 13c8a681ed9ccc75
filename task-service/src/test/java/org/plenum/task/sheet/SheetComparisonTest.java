package org.plenum.task.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.sheet.SheetSamples.compared;
import static org.plenum.task.sheet.SheetSamples.edited;
import static org.plenum.task.sheet.SheetSamples.small;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.Priority;

class SheetComparisonTest {

    private static RowFinding row(SheetComparison comparison, String code) {
        return comparison.rows().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    private static CellFinding only(SheetComparison comparison, String code) {
        var cells = row(comparison, code).cells();
        assertThat(cells).hasSize(1);
        return cells.getFirst();
    }

    private static Map<SheetColumn, Object> newRow() {
        var row = new HashMap<SheetColumn, Object>();
        row.put(SheetColumn.TITLE, "新增任务");
        row.put(SheetColumn.GROUP, "会务组");
        row.put(SheetColumn.LEAD_UNIT, "办公室");
        row.put(SheetColumn.DURATION, 2);
        return row;
    }

    @Test
    void a_changed_cell_is_named_with_what_it_was_and_is() {
        var sheet = edited(small()).set("T02", SheetColumn.LEAD_UNIT, "研究室");
        var comparison = compared(sheet, small());
        assertThat(only(comparison, "T02"))
                .isEqualTo(new CellFinding(SheetColumn.LEAD_UNIT, sheet.address("T02", SheetColumn.LEAD_UNIT),
                        SheetOutcome.CHANGED, "办公室", "研究室", null));
        assertThat(row(comparison, "T02").outcome()).isEqualTo(SheetOutcome.CHANGED);
        assertThat(row(comparison, "T01").outcome()).isEqualTo(SheetOutcome.UNCHANGED);
        assertThat(comparison.changes()).isEqualTo(Map.of("T02", Map.of(SheetColumn.LEAD_UNIT, "研究室")));
    }

    @Test
    void every_white_column_can_be_changed() {
        var sheet = edited(small()).set("T02", SheetColumn.TITLE, "动员部署").set("T02", SheetColumn.GROUP, "会务组")
                .set("T02", SheetColumn.LEAD_UNIT, "研究室").set("T02", SheetColumn.COOPERATING_UNITS, "各组； 市委办")
                .set("T02", SheetColumn.RESPONSIBLE_LEADER, "李振华").set("T02", SheetColumn.OWNER, "王丽")
                .set("T02", SheetColumn.DELIVERABLES, "纪要\n附件一、附件二").set("T02", SheetColumn.PRIORITY, "高")
                .set("T02", SheetColumn.DURATION, "８").set("T02", SheetColumn.DAY_KIND, "自然日")
                .set("T02", SheetColumn.OFFSET, "D-15").set("T02", SheetColumn.DEADLINE_KIND, "软")
                .set("T02", SheetColumn.NOT_BEFORE, LocalDate.of(2021, 1, 4))
                .set("T02", SheetColumn.PREDECESSORS, "t01ss-2， T03");
        var comparison = compared(sheet, small());
        assertThat(comparison.errors()).isEmpty();
        assertThat(comparison.changes().get("T02")).containsAllEntriesOf(Map.of(SheetColumn.TITLE, "动员部署",
                SheetColumn.COOPERATING_UNITS,
                List.of("各组", "市委办"), SheetColumn.DELIVERABLES, List.of("纪要", "附件一、附件二"), SheetColumn.PRIORITY, Priority.HIGH,
                SheetColumn.DURATION, 8, SheetColumn.DAY_KIND, DayKind.NATURAL, SheetColumn.OFFSET, -15, SheetColumn.NOT_BEFORE,
                LocalDate.of(2021, 1, 4)));
        assertThat(comparison.links()).containsExactly(new Link("T01", "T02", Link.Type.SS, -2),
                new Link("T03", "T02", Link.Type.FS, 0));
        assertThat(comparison.activities()).contains(new Activity("T02", "动员部署", new Due.Target(-15), 8, DayKind.NATURAL, false,
                LocalDate.of(2021, 1, 4), Progress.NOT_STARTED, "研究室"));
    }

    @Test
    void an_emptied_cell_empties_the_field() {
        var comparison = compared(
                edited(small()).set("T02", SheetColumn.OFFSET, null).set("T02", SheetColumn.PREDECESSORS, null)
                        .set("T02", SheetColumn.COOPERATING_UNITS, null),
                small());
        assertThat(comparison.errors()).isEmpty();
        assertThat(comparison.changes().get("T02")).containsEntry(SheetColumn.OFFSET, null)
                .containsEntry(SheetColumn.COOPERATING_UNITS, List.of());
        assertThat(comparison.links()).isEmpty();
    }

    @Test
    void a_row_without_a_code_is_a_new_task_with_the_next_code() {
        var sheet = edited(small());
        var row = newRow();
        row.put(SheetColumn.PREDECESSORS, "T03FF+1");
        int number = sheet.append(row);
        var comparison = compared(sheet, small());
        assertThat(comparison.rows().getLast().number()).isEqualTo(number);
        assertThat(comparison.rows().getLast().outcome()).isEqualTo(SheetOutcome.NEW);
        assertThat(comparison.added())
                .containsExactly(new NewTask(SheetSamples.activity("T04", "新增任务", null, 2, null), "会务组", "办公室",
                        List.of(), null, null, List.of(), Priority.NORMAL, List.of()));
        assertThat(comparison.links()).contains(new Link("T03", "T04", Link.Type.FF, 1));
    }

    @Test
    void new_tasks_can_name_each_other_by_new_codes() {
        var sheet = edited(small());
        var first = newRow();
        first.put(SheetColumn.CODE, "X1");
        first.put(SheetColumn.PREDECESSORS, "X2");
        var second = newRow();
        second.put(SheetColumn.CODE, "X2");
        sheet.append(first);
        sheet.append(second);
        var comparison = compared(sheet, small());
        assertThat(comparison.errors()).isEmpty();
        assertThat(comparison.links()).contains(new Link("X2", "X1", Link.Type.FS, 0));
    }

    @Test
    void a_missing_row_is_named_and_removes_nothing() {
        var comparison = compared(edited(small()).remove("T01"), small());
        assertThat(comparison.missing()).extracting(SheetRow::code).containsExactly("T01");
        assertThat(comparison.changesNothing()).isTrue();
        assertThat(comparison.activities()).hasSize(3);
        assertThat(comparison.links()).hasSize(1);
    }

    @Test
    void an_edited_computed_cell_is_passed_over_with_the_value_that_remains() {
        var sheet = edited(small()).set("T01", SheetColumn.DUE, LocalDate.of(2021, 1, 1)).formula("T01", SheetColumn.REASON,
                "1+1");
        var comparison = compared(sheet, small());
        assertThat(row(comparison, "T01").outcome()).isEqualTo(SheetOutcome.WARNING);
        assertThat(row(comparison, "T01").cells()).extracting(CellFinding::column).containsExactly(SheetColumn.DUE,
                SheetColumn.REASON);
        assertThat(row(comparison, "T01").cells().getFirst()).satisfies(cell -> {
            assertThat(cell.from()).isEqualTo("2021-01-12");
            assertThat(cell.to()).isEqualTo("2021-01-01");
            assertThat(cell.message()).extracting(Text::zh).asString().contains("不采用", "2021-01-12");
        });
        assertThat(comparison.changesNothing()).isTrue();
    }

    @Test
    void what_the_system_computed_anew_since_the_export_is_no_edit() {
        var exported = edited(small());
        var later = SheetSamples
                .plan(List.of(SheetSamples.estimated(SheetSamples.task("T01", "方案")), SheetSamples.task("T02", "部署"),
                        SheetSamples.closed(SheetSamples.task("T03", "总结"))), new Link("T01", "T02", Link.Type.FS, 3));
        var comparison = compared(exported, later);
        assertThat(comparison.since()).isEmpty();
        assertThat(comparison.rows()).allSatisfy(row -> assertThat(row.cells()).isEmpty());
    }

    @Test
    void every_error_names_its_cell_and_what_to_do() {
        record Case(SheetColumn column, Object value, String message) {
        }
        for (Case one : List.of(new Case(SheetColumn.TITLE, " 　", "必填"),
                new Case(SheetColumn.TITLE, "长".repeat(201), "最长200字，现为201字"),
                new Case(SheetColumn.GROUP, "", "必填"), new Case(SheetColumn.LEAD_UNIT, "长".repeat(101), "最长100字"),
                new Case(SheetColumn.OWNER, "王丽\n李明", "不能换行"),
                new Case(SheetColumn.RESPONSIBLE_LEADER, "长".repeat(101), "最长100字"),
                new Case(SheetColumn.COOPERATING_UNITS, "单位、".repeat(51), "最多50个"),
                new Case(SheetColumn.DELIVERABLES, "长".repeat(201), "每个最长200字"), new Case(SheetColumn.PRIORITY, "紧急", "高、中、低"),
                new Case(SheetColumn.DURATION, "", "必填"), new Case(SheetColumn.DURATION, 501, "0至500"),
                new Case(SheetColumn.DURATION, 1.5, "整数"), new Case(SheetColumn.DURATION, -1, "0至500"),
                new Case(SheetColumn.DURATION, "三天", "整数"), new Case(SheetColumn.DAY_KIND, "天", "工作日、自然日"),
                new Case(SheetColumn.OFFSET, -1001, "-1000至1000"), new Case(SheetColumn.OFFSET, "1E9", "整数"),
                new Case(SheetColumn.NOT_BEFORE, 44_200.5, "不带时间"), new Case(SheetColumn.NOT_BEFORE, -5, "1955年至2095年"),
                new Case(SheetColumn.NOT_BEFORE, 1e12, "1955年至2095年"), new Case(SheetColumn.NOT_BEFORE, true, "1955年至2095年"),
                new Case(SheetColumn.PREDECESSORS, "T99", "没有这个任务"), new Case(SheetColumn.PREDECESSORS, "T01XX+1", "读不懂"),
                new Case(SheetColumn.PREDECESSORS, "T02", "自身"), new Case(SheetColumn.PREDECESSORS, "T01FS+251", "-250至250"),
                new Case(SheetColumn.PREDECESSORS, "T01FS+1、T01FS+2", "重复"), new Case(SheetColumn.CODE, "任务二", "大写字母开头"),
                new Case(SheetColumn.CODE, "T01", "重复"), new Case(SheetColumn.OWNER, "\u0085", "控制字符"))) {
            var sheet = edited(small());
            int row = sheet.rowOf("T02");
            var comparison = compared(sheet.set(row, one.column(), one.value()), small());
            assertThat(comparison.errors()).as("%s", one).containsExactly(one.column().address(row));
            var cell = comparison.rows().get(row - SheetDrawing.FIRST_ROW).cells().stream()
                    .filter(each -> each.outcome() == SheetOutcome.ERROR).findFirst().orElseThrow();
            assertThat(cell.message()).as("%s", one).extracting(Text::zh).asString().contains(one.message());
        }
    }

    @Test
    void a_new_row_says_what_it_lacks() {
        var sheet = edited(small());
        int row = sheet.append(Map.of(SheetColumn.TITLE, "只有名称"));
        assertThat(compared(sheet, small()).errors()).containsExactlyInAnyOrder("D" + row, "E" + row, "M" + row);
    }

    @Test
    void a_row_without_a_task_is_passed_over() {
        var sheet = edited(small());
        int row = sheet.append(Map.of(SheetColumn.REASON, "制表人：王丽"));
        var comparison = compared(sheet, small());
        assertThat(comparison.rows().getLast().outcome()).isEqualTo(SheetOutcome.WARNING);
        assertThat(comparison.rows().getLast().number()).isEqualTo(row);
        assertThat(comparison.changesNothing()).isTrue();
    }

    @Test
    void a_closed_task_is_not_changed_but_may_be_waited_for() {
        var plan = SheetSamples.plan(SheetSamples.closed(SheetSamples.task("T01", "方案")), SheetSamples.task("T02", "部署"));
        var comparison = compared(edited(plan).set("T01", SheetColumn.OWNER, "王丽").set("T02", SheetColumn.PREDECESSORS, "T01"),
                plan);
        assertThat(only(comparison, "T01").message()).extracting(Text::zh).asString().contains("已销号", "不能修改");
        assertThat(only(comparison, "T02").outcome()).isEqualTo(SheetOutcome.CHANGED);
    }

    @Test
    void the_day_of_a_fixed_task_is_not_changed_but_who_does_it_is() {
        var activity = new Activity("T01", "大会开幕", new Due.Offset(0), 1, DayKind.NATURAL, true, null, Progress.NOT_STARTED);
        var plan = SheetSamples.plan(
                SheetSamples.task(activity, "会务组", "办公室", List.of(), null, null, List.of(), Priority.HIGH));
        var comparison = compared(edited(plan).set("T01", SheetColumn.OFFSET, 1).set("T01", SheetColumn.OWNER, "王丽"), plan);
        assertThat(row(comparison, "T01").cells()).extracting(CellFinding::outcome).containsExactlyInAnyOrder(
                SheetOutcome.ERROR,
                SheetOutcome.CHANGED);
        assertThat(comparison.errors()).containsExactly("O4");
    }

    @Test
    void tasks_that_would_wait_for_each_other_are_errors_of_the_cells_that_say_so() {
        var comparison = compared(edited(small()).set("T01", SheetColumn.PREDECESSORS, "T02"), small());
        comparison.cyclic(List.of("T01", "T02"));
        assertThat(only(comparison, "T01").outcome()).isEqualTo(SheetOutcome.ERROR);
        assertThat(only(comparison, "T01").message()).extracting(Text::zh).asString().contains("T01 → T02");
        assertThat(row(comparison, "T02").cells()).isEmpty();
    }

    @Test
    void what_was_stated_anew_since_the_export_is_named() {
        var exported = edited(small());
        var later = SheetSamples.plan(List.of(SheetSamples.task("T01", "另一名称"), SheetSamples.task("T02", "部署"),
                SheetSamples.task("T03", "总结"), SheetSamples.task("T04", "新的")));
        assertThat(compared(exported, later).since()).extracting(Text::zh).containsExactly("任务 T01", "任务 T02", "新增任务 T04");
    }

    @Test
    void a_sheet_of_another_plan_is_refused() {
        var exported = edited(small()).mark(0, UUID.randomUUID().toString());
        assertThatThrownBy(() -> compared(exported, small())).isInstanceOf(SheetRefused.OtherPlan.class);
    }

    @Test
    void codes_that_end_like_a_type_of_link_are_read_as_they_are_written() {
        var plan = SheetSamples.plan(
                List.of(SheetSamples.task("AFS", "甲"), SheetSamples.task("A", "乙"), SheetSamples.task("B", "丙")),
                new Link("AFS", "B", Link.Type.FS, 0));
        assertThat(compared(edited(plan), plan).changesNothing()).isTrue();
        var other = compared(edited(plan).set("B", SheetColumn.PREDECESSORS, "AFSFF-1"), plan);
        assertThat(other.links()).containsExactly(new Link("AFS", "B", Link.Type.FF, -1));
    }
}
