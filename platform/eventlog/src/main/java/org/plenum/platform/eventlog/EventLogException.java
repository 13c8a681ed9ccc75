package org.plenum.platform.eventlog;

/// The database refused or failed; the cause says why. The caller's transaction can't be committed any more.
public class EventLogException extends RuntimeException {

    EventLogException(String message, Throwable cause) {
        super(message, cause);
    }
}
