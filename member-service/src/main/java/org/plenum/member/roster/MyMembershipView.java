package org.plenum.member.roster;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;

/// The caller's own membership on a day; proposal-service asks for it with the caller's token.
@Schema(name = "MyMembershipView", description = "本人的委员身份 The caller's own membership")
record MyMembershipView(@Schema(description = "委员标识 Id of the member") UUID memberId,
        @Schema(description = "委员编号 Member number", examples = "7-001") String memberNumber,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "界别 Sector") Coded sector,
        @Schema(description = "政治面貌 Party affiliation (GB/T 4762)") Coded party,
        @Schema(description = "第几届 Which term", examples = "7") int term,
        @Schema(description = "第一天 First day", examples = "2017-01-10") LocalDate from,
        @Schema(description = "最后一天；没有则未定 Last day, absent while it is not known", examples = "2022-01-09") @Nullable LocalDate to,
        @Schema(description = "当日是否在任 Whether in office on that day", examples = "true") boolean inOffice,
        @Schema(description = "截至哪一天 The day asked for", examples = "2021-02-01") LocalDate on) {
}
