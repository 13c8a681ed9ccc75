package org.plenum.task.plan;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.workdays.WorkdayCalendar;

/// Gives other features the plans as they are dated today.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class DatedPlans {

    private final PlanRepository plans;
    private final PlanDates dates;

    DatedPlans(PlanRepository plans, PlanDates dates) {
        this.plans = plans;
        this.dates = dates;
    }

    /// The plan, or the refusal of this feature if there is none: `plan-not-found`.
    public DatedPlan read(UUID id) {
        CountdownPlan plan = plans.require(id);
        PlanContent content = dates.read(id);
        return new DatedPlan(id, plan.sessionCode(), plan.version(), dates.schedule(plan, content, dates.opening(plan)),
                content.tasks(), content.links());
    }

    /// The general calendar that the plan counts in.
    public WorkdayCalendar calendar(UUID id) {
        return dates.calendars(plans.require(id)).general();
    }
}
