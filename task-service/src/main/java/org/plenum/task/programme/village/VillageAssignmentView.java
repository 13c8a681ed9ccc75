package org.plenum.task.programme.village;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.programme.ProgrammeFacts;

/// An assignment as this caller sees it.
record VillageAssignmentView(@Schema(description = "编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c30") UUID id,
        @Schema(description = "项目 Programme", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") UUID programme,
        @Schema(description = "项目名称 Title of the programme", examples = "一村一委员") String programmeTitle,
        @Schema(description = "委员的账号 Account of the member", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
        @Schema(description = "委员当时的姓名 Name of the member on the day of the assignment", examples = "田富") String member,
        @Schema(description = "县（市、区） County", examples = "云溪县") String county,
        @Schema(description = "村（社区） Village", examples = "石桥村") String village,
        @Schema(description = "第一天 First day", examples = "2021-01-01") LocalDate firstDay,
        @Schema(description = "最后一天，不限则无 Last day, absent if open", examples = "2021-12-31", nullable = true) @Nullable LocalDate lastDay,
        @Schema(description = "状态 State", examples = "OFFERED") VillageAssignmentState state,
        @Schema(description = "谢绝、收回或结束的理由 Why it was declined, withdrawn or ended", examples = "工作调动", nullable = true) @Nullable String reason,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"ACCEPT\",\"DECLINE\"]") List<VillageAssignmentAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static VillageAssignmentView of(VillageAssignment one, ProgrammeFacts programme, Caller by) {
        return new VillageAssignmentView(one.id(), programme.id(), programme.title(), one.account(), one.memberName(),
                one.village().county(), one.village().name(), one.firstDay(), one.lastDay(), one.state(), one.reason(),
                one.allowedActions(by, programme), one.version());
    }
}
