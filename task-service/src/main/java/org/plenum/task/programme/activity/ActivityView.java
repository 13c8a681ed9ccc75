package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.task.TaskFacts;

/// An activity as this caller sees it today.
@Schema(name = "ProgrammeActivityView")
record ActivityView(@Schema(description = "活动编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c40") UUID id,
        @Schema(description = "项目 Programme", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") UUID programme,
        @Schema(description = "项目名称 Title of the programme", examples = "请你来协商") String programmeTitle,
        @Schema(description = "名称 Title", examples = "石桥村停车难协商") String title,
        @Schema(description = "地点 Place", examples = "石桥村文化礼堂") String place,
        @Schema(description = "县（市、区） County", examples = "云溪县", nullable = true) @Nullable String county,
        @Schema(description = "村（社区） Village", examples = "石桥村", nullable = true) @Nullable String village,
        @Schema(description = "日期 Day", examples = "2020-12-18") LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "14:30") String startsAt,
        @Schema(description = "结束时刻 End", examples = "16:30") String endsAt,
        @Schema(description = "状态 State", examples = "PLANNED") ActivityState state,
        @Schema(description = "成果；举办后才有 Outcome, once it is held", nullable = true) @Nullable ActivityOutcome outcome,
        @Schema(description = "后续任务，按期限先后 Tasks that follow it up, by due day") List<ActivityTaskView> tasks,
        @Schema(description = "取消或更正成果的理由 Why it was cancelled, or its outcome corrected", examples = "台风红色预警", nullable = true) @Nullable String reason,
        @Schema(description = "所在年度是否已归档 Whether its year is archived", examples = "false") boolean archived,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"CHANGE\",\"HOLD\"]") List<ActivityAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static ActivityView of(ProgrammeActivity activity, ProgrammeFacts programme, List<TaskFacts> tasks, Caller by) {
        ActivityFields fields = activity.fields();
        var linked = activity.tasks();
        return new ActivityView(activity.id(), programme.id(), programme.title(), fields.title(), fields.place(),
                fields.county(), fields.village(), fields.day(), fields.startsAt(), fields.endsAt(), activity.state(),
                activity.outcome(),
                tasks.stream().filter(task -> linked.contains(task.id())).map(ActivityTaskView::of).toList(),
                activity.reason(), programme.archived(fields.day()) != null, activity.allowedActions(by, programme),
                activity.version());
    }
}
