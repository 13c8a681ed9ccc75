package org.plenum.member.meeting.kind;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A kind of meeting with its rules.
@Schema(name = "MeetingKindEntry", description = "会议类别及其规则 A kind of meeting and its rules")
record KindView(@Schema(description = "代码 Code", examples = "plenary") String code,
        @Schema(description = "名称 Name", examples = "全体会议") String name,
        @Schema(description = "应到范围：TERM_MEMBERS 全体委员，STANDING_COMMITTEE 常委会组成人员，CHAIRMEN 主席会议组成人员，COMMITTEE_SEATS 专委会组成人员，NAMED 名单 Who must attend", examples = "TERM_MEMBERS") Convocation convocation,
        @Schema(description = "应到范围的依据 Basis of who must attend", examples = "《中国人民政治协商会议章程》") String basis,
        @Schema(description = "法定人数规则，由早到晚；会议适用其日期之前最近的一条 Quorum rules, oldest first: the latest before a meeting's day holds") List<QuorumRuleView> quorumRules) {

    KindView {
        quorumRules = List.copyOf(quorumRules);
    }

    /// A quorum from a day on.
    @Schema(name = "QuorumRuleView", description = "法定人数规则 A quorum rule")
    record QuorumRuleView(@Schema(description = "自哪天起 From which day on", examples = "1900-01-01") LocalDate from,
            @Schema(description = "分子 Numerator", examples = "1") int numerator,
            @Schema(description = "分母 Denominator", examples = "2") int denominator,
            @Schema(description = "是否须超过（过半数为 true，三分之二以上为 false） Whether it must be exceeded", examples = "true") boolean moreThan,
            @Schema(description = "依据 Legal basis", examples = "《中国人民政治协商会议章程》") String basis) {
    }
}
