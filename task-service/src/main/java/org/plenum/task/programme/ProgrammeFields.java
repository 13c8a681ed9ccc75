package org.plenum.task.programme;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a programme is, and its rules; what may be changed of it.
///
/// @param year null if it is standing (常设)
/// @param oneMemberPerVillage whether a village has at most one member at a time (一村一委员)
/// @param visitDays after how many natural days without an activity a village counts as unvisited
@Embeddable
@Schema(name = "ProgrammeFields")
record ProgrammeFields(
        @Schema(description = "名称 Title", examples = "请你来协商") @NotBlank @Size(max = 200) String title,
        @Schema(description = "宗旨 Purpose", examples = "围绕群众身边的急难愁盼，把协商平台搭到村社") @NotBlank @Size(max = 4000) String purpose,
        @Schema(description = "年度；常设则无 Year; absent if standing", examples = "2021", nullable = true) @Nullable @Min(1949) @Max(2199) Integer year,
        @Schema(description = "牵头单位 Lead unit", examples = "社法民宗委") @NotBlank @Size(max = 100) String leadUnit,
        @Schema(description = "是否一村只能有一名委员 Whether a village has at most one member at a time", examples = "true") @NotNull Boolean oneMemberPerVillage,
        @Schema(description = "一村多少自然日没有活动即列为久未走访 Natural days without an activity after which a village counts as unvisited", examples = "90") @NotNull @Min(1) @Max(3660) Integer visitDays,
        @Schema(description = "依据 Where its rules come from", examples = "市政协2021年工作要点") @NotBlank @Size(max = 500) String basis) {
}
