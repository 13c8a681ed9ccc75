package org.plenum.member.person;

/// Why a membership ended before its term.
enum EndReason {
    /// 辞去.
    RESIGNED,
    /// 不再担任.
    RELIEVED,
    /// 撤销.
    REVOKED,
    /// 自动终止, by death or loss of citizenship.
    LAPSED,
    /// 界别调整: another membership follows in another sector, so committee seats go on.
    SECTOR_CHANGED
}
