package org.plenum.task.programme;

import org.plenum.platform.identity.Caller;

/// What may be asked of a programme. A new case does not compile until [Programme#handle] answers it.
sealed interface ProgrammeCommand {

    Caller by();

    ProgrammeAction action();

    /// 修改项目.
    record Change(Caller by, ProgrammeFields to) implements ProgrammeCommand {
        @Override
        public ProgrammeAction action() {
            return ProgrammeAction.CHANGE;
        }
    }

    /// 年度归档: that year and those before it.
    record CloseYear(Caller by, int year) implements ProgrammeCommand {
        @Override
        public ProgrammeAction action() {
            return ProgrammeAction.CLOSE_YEAR;
        }
    }

    /// 撤销归档: that year and those after it.
    record ReopenYear(Caller by, int year, String reason) implements ProgrammeCommand {
        @Override
        public ProgrammeAction action() {
            return ProgrammeAction.REOPEN_YEAR;
        }
    }

    /// 结束项目.
    record End(Caller by, String reason) implements ProgrammeCommand {
        @Override
        public ProgrammeAction action() {
            return ProgrammeAction.END;
        }
    }

    /// 恢复项目.
    record Resume(Caller by, String reason) implements ProgrammeCommand {
        @Override
        public ProgrammeAction action() {
            return ProgrammeAction.RESUME;
        }
    }
}
