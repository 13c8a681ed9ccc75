package org.plenum.task.task;

import java.util.List;

import jakarta.persistence.Embeddable;

/// How many steps of a task are open, done and dropped: all that a list of tasks need know of them.
@Embeddable
record StepTally(int stepsOpen, int stepsDone, int stepsDropped) {

    static final StepTally NONE = new StepTally(0, 0, 0);

    static StepTally of(List<Step> steps) {
        return new StepTally(count(steps, StepState.OPEN), count(steps, StepState.DONE), count(steps, StepState.DROPPED));
    }

    private static int count(List<Step> steps, StepState state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }

    /// The weighted share of what is done, in whole percent: 100 only when nothing is open.
    ///
    /// @param steps at least one that counts
    static int percent(List<Step> steps) {
        int done = weight(steps, StepState.DONE);
        return 100 * done / (done + weight(steps, StepState.OPEN));
    }

    private static int weight(List<Step> steps, StepState state) {
        return steps.stream().filter(step -> step.state() == state).mapToInt(step -> step.fields().weight()).sum();
    }

    int all() {
        return stepsOpen + stepsDone + stepsDropped;
    }

    /// Whether a step counts. A task whose steps were all dropped is divided no more.
    boolean divides() {
        return stepsOpen + stepsDone > 0;
    }
}
