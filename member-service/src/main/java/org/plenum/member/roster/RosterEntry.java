package org.plenum.member.roster;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;

/// A row of the roster: what everybody in the house may know of a member. It is read without touching any sensitive value.
@Schema(name = "RosterEntry", description = "委员名册的一行 A row of the roster")
record RosterEntry(@Schema(description = "委员标识 Id of the member") UUID id,
        @Schema(description = "委员编号 Member number", examples = "7-001") String memberNumber,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "性别 Sex (GB/T 2261.1)") Coded sex,
        @Schema(description = "界别 Sector") Coded sector,
        @Schema(description = "政治面貌 Party affiliation (GB/T 4762)") Coded party,
        @Schema(description = "工作单位及职务 Workplace and post", examples = "某市第一中学校长") @Nullable String workplace,
        @Schema(description = "专委会 Committees") List<RosterSeat> committees) {

    /// A committee with the role in it.
    @Schema(name = "RosterSeat", description = "专委会职务 A committee and the role in it")
    record RosterSeat(@Schema(description = "专委会代码 Code of the committee", examples = "proposals") String committee,
            @Schema(description = "专委会名称 Name of the committee", examples = "提案委员会") String name,
            @Schema(description = "职务：DIRECTOR 主任，DEPUTY_DIRECTOR 副主任，MEMBER 委员 Role", examples = "MEMBER") String role) {
    }
}
