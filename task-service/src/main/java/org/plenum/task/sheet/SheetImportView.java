package org.plenum.task.sheet;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versioned;
import org.plenum.task.plan.ConflictView;

/// What an import (导入预览) would change, row by row and cell by cell. Nothing of it has happened.
record SheetImportView(@Schema(description = "导入编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d01") UUID id,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "现在计划的版本 The plan's version now", examples = "0") int planVersion,
        @Schema(description = "上传时间 When it was uploaded", examples = "2020-12-21T09:30:00+08:00") Instant madeAt,
        @Schema(description = "到期时间，过后删除 When it expires and is removed", examples = "2020-12-22T09:30:00+08:00") Instant expiresAt,
        @Schema(description = "各结果的行数 Rows by outcome", examples = "{\"UNCHANGED\":35,\"CHANGED\":1,\"NEW\":1}") Map<SheetOutcome, Integer> counts,
        @Schema(description = "逐行，按表中先后 Row by row, as they stand") List<SheetRowView> rows,
        @Schema(description = "表中缺少的任务：不会删除 Tasks that no row names: they stay") List<MissingTaskView> missing,
        @Schema(description = "因此移动的任务；有错误时不推算 Tasks that move; not computed while there are errors") List<SheetMoveView> moves,
        @Schema(description = "新出现或加重的冲突 What becomes infeasible, or more so") List<ConflictView> becomesInfeasible,
        @Schema(description = "导出之后计划的变动；有则不能应用 What of the plan has changed since the export; if anything, it cannot be applied", examples = "[\"任务 T12\"]") List<String> changedSince,
        @Schema(description = "此刻可做的操作 What the caller may do with it now") List<Allowed> allowedActions) implements Versioned {

    @Schema(name = "SheetImportAction")
    enum Allowed {
        /// 应用.
        APPLY
    }

    @Schema(name = "SheetRowView")
    record SheetRowView(@Schema(description = "行号 Row, as the spreadsheet shows it", examples = "12") int row,
            @Schema(description = "任务编号；新增的为将得到的编号 Code; of a new task, the one it would get", examples = "T12") String code,
            @Schema(description = "任务名称 Title", examples = "工作务虚会") String title,
            @Schema(description = "结果 Outcome", examples = "CHANGED") SheetOutcome outcome,
            @Schema(description = "有变化或有问题的单元格 Cells that are not unchanged") List<SheetCellView> cells) {

        private static SheetRowView of(RowFinding row, Locale language) {
            return new SheetRowView(row.number(), row.code(), row.title(), row.outcome(),
                    row.cells().stream().map(cell -> SheetCellView.of(cell, language)).toList());
        }
    }

    @Schema(name = "SheetCellView")
    record SheetCellView(@Schema(description = "单元格 Cell", examples = "E12") String address,
            @Schema(description = "列名 Column", examples = "牵头单位") String column,
            @Schema(description = "结果 Outcome", examples = "CHANGED") SheetOutcome outcome,
            @Schema(description = "系统现值 What the system has", examples = "办公室") String from,
            @Schema(description = "表中的值 What the sheet has", examples = "研究室") String to,
            @Schema(description = "说明与办法 Why, and what to do", examples = "须是0至500的整数（天数）", nullable = true) @Nullable String message) {

        private static SheetCellView of(CellFinding cell, Locale language) {
            return new SheetCellView(cell.address(), cell.column().title().in(language), cell.outcome(), cell.from(), cell.to(),
                    cell.message() == null ? null : cell.message().in(language));
        }
    }

    @Schema(name = "MissingTaskView")
    record MissingTaskView(@Schema(description = "任务编号 Code", examples = "T09") String code,
            @Schema(description = "任务名称 Title", examples = "大会发言截稿") String title,
            @Schema(description = "说明与办法 Why, and what to do", examples = "表中没有这项任务；任务保留不变，不再需要的请在系统中终止") String message) {

        private static MissingTaskView of(SheetRow row, Locale language) {
            return new MissingTaskView(row.code(), row.text(SheetColumn.TITLE), new Text("表中没有这项任务；任务保留不变，不再需要的请在系统中终止",
                    "no row names this task; it stays as it is, terminate it if it is no longer wanted").in(language));
        }
    }

    @Override
    public int version() {
        return planVersion;
    }

    /// @param outlook null if there are errors
    static SheetImportView of(SheetImport made, PlanSheet plan, SheetComparison comparison, @Nullable SheetOutlook outlook,
            Locale language) {
        var counts = new EnumMap<SheetOutcome, Integer>(SheetOutcome.class);
        comparison.rows().forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
        var since = comparison.since().stream().map(one -> one.in(language)).toList();
        boolean applicable = outlook != null && since.isEmpty() && !comparison.changesNothing();
        return new SheetImportView(made.id(), plan.plan().plan(), plan.plan().session(), plan.plan().version(), made.madeAt(),
                made.expiresAt(), counts, comparison.rows().stream().map(row -> SheetRowView.of(row, language)).toList(),
                comparison.missing().stream().map(row -> MissingTaskView.of(row, language)).toList(),
                outlook == null ? List.of() : SheetMoveView.of(outlook.moves(), outlook.after(), language),
                outlook == null ? List.of()
                        : outlook.broken().stream().map(one -> ConflictView.of(one, outlook.after(), language)).toList(),
                since, applicable ? List.of(Allowed.APPLY) : List.of());
    }
}
