package org.plenum.task.programme;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;

/// Tells the parts of a programme about it, and holds it still while one of them is written.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Programmes {

    private final ProgrammeRepository programmes;

    Programmes(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /// @throws ProgrammeRefused if there is no such programme
    public ProgrammeFacts read(UUID id) {
        return ProgrammeFacts.of(programmes.require(id));
    }

    /// Those of the ids that exist, in one query.
    public Map<UUID, ProgrammeFacts> byIds(Collection<UUID> ids) {
        var facts = new HashMap<UUID, ProgrammeFacts>();
        programmes.byIds(ids).forEach(one -> facts.put(one.id(), ProgrammeFacts.of(one)));
        return facts;
    }

    /// As [#read], and no year is closed until the transaction ends.
    public ProgrammeFacts still(UUID id) {
        return ProgrammeFacts.of(programmes.require(id, LockModeType.PESSIMISTIC_READ));
    }

    /// For a new activity.
    ///
    /// @throws ProgrammeRefused if the caller may not plan one now
    public ProgrammeFacts forActivity(UUID id, Caller by) {
        return allowed(id, ProgrammeAction.PLAN_ACTIVITY, by, LockModeType.PESSIMISTIC_READ);
    }

    /// For a member who is enrolled.
    ///
    /// @throws ProgrammeRefused if the caller may not enrol anyone now
    public ProgrammeFacts forEnrolment(UUID id, Caller by) {
        return allowed(id, ProgrammeAction.ENROL, by, LockModeType.PESSIMISTIC_READ);
    }

    /// For a village that is assigned: one at a time, so that the second sees the first.
    ///
    /// @throws ProgrammeRefused if the caller may not assign any now
    public ProgrammeFacts forVillage(UUID id, Caller by) {
        return allowed(id, ProgrammeAction.ASSIGN_VILLAGE, by, LockModeType.PESSIMISTIC_WRITE);
    }

    private ProgrammeFacts allowed(UUID id, ProgrammeAction action, Caller by, LockModeType lock) {
        Programme programme = programmes.require(id, lock);
        programme.require(action, by);
        return ProgrammeFacts.of(programme);
    }
}
