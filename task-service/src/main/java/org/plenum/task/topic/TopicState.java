package org.plenum.task.topic;

import org.plenum.platform.web.Text;

/// How far a topic has come.
public enum TopicState {
    DRAFT("草稿", "a draft"),
    PROPOSED("已提出", "proposed"),
    SCORING("评分中", "being scored"),
    /// Scored, waiting for the chairpersons' meeting.
    SCORED("已评分", "scored"),
    ADOPTED("已采纳", "adopted"),
    /// Not this year.
    DEFERRED("暂缓", "deferred"),
    REJECTED("未采纳", "rejected"),
    WITHDRAWN("已撤回", "withdrawn");

    private final Text text;

    TopicState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
