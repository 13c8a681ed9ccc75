package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What may be changed of a trip while it is planned.
///
/// @param participants those beside the leader
@Schema(name = "TripFields")
record TripFields(
        @Schema(description = "主题 Subject", examples = "县域科创平台共建共享专题调研") @NotBlank @Size(max = 200) String subject,
        @Schema(description = "第一天 First day", examples = "2021-01-12") @NotNull LocalDate fromDay,
        @Schema(description = "最后一天，含；至多31天 Last day, included; at most 31 days", examples = "2021-01-13") @NotNull LocalDate toDay,
        @Schema(description = "地点，1—20处 Places, 1 to 20", examples = "[{\"county\":\"云溪县\",\"place\":\"云溪科创园\"}]") @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid TripPlace> places,
        @Schema(description = "带队领导 Leader", examples = "{\"name\":\"孙岩\"}") @NotNull @Valid TripPerson leader,
        @Schema(description = "带队领导以外的参加人 Those beside the leader", examples = "[{\"name\":\"田野\"}]") @NotNull @Size(max = 100) List<@NotNull @Valid TripPerson> participants,
        @Schema(description = "参加单位 Units that take part", examples = "[\"经济科技委\",\"研究室\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> units,
        @Schema(description = "服务的选题 Topics that it serves", examples = "[]") @NotNull @Size(max = 20) List<@NotNull UUID> topics) {

    /// The leader first.
    List<TripPerson> people() {
        var people = new ArrayList<TripPerson>();
        people.add(leader);
        people.addAll(participants);
        return people;
    }
}
