package org.plenum.task.carryover;

/// From which side a plan looks at what was carried over.
enum CarryOverDirection {
    /// 结转出.
    FROM,
    /// 结转入.
    INTO
}
