package org.plenum.task.programme.invitation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.task.programme.ProgrammeRefused;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about invitations. Every page is a range of one index, in the order in which they were made.
@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<Invitation, UUID> {

    Invitation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    static ProgrammeRefused unknown(UUID id) {
        return new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.INVITATION, id);
    }

    /// The one that counts: not withdrawn.
    Optional<Invitation> of(UUID activity, String account) {
        return find("activityId = ?1 and account = ?2 and state <> WITHDRAWN", activity, account).firstResultOptional();
    }

    List<Invitation> page(InvitationFilter filter, UUID after, int rows) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add("id > :after", "after", after, conditions, values);
        add("activityId = :activity", "activity", filter.activity(), conditions, values);
        add("account = :account", "account", filter.account(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("answer = :answer", "answer", filter.answer(), conditions, values);
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
