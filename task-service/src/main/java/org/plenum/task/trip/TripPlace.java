package org.plenum.task.trip;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a trip goes.
@Embeddable
@Schema(name = "TripPlace", description = "地点 Where it goes")
record TripPlace(
        @Schema(description = "县（市、区） County", examples = "云溪县") @NotNull @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String county,
        @Schema(description = "具体地点 Place", examples = "云溪科创园") @NotNull @Size(max = 200) @Pattern(regexp = "\\S(.*\\S)?") String place) {
}
