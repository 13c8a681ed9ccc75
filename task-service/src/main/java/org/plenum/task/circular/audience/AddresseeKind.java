package org.plenum.task.circular.audience;

/// What an addressee is.
public enum AddresseeKind {
    /// Everybody who has the role.
    ROLE,
    /// 单位: any of its people reads for it.
    UNIT,
    /// One person.
    ACCOUNT
}
