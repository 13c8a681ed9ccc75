package org.plenum.task.circular;

import org.plenum.platform.web.Text;

/// How a circular stands.
enum CircularState {
    DRAFT("草稿", "a draft"),
    PUBLISHED("已发布", "published"),
    WITHDRAWN("已撤回", "withdrawn");

    private final Text text;

    CircularState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
