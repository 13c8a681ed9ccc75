package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the office's screen shows now.
@Schema(name = "SignInCode", description = "签到码 The sign-in code of the moment")
record SignInCode(@Schema(description = "会议标识 Id of the meeting") UUID meetingId,
        @Schema(description = "令牌，只对本会议有效，不含个人信息 Token, good for this meeting alone, without personal data", examples = "53741234.kJx2m3nq0vN1sTz8pQ4r5w") String token,
        @Schema(description = "二维码的内容：plenum-sign-in:会议标识:令牌 What the QR code says", examples = "plenum-sign-in:0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10:53741234.kJx2m3nq0vN1sTz8pQ4r5w") String content,
        @Schema(description = "二维码（SVG） The QR code as SVG", examples = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>") String svg,
        @Schema(description = "何时换码，届时请再取 When the next one takes its place: ask again then") Instant changesAt,
        @Schema(description = "何时失效 From when on it is refused") Instant validUntil) {

    static SignInCode of(UUID meeting, SignInTokens.Issued issued) {
        String content = "plenum-sign-in:" + meeting + ":" + issued.token();
        return new SignInCode(meeting, issued.token(), content, QrCode.svg(content), issued.changesAt(), issued.validUntil());
    }
}
