package org.plenum.member.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;
import org.plenum.member.meeting.kind.Quorum;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A meeting with its figures at this moment.
@Schema(name = "MeetingView", description = "会议 A meeting")
record MeetingView(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "版本 Version", examples = "0") int version,
        @Schema(description = "类别 Kind") Coded kind,
        @Schema(description = "专委会代码 Code of the committee", examples = "proposals") @Nullable String committee,
        @Schema(description = "名称 Title", examples = "市政协七届五次会议开幕会") String title,
        @Schema(description = "地点 Place", examples = "市人民大会堂") String place,
        @Schema(description = "日期 Day", examples = "2021-02-01") LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "09:00") String startsAt,
        @Schema(description = "结束时刻 End", examples = "11:30") String endsAt,
        @Schema(description = "状态 State", examples = "OPEN") MeetingState state,
        @Schema(description = "取消理由 Why it was cancelled", examples = "因疫情防控改期") @Nullable String reason,
        @Schema(description = "开始签到的时间 When sign-in opened") @Nullable Instant openedAt,
        @Schema(description = "结束时间 When it closed") @Nullable Instant closedAt,
        @Schema(description = "此刻的出席情况；取消的会议没有 Attendance at this moment, absent for a cancelled meeting") @Nullable AttendanceFigures figures,
        @Schema(description = "法定人数；没有规则的类别没有 Quorum, absent where no rule demands one") @Nullable QuorumStatus quorum,
        @Schema(description = "此调用者现在可执行的操作 What this caller may do now", examples = "[\"CLOSE\",\"CANCEL\"]") List<MeetingAction> allowedActions)
        implements
            Versioned {

    static MeetingView of(Meeting meeting, String kindName, @Nullable Figures figures, @Nullable Quorum quorum, Caller caller,
            LocalDate today) {
        return new MeetingView(meeting.id(), meeting.version(), new Coded(meeting.kind(), kindName), meeting.committee(),
                meeting.title(), meeting.place(), meeting.day(), meeting.startsAt(), meeting.endsAt(), meeting.state(),
                meeting.reason(), meeting.openedAt(), meeting.closedAt(),
                figures == null ? null : AttendanceFigures.of(figures, meeting.state()),
                figures == null || quorum == null ? null : QuorumStatus.of(quorum, figures),
                meeting.allowedActions(caller, today));
    }

    /// How many must attend and came.
    @Schema(name = "AttendanceFigures", description = "出席情况：应到 = 实到 + 请假 + 未到 Attendance")
    record AttendanceFigures(
            @Schema(description = "应到；开始签到后固定 Must attend, fixed once sign-in opens", examples = "380") int required,
            @Schema(description = "实到 Attended", examples = "361") int attended,
            @Schema(description = "请假：已准假且未到 Has leave and did not come", examples = "12") int onLeave,
            @Schema(description = "缺席；会议结束后才有 Absent, known once the meeting has closed", examples = "7") @Nullable Integer absent,
            @Schema(description = "尚未到会；签到期间才有 Not yet there, while sign-in is open", examples = "7") @Nullable Integer missing,
            @Schema(description = "实到中提前离会的人数 Of those who attended, how many left early", examples = "2") int left) {

        static AttendanceFigures of(Figures figures, MeetingState state) {
            int others = figures.required() - figures.attended() - figures.onLeave();
            return new AttendanceFigures(figures.required(), figures.attended(), figures.onLeave(),
                    state == MeetingState.CLOSED ? others : null, state == MeetingState.OPEN ? others : null, figures.left());
        }
    }

    /// How many have to be there.
    @Schema(name = "QuorumStatus", description = "法定人数 The quorum")
    record QuorumStatus(@Schema(description = "须到人数 How many have to be there", examples = "191") int needed,
            @Schema(description = "是否达到；按实到计 Whether reached, by who attended", examples = "true") boolean reached,
            @Schema(description = "分子 Numerator", examples = "1") int numerator,
            @Schema(description = "分母 Denominator", examples = "2") int denominator,
            @Schema(description = "是否须超过 Whether the fraction must be exceeded", examples = "true") boolean moreThan,
            @Schema(description = "依据 Legal basis", examples = "《中国人民政治协商会议章程》") String basis) {

        static QuorumStatus of(Quorum quorum, Figures figures) {
            int needed = quorum.needed(figures.required());
            return new QuorumStatus(needed, figures.attended() >= needed, quorum.numerator(), quorum.denominator(),
                    quorum.moreThan(), quorum.basis());
        }
    }
}
