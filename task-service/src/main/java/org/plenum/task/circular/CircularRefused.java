package org.plenum.task.circular;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Why something asked of a circular is refused. Nothing was changed.
sealed abstract class CircularRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private CircularRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such circular, or it is not addressed to the caller.
    static final class Unknown extends CircularRefused {
        private static final long serialVersionUID = 1L;
        final UUID circular;

        Unknown(UUID circular) {
            super("no circular " + circular);
            this.circular = circular;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends CircularRefused {
        private static final long serialVersionUID = 1L;
        final CircularState state;
        final CircularAction action;
        final transient List<CircularAction> allowed;

        WrongState(CircularState state, CircularAction action, List<CircularAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// What is withdrawn needs not be read.
    static final class Withdrawn extends CircularRefused {
        private static final long serialVersionUID = 1L;
        final String reason;

        Withdrawn(String reason) {
            super("withdrawn");
            this.reason = reason;
        }
    }

    /// Only the office and the research office publish.
    static final class NotPublisher extends CircularRefused {
        private static final long serialVersionUID = 1L;

        NotPublisher() {
            super("not a publisher");
        }
    }

    /// Only whom it addresses reads it.
    static final class NotAddressee extends CircularRefused {
        private static final long serialVersionUID = 1L;

        NotAddressee() {
            super("not an addressee");
        }
    }

    /// It was corrected since: there is a later edition to be read.
    static final class Corrected extends CircularRefused {
        private static final long serialVersionUID = 1L;
        final int read;
        final int current;

        Corrected(int read, int current) {
            super(read + " is not " + current);
            this.read = read;
            this.current = current;
        }
    }

    /// The deadline has passed before it is published.
    static final class DeadlinePast extends CircularRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate readBy;
        final LocalDate today;

        DeadlinePast(LocalDate readBy, LocalDate today) {
            super(readBy + " is past");
            this.readBy = readBy;
            this.today = today;
        }
    }
}
