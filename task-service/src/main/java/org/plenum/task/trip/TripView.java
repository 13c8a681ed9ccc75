package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.topic.TopicFacts;
import org.plenum.task.topic.TopicState;

/// A trip as this caller sees it today.
@Schema(name = "Trip")
record TripView(@Schema(description = "编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b40") UUID id,
        @Schema(description = "RETREAT 务虚会，RESEARCH 调研 Kind", examples = "RESEARCH") TripKind kind,
        @Schema(description = "主题 Subject", examples = "县域科创平台共建共享专题调研") String subject,
        @Schema(description = "牵头单位 Lead unit", examples = "经济科技委") String leadUnit,
        @Schema(description = "第一天 First day", examples = "2021-01-12") LocalDate fromDay,
        @Schema(description = "最后一天，含 Last day, included", examples = "2021-01-13") LocalDate toDay,
        @Schema(description = "地点 Places") List<TripPlace> places,
        @Schema(description = "带队领导 Leader") TripPerson leader,
        @Schema(description = "带队领导以外的参加人 Those beside the leader") List<TripPerson> participants,
        @Schema(description = "参加单位 Units that take part", examples = "[\"研究室\"]") List<String> units,
        @Schema(description = "服务的选题 Topics that it serves") List<ServedTopic> topics,
        @Schema(description = "状态 State", examples = "PLANNED") TripState state,
        @Schema(description = "与此安排冲突的事项，先列 blocking 的，至多100项；已举行或取消的没有 What stands against it, the blocking ones first, at most 100; nothing once it was held or cancelled") List<TripConflictView> conflicts,
        @Schema(description = "成果 Outcome", examples = "形成三条建议", nullable = true) @Nullable String outcome,
        @Schema(description = "报告在何处 Where its report is", examples = "政协发〔2021〕3号", nullable = true) @Nullable String report,
        @Schema(description = "最近一次重新安排或取消的理由 Why it was last planned anew, or cancelled", examples = "与全会筹备冲突", nullable = true) @Nullable String reason,
        @Schema(description = "调用者现在可做的操作；CONFIRM 还须没有 blocking 的冲突 What this caller may do now; CONFIRM also needs that no conflict blocks it", examples = "[\"CHANGE\",\"CONFIRM\",\"CANCEL\"]") List<TripAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    /// A topic that a trip serves.
    @Schema(name = "ServedTopic")
    record ServedTopic(@Schema(description = "选题编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b30") UUID id,
            @Schema(description = "选题 Title", examples = "推动县域科创平台共建共享") String title,
            @Schema(description = "状态 State", examples = "ADOPTED") TopicState state) {
    }

    static TripView of(Trip trip, List<TopicFacts> topics, List<TripConflict> conflicts, Caller by, Locale language) {
        TripFields fields = trip.fields();
        return new TripView(trip.id(), trip.kind(), trip.subject(), trip.leadUnit(), trip.fromDay(), trip.toDay(),
                fields.places(), fields.leader(), fields.participants(), fields.units(),
                topics.stream().map(topic -> new ServedTopic(topic.id(), topic.title(), topic.state())).toList(), trip.state(),
                TripConflictView.of(conflicts, language), trip.outcome(),
                trip.report(), trip.reason(), trip.allowedActions(by), trip.version());
    }
}
