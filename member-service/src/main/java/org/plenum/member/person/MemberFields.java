package org.plenum.member.person;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a keeper of the roster may write of a person: the target of a merge patch, and part of a new member.
///
/// `citizenId` and `mobile` are given out masked; sent back as they were, they mean: unchanged.
@Schema(name = "MemberFields", description = "可修改的委员信息 What may be changed of a member")
record MemberFields(
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
        @Schema(description = "手机，加密保存；脱敏值原样送回表示不变 Mobile number, kept encrypted; its mask sent back means unchanged", examples = "13800000000") @Nullable @Size(max = 40) String mobile,
        @Schema(description = "公民身份号码，加密保存；脱敏值原样送回表示不变 Citizen id, kept encrypted (GB 11643); its mask sent back means unchanged", examples = "11010519491231002X") @Nullable @Size(max = 40) String citizenId,
        @Schema(description = "账号（OIDC subject） Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @Nullable @Size(min = 1, max = 200) String accountId) {

    @Override
    public String toString() {
        return "MemberFields[hidden]";
    }
}
