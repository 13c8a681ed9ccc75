package org.plenum.task.evidence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.plenum.platform.web.Text;
import org.plenum.task.evidence.file.FileType;
import org.plenum.task.task.TaskState;

/// Why something asked of evidence is refused. Nothing was changed.
sealed abstract class EvidenceRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private EvidenceRefused(String message) {
        super(message, null, false, false);
    }

    /// The task has no such evidence.
    static final class Unknown extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final UUID evidence;

        Unknown(UUID evidence) {
            super("no evidence " + evidence);
            this.evidence = evidence;
        }
    }

    /// A handing in names what the task does not have, or what was removed.
    static final class NotThere extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final transient List<String> ids;

        NotThere(List<UUID> ids) {
            super("not evidence of the task");
            this.ids = ids.stream().map(UUID::toString).toList();
        }
    }

    /// Only those who work on the task add to it.
    static final class NotContributor extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final String leadUnit;
        final transient List<String> cooperatingUnits;

        NotContributor(String leadUnit, List<String> cooperatingUnits) {
            super("not a contributor");
            this.leadUnit = leadUnit;
            this.cooperatingUnits = List.copyOf(cooperatingUnits);
        }
    }

    /// Others remove it.
    static final class NotRemover extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final String addedBy;
        final String leadUnit;

        NotRemover(String addedBy, String leadUnit) {
            super("not theirs to remove");
            this.addedBy = addedBy;
            this.leadUnit = leadUnit;
        }
    }

    /// The evidence of a task that is over stays as it is.
    static final class TaskOver extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final TaskState state;

        TaskOver(TaskState state) {
            super("task is " + state);
            this.state = state;
        }
    }

    /// It is being looked at by the checker.
    static final class BeingChecked extends EvidenceRefused {
        private static final long serialVersionUID = 1L;

        BeingChecked() {
            super("being checked");
        }
    }

    /// It was removed.
    static final class Removed extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final String by;
        final transient Instant at;

        Removed(String by, Instant at) {
            super("removed");
            this.by = by;
            this.at = at;
        }
    }

    /// There is nothing to download.
    static final class NoFile extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final EvidenceKind kind;

        NoFile(EvidenceKind kind) {
            super("a " + kind);
            this.kind = kind;
        }
    }

    /// The file is not of a kind that is taken.
    static final class WrongType extends EvidenceRefused {
        private static final long serialVersionUID = 1L;
        final String name;
        final transient Text reason;
        final transient List<FileType> allowed;

        WrongType(String name, Text reason, List<FileType> allowed) {
            super("not taken");
            this.name = name;
            this.reason = reason;
            this.allowed = List.copyOf(allowed);
        }
    }
}
