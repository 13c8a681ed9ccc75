package org.plenum.task.lesson;

import org.plenum.platform.web.Text;

/// What kind of lesson it is.
enum LessonKind {
    /// 好的做法: to be adopted again.
    GOOD_PRACTICE("好的做法", "good practice"),
    /// 不足: to be put right.
    SHORTCOMING("不足", "shortcoming");

    private final Text text;

    LessonKind(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
