package org.plenum.task.schedule;

/// How far the work on an activity has come.
public sealed interface Progress {

    Progress NOT_STARTED = new NotStarted();
    Progress DONE = new Done();

    record NotStarted() implements Progress {
    }

    /// It goes on from today and waits for no start any more.
    ///
    /// @param remaining days of work that are left, in the activity's kind of days
    record Started(int remaining) implements Progress {
    }

    /// It keeps its late dates, but holds nobody up any more and is part of no conflict.
    record Done() implements Progress {
    }
}
