package org.plenum.task.topic;

/// What can be asked of a score sheet.
enum ScoreSheetAction {
    /// 评分; anew until the scoring is closed.
    SCORE
}
