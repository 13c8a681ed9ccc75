package org.plenum.member.person;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;
import org.plenum.platform.web.Versioned;

/// A member as the caller may see it on a day.
@Schema(name = "MemberView", description = "委员 A member")
record MemberView(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "版本 Version", examples = "0") int version,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "性别 Sex (GB/T 2261.1)") Coded sex,
        @Schema(description = "政治面貌 Party affiliation (GB/T 4762)") Coded party,
        @Schema(description = "工作单位及职务 Workplace and post", examples = "某市第一中学校长") @Nullable String workplace,
        @Schema(description = "截至哪一天 The day asked for", examples = "2021-02-01") LocalDate on,
        @Schema(description = "当日是否在任 Whether in office on that day", examples = "true") boolean inOffice,
        @Schema(description = "任职：管理者可见全部，其他人只见当日的 Memberships: keepers of the roster see all, others that of the day") List<MembershipView> memberships,
        @Schema(description = "专委会：管理者可见全部，其他人只见当日的 Committee seats: keepers see all, others those of the day") List<SeatView> committees,
        @Schema(description = "仅管理者和本人可见，敏感项已脱敏 For keepers and the person alone, sensitive values masked") @Nullable MemberDetails details,
        @Schema(description = "此调用者现在可执行的操作 What this caller may do now") List<MemberAction> allowedActions)
        implements
            Versioned {

    /// Days of a membership.
    @Schema(name = "MembershipView", description = "任职 A membership")
    record MembershipView(@Schema(description = "标识 Id") UUID id,
            @Schema(description = "第几届 Which term", examples = "7") int term,
            @Schema(description = "界别 Sector") Coded sector,
            @Schema(description = "委员编号 Member number", examples = "7-001") String memberNumber,
            @Schema(description = "第一天 First day", examples = "2017-01-10") LocalDate from,
            @Schema(description = "最后一天；没有则至届满 Last day; absent: until the term ends", examples = "2020-12-31") @Nullable LocalDate to,
            @Schema(description = "终止原因 Why it ended") @Nullable EndReason endReason) {
    }

    /// Days of a committee seat.
    @Schema(name = "CommitteeSeatView", description = "专委会任职 A committee seat")
    record SeatView(@Schema(description = "标识 Id") UUID id,
            @Schema(description = "专委会 Committee") Coded committee,
            @Schema(description = "职务 Role") SeatRole role,
            @Schema(description = "第一天 First day", examples = "2017-02-01") LocalDate from,
            @Schema(description = "最后一天 Last day", examples = "2020-12-31") @Nullable LocalDate to) {
    }

    /// What only keepers and the person see.
    @Schema(name = "MemberDetails", description = "委员详细信息 Details of a member")
    record MemberDetails(@Schema(description = "排序用名 Sort text", examples = "东 方红") @Nullable String sortAs,
            @Schema(description = "民族 Ethnicity (GB/T 3304)") Coded ethnicity,
            @Schema(description = "籍贯 Native place (GB/T 2260)", examples = "330100") @Nullable String nativePlace,
            @Schema(description = "出生日期 Birthday", examples = "1970-05-06") @Nullable LocalDate birthday,
            @Schema(description = "学历 Education (GB/T 4658)") @Nullable Coded education,
            @Schema(description = "学位 Degree (GB/T 6864)") @Nullable Coded degree,
            @Schema(description = "职称 Professional title", examples = "正高级教师") @Nullable String title,
            @Schema(description = "邮箱 Email", examples = "tian@example.org") @Nullable String email,
            @Schema(description = "手机（脱敏） Mobile number, masked", examples = "138****0000") @Nullable String mobile,
            @Schema(description = "公民身份号码（脱敏） Citizen id, masked", examples = "1101**********002X") @Nullable String citizenId,
            @Schema(description = "账号（OIDC subject） Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @Nullable String accountId) {

        @Override
        public String toString() {
            return "MemberDetails[hidden]";
        }
    }

    /// What may be done with a record.
    enum MemberAction {
        CHANGE,
        JOIN,
        END_MEMBERSHIP,
        TAKE_SEAT,
        LEAVE_SEAT,
        READ_SENSITIVE
    }
}
