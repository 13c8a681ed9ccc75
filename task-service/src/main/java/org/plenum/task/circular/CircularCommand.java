package org.plenum.task.circular;

import org.plenum.platform.identity.Caller;

/// What may be asked of a circular. A new case does not compile until [Circular#handle] answers it.
sealed interface CircularCommand {

    Caller by();

    CircularAction action();

    /// 修改草稿.
    record Change(Caller by, CircularFields to) implements CircularCommand {
        @Override
        public CircularAction action() {
            return CircularAction.CHANGE;
        }
    }

    /// 发布.
    record Publish(Caller by) implements CircularCommand {
        @Override
        public CircularAction action() {
            return CircularAction.PUBLISH;
        }
    }

    /// 更正.
    record Correct(Caller by, CircularFields to, String reason) implements CircularCommand {
        @Override
        public CircularAction action() {
            return CircularAction.CORRECT;
        }
    }

    /// 撤回.
    record Withdraw(Caller by, String reason) implements CircularCommand {
        @Override
        public CircularAction action() {
            return CircularAction.WITHDRAW;
        }
    }

    /// 签收 of the edition that was read.
    record Acknowledge(Caller by, int edition) implements CircularCommand {
        @Override
        public CircularAction action() {
            return CircularAction.ACKNOWLEDGE;
        }
    }
}
