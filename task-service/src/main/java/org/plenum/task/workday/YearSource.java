package org.plenum.task.workday;

/// Where it is known from which days of a year are worked.
enum YearSource {
    /// 估计: there is no notice yet; only the statutory days are known.
    ESTIMATED,
    /// 内置: the notice came with this version of the service.
    BUILT_IN,
    /// 已加载: the notice was loaded.
    LOADED
}
