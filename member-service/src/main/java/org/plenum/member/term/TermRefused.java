package org.plenum.member.term;

import java.time.LocalDate;

/// Why something about a term was not done.
final class TermRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    TermRefused(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// The cases.
    sealed interface Reason {
    }

    /// There is no such term.
    record Unknown(int term) implements Reason {
    }

    /// The term stands already.
    record Exists(int term) implements Reason {
    }

    /// Its days meet those of another term.
    record Overlaps(int term, int other) implements Reason {
    }

    /// Its last day is set already.
    record Ended(int term, LocalDate on) implements Reason {
    }

    /// The last day would lie before the first.
    record EndsBeforeItBegins(int term, LocalDate from) implements Reason {
    }

    /// A membership reaches beyond the last day.
    record MembershipsGoOn(int term, LocalDate until) implements Reason {
    }

    /// The term has a sector with this code or name.
    record SectorExists(int term, String sector) implements Reason {
    }
}
