package org.plenum.task.programme.village;

import java.time.LocalDate;

import org.plenum.platform.identity.Caller;

/// What may be asked of an assignment. A new case does not compile until [VillageAssignment#handle] answers it.
sealed interface VillageAssignmentCommand {

    Caller by();

    VillageAssignmentAction action();

    /// 接受.
    record Accept(Caller by) implements VillageAssignmentCommand {
        @Override
        public VillageAssignmentAction action() {
            return VillageAssignmentAction.ACCEPT;
        }
    }

    /// 谢绝.
    record Decline(Caller by, String reason) implements VillageAssignmentCommand {
        @Override
        public VillageAssignmentAction action() {
            return VillageAssignmentAction.DECLINE;
        }
    }

    /// 收回.
    record Withdraw(Caller by, String reason) implements VillageAssignmentCommand {
        @Override
        public VillageAssignmentAction action() {
            return VillageAssignmentAction.WITHDRAW;
        }
    }

    /// 结束联系.
    record End(Caller by, LocalDate lastDay, String reason) implements VillageAssignmentCommand {
        @Override
        public VillageAssignmentAction action() {
            return VillageAssignmentAction.END;
        }
    }
}
