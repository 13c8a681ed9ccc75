package org.plenum.platform.eventlog;

/// The last sealed event. Noted outside of the database (printed, signed, sent to another authority), it is an
/// anchor: [EventLog#verify(EventLogHead)] later proves that the events up to it are still the same.
///
/// @param cursor place of the last sealed event; [EventCursor#START] when there is none
/// @param count number of sealed events
/// @param hash seal of the last one, SHA-256 in lower-case hexadecimal; zeros when there is none
public record EventLogHead(EventCursor cursor, long count, String hash) {
}
