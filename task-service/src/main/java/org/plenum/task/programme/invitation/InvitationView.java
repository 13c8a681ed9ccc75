package org.plenum.task.programme.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.programme.activity.ActivityFacts;
import org.plenum.task.programme.activity.ActivityState;

/// An invitation as this caller sees it today, with what a member must know of the activity.
@Schema(name = "ProgrammeInvitation")
record InvitationView(@Schema(description = "邀请编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c50") UUID id,
        @Schema(description = "活动 Activity", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c40") UUID activity,
        @Schema(description = "项目名称 Title of the programme", examples = "请你来协商") String programmeTitle,
        @Schema(description = "活动名称 Title of the activity", examples = "石桥村停车难协商") String activityTitle,
        @Schema(description = "地点 Place", examples = "石桥村文化礼堂") String place,
        @Schema(description = "日期 Day", examples = "2020-12-18") LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "14:30") String startsAt,
        @Schema(description = "结束时刻 End", examples = "16:30") String endsAt,
        @Schema(description = "活动状态 State of the activity", examples = "PLANNED") ActivityState activityState,
        @Schema(description = "委员的账号 Account of the member", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
        @Schema(description = "委员当时的姓名 Name of the member on the day of the invitation", examples = "田富") String member,
        @Schema(description = "HOST 主持，SPEAKER 发言，CONTACT 联系委员，PARTICIPANT 参加 Role", examples = "SPEAKER") InvitationRole role,
        @Schema(description = "委员的答复 What the member says", examples = "ACCEPTED") InvitationAnswer answer,
        @Schema(description = "谢绝的理由 Why the member declines", examples = "当日出差", nullable = true) @Nullable String answerReason,
        @Schema(description = "INVITED 已邀请，ATTENDED 出席，EXCUSED 请假，ABSENT 缺席，WITHDRAWN 已收回 State", examples = "INVITED") InvitationState state,
        @Schema(description = "收回邀请或更正出席的理由 Why it was withdrawn, or the attendance corrected", examples = "签到表漏登", nullable = true) @Nullable String reason,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"ACCEPT\",\"DECLINE\"]") List<InvitationAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static InvitationView of(Invitation one, ActivityFacts activity, Caller by, LocalDate today) {
        return new InvitationView(one.id(), activity.id(), activity.programme().title(), activity.title(), activity.place(),
                activity.day(), activity.startsAt(), activity.endsAt(), activity.state(), one.account(), one.memberName(),
                one.role(), one.answer(), one.answerReason(), one.state(), one.reason(),
                one.allowedActions(by, activity, today), one.version());
    }
}
