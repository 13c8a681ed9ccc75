package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.plenum.platform.web.Text;

/// Why something asked of a task is refused. Nothing was changed.
sealed abstract class TaskRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TaskRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such task.
    static final class Unknown extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        Unknown(UUID task) {
            super("no task " + task);
            this.task = task;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final TaskState state;
        final TaskAction action;
        final transient List<TaskAction> allowed;

        WrongState(TaskState state, TaskAction action, List<TaskAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// Only the lead unit, or the office as the plan's lead, does the work.
    static final class NotLeadUnit extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final String leadUnit;

        NotLeadUnit(String leadUnit) {
            super("not of " + leadUnit);
            this.leadUnit = leadUnit;
        }
    }

    /// Only the plan's lead or a member of the chairpersons' meeting checks.
    static final class NotChecker extends TaskRefused {
        private static final long serialVersionUID = 1L;

        NotChecker() {
            super("not a checker");
        }
    }

    /// Only the plan's lead divides the labour.
    static final class NotPlanLead extends TaskRefused {
        private static final long serialVersionUID = 1L;

        NotPlanLead() {
            super("not the plan's lead");
        }
    }

    /// The checker is never the doer.
    static final class OwnWork extends TaskRefused {
        private static final long serialVersionUID = 1L;

        OwnWork() {
            super("own work");
        }
    }

    /// 销号 needs evidence.
    static final class NoEvidence extends TaskRefused {
        private static final long serialVersionUID = 1L;

        NoEvidence() {
            super("no evidence");
        }
    }

    /// The day of a fixed task is not negotiable.
    static final class FixedDay extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final String title;

        FixedDay(String title) {
            super("fixed");
            this.title = title;
        }
    }

    /// Others decide about that.
    static final class NotInCharge extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final TaskAction action;
        final transient Text who;

        NotInCharge(TaskAction action, Text who) {
            super("not in charge of " + action);
            this.action = action;
            this.who = who;
        }
    }

    /// 延期 is applied for before expiry.
    static final class ExtensionTooLate extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate due;

        ExtensionTooLate(LocalDate due) {
            super("was due on " + due);
            this.due = due;
        }
    }

    /// One request at a time.
    static final class ExtensionOpen extends TaskRefused {
        private static final long serialVersionUID = 1L;

        ExtensionOpen() {
            super("a request is open");
        }
    }

    /// The day wished for is none that can be granted.
    static final class ExtensionDay extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate to;
        final transient Text reason;

        ExtensionDay(LocalDate to, Text reason) {
            super("not to " + to);
            this.to = to;
            this.reason = reason;
        }
    }

    /// The task has no such request.
    static final class UnknownExtension extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final int number;

        UnknownExtension(int number) {
            super("no request " + number);
            this.number = number;
        }
    }

    /// There is no open request, or it is another one.
    static final class ExtensionSettled extends TaskRefused {
        private static final long serialVersionUID = 1L;

        ExtensionSettled() {
            super("nothing to decide");
        }
    }

    /// Who applies never decides.
    static final class OwnExtension extends TaskRefused {
        private static final long serialVersionUID = 1L;

        OwnExtension() {
            super("own request");
        }
    }

    /// A rejection says why.
    static final class NoReason extends TaskRefused {
        private static final long serialVersionUID = 1L;

        NoReason() {
            super("no reason");
        }
    }

    /// The task has no such step.
    static final class UnknownStep extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final int number;

        UnknownStep(int number) {
            super("no step " + number);
            this.number = number;
        }
    }

    /// Not possible with a step in its state.
    static final class WrongStepState extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final StepState state;
        final TaskAction action;
        final transient List<TaskAction> allowed;

        WrongStepState(StepState state, TaskAction action, List<TaskAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// Fifty steps are more than anybody follows.
    static final class TooManySteps extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final int most;

        TooManySteps(int most) {
            super("more than " + most);
            this.most = most;
        }
    }

    /// A step is part of its task, so it is not due after it.
    static final class StepAfterTask extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate due;
        final LocalDate taskDue;

        StepAfterTask(LocalDate due, LocalDate taskDue) {
            super(due + " is after " + taskDue);
            this.due = due;
            this.taskDue = taskDue;
        }
    }

    /// What is not done is not handed in.
    static final class StepsOpen extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> steps;

        StepsOpen(List<String> steps) {
            super("steps are open");
            this.steps = List.copyOf(steps);
        }
    }

    /// The progress of a divided task is not reported by hand.
    static final class ProgressBySteps extends TaskRefused {
        private static final long serialVersionUID = 1L;
        final int progress;

        ProgressBySteps(int progress) {
            super("progress comes from the steps");
            this.progress = progress;
        }
    }
}
