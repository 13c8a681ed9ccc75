package org.plenum.task.preview;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.plan.ConflictView;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedy;

/// What a plan cannot keep, and what would mend it.
record RemediesView(@Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "计划的版本 Version of the plan", examples = "0") int planVersion,
        @Schema(description = "不能按期之处 What cannot be kept") List<ConflictView> conflicts,
        @Schema(description = "补救办法，首选在前，均已试排 Remedies, the best first; each was tried") List<RemedyView> remedies,
        @Schema(description = "排名规则 How they are ranked", examples = "涉及任务少者在前，其次移动小者；推迟开幕最后") String ranking) {

    static RemediesView of(PlanBasis basis, Plan plan, List<Remedy> remedies, Locale language) {
        String ranking = language.getLanguage().equals("zh")
                ? "涉及任务少者在前，其次移动天数小者，再次少错过软期限者；推迟开幕影响全局，排在最后。每项都已重新排期核实：确能消除冲突，且不使原可按期的变得不能，至多错过软期限（已列明）。过去的日子不能再开始，故不作补救。"
                : "Fewest tasks touched first, then least movement, then fewest soft deadlines missed; a later opening concerns everybody and comes last. Each was verified by computing the plan with it: it removes a conflict and breaks nothing that could be kept, but for soft deadlines, which it names. Nothing can start in the past, so that is no remedy.";
        return new RemediesView(basis.plan(), basis.version(),
                plan.hardConflicts().stream().map(one -> ConflictView.of(one, plan, language)).toList(),
                RemedyView.of(remedies, plan, language), ranking);
    }
}
