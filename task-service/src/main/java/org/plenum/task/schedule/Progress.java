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

        /// What the reported progress leaves of a duration, at least the day that it takes to hand it in.
        public static Started at(int percent, int duration) {
            return new Started(Math.max(Math.min(1, duration), Math.ceilDiv(duration * (100 - percent), 100)));
        }
    }

    /// It keeps its late dates, but holds nobody up any more and is part of no conflict.
    record Done() implements Progress {
    }
}
