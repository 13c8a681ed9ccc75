package org.plenum.task.trip;

/// What a trip is for.
enum TripKind {
    /// 务虚会: the year ahead is talked over.
    RETREAT,
    /// 调研: to counties and their places.
    RESEARCH
}
