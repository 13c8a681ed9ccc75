package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.plenum.task.programme.ProgrammeRefused;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about activities. Every page is a range of one index, in the order of their days.
@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<ProgrammeActivity, UUID> {

    /// A place in the list.
    record Position(LocalDate day, UUID id) {
    }

    /// So that the programme is locked first, whoever writes.
    UUID programmeOf(UUID id) {
        return getEntityManager().createQuery("select programmeId from ProgrammeActivity where id = ?1", UUID.class)
                .setParameter(1, id).getResultStream().findFirst()
                .orElseThrow(() -> new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.ACTIVITY, id));
    }

    ProgrammeActivity require(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .orElseThrow(() -> new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.ACTIVITY, id));
    }

    List<ProgrammeActivity> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids.stream().distinct().toList());
    }

    /// @param after where the page begins
    List<ProgrammeActivity> page(ActivityFilter filter, Position after, int rows) {
        var conditions = new ArrayList<String>(List.of("(fields.day, id) > (:day, :id)"));
        var values = new HashMap<String, Object>(Map.of("day", after.day(), "id", after.id()));
        add("programmeId = :programme", "programme", filter.programme(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("fields.day <= :to", "to", filter.to(), conditions, values);
        return find(String.join(" and ", conditions) + " order by fields.day, id", values).page(0, rows).list();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
