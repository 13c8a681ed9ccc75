package org.plenum.task.revision;

import static org.plenum.task.template.TemplateDuration.KeptPlanned.AS_ASKED;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.FIXED;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.MILESTONE;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.NOT_CLOSED;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.START_UNKNOWN;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.TERMINATED;
import static org.plenum.task.template.TemplateDuration.KeptPlanned.TOO_LONG;

import org.jspecify.annotations.Nullable;
import org.plenum.task.task.DatedTask;
import org.plenum.task.template.TemplateDuration;
import org.plenum.task.template.TemplateDuration.KeptPlanned;
import org.plenum.task.template.TemplateItem;

/// What a task took, as the template of the year after sees it.
record Lived(TemplateItem item, TemplateDuration duration) {

    private static final int LONGEST = 500;

    /// @param planned the task as it was planned
    /// @param actual whether what it took is wanted
    static Lived of(TemplateItem planned, DatedTask task, boolean actual) {
        KeptPlanned kept = actual ? kept(planned, task) : AS_ASKED;
        Integer days = task.actualDays();
        var duration = new TemplateDuration(planned.code(), planned.durationDays(), days, kept);
        return new Lived(kept == null && days != null ? planned.lasting(days) : planned, duration);
    }

    private static @Nullable KeptPlanned kept(TemplateItem planned, DatedTask task) {
        if (planned.fixed()) {
            return FIXED;
        }
        if (planned.durationDays() == 0) {
            return MILESTONE;
        }
        return switch (task.state()) {
            case TERMINATED -> TERMINATED;
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED -> NOT_CLOSED;
            case CLOSED -> task.actualDays() == null ? START_UNKNOWN : task.actualDays() > LONGEST ? TOO_LONG : null;
        };
    }
}
