package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about meetings. Every page is a range of one index, in the order of their days.
@ApplicationScoped
class MeetingRepository implements PanacheRepositoryBase<Meeting, UUID> {

    /// A place in the list.
    record Position(LocalDate day, UUID id) {
    }

    Meeting require(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).orElseThrow(() -> new MeetingRefused(new MeetingRefused.Unknown(id)));
    }

    /// @param after where the page begins
    List<Meeting> page(MeetingFilter filter, Position after, int rows) {
        var conditions = new ArrayList<String>(List.of("(day, id) > (:day, :id)"));
        var values = new HashMap<String, Object>(Map.of("day", after.day(), "id", after.id()));
        add("kind = :kind", "kind", filter.kind(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("day <= :to", "to", filter.to(), conditions, values);
        return find(String.join(" and ", conditions) + " order by day, id", values).page(0, rows).list();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
