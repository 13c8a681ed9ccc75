package org.plenum.task.evidence;

/// How evidence shows something.
enum EvidenceKind {
    /// 文件, kept here.
    FILE,
    /// 链接, to where it can be read.
    LINK,
    /// 说明: words about what cannot be uploaded, such as a signed paper in the archive.
    DESCRIPTION
}
