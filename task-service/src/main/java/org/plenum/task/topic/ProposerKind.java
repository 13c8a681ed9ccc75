package org.plenum.task.topic;

/// Who proposes a topic.
enum ProposerKind {
    /// 机关单位.
    UNIT,
    /// 专门委员会.
    COMMITTEE,
    /// 委员.
    MEMBER
}
