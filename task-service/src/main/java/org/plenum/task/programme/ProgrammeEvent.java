package org.plenum.task.programme;

/// What happened to a programme; also the payload in the event log.
sealed interface ProgrammeEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Opened _ -> "programme.opened";
            case Changed _ -> "programme.changed";
            case YearClosed _ -> "programme.year-closed";
            case YearReopened _ -> "programme.year-reopened";
            case Ended _ -> "programme.ended";
            case Resumed _ -> "programme.resumed";
        };
    }

    record Opened(String by, String code, ProgrammeFields fields) implements ProgrammeEvent {
    }

    record Changed(String by, ProgrammeFields from, ProgrammeFields to) implements ProgrammeEvent {
    }

    record YearClosed(String by, int year) implements ProgrammeEvent {
    }

    record YearReopened(String by, int year, String reason) implements ProgrammeEvent {
    }

    record Ended(String by, String reason) implements ProgrammeEvent {
    }

    record Resumed(String by, String reason) implements ProgrammeEvent {
    }
}
