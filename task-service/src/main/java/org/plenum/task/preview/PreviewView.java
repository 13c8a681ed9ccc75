package org.plenum.task.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;
import org.plenum.task.plan.ConflictView;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Feasibility;
import org.plenum.task.schedule.Plan;

/// A preview (预演): what the changes would bring. Nothing of it has happened.
record PreviewView(@Schema(description = "预演编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c01") UUID id,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "预演所依据的计划版本 The plan's version that it was computed from", examples = "0") int planVersion,
        @Schema(description = "预演时间 When it was made", examples = "2020-12-21T09:30:00+08:00") Instant madeAt,
        @Schema(description = "到期时间，过后删除 When it expires and is removed", examples = "2020-12-22T09:30:00+08:00") Instant expiresAt,
        @Schema(description = "推算所依据的今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "所问的改动 The changes asked for") PreviewChanges changes,
        @Schema(description = "现开幕日 Opening day now", examples = "2021-02-01") LocalDate openingFrom,
        @Schema(description = "改后开幕日 Opening day then", examples = "2021-02-08") LocalDate openingTo,
        @Schema(description = "是否可行：不可行者应用时以 422 拒绝 Whether it is possible; if not, applying it is refused with 422", examples = "true") boolean possible,
        @Schema(description = "使新开幕日不可行之处 What makes the new opening day impossible") List<ConflictView> breaks,
        @Schema(description = "移动的任务 What moves, from when to when and why") List<MoveView> moves,
        @Schema(description = "新出现或加重的冲突，含新错过的软期限 What becomes infeasible, or more so, and soft deadlines newly missed") List<ConflictView> becomesInfeasible,
        @Schema(description = "重新可行的 What becomes feasible again") List<ConflictView> becomesFeasible,
        @Schema(description = "关键性的变化 What becomes critical, or no longer is") List<CriticalityView> criticality,
        @Schema(description = "现冲突数，不含错过的软期限 Conflicts now, missed soft deadlines not counted", examples = "11") int conflictsBefore,
        @Schema(description = "改后冲突数，不含错过的软期限 Conflicts then, missed soft deadlines not counted", examples = "8") int conflictsAfter,
        @Schema(description = "改后仍有冲突时的补救办法 Remedies, if there are conflicts then") List<RemedyView> remedies,
        @Schema(description = "预演后的变动；有则不能应用 What has changed since; if anything, it cannot be applied") List<ChangedSinceView> changedSince,
        @Schema(description = "是否假设了尚未如此加载的放假安排；是则不能应用 Whether it supposes an official list that is not loaded; then it cannot be applied", examples = "false") boolean supposed,
        @Schema(description = "此刻可做的操作 What the caller may do with it now") List<Allowed> allowedActions) implements Versioned {

    @Override
    public int version() {
        return planVersion;
    }

    @Schema(name = "PreviewAction")
    enum Allowed {
        /// 应用.
        APPLY
    }

    @Schema(name = "CriticalityView")
    record CriticalityView(@Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "文件付印") String title,
            @Schema(description = "现是否关键 Critical now", examples = "true") boolean criticalFrom,
            @Schema(description = "改后是否关键 Critical then", examples = "false") boolean criticalTo,
            @Schema(description = "现总时差（工作日） Total slack now", examples = "0") int slackFrom,
            @Schema(description = "改后总时差（工作日） Total slack then", examples = "5") int slackTo) {
    }

    /// @param supposed it supposes an official list that is not loaded
    static PreviewView of(Preview preview, PreviewChanges changes, PlanBasis from, PlanBasis to, Outcome outcome,
            List<ChangedSince> since, boolean supposed, Locale language) {
        Plan before = outcome.before();
        Plan after = outcome.after();
        boolean possible = outcome.breaks().isEmpty();
        return new PreviewView(preview.id(), from.plan(), from.session(), from.version(), preview.madeAt(), preview.expiresAt(),
                preview.today(), changes, from.opening(), to.opening(), possible, views(outcome.breaks(), after, language),
                MoveView.between(before, after, language),
                views(worse(before, after), after, language),
                views(Feasibility.gone(before.conflicts(), after.conflicts()), before, language), criticality(before, after),
                before.hardConflicts().size(), after.hardConflicts().size(), RemedyView.of(outcome.remedies(), after, language),
                ChangedSinceView.of(since, language), supposed, possible && since.isEmpty() && !supposed ? List.of(Allowed.APPLY) : List.of());
    }

    private static List<Conflict> worse(Plan before, Plan after) {
        return Stream.concat(Feasibility.broken(after.conflicts(), before.conflicts(), List.of()).stream(),
                Feasibility.missed(after.conflicts(), before.conflicts()).stream()).toList();
    }

    private static List<ConflictView> views(List<Conflict> conflicts, Plan plan, Locale language) {
        return conflicts.stream().map(one -> ConflictView.of(one, plan, language)).toList();
    }

    private static List<CriticalityView> criticality(Plan before, Plan after) {
        return after.activities().stream().filter(now -> now.critical() != before.activity(now.code()).critical()).map(now -> {
            var was = before.activity(now.code());
            return new CriticalityView(now.code(), now.title(), was.critical(), now.critical(), was.totalSlack(),
                    now.totalSlack());
        }).toList();
    }
}
