package org.plenum.task.programme.activity;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.Programmes;

/// Tells invitations about activities, and holds one still while an invitation is written.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Activities {

    private final ActivityRepository activities;
    private final Programmes programmes;

    Activities(ActivityRepository activities, Programmes programmes) {
        this.activities = activities;
        this.programmes = programmes;
    }

    /// @throws ProgrammeRefused if there is no such activity
    public ActivityFacts read(UUID id) {
        ProgrammeActivity activity = activities.require(id, LockModeType.NONE);
        return ActivityFacts.of(activity, programmes.read(activity.programmeId()));
    }

    /// As [#read], and neither the activity nor its programme changes until the transaction ends.
    public ActivityFacts still(UUID id) {
        ProgrammeFacts programme = programmes.still(activities.programmeOf(id));
        return ActivityFacts.of(activities.require(id, LockModeType.PESSIMISTIC_READ), programme);
    }

    /// For a member who is invited.
    ///
    /// @throws ProgrammeRefused if the caller may not invite anyone now
    public ActivityFacts forInvitation(UUID id, Caller by) {
        ActivityFacts facts = still(id);
        activities.require(id, LockModeType.NONE).require(ActivityAction.INVITE, by, facts.programme());
        return facts;
    }

    /// Those of the ids that exist, in two queries.
    public Map<UUID, ActivityFacts> byIds(Collection<UUID> ids) {
        var found = activities.byIds(ids);
        var of = programmes.byIds(found.stream().map(ProgrammeActivity::programmeId).toList());
        var facts = new HashMap<UUID, ActivityFacts>();
        found.forEach(one -> facts.put(one.id(),
                ActivityFacts.of(one, Objects.requireNonNull(of.get(one.programmeId())))));
        return facts;
    }
}
