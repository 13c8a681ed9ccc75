package org.plenum.task.task;

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
import org.plenum.task.light.Light;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about tasks. Every page is a range of one index, in the order of due day and id.
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    private static final String RUNNING = "state in (NOT_STARTED, IN_PROGRESS, AWAITING_CHECK)";

    Task require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new TaskRefused.Unknown(id));
    }

    /// As [#require], and nobody else changes it until the transaction ends.
    Task lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new TaskRefused.Unknown(id));
    }

    Extension requireExtension(Task task, int number) {
        return getEntityManager().createQuery("from Extension where task = ?1 and number = ?2", Extension.class)
                .setParameter(1, task).setParameter(2, number).getResultStream().findFirst()
                .orElseThrow(() -> new TaskRefused.UnknownExtension(number));
    }

    /// The task's requests in their order, those after the given number.
    List<Extension> extensions(Task task, int after, int rows) {
        return getEntityManager()
                .createQuery("from Extension where task = ?1 and number > ?2 order by number", Extension.class)
                .setParameter(1, task).setParameter(2, after).setMaxResults(rows).getResultList();
    }

    List<Task> ofPlan(UUID plan) {
        return list("planId = ?1 order by code", plan);
    }

    List<Task> byIds(Collection<UUID> ids) {
        return list("id in ?1 order by dates.dueDay, id", ids);
    }

    List<Task> lockPlan(UUID plan) {
        return find("planId = ?1 order by code", plan).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /// Those that look different on `to` than on `from`, because they have become late or due soon meanwhile.
    List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return find("select id from Task where " + RUNNING + " and (dates.dueDay >= :from and dates.dueDay < :to"
                + " or yellowFrom > :from and yellowFrom <= :to) and id > :after order by id",
                Map.of("from", from, "to", to, "after", after)).project(UUID.class).page(0, rows).list();
    }

    /// @param after where the page begins; null on the first one
    List<Task> page(TaskFilter filter, LocalDate today, @Nullable Position after, int rows) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        Position from = from(filter, today, after);
        conditions.add("(dates.dueDay, id) > (:afterDue, :afterId)");
        values.put("afterDue", from.due());
        values.put("afterId", from.id());
        add("planId = :plan", "plan", filter.plan(), conditions, values);
        add("sessionCode = :session", "session", filter.session(), conditions, values);
        add("division.leadUnit = :unit", "unit", filter.unit(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        if (filter.extensionOpen()) {
            conditions.add("extensionAskedBy is not null");
        }
        add("dates.dueDay <= :dueTo", "dueTo", filter.dueTo(), conditions, values);
        if (filter.light() != null) {
            conditions.add(condition(filter.light()));
            if (filter.light() != Light.BLUE) {
                values.put("today", today);
            }
        }
        return find(String.join(" and ", conditions) + " order by dates.dueDay, id", values).page(0, rows).list();
    }

    /// A place in the list. Ids are never [#NO_ID], so that a position with it stands before all tasks of its day.
    record Position(LocalDate due, UUID id) {

        private static final UUID NO_ID = new UUID(0, 0);

        static Position before(LocalDate day) {
            return new Position(day, NO_ID);
        }
    }

    /// Where the range of the index begins: one lower bound instead of several, which the planner would take for independent.
    private static Position from(TaskFilter filter, LocalDate today, @Nullable Position after) {
        var from = after == null ? Position.before(LocalDate.of(1900, 1, 1)) : after;
        if (filter.dueFrom() != null && from.due().isBefore(filter.dueFrom())) {
            from = Position.before(filter.dueFrom());
        }
        boolean notOverdue = filter.light() == Light.YELLOW || filter.light() == Light.GREEN;
        return notOverdue && from.due().isBefore(today) ? Position.before(today) : from;
    }

    private static void add(String condition, String name, @Nullable Object value,
            List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /// The same as [Task#light], as ranges of days; that yellow and green are not overdue is in the lower bound. The states are written out,
    /// so that the partial indexes serve.
    private static String condition(Light light) {
        return switch (light) {
            case BLUE -> "state = CLOSED";
            case RED -> RUNNING + " and dates.dueDay < :today";
            case YELLOW -> RUNNING + " and yellowFrom <= :today";
            case GREY -> "state in (NOT_STARTED, SUSPENDED, TERMINATED)"
                    + " and (state <> NOT_STARTED or yellowFrom > :today)"; // which is never after the due day
            case GREEN -> RUNNING + " and state <> NOT_STARTED and yellowFrom > :today";
        };
    }
}
