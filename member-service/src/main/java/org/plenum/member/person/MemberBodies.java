package org.plenum.member.person;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The request bodies of [MemberResource].
final class MemberBodies {

    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9-]{0,19}";

    private MemberBodies() {
    }

    /// A person with the first membership. The two sensitive values are never written out again, so that neither the fingerprint of an
    /// idempotency key nor anything else derived from this body can be used to guess them.
    @Schema(name = "NewMember", description = "新委员及其首次任职 A new member with the first membership")
    record NewMember(
            @Schema(description = "姓名：汉字、拉丁字母、间隔号 Name: Han or Latin letters, middle dot", examples = "田富") @NotBlank @Size(max = 60) String name,
            @Schema(description = "排序用名：空格分隔姓与名，方括号内为笔顺 Sort text: a space ends the surname, strokes in brackets", examples = "田 富") @Nullable @Size(min = 1, max = 200) String sortAs,
            @Schema(description = "性别 Sex (GB/T 2261.1: 0 1 2 9)", examples = "2") @NotNull @Size(max = 1) String sex,
            @Schema(description = "民族 Ethnicity (GB/T 3304: 01-56)", examples = "01") @NotNull @Size(max = 2) String ethnicity,
            @Schema(description = "籍贯：六位行政区划代码，核对到省 Native place: division code, checked down to the province (GB/T 2260)", examples = "330100") @Nullable @Size(max = 6) String nativePlace,
            @Schema(description = "出生日期 Birthday", examples = "1949-12-31") @Nullable LocalDate birthday,
            @Schema(description = "政治面貌 Party affiliation (GB/T 4762: 01-13)", examples = "06") @NotNull @Size(max = 2) String party,
            @Schema(description = "学历 Education (GB/T 4658)", examples = "21") @Nullable @Size(max = 2) String education,
            @Schema(description = "学位 Degree (GB/T 6864)", examples = "407") @Nullable @Size(max = 3) String degree,
            @Schema(description = "工作单位及职务 Workplace and post", examples = "某市第一中学校长") @Nullable @Size(min = 1, max = 200) String workplace,
            @Schema(description = "职称 Professional title", examples = "正高级教师") @Nullable @Size(min = 1, max = 100) String title,
            @Schema(description = "邮箱 Email", examples = "tian@example.org") @Nullable @Size(max = 254) String email,
            @Schema(description = "手机，加密保存 Mobile number, kept encrypted", examples = "13800000000") @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable @Size(max = 40) String mobile,
            @Schema(description = "公民身份号码，加密保存 Citizen id, kept encrypted (GB 11643)", examples = "11010519491231002X") @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable @Size(max = 40) String citizenId,
            @Schema(description = "账号（OIDC subject） Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @Nullable @Size(min = 1, max = 200) String accountId,
            @Schema(description = "第几届 Which term", examples = "7") @Min(1) @Max(99) int term,
            @Schema(description = "界别代码 Code of the sector", examples = "24") @NotNull @Size(max = 2) String sector,
            @Schema(description = "任职第一天 First day of the membership", examples = "2017-01-10") @NotNull LocalDate from,
            @Schema(description = "委员编号，同届唯一 Member number, unique within the term", examples = "7-001") @NotNull @Pattern(regexp = NUMBER) @Size(max = 20) String memberNumber) {

        MemberFields fields() {
            return new MemberFields(name, sortAs, sex, ethnicity, nativePlace, birthday, party, education, degree, workplace,
                    title, email,
                    mobile, citizenId, accountId);
        }

        @Override
        public String toString() {
            return "NewMember[hidden]";
        }
    }

    @Schema(name = "NewMembership", description = "新的任职 A new membership")
    record NewMembership(@Schema(description = "第几届 Which term", examples = "7") @Min(1) @Max(99) int term,
            @Schema(description = "界别代码 Code of the sector", examples = "24") @NotNull @Size(max = 2) String sector,
            @Schema(description = "第一天 First day", examples = "2017-01-10") @NotNull LocalDate from,
            @Schema(description = "委员编号；同届再次任职沿用原编号 Member number; a second membership of a term keeps it", examples = "7-001") @NotNull @Pattern(regexp = NUMBER) @Size(max = 20) String memberNumber) {
    }

    @Schema(name = "MembershipEnd", description = "终止任职 The end of a membership")
    record MembershipEnd(@Schema(description = "最后一天 Last day", examples = "2020-12-31") @NotNull LocalDate on,
            @Schema(description = "原因：RESIGNED 辞去，RELIEVED 不再担任，REVOKED 撤销，LAPSED 自动终止，SECTOR_CHANGED 界别调整 Reason") @NotNull EndReason reason) {
    }

    @Schema(name = "NewCommitteeSeat", description = "加入专委会 A new committee seat")
    record NewSeat(
            @Schema(description = "专委会代码 Code of the committee", examples = "proposals") @NotNull @Size(max = 30) String committee,
            @Schema(description = "职务：DIRECTOR 主任，DEPUTY_DIRECTOR 副主任，MEMBER 委员 Role") @NotNull SeatRole role,
            @Schema(description = "第一天 First day", examples = "2017-02-01") @NotNull LocalDate from,
            @Schema(description = "最后一天 Last day", examples = "2020-12-31") @Nullable LocalDate to) {
    }

    @Schema(name = "CommitteeSeatEnd", description = "退出专委会 The end of a committee seat")
    record SeatEnd(@Schema(description = "最后一天 Last day", examples = "2020-12-31") @NotNull LocalDate on) {
    }
}
