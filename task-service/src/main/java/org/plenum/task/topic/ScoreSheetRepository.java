package org.plenum.task.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about score sheets. Every page is a range of one index, in the order in which they were handed out.
@ApplicationScoped
class ScoreSheetRepository implements PanacheRepositoryBase<ScoreSheet, UUID> {

    /// Nobody but the office and the chairpersons learns of another one's sheet.
    ScoreSheet require(UUID id, Caller by) {
        return findByIdOptional(id).filter(sheet -> seesAll(by) || sheet.isOf(by))
                .orElseThrow(() -> new TopicRefused.UnknownSheet(id));
    }

    /// @param mine whether only the caller's own; they alone for who may not see others
    List<ScoreSheet> page(@Nullable UUID topic, boolean mine, @Nullable Boolean scored, Caller by, UUID after, int rows) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var values = new HashMap<String, Object>();
        values.put("after", after);
        if (topic != null) {
            conditions.add("topicId = :topic");
            values.put("topic", topic);
        }
        if (mine || !seesAll(by)) {
            conditions.add("account = :account");
            values.put("account", by.id());
        }
        if (scored != null) {
            conditions.add(scored ? "total is not null" : "total is null");
        }
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    /// Of the sheets that were filled in.
    List<Integer> totals(UUID topic) {
        return getEntityManager()
                .createQuery("select total from ScoreSheet where topicId = ?1 and total is not null order by id", Integer.class)
                .setParameter(1, topic).getResultList();
    }

    private static boolean seesAll(Caller by) {
        return by.hasAny(Roles.OFFICE, Roles.CHAIR, Roles.ADMIN);
    }
}
