package org.plenum.member.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// Which meetings are asked for.
record MeetingFilter(@Nullable String kind, @Nullable MeetingState state, @Nullable LocalDate from, @Nullable LocalDate to) {
}
