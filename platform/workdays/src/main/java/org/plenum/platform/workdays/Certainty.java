package org.plenum.platform.workdays;

/// How far a computed date can be relied on.
public enum Certainty {

    /// Every year touched has its State Council notice (国务院办公厅关于部分节假日安排的通知).
    OFFICIAL,

    /// At least one year touched has no notice yet: only its statutory days are known, no 调休. Recompute when the notice comes.
    ESTIMATED;

    /// The certainty of what rests on both.
    public Certainty and(Certainty other) {
        return this == OFFICIAL ? other : this;
    }
}
