package org.plenum.task.adoption;

import java.util.List;
import java.util.UUID;

import org.plenum.task.preview.ChangedSince;

/// Why a template is not brought into a plan. Nothing was changed.
sealed abstract class AdoptionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private AdoptionRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such session.
    static final class UnknownSession extends AdoptionRefused {
        private static final long serialVersionUID = 1L;
        final String session;

        UnknownSession(String session) {
            super("no session " + session);
            this.session = session;
        }
    }

    /// The session has no such preview, or it has expired.
    static final class Unknown extends AdoptionRefused {
        private static final long serialVersionUID = 1L;
        final UUID preview;

        Unknown(UUID preview) {
            super("no preview " + preview);
            this.preview = preview;
        }
    }

    /// What it was computed from has changed.
    static final class Stale extends AdoptionRefused {
        private static final long serialVersionUID = 1L;
        final UUID preview;
        final transient List<ChangedSince> changed;

        Stale(UUID preview, List<ChangedSince> changed) {
            super("stale preview " + preview);
            this.preview = preview;
            this.changed = changed;
        }
    }

    /// The plan follows that version, or a newer one.
    static final class NotNewer extends AdoptionRefused {
        private static final long serialVersionUID = 1L;
        final UUID plan;
        final String template;
        final int current;
        final int asked;

        NotNewer(UUID plan, String template, int current, int asked) {
            super(template + " " + asked + " is not newer than " + current);
            this.plan = plan;
            this.template = template;
            this.current = current;
            this.asked = asked;
        }
    }
}
