package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries for calendars. Each is a range of one index, in the order of due day and id.
@ApplicationScoped
class CalendarTaskRepository implements PanacheRepositoryBase<Task, UUID> {

    private static final int MOST = 2_000;

    List<CalendarTask> due(String whose, String who, LocalDate since) {
        var rows = find(whose + " and dates.dueDay >= ?2 order by dates.dueDay, id", who, since).page(0, MOST).list();
        var changed = changed(rows.stream().map(Task::id).toList());
        return rows.stream().map(task -> CalendarTask.of(task, Objects.requireNonNull(changed.get(task.id())))).toList();
    }

    /// When the rows were last written: a column that only the database writes and no entity knows.
    private Map<UUID, Instant> changed(List<UUID> ids) {
        var changed = new HashMap<UUID, Instant>();
        if (!ids.isEmpty()) {
            List<?> rows = getEntityManager().createNativeQuery(
                    "select cast(id as text), cast(floor(extract(epoch from changed_at)) as bigint) from task where id in (:ids)",
                    Object[].class).setParameter("ids", ids).getResultList();
            rows.forEach(row -> {
                var columns = (Object[]) row;
                changed.put(UUID.fromString((String) columns[0]), Instant.ofEpochSecond(((Number) columns[1]).longValue()));
            });
        }
        return changed;
    }
}
