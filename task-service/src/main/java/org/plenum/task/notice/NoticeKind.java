package org.plenum.task.notice;

import org.plenum.platform.web.Text;

/// The steps of the ladder (催办督办梯级).
enum NoticeKind {
    /// 提醒: the deadline is near.
    REMINDER("「%s」须在%s前完成，期限将至。", "“%s” must finish by %s: the deadline is near."),
    /// 催办: the deadline has passed.
    URGE("「%s」应于%s完成，已经逾期，请抓紧办理。", "“%s” was due on %s and is late: please hurry."),
    /// 督办: it has passed for days, and the responsible leader is told.
    SUPERVISION("「%s」应于%s完成，逾期多日，请责任领导督办。", "“%s” was due on %s and is days late: the responsible leader is asked to step in.");

    private final String zh;
    private final String en;

    NoticeKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /// Whether it is about a deadline still to come.
    boolean isAhead() {
        return this == REMINDER;
    }

    Text sentence(String title, String dueZh, String dueEn) {
        return new Text(zh.formatted(title, dueZh), en.formatted(title, dueEn));
    }
}
