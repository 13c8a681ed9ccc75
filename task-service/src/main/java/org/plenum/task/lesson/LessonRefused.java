package org.plenum.task.lesson;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Why something asked of a lesson is refused. Nothing was changed.
sealed abstract class LessonRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LessonRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such lesson.
    static final class Unknown extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final UUID lesson;

        Unknown(UUID lesson) {
            super("no lesson " + lesson);
            this.lesson = lesson;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final LessonState state;
        final LessonAction action;
        final transient List<LessonAction> allowed;

        WrongState(LessonState state, LessonAction action, List<LessonAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// A lesson is raised in the name of one's own unit; the office may do so for others.
    static final class NotOwnUnit extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final String unit;

        NotOwnUnit(String unit) {
            super("not of " + unit);
            this.unit = unit;
        }
    }

    /// Only the office keeps the ledger.
    static final class NotKeeper extends LessonRefused {
        private static final long serialVersionUID = 1L;

        NotKeeper() {
            super("not the ledger's keeper");
        }
    }

    /// Only the responsible unit, or the office, puts right.
    static final class NotResponsible extends LessonRefused {
        private static final long serialVersionUID = 1L;
        /// Null if none is named yet.
        final @Nullable String unit;

        NotResponsible(@Nullable String unit) {
            super("not of " + unit);
            this.unit = unit;
        }
    }

    /// Only the office or a member of the chairpersons' meeting checks.
    static final class NotChecker extends LessonRefused {
        private static final long serialVersionUID = 1L;

        NotChecker() {
            super("not a checker");
        }
    }

    /// The checker is never the doer.
    static final class OwnWork extends LessonRefused {
        private static final long serialVersionUID = 1L;

        OwnWork() {
            super("own work");
        }
    }

    /// 不改不销: neither a task nor evidence.
    static final class NoEvidence extends LessonRefused {
        private static final long serialVersionUID = 1L;

        NoEvidence() {
            super("no evidence");
        }
    }

    /// A good practice is adopted by tasks.
    static final class NoTask extends LessonRefused {
        private static final long serialVersionUID = 1L;

        NoTask() {
            super("no task");
        }
    }

    /// 不改不销: linked tasks that are not closed.
    static final class TasksOpen extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> tasks;

        /// @param tasks their codes and titles
        TasksOpen(List<String> tasks) {
            super("open: " + tasks);
            this.tasks = List.copyOf(tasks);
        }
    }

    /// A lesson is met by tasks of the session that is to do better.
    static final class OtherSession extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final String target;
        final String session;

        OtherSession(String target, String session) {
            super(session + " is not " + target);
            this.target = target;
            this.session = session;
        }
    }

    /// The task is linked already.
    static final class Linked extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        Linked(UUID task) {
            super("linked " + task);
            this.task = task;
        }
    }

    /// More tasks than one lesson can have.
    static final class TooManyTasks extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final int most;

        TooManyTasks(int most) {
            super("more than " + most);
            this.most = most;
        }
    }

    /// The lesson is not linked to that task.
    static final class NotLinked extends LessonRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        NotLinked(UUID task) {
            super("not linked " + task);
            this.task = task;
        }
    }
}
