package org.plenum.task.plan;

import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// Who keeps something of every new plan.
public interface PlanFollower {

    /// Follows, within the transaction that makes the plan, once its tasks and links are there.
    void planMade(UUID plan, Caller by);
}
