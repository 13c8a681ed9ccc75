package org.plenum.task.preview;

import java.util.List;
import java.util.UUID;

/// Why something asked of a preview is refused. Nothing was changed.
sealed abstract class PreviewRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final UUID preview;

    private PreviewRefused(UUID preview) {
        super(preview.toString(), null, false, false);
        this.preview = preview;
    }

    /// There is none, or it has expired.
    static final class Unknown extends PreviewRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID preview) {
            super(preview);
        }
    }

    /// What it was computed from has changed.
    static final class Stale extends PreviewRefused {
        private static final long serialVersionUID = 1L;
        final transient List<ChangedSince> changed;

        Stale(UUID preview, List<ChangedSince> changed) {
            super(preview);
            this.changed = changed;
        }
    }

    /// It supposes an official list that is not loaded, or was loaded otherwise.
    static final class YearNotLoaded extends PreviewRefused {
        private static final long serialVersionUID = 1L;
        final int year;

        YearNotLoaded(UUID preview, int year) {
            super(preview);
            this.year = year;
        }
    }
}
