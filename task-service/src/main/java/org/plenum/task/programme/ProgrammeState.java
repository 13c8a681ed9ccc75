package org.plenum.task.programme;

import org.plenum.platform.web.Text;

/// Whether a programme still goes on.
enum ProgrammeState implements Worded {
    ACTIVE("进行中", "active"),
    ENDED("已结束", "ended");

    private final Text text;

    ProgrammeState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
