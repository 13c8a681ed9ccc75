package org.plenum.platform.identity;

import java.util.List;

/// The roles of the house, as the OIDC provider names them in `realm_access.roles`.
public final class Roles {

    /// 委员: a member of the CPPCC.
    public static final String MEMBER = "member";
    /// 办公室: coordinates, holds the countdown list.
    public static final String OFFICE = "office";
    /// 研究室: drafts the papers.
    public static final String RESEARCH = "research";
    /// 提案委: reviews proposals.
    public static final String PROPOSAL_OFFICE = "proposal-office";
    /// 专委会工作人员: staff of a committee.
    public static final String COMMITTEE = "committee";
    /// 组织组: personnel items.
    public static final String ORGANIZATION = "organization";
    /// 主席会议成员: decides.
    public static final String CHAIR = "chair";
    /// 承办单位: a department that handles proposals; its name is the `unit` claim.
    public static final String HANDLING_UNIT = "handling-unit";
    /// 督考人员: the supervision and assessment office.
    public static final String ASSESSOR = "assessor";
    /// 系统管理员: administrator.
    public static final String ADMIN = "admin";

    /// Every role.
    public static final List<String> ALL = List.of(MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR,
            HANDLING_UNIT,
            ASSESSOR, ADMIN);

    private Roles() {
    }
}
