package org.plenum.task.plan;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.change.Followed;

/// Plans in the feed of changes: their summaries, as in the list. What is computed of all their tasks is read when it is wanted.
@ApplicationScoped
class FollowedPlans implements Followed {

    private static final Set<String> READERS = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final PlanRepository plans;

    FollowedPlans(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public String type() {
        return "plan";
    }

    @Override
    public String path() {
        return "/api/v1/plans";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Map<String, Current> read(Collection<String> ids, Caller by, Locale language) {
        return plans.list("id in ?1", ids.stream().map(UUID::fromString).toList()).stream().collect(Collectors
                .toMap(plan -> plan.id().toString(), plan -> new Current(plan.version(), PlanSummaryView.of(plan))));
    }
}
