package org.plenum.member.disclosure;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member found by a sensitive value.
@Schema(name = "MemberSearchHit", description = "查到的委员 A member found")
record SearchHit(@Schema(description = "委员标识 Id of the member") UUID id,
        @Schema(description = "姓名 Name", examples = "田富") String name) {
}
