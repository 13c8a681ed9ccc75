package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A row as the database gives it.
///
/// @param leave the request that is open or granted
record AttendeeRow(UUID member, String sortKey, String name, String number, boolean required, @Nullable Instant signedInAt,
        @Nullable String signedInBy, @Nullable Instant signedOutAt, @Nullable String correction, @Nullable UUID leave,
        @Nullable String leaveState) {

    Presence presence() {
        if (!required) {
            return Presence.TAKEN_OFF;
        }
        if (signedInAt != null) {
            return Presence.SIGNED_IN;
        }
        return "GRANTED".equals(leaveState) ? Presence.ON_LEAVE : Presence.MISSING;
    }
}
