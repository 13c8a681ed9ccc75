package org.plenum.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Versioned;

/// A template with all it holds.
public record TemplateView(@Schema(description = "模板代码 Code", examples = "countdown") String code,
        @Schema(description = "版本，只增不改 Version; a version never changes", examples = "1") int version,
        @Schema(description = "名称 Title", examples = "全体会议倒排模板") String title,
        @Schema(description = "校核所用的开幕日：按此排期没有冲突 The opening day for which it can be dated without conflict", examples = "2021-02-01") LocalDate referenceOpeningDay,
        @Schema(description = "由哪个计划整理而来 The plan that it was made of", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01", nullable = true) @Nullable UUID fromPlan,
        @Schema(description = "制定时间；系统自带的为空 When it was made; none for what comes with the program", examples = "2021-03-10T09:30:00+08:00", nullable = true) @Nullable Instant madeAt,
        @Schema(description = "停用日：此后不再提供，仍可查看 No longer offered since that day, still readable", examples = "2021-03-10", nullable = true) @Nullable LocalDate retiredOn,
        @Schema(description = "任务 Tasks") List<TemplateItemView> items,
        @Schema(description = "依赖关系 Links") List<TemplateLinkView> links,
        @Schema(description = "由计划整理而来时，每项工期的出处 Where each duration comes from, for a version made of a plan") List<DurationView> durations,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"RETIRE\"]") List<TemplateAllowed> allowedActions)
        implements Versioned {

    @Schema(name = "TemplateAllowed")
    enum TemplateAllowed {
        /// 停用.
        RETIRE
    }

    @Schema(name = "TemplateDurationView")
    record DurationView(@Schema(description = "任务代码 Code of the task", examples = "T13") String code,
            @Schema(description = "取实际工期还是计划工期 Which one was taken", examples = "ACTUAL") DurationSource source,
            @Schema(description = "计划工期（天） What was planned", examples = "10") int plannedDays,
            @Schema(description = "实际工期（天）；不详则空 What it took, if that is known", examples = "12", nullable = true) @Nullable Integer actualDays,
            @Schema(description = "实际减计划（天） The actual less the planned", examples = "2", nullable = true) @Nullable Integer differenceDays,
            @Schema(description = "为何取计划工期 Why the planned one was kept", examples = "NOT_CLOSED", nullable = true) TemplateDuration.@Nullable KeptPlanned keptPlanned) {

        private static DurationView of(TemplateDuration one) {
            Integer actual = one.actualDays();
            return new DurationView(one.code(), one.keptPlanned() == null ? DurationSource.ACTUAL : DurationSource.PLANNED,
                    one.plannedDays(), actual, actual == null ? null : actual - one.plannedDays(), one.keptPlanned());
        }
    }

    static TemplateView of(CountdownTemplate template, Caller by) {
        boolean retires = template.retiredOn() == null && by.hasAny(Roles.OFFICE, Roles.ADMIN);
        return new TemplateView(template.code(), template.version(), template.title(), template.referenceOpening(),
                template.fromPlan(), template.madeAt(), template.retiredOn(),
                template.items().stream().map(TemplateItemView::of).toList(),
                template.links().stream().map(TemplateLinkView::of).toList(),
                template.durations().stream().map(DurationView::of).toList(),
                retires ? List.of(TemplateAllowed.RETIRE) : List.of());
    }
}
