package org.plenum.task.programme.activity;

import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// What may be asked of an activity. A new case does not compile until [ProgrammeActivity#handle] answers it.
sealed interface ActivityCommand {

    Caller by();

    ActivityAction action();

    /// 修改安排.
    record Change(Caller by, ActivityFields to) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.CHANGE;
        }
    }

    /// 举办.
    record Hold(Caller by, ActivityOutcome outcome) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.HOLD;
        }
    }

    /// 取消.
    record Cancel(Caller by, String reason) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.CANCEL;
        }
    }

    /// 更正成果.
    record Correct(Caller by, ActivityOutcome outcome, String reason) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.CORRECT;
        }
    }

    /// 关联任务.
    record Link(Caller by, UUID task) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.LINK;
        }
    }

    /// 取消关联任务.
    record Unlink(Caller by, UUID task) implements ActivityCommand {
        @Override
        public ActivityAction action() {
            return ActivityAction.UNLINK;
        }
    }
}
