package org.plenum.task.tag;

import org.plenum.platform.web.Text;

/// What can be asked of a tag, and in which state.
enum TagAction {
    CHANGE("修改", "change", TagState.VALID),
    /// 停用.
    RETIRE("停用", "retire", TagState.VALID),
    /// 恢复.
    RESTORE("恢复", "restore", TagState.RETIRED);

    private final Text text;
    private final TagState from;

    TagAction(String zh, String en, TagState from) {
        this.text = new Text(zh, en);
        this.from = from;
    }

    boolean isPossibleIn(TagState state) {
        return from == state;
    }

    /// Why it is not possible in that state.
    Text reason(TagState state) {
        return new Text("「%s」须在标签「%s」时进行，标签现为「%s」。".formatted(text.zh(), from.text().zh(), state.text().zh()),
                "To %s a tag, it must be %s; it is %s.".formatted(text.en(), from.text().en(), state.text().en()));
    }
}
