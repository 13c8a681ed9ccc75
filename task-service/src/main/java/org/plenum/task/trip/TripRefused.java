package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Why something asked of a trip is refused. Nothing was changed.
sealed abstract class TripRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TripRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such trip.
    static final class Unknown extends TripRefused {
        private static final long serialVersionUID = 1L;
        final UUID trip;

        Unknown(UUID trip) {
            super("no trip " + trip);
            this.trip = trip;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends TripRefused {
        private static final long serialVersionUID = 1L;
        final TripState state;
        final TripAction action;
        final transient List<TripAction> allowed;

        WrongState(TripState state, TripAction action, List<TripAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// Only the lead unit, or the office, organizes.
    static final class NotOrganizer extends TripRefused {
        private static final long serialVersionUID = 1L;
        final String leadUnit;

        NotOrganizer(String leadUnit) {
            super("not of " + leadUnit);
            this.leadUnit = leadUnit;
        }
    }

    /// Only the office confirms.
    static final class NotCoordinator extends TripRefused {
        private static final long serialVersionUID = 1L;

        NotCoordinator() {
            super("not of the office");
        }
    }

    /// Somebody is taken already, or the plenary meets.
    static final class Blocked extends TripRefused {
        private static final long serialVersionUID = 1L;
        final transient List<TripConflict> conflicts;

        Blocked(List<TripConflict> conflicts) {
            super(conflicts.size() + " conflicts");
            this.conflicts = List.copyOf(conflicts);
        }
    }

    /// Nothing comes of a trip before its last day.
    static final class NotOver extends TripRefused {
        private static final long serialVersionUID = 1L;
        final LocalDate toDay;
        final LocalDate today;

        NotOver(LocalDate toDay, LocalDate today) {
            super(toDay + " is after " + today);
            this.toDay = toDay;
            this.today = today;
        }
    }
}
