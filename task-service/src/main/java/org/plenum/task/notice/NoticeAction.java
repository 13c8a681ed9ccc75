package org.plenum.task.notice;

/// What can be asked of a notice.
enum NoticeAction {
    /// 签收.
    ACKNOWLEDGE
}
