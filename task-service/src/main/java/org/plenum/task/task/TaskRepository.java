package org.plenum.task.task;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.plenum.task.light.Light;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about tasks. Every page is a range of one index, in the order of due day and id.
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    private static final String RUNNING = "t.state in (NOT_STARTED, IN_PROGRESS, AWAITING_CHECK)";

    Task require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new TaskRefused.Unknown(id));
    }

    List<UUID> plansOpenBetween(LocalDate from, LocalDate to) {
        return find("select distinct planId from Task where dates.dueDay between ?1 and ?2"
                + " and state not in (CLOSED, TERMINATED) order by planId", from, to).project(UUID.class).list();
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

    /// The task's steps in their order, those after the given number.
    List<Step> steps(Task task, int after, int rows) {
        return getEntityManager().createQuery("from Step where task = ?1 and number > ?2 order by number", Step.class)
                .setParameter(1, task).setParameter(2, after).setMaxResults(rows).getResultList();
    }

    List<Task> ofPlan(UUID plan) {
        return list("planId = ?1 order by code", plan);
    }

    List<Task> ofSession(String session) {
        return list("sessionCode = ?1 order by dates.dueDay, id", session);
    }

    List<Task> byIds(Collection<UUID> ids) {
        return list("id in ?1 order by dates.dueDay, id", ids);
    }

    long countRunning(LocalDate dueFrom, LocalDate dueTo) {
        return count("from Task t where " + RUNNING + " and t.dates.dueDay between ?1 and ?2", dueFrom, dueTo);
    }

    List<Task> running(LocalDate dueFrom, LocalDate dueTo) {
        return list("from Task t where " + RUNNING + " and t.dates.dueDay between ?1 and ?2", dueFrom, dueTo);
    }

    /// Those of [#running] that nobody is writing now; nobody will until the transaction ends.
    Set<UUID> lockRunning(LocalDate dueFrom, LocalDate dueTo) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                select id from task
                where state in ('NOT_STARTED', 'IN_PROGRESS', 'AWAITING_CHECK') and due_day between :dueFrom and :dueTo
                order by id for no key update skip locked""", UUID.class)
                .setParameter("dueFrom", dueFrom).setParameter("dueTo", dueTo).getResultList();
        return Set.copyOf(ids);
    }

    List<Task> lockPlan(UUID plan) {
        return find("planId = ?1 order by code", plan).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /// Those that look different on `to` than on `from`, because they have become late or due soon meanwhile.
    List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return find("select t.id from Task t where " + RUNNING + " and (t.dates.dueDay >= :from and t.dates.dueDay < :to"
                + " or t.yellowFrom > :from and t.yellowFrom <= :to) and t.id > :after order by t.id",
                Map.of("from", from, "to", to, "after", after)).project(UUID.class).page(0, rows).list();
    }

    /// @param after where the page begins; null on the first one
    List<Task> page(TaskFilter asked, LocalDate today, @Nullable Position after, int rows) {
        TaskFilter filter = asked.canMatch() ? withinItsDays(asked) : asked;
        if (!filter.canMatch()) {
            return List.of();
        }
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        Position from = from(filter, today, after);
        Order order = order(filter);
        conditions.add("(" + order.columns() + ") > (:afterDue, :afterId)");
        values.put("afterDue", from.due());
        values.put("afterId", from.id());
        add("g.key.tag = :tag", "tag", filter.tag(), conditions, values);
        add("c.key.unit = :cooperatingUnit", "cooperatingUnit", filter.cooperatingUnit(), conditions, values);
        add("t.planId = :plan", "plan", filter.plan(), conditions, values);
        add("t.sessionCode = :session", "session", filter.session(), conditions, values);
        add(order.unit() + " = :unit", "unit", filter.unit(), conditions, values);
        add("t.division.owner = :owner", "owner", filter.owner(), conditions, values);
        add("t.division.responsibleLeader = :leader", "leader", filter.responsibleLeader(), conditions, values);
        add("t.division.priority = :priority", "priority", filter.priority(), conditions, values);
        add(order.state() + " = :state", "state", filter.state(), conditions, values);
        if (filter.extensionOpen()) {
            conditions.add("t.extensionAskedBy is not null");
        }
        add(order.day() + " <= :dueTo", "dueTo", filter.dueTo(), conditions, values);
        if (filter.light() != null) {
            conditions.add(condition(filter.light(), order));
            if (filter.light() != Light.BLUE) {
                values.put("today", today);
            }
        }
        return find("select t from Task t" + joins(filter) + " where " + String.join(" and ", conditions) + " order by "
                + order.columns(), values).page(0, rows).list();
    }

    /// A session or plan has some thousand tasks, which stand close together in every index: with its first and last day known, neither the
    /// planner nor what it chooses looks at those of other years. One without tasks has no days, and nothing is found.
    private TaskFilter withinItsDays(TaskFilter filter) {
        if (filter.plan() == null && filter.session() == null) {
            return filter;
        }
        Object whose = filter.plan() == null ? requireNonNull(filter.session()) : filter.plan();
        var days = getEntityManager()
                .createQuery("select min(t.dates.dueDay), max(t.dates.dueDay) from Task t where t."
                        + (filter.plan() == null ? "sessionCode" : "planId") + " = :whose", Tuple.class)
                .setParameter("whose", whose)
                .getSingleResult();
        LocalDate first = days.get(0, LocalDate.class);
        return first == null ? filter.within(LocalDate.MAX, LocalDate.MIN)
                : filter.within(first, days.get(1, LocalDate.class));
    }

    /// The columns whose index gives the order.
    private record Order(String day, String id, String state, String unit) {

        String columns() {
            return day + ", " + id;
        }
    }

    /// What a task has several of stands in a table with an index of its own: there the range begins, and ends with the page.
    private static Order order(TaskFilter filter) {
        if (filter.tag() != null) {
            return new Order("g.dueDay", "g.key.taskId", "g.state", "g.leadUnit");
        }
        return filter.cooperatingUnit() != null ? new Order("c.dueDay", "c.key.taskId", "c.state", "c.leadUnit")
                : new Order("t.dates.dueDay", "t.id", "t.state", "t.division.leadUnit");
    }

    /// By the id alone: the planner would take the day, which follows from it, for another condition and expect next to nothing.
    private static String joins(TaskFilter filter) {
        return (filter.tag() == null ? "" : " join TagListing g on g.key.taskId = t.id")
                + (filter.cooperatingUnit() == null ? ""
                        : " join CooperationListing c on c.key.taskId = t.id");
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
    private static String condition(Light light, Order order) {
        String state = order.state();
        String running = state + " in (NOT_STARTED, IN_PROGRESS, AWAITING_CHECK)";
        return switch (light) {
            case BLUE -> state + " = CLOSED";
            case RED -> running + " and " + order.day() + " < :today";
            case YELLOW -> running + " and t.yellowFrom <= :today";
            case GREY -> state + " in (NOT_STARTED, SUSPENDED, TERMINATED) and (" + state
                    + " <> NOT_STARTED or t.yellowFrom > :today)"; // which is never after the due day
            case GREEN -> running + " and " + state + " <> NOT_STARTED and t.yellowFrom > :today";
        };
    }
}
