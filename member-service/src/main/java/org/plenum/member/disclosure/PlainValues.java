package org.plenum.member.disclosure;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Sensitive values in plain text. Never kept, never cached, never printed.
@Schema(name = "PlainValues", description = "敏感信息明文 Sensitive values in plain text")
record PlainValues(@Schema(description = "委员标识 Id of the member") UUID memberId,
        @Schema(description = "公民身份号码 Citizen id", examples = "11010519491231002X") @Nullable String citizenId,
        @Schema(description = "手机 Mobile number", examples = "13800000000") @Nullable String mobile,
        @Schema(description = "所记录的用途 The purpose as recorded", examples = "办理换届体检登记") String purpose,
        @Schema(description = "所记录的时间 The time as recorded") Instant readAt) {

    @Override
    public String toString() {
        return "PlainValues[hidden]";
    }
}
