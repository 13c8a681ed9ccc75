package org.plenum.task.programme.invitation;

import org.plenum.platform.identity.Caller;

/// What may be asked of an invitation. A new case does not compile until [Invitation#handle] answers it.
sealed interface InvitationCommand {

    Caller by();

    InvitationAction action();

    /// 接受.
    record Accept(Caller by) implements InvitationCommand {
        @Override
        public InvitationAction action() {
            return InvitationAction.ACCEPT;
        }
    }

    /// 谢绝.
    record Decline(Caller by, String reason) implements InvitationCommand {
        @Override
        public InvitationAction action() {
            return InvitationAction.DECLINE;
        }
    }

    /// 收回.
    record Withdraw(Caller by, String reason) implements InvitationCommand {
        @Override
        public InvitationAction action() {
            return InvitationAction.WITHDRAW;
        }
    }

    /// 登记出席.
    record Record(Caller by, Attendance attendance) implements InvitationCommand {
        @Override
        public InvitationAction action() {
            return InvitationAction.RECORD;
        }
    }

    /// 更正出席.
    record Correct(Caller by, Attendance attendance, String reason) implements InvitationCommand {
        @Override
        public InvitationAction action() {
            return InvitationAction.CORRECT;
        }
    }
}
