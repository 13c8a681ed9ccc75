package org.plenum.task.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about notices. Every page is a range of one index, the newest first.
@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    /// What waits for its check is with the checkers: its unit is left alone.
    private static final String ISSUE = """
            insert into notice (id, kind, task_id, session_code, task_code, task_title, unit, leader, due_day, issued_on, version)
            select gen_random_uuid(), :kind, t.id, t.session_code, t.code, t.title, t.lead_unit, t.responsible_leader, t.due_day, :today, 0
            from task t
            where t.state in ('NOT_STARTED', 'IN_PROGRESS') and t.due_day between :dueFrom and :dueTo
              and not exists (select from notice n where n.task_id = t.id and n.kind = :kind and n.due_day = t.due_day)
            order by t.due_day, t.id
            on conflict (task_id, kind, due_day) do nothing
            returning id""";

    /// A place in the list.
    record Position(LocalDate issuedOn, UUID id) {
    }

    Notice require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NoticeRefused.Unknown(id));
    }

    List<NoticeRule> rules() {
        return getEntityManager().createQuery("from NoticeRule order by kind, validFrom desc", NoticeRule.class)
                .getResultList();
    }

    void add(NoticeRule rule) {
        getEntityManager().persist(rule);
        flush();
    }

    /// Issues what the step asks for and nobody has issued yet, also if another instance does the same at the same time: the unique
    /// constraint lets one of them through, once per task, kind and due day.
    List<Notice> issue(Ladder.Step step, LocalDate today) {
        List<UUID> ids = getEntityManager().createNativeQuery(ISSUE, UUID.class).setParameter("kind", step.kind().name())
                .setParameter("today", today).setParameter("dueFrom", step.dueFrom()).setParameter("dueTo", step.dueTo())
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by dueDay, id", ids);
    }

    /// @param after where the page begins; null on the first one
    List<Notice> page(NoticeFilter filter, @Nullable Position after, int rows) {
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        var values = new HashMap<String, Object>();
        if (after != null) {
            conditions.add("(issuedOn, id) < (:issuedOn, :id)");
            values.put("issuedOn", after.issuedOn());
            values.put("id", after.id());
        }
        add("sessionCode = :session", "session", filter.session(), conditions, values);
        add("unit = :unit", "unit", filter.unit(), conditions, values);
        add("kind = :kind", "kind", filter.kind(), conditions, values);
        if (filter.acknowledged() != null) {
            conditions.add(filter.acknowledged() ? "acknowledgedAt is not null" : "acknowledgedAt is null");
        }
        return find(String.join(" and ", conditions) + " order by issuedOn desc, id desc", values).page(0, rows).list();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
