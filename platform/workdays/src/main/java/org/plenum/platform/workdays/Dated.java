package org.plenum.platform.workdays;

import java.time.LocalDate;

/// A computed date with how far it can be relied on.
///
/// @param certainty over every year between the start of the computation and its result
public record Dated(LocalDate date, Certainty certainty) {
}
