package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.identity.Caller;

/// A trip in a list.
@Schema(name = "TripSummary")
record TripSummaryView(@Schema(description = "编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b40") UUID id,
        @Schema(description = "RETREAT 务虚会，RESEARCH 调研 Kind", examples = "RESEARCH") TripKind kind,
        @Schema(description = "主题 Subject", examples = "县域科创平台共建共享专题调研") String subject,
        @Schema(description = "牵头单位 Lead unit", examples = "经济科技委") String leadUnit,
        @Schema(description = "第一天 First day", examples = "2021-01-12") LocalDate fromDay,
        @Schema(description = "最后一天，含 Last day, included", examples = "2021-01-13") LocalDate toDay,
        @Schema(description = "地点 Places") List<TripPlace> places,
        @Schema(description = "带队领导 Leader") TripPerson leader,
        @Schema(description = "人数，含带队领导 How many go along, with the leader", examples = "8") int people,
        @Schema(description = "状态 State", examples = "CONFIRMED") TripState state,
        @Schema(description = "调用者现在可做的操作；CONFIRM 还须没有 blocking 的冲突 What this caller may do now; CONFIRM also needs that no conflict blocks it", examples = "[\"CHANGE\",\"CONFIRM\",\"CANCEL\"]") List<TripAction> allowedActions,
        @Schema(description = "版本 Version", examples = "0") int version) {

    static TripSummaryView of(Trip trip, Caller by) {
        return new TripSummaryView(trip.id(), trip.kind(), trip.subject(), trip.leadUnit(), trip.fromDay(), trip.toDay(),
                trip.places(), trip.people().getFirst(), trip.people().size(), trip.state(), trip.allowedActions(by),
                trip.version());
    }
}
