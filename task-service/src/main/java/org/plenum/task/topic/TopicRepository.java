package org.plenum.task.topic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about topics. Every page is a range of one index.
@ApplicationScoped
class TopicRepository implements PanacheRepositoryBase<Topic, UUID> {

    /// A place in the ranking.
    record Place(BigDecimal mean, int spread, UUID id) {
    }

    /// Nobody learns of another one's draft.
    Topic require(UUID id, Caller by) {
        return findByIdOptional(id).filter(topic -> topic.isVisibleTo(by)).orElseThrow(() -> new TopicRefused.Unknown(id));
    }

    /// As [#require], and nobody scores or changes it until this transaction ends.
    Topic lock(UUID id, Caller by) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(topic -> topic.isVisibleTo(by))
                .orElseThrow(() -> new TopicRefused.Unknown(id));
    }

    /// For scorers, who do not wait for one another; its scoring is not closed until this transaction ends.
    Topic share(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> new TopicRefused.Unknown(id));
    }

    /// Those after the given one that the caller may see, in the order in which they were drafted.
    List<Topic> page(TopicFilter filter, Caller by, UUID after, int rows) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add("id > :after", "after", after, conditions, values);
        add("sessionCode = :session", "session", filter.session(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("fields.form = :form", "form", filter.form(), conditions, values);
        add("proposer = :proposer", "proposer", filter.proposer(), conditions, values);
        add("id in (select t.id from Topic t join t.tasks k where k = :task)", "task", filter.task(), conditions, values);
        if (!by.hasAny(Roles.OFFICE, Roles.ADMIN)) {
            conditions.add("(state <> DRAFT or draftedBy = :me or proposerKind <> MEMBER and proposer = :unit)");
            values.put("me", by.id());
            values.put("unit", by.unit() == null ? "" : by.unit());
        }
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    /// Those of a session that were scored: the highest mean first, then the smallest spread, then the one drafted first.
    List<Topic> ranking(String session, @Nullable Place after, int rows) {
        if (after == null) {
            return find("sessionCode = ?1 and score.mean is not null order by score.mean desc, score.spread, id", session)
                    .page(0, rows).list();
        }
        return find("sessionCode = ?1 and score.mean is not null and score.mean <= ?2 and (score.mean < ?2 or score.spread > ?3"
                + " or score.spread = ?3 and id > ?4) order by score.mean desc, score.spread, id", session, after.mean(),
                after.spread(), after.id()).page(0, rows).list();
    }

    /// Those of the ids that are no drafts, in the order in which they were drafted.
    List<Topic> proposed(Collection<UUID> ids) {
        return list("id in ?1 and state <> DRAFT order by id", ids);
    }

    Map<UUID, Topic> byIds(Collection<UUID> ids) {
        var found = new HashMap<UUID, Topic>();
        list("id in ?1", ids).forEach(topic -> found.put(topic.id(), topic));
        return found;
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
