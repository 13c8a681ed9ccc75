package org.plenum.task.sheet;

import java.util.List;
import java.util.UUID;

import org.plenum.platform.web.Text;

/// Why a sheet is not taken. Nothing was changed.
sealed abstract class SheetRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SheetRefused(String message) {
        super(message, null, false, false);
    }

    /// Single cells make the sheet unreadable as a whole: formulas, merged cells, days written as text.
    static final class Cells extends SheetRefused {
        private static final long serialVersionUID = 1L;
        final transient List<Fault> faults;

        /// @param address of a cell, or a range
        record Fault(String address, Text message) {
        }

        Cells(List<Fault> faults) {
            super("faults in " + faults.stream().map(Fault::address).toList());
            this.faults = List.copyOf(faults);
        }
    }

    /// It was made from another plan.
    static final class OtherPlan extends SheetRefused {
        private static final long serialVersionUID = 1L;
        final UUID made;

        OtherPlan(UUID made) {
            super("of plan " + made);
            this.made = made;
        }
    }

    /// The plan has changed since the sheet was made.
    static final class Stale extends SheetRefused {
        private static final long serialVersionUID = 1L;
        final transient List<Text> changed;

        Stale(List<Text> changed) {
            super("stale: " + changed);
            this.changed = List.copyOf(changed);
        }
    }

    /// There is no such import of the plan, or it has expired.
    static final class UnknownImport extends SheetRefused {
        private static final long serialVersionUID = 1L;
        final UUID id;

        UnknownImport(UUID id) {
            super("no import " + id);
            this.id = id;
        }
    }

    /// Cells with errors are mended first.
    static final class HasErrors extends SheetRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> addresses;

        HasErrors(List<String> addresses) {
            super("errors in " + addresses);
            this.addresses = List.copyOf(addresses);
        }
    }

    /// It says what the plan says.
    static final class NothingToDo extends SheetRefused {
        private static final long serialVersionUID = 1L;

        NothingToDo() {
            super("no change");
        }
    }
}
