package org.plenum.task.trip;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// What may be asked of a trip. A new case does not compile until [Trip#handle] answers it.
sealed interface TripCommand {

    Caller by();

    TripAction action();

    /// 修改安排.
    record Change(Caller by, TripFields to) implements TripCommand {
        @Override
        public TripAction action() {
            return TripAction.CHANGE;
        }
    }

    /// 确认.
    ///
    /// @param conflicts what stands against it
    record Confirm(Caller by, List<TripConflict> conflicts) implements TripCommand {
        @Override
        public TripAction action() {
            return TripAction.CONFIRM;
        }
    }

    /// 重新安排.
    record Replan(Caller by, String reason) implements TripCommand {
        @Override
        public TripAction action() {
            return TripAction.REPLAN;
        }
    }

    /// 登记成果.
    ///
    /// @param report where its report is
    record Hold(Caller by, String outcome, @Nullable String report) implements TripCommand {
        @Override
        public TripAction action() {
            return TripAction.HOLD;
        }
    }

    /// 取消.
    record Cancel(Caller by, String reason) implements TripCommand {
        @Override
        public TripAction action() {
            return TripAction.CANCEL;
        }
    }
}
