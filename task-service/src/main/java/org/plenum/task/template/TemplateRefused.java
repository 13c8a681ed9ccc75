package org.plenum.task.template;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Why something asked of a template is refused. Nothing was changed.
sealed abstract class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String code;

    private TemplateRefused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /// There is none of that code, or not in that version.
    static final class Unknown extends TemplateRefused {
        private static final long serialVersionUID = 1L;
        final @Nullable Integer version;

        Unknown(String code, @Nullable Integer version) {
            super(code);
            this.version = version;
        }
    }

    /// It is no longer offered.
    static final class Retired extends TemplateRefused {
        private static final long serialVersionUID = 1L;
        final int version;
        final LocalDate on;

        Retired(String code, int version, LocalDate on) {
            super(code);
            this.version = version;
            this.on = on;
        }
    }

    /// All its versions were retired.
    static final class NoneOffered extends TemplateRefused {
        private static final long serialVersionUID = 1L;

        NoneOffered(String code) {
            super(code);
        }
    }
}
