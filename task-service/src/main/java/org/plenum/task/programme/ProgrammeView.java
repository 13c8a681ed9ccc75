package org.plenum.task.programme;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A programme as this caller sees it.
record ProgrammeView(@Schema(description = "项目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") UUID id,
        @Schema(description = "代码 Code", examples = "QNLXS") String code,
        @Schema(description = "名称 Title", examples = "请你来协商") String title,
        @Schema(description = "宗旨 Purpose", examples = "围绕群众身边的急难愁盼，把协商平台搭到村社") String purpose,
        @Schema(description = "年度；常设则无 Year; absent if standing", examples = "2021", nullable = true) @Nullable Integer year,
        @Schema(description = "牵头单位 Lead unit", examples = "社法民宗委") String leadUnit,
        @Schema(description = "是否一村只能有一名委员 Whether a village has at most one member at a time", examples = "true") boolean oneMemberPerVillage,
        @Schema(description = "一村多少自然日没有活动即列为久未走访 Natural days without an activity after which a village counts as unvisited", examples = "90") int visitDays,
        @Schema(description = "依据 Where its rules come from", examples = "市政协2021年工作要点") String basis,
        @Schema(description = "状态 State", examples = "ACTIVE") ProgrammeState state,
        @Schema(description = "最近一次结束、恢复或撤销归档的理由 Reason of the last ending, resuming or reopening", examples = "换届", nullable = true) @Nullable String reason,
        @Schema(description = "已归档至哪一年 The last archived year", examples = "2020", nullable = true) @Nullable Integer closedThrough,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"CHANGE\",\"PLAN_ACTIVITY\"]") List<ProgrammeAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static ProgrammeView of(Programme programme, Caller by) {
        ProgrammeFields fields = programme.fields();
        return new ProgrammeView(programme.id(), programme.code(), fields.title(), fields.purpose(), fields.year(),
                fields.leadUnit(), fields.oneMemberPerVillage(), fields.visitDays(), fields.basis(), programme.state(),
                programme.reason(), programme.closedThrough(), programme.allowedActions(by), programme.version());
    }
}
