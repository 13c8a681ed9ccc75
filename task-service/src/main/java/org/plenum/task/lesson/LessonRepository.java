package org.plenum.task.lesson;

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

/// Queries about lessons. Every page is a range of one index, in the order in which they were recorded.
@ApplicationScoped
class LessonRepository implements PanacheRepositoryBase<Lesson, UUID> {

    Lesson require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new LessonRefused.Unknown(id));
    }

    /// As [#require], and nobody else changes it until the transaction ends: it and the tasks it is linked to are of one moment.
    Lesson lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new LessonRefused.Unknown(id));
    }

    /// Those after the given one; the ids of their tasks come with the next query for all of them at once.
    List<Lesson> page(LessonFilter filter, UUID after, int rows) {
        if (!filter.canMatch()) {
            return List.of();
        }
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add("id > :after", "after", after, conditions, values);
        add("sourceSession = :source", "source", filter.source(), conditions, values);
        add("fields.targetSession = :target", "target", filter.target(), conditions, values);
        add("kind = :kind", "kind", filter.kind(), conditions, values);
        add("fields.area = :area", "area", filter.area(), conditions, values);
        add("fields.severity = :severity", "severity", filter.severity(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("responsibility.responsibleUnit = :unit", "unit", filter.unit(), conditions, values);
        add("id in (select l.id from Lesson l join l.tasks t where t = :task)", "task", filter.task(), conditions, values);
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    /// All that were learnt from a session, with the ids of their tasks, in one query.
    List<Lesson> ofSource(String session) {
        return list("from Lesson l left join fetch l.tasks where l.sourceSession = ?1 order by l.id", session);
    }

    /// Those that look different on `to` than on `from`, because they or their tasks have become late or due soon meanwhile.
    List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return getEntityManager()
                .createNativeQuery(
                        """
                                select id from (
                                    select id from lesson where state not in ('CLOSED', 'ADOPTED', 'DROPPED') and due_day >= :from and due_day < :to
                                    union select lesson_id from lesson_task join task on task.id = lesson_task.task_id
                                    where task.state in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK')
                                      and (task.due_day >= :from and task.due_day < :to or task.yellow_from > :from and task.yellow_from <= :to)
                                ) as turned where id > :after order by id limit :rows""",
                        UUID.class)
                .setParameter("from", from)
                .setParameter("to", to).setParameter("after", after).setParameter("rows", rows).getResultList();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
