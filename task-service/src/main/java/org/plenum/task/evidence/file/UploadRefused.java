package org.plenum.task.evidence.file;

/// Why a file did not arrive. Nothing of it is left.
sealed abstract class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private UploadRefused(String message) {
        super(message, null, false, false);
    }

    static final class Empty extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Empty() {
            super("empty");
        }
    }

    static final class TooLarge extends UploadRefused {
        private static final long serialVersionUID = 1L;
        final long limit;

        TooLarge(long limit) {
            super("more than " + limit + " bytes");
            this.limit = limit;
        }
    }

    /// The client left, or was silent for too long.
    static final class Interrupted extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Interrupted() {
            super("interrupted");
        }
    }

    /// No room on this machine's disk.
    static final class DiskFull extends UploadRefused {
        private static final long serialVersionUID = 1L;

        DiskFull() {
            super("disk full");
        }
    }

    /// As many as this process takes at once are on their way.
    static final class Busy extends UploadRefused {
        private static final long serialVersionUID = 1L;

        Busy() {
            super("busy");
        }
    }
}
