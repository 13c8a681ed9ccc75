package org.plenum.task.tag;

import org.plenum.platform.web.Text;

/// Whether a tag can still be chosen.
public enum TagState {
    VALID("有效", "valid"),
    /// 停用: what carries it keeps it, but nothing new takes it.
    RETIRED("已停用", "retired");

    private final Text text;

    TagState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
