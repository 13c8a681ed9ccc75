package org.plenum.task.trip;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.eventlog.RecordedEvent;

import com.fasterxml.jackson.annotation.JsonRawValue;

/// One entry of a trip's history.
record TripEventView(@Schema(description = "事件编号 Id of the event") UUID id,
        @Schema(description = "何时 When", examples = "2020-12-21T09:30:00+08:00") Instant at,
        @Schema(description = "发生了什么 What happened", examples = "trip.confirmed") String type,
        @Schema(description = "何人（令牌的 sub） Who: subject of the token", examples = "6f1c1c4e-3a8d-3c0b-9f43-0b6d3f0c8a11") String actor,
        @Schema(description = "此后的版本 Version of the trip after it", examples = "1") int tripVersion,
        @Schema(description = "内容，随种类而异；by 为姓名 Content, by type; `by` is the name", type = SchemaType.OBJECT) @JsonRawValue String payload) {

    static TripEventView of(RecordedEvent event) {
        return new TripEventView(event.id(), event.at(), event.type(), event.actor(), event.version(), event.payload());
    }
}
