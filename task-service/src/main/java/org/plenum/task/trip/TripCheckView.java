package org.plenum.task.trip;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What would stand against a trip that is not stored.
@Schema(name = "TripCheck")
record TripCheckView(
        @Schema(description = "是否可以确认：没有 blocking 的冲突 Whether it could be confirmed: no conflict blocks it", examples = "true") boolean confirmable,
        @Schema(description = "与此安排冲突的事项，先列 blocking 的，至多100项 What stands against it, the blocking ones first, at most 100") List<TripConflictView> conflicts) {
}
