package org.plenum.platform.workdays;

/// A distance in working days (工作日) with how far it can be relied on.
///
/// @param workdays negative when the second date was the earlier one
public record Span(int workdays, Certainty certainty) {
}
