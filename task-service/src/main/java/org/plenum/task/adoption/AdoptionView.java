package org.plenum.task.adoption;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Versioned;
import org.plenum.task.plan.ConflictView;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;
import org.plenum.task.template.ComparisonView;
import org.plenum.task.template.Difference;

/// A preview of what a version of a template would make of a session's plan. Nothing of it has happened.
record AdoptionView(@Schema(description = "预演编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c01") UUID id,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "模板代码 Template", examples = "countdown") String template,
        @Schema(description = "计划现依据的版本；尚无计划则空 The version that the plan follows now; none without a plan", examples = "1", nullable = true) @Nullable Integer fromVersion,
        @Schema(description = "要套用的版本 The version to be taken", examples = "2") int toVersion,
        @Schema(description = "现有计划；没有则应用时制定 The plan that there is; without one it is made", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01", nullable = true) @Nullable UUID plan,
        @Schema(description = "预演所依据的计划版本 The plan's version that it was computed from", examples = "0") int planVersion,
        @Schema(description = "预演时间 When it was made", examples = "2020-12-21T09:30:00+08:00") Instant madeAt,
        @Schema(description = "到期时间，过后删除 When it expires and is removed", examples = "2020-12-22T09:30:00+08:00") Instant expiresAt,
        @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") LocalDate openingDay,
        @Schema(description = "推算所依据的今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "全部任务及其日期 Every task with its dates") List<PreviewedTaskView> tasks,
        @Schema(description = "与模板不同而保持不变的任务及原因 Where the plan stays as it is, and why") List<KeptView> kept,
        @Schema(description = "保持不变的依赖及原因 Links that stay as they are, and why") List<KeptLinkView> keptLinks,
        @Schema(description = "现不能按期之处的数目；尚无计划则空 Conflicts now; none without a plan", examples = "8", nullable = true) @Nullable Integer conflictsBefore,
        @Schema(description = "套用后不能按期之处 What could not be kept then") List<ConflictView> conflicts,
        @Schema(description = "两个模板版本的差异；尚无计划则空 What differs between the two versions; none without a plan", nullable = true) @Nullable ComparisonView difference,
        @Schema(description = "此刻可做的操作 What the caller may do with it now") List<Allowed> allowedActions) implements Versioned {

    @Override
    public int version() {
        return planVersion;
    }

    @Schema(name = "AdoptionAllowed")
    enum Allowed {
        /// 应用.
        APPLY
    }

    @Schema(name = "AdoptionEffect")
    enum Effect {
        /// 新增.
        ADDED,
        /// 改动.
        CHANGED,
        /// 取消：任务终止，不删除.
        REMOVED,
        /// 所述不变，日期仍可能移动.
        UNCHANGED
    }

    @Schema(name = "PreviewedTaskView")
    record PreviewedTaskView(@Schema(description = "任务代码 Code", examples = "T13") String code,
            @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
            @Schema(description = "效果：REMOVED 为终止而不删除 What happens to it; a removed one is terminated, never deleted", examples = "CHANGED") Effect effect,
            @Schema(description = "取自模板的字段 Fields taken from the template", examples = "[\"durationDays\"]") List<String> fields,
            @Schema(description = "现最迟开始日 Last day to start now", examples = "2020-12-18", nullable = true) @Nullable LocalDate startFrom,
            @Schema(description = "现最迟完成日 Last day to finish now", examples = "2020-12-31", nullable = true) @Nullable LocalDate dueFrom,
            @Schema(description = "最迟开始日 Last day to start", examples = "2020-12-16") LocalDate start,
            @Schema(description = "最迟完成日 Last day to finish", examples = "2020-12-31") LocalDate due,
            @Schema(description = "为何是这个日期 Why this date", examples = "因「文件付印」最迟1月22日开始，需在1月21日前完成") String why) {
    }

    @Schema(name = "KeptView")
    record KeptView(@Schema(description = "任务代码 Code", examples = "T13") String code,
            @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
            @Schema(description = "原因 Why it stays", examples = "STARTED") Kept.Reason reason,
            @Schema(description = "字段；整项任务则空 Field; none for the task as a whole", examples = "durationDays", nullable = true) @Nullable String field,
            @Schema(description = "计划所写 What the plan says", examples = "8", nullable = true) @Nullable String plan,
            @Schema(description = "模板所写；模板已无此项则空 What the template says; none if it has it no more", examples = "12", nullable = true) @Nullable String template) {

        private static KeptView of(Kept one) {
            return new KeptView(one.code(), one.title(), one.reason(), one.field() == null ? null : one.field().apiName(),
                    one.plan(), one.template());
        }
    }

    @Schema(name = "KeptLinkView")
    record KeptLinkView(@Schema(description = "前置任务 Predecessor", examples = "T20") String predecessor,
            @Schema(description = "后续任务 Successor", examples = "T24") String successor,
            @Schema(description = "类型 Type of link", examples = "FS") Link.Type type,
            @Schema(description = "原因 Why it stays", examples = "CHANGED") Kept.Reason reason,
            @Schema(description = "计划中的间隔；计划没有则空 Its lag in the plan; none if the plan does not have it", examples = "2", nullable = true) @Nullable Integer planLag,
            @Schema(description = "模板中的间隔；模板没有则空 Its lag in the template; none if the template does not have it", examples = "0", nullable = true) @Nullable Integer templateLag) {

        private static KeptLinkView of(KeptLink one) {
            return new KeptLinkView(one.tie().predecessor(), one.tie().successor(), one.tie().type(), one.reason(),
                    one.planLag(), one.templateLag());
        }
    }

    static AdoptionView of(AdoptionPreview preview, String session, Fingerprint from, Adoption adoption,
            @Nullable ComparisonView difference, Caller by, Locale language) {
        Plan after = adoption.after();
        Plan now = adoption.now();
        var conflicts = after.conflicts().stream().map(one -> ConflictView.of(one, after, language)).toList();
        return switch (adoption) {
            case Adoption.Make make -> new AdoptionView(preview.id(), session, make.to().code(), null, make.to().version(), null,
                    from.planVersion(), preview.madeAt(), preview.expiresAt(), after.opening(), after.today(),
                    after.activities().stream().map(one -> row(one, Effect.ADDED, List.of(), now, language)).toList(),
                    List.of(), List.of(), null, conflicts, null, List.of(Allowed.APPLY));
            case Adoption.Update update -> new AdoptionView(preview.id(), session, update.to().code(), update.was().version(),
                    update.to().version(), update.plan(), from.planVersion(), preview.madeAt(), preview.expiresAt(),
                    after.opening(), after.today(), rows(update, language),
                    update.merge().kept().stream().map(KeptView::of).toList(),
                    update.merge().keptLinks().stream().map(KeptLinkView::of).toList(), update.before().conflicts().size(),
                    conflicts, difference, mayApply(update, by) ? List.of(Allowed.APPLY) : List.of());
        };
    }

    /// Giving up a task is for the office, as it is for a single one.
    private static boolean mayApply(Adoption.Update update, Caller by) {
        return update.merge().update().removed().isEmpty() || by.has(Roles.OFFICE);
    }

    private static List<PreviewedTaskView> rows(Adoption.Update update, Locale language) {
        var changes = update.merge().update();
        Map<String, Effect> effects = new HashMap<>();
        changes.added().forEach(one -> effects.put(one.activity().code(), Effect.ADDED));
        changes.changed().forEach(one -> effects.put(one.activity().code(), Effect.CHANGED));
        changes.removed().forEach(code -> effects.put(code, Effect.REMOVED));
        return update.after().activities().stream()
                .map(one -> row(one, effects.getOrDefault(one.code(), Effect.UNCHANGED), update.merge().fields(one.code()),
                        update.before(), language))
                .toList();
    }

    private static PreviewedTaskView row(ScheduledActivity one, Effect effect, List<Difference.Field> fields,
            @Nullable Plan now, Locale language) {
        ScheduledActivity was = now == null || effect == Effect.ADDED ? null : now.activity(one.code());
        return new PreviewedTaskView(one.code(), one.title(), effect,
                fields.stream().map(Difference.Field::apiName).toList(), was == null ? null : was.lateStart(),
                was == null ? null : was.lateFinish(), one.lateStart(), one.lateFinish(), one.why(language));
    }
}
