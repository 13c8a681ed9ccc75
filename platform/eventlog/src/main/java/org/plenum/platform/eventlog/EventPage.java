package org.plenum.platform.eventlog;

import java.util.List;

/// A piece of the log.
///
/// A page read with a filter examines a bounded number of rows, so that its cost does not depend on how rare the wanted
/// events are. It may thus hold few events or none while `more` is true: go on from `next`.
///
/// @param next where the next page begins; also valid later, when more has happened
/// @param more whether the next page is worth asking for at once
public record EventPage(List<RecordedEvent> events, EventCursor next, boolean more) {

    public EventPage {
        events = List.copyOf(events);
    }
}
