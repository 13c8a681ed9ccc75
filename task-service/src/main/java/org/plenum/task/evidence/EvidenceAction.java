package org.plenum.task.evidence;

/// What can be asked of evidence.
enum EvidenceAction {
    /// 撤回: what remains is who added and who removed it.
    REMOVE
}
