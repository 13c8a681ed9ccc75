package org.plenum.proposal.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Text;

/// Where a proposal stands.
@Schema(name = "ProposalState", description = "DRAFT 草稿，SUBMITTED 已提交，UNDER_REVIEW 审查中，RETURNED 退回修改，FILED 已立案，REJECTED 不予立案，WITHDRAWN 已撤回")
enum ProposalState {
    /// 草稿: only the proposer knows of it.
    DRAFT("尚未提交，只有提案人可以修改、提交或撤回", "it is not submitted: its proposer may edit, submit or withdraw it"),
    /// 已提交.
    SUBMITTED("已提交，等待审查建议", "it is submitted and waits for a reviewer's recommendation"),
    /// 审查中: there is a recommendation, and no decision yet.
    UNDER_REVIEW("正在审查，等待审查决定", "it is under review and waits for the decision"),
    /// 退回修改: the proposer may edit it, which makes it a draft again, or submit it as it is.
    RETURNED("已退回提案人修改", "it is returned to its proposer"),
    /// 已立案: it has a docket number.
    FILED("已立案，内容与审查结果不再改变", "it is filed: content and outcome stay"),
    /// 不予立案.
    REJECTED("已决定不予立案", "it was decided not to file it"),
    /// 已撤回.
    WITHDRAWN("提案人已撤回", "its proposer has withdrawn it");

    private final Text meaning;

    ProposalState(String zh, String en) {
        this.meaning = new Text(zh, en);
    }

    /// Why not everything is possible in this state.
    Text meaning() {
        return meaning;
    }
}
