package org.plenum.platform.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An [Event] as it stands in the log.
///
/// @param cursor its place in the log
/// @param id unique, UUIDv7; receivers recognise a repeated delivery by it
/// @param audience sorted
/// @param payload the JSON text exactly as it was written
public record RecordedEvent(
        EventCursor cursor,
        UUID id,
        Instant at,
        String actor,
        String type,
        String subjectType,
        String subjectId,
        int version,
        List<String> audience,
        String payload) {

    public RecordedEvent {
        audience = List.copyOf(audience);
    }
}
