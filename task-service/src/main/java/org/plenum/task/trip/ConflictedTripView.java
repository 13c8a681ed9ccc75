package org.plenum.task.trip;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A trip with what stands against it.
@Schema(name = "ConflictedTrip")
record ConflictedTripView(@Schema(description = "活动 The trip") TripSummaryView trip,
        @Schema(description = "与其安排冲突的事项，先列 blocking 的，1—100项 What stands against it, the blocking ones first, 1 to 100") List<TripConflictView> conflicts) {
}
