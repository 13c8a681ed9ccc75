package org.plenum.task.programme.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A programme's year.
@Schema(name = "ProgrammeReport")
record ProgrammeReportView(
        @Schema(description = "项目 Programme", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") UUID programme,
        @Schema(description = "项目名称 Title of the programme", examples = "一村一委员") String programmeTitle,
        @Schema(description = "年度 Year", examples = "2020") int year,
        @Schema(description = "截至何日：今天，或该年最后一天 As of today, or the year's last day", examples = "2020-12-21") LocalDate asOf,
        @Schema(description = "活动 Activities") Activities activities,
        @Schema(description = "出席 Attendance") Attendance attendance,
        @Schema(description = "超过多少自然日没有活动即列为久未走访 Natural days without an activity after which a village counts as unvisited", examples = "90") int visitDays,
        @Schema(description = "久未走访的村：截至当日有委员联系的村 Unvisited villages, of those that have a member on that day") List<Village> unvisitedVillages,
        @Schema(description = "当年没有联系村也没有受邀参加活动的参加委员 Members who had neither a village nor an invitation in the year") List<Member> neverAssigned) {

    /// By how they stand.
    @Schema(name = "ProgrammeActivityCounts", description = "当年活动 Activities of the year")
    record Activities(@Schema(description = "已安排 Planned", examples = "1") long planned,
            @Schema(description = "已举办 Held", examples = "11") long held,
            @Schema(description = "已取消 Cancelled", examples = "1") long cancelled) {
    }

    /// Of activities held.
    ///
    /// @param ratePercent attended over recorded, in percent, half up; null where nothing is recorded
    @Schema(name = "ProgrammeAttendance", description = "已举办活动的出席 Attendance at activities that were held")
    record Attendance(
            @Schema(description = "应到（未收回的邀请） Invited, not counting what was withdrawn", examples = "120") long invited,
            @Schema(description = "出席 Attended", examples = "102") long attended,
            @Schema(description = "请假 Absent with leave", examples = "12") long excused,
            @Schema(description = "缺席 Absent", examples = "4") long absent,
            @Schema(description = "尚未登记 Not recorded", examples = "2") long notRecorded,
            @Schema(description = "出席率（百分比）：出席除以已登记；没有登记则无 Attended over recorded, in percent; absent where nothing is recorded", examples = "86", nullable = true) @Nullable Integer ratePercent) {
    }

    /// A village without a visit.
    ///
    /// @param lastVisit null if there was none since a member has it
    @Schema(name = "UnvisitedVillage")
    record Village(@Schema(description = "县（市、区） County", examples = "云溪县") String county,
            @Schema(description = "村（社区） Village", examples = "石桥村") String village,
            @Schema(description = "联系委员 Members", examples = "[\"田富\"]") List<String> members,
            @Schema(description = "最近一次活动；没有则无 Last activity, absent if there was none", examples = "2020-08-02", nullable = true) @Nullable LocalDate lastVisit,
            @Schema(description = "已有多少日没有活动，自最近一次活动或开始联系起 Days since the last activity, or since a member has it", examples = "141") long daysWithout) {
    }

    /// A member without an assignment.
    @Schema(name = "UnassignedMember")
    record Member(@Schema(description = "账号 Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
            @Schema(description = "姓名 Name", examples = "田富") String name) {
    }
}
