package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Problem;

/// Why something asked of a plan is refused. Nothing was changed.
sealed abstract class PlanRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PlanRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such plan.
    static final class Unknown extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID plan;

        Unknown(UUID plan) {
            super("no plan " + plan);
            this.plan = plan;
        }
    }

    /// The plan has no such link.
    static final class UnknownLink extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID link;

        UnknownLink(UUID link) {
            super("no link " + link);
            this.link = link;
        }
    }

    /// The session has a plan of that template.
    static final class Exists extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID plan;

        Exists(UUID plan) {
            super("plan " + plan);
            this.plan = plan;
        }
    }

    /// The plan has such a link.
    static final class LinkExists extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID link;

        LinkExists(UUID link) {
            super("link " + link);
            this.link = link;
        }
    }

    /// Tasks would wait for each other.
    static final class Cyclic extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> members;
        final transient List<String> titles;

        /// @param members codes in the order of the links
        Cyclic(List<String> members, List<String> titles) {
            super("cyclic: " + members);
            this.members = members;
            this.titles = titles;
        }
    }

    /// The scheduler cannot date it at all.
    static final class Unschedulable extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final transient Problem problem;

        Unschedulable(Problem problem) {
            super(problem.toString());
            this.problem = problem;
        }
    }

    /// An opening day that breaks what could be kept until now.
    static final class Impossible extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID plan;
        final String session;
        final LocalDate from;
        final transient Plan schedule;
        final transient List<Conflict> breaks;

        /// @param schedule the plan as it would be
        /// @param breaks its new conflicts
        Impossible(CountdownPlan plan, LocalDate from, Plan schedule, List<Conflict> breaks) {
            super("impossible: " + breaks);
            this.plan = plan.id();
            this.session = plan.sessionCode();
            this.from = from;
            this.schedule = schedule;
            this.breaks = breaks;
        }
    }

    /// A task whose deadline was to be extended has to finish before that day all the same: what follows cannot wait.
    static final class CannotWait extends PlanRefused {
        private static final long serialVersionUID = 1L;
        final UUID plan;
        final transient Plan schedule;
        final String code;
        final LocalDate day;

        /// @param schedule the plan as it would be
        CannotWait(UUID plan, Plan schedule, String code, LocalDate day) {
            super(code + " cannot wait until " + day);
            this.plan = plan;
            this.schedule = schedule;
            this.code = code;
            this.day = day;
        }
    }
}
