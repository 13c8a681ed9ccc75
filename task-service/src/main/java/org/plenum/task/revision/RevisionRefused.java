package org.plenum.task.revision;

import org.plenum.task.schedule.Plan;

/// Why a version of a template is refused. Nothing was stored.
sealed abstract class RevisionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private RevisionRefused(String message) {
        super(message, null, false, false);
    }

    /// It cannot be dated without conflict, on whatever day it is begun.
    static final class Impossible extends RevisionRefused {
        private static final long serialVersionUID = 1L;
        final String template;
        final transient Plan schedule;

        /// @param schedule with its conflicts
        Impossible(String template, Plan schedule) {
            super("impossible: " + schedule.conflicts());
            this.template = template;
            this.schedule = schedule;
        }
    }
}
