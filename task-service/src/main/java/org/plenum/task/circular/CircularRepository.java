package org.plenum.task.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about circulars. A reader's page is made of one range of the inbox for each key of the reader: a role, the unit, the account.
@ApplicationScoped
class CircularRepository implements PanacheRepositoryBase<Circular, UUID> {

    private static final UUID LAST_ID = new UUID(-1, -1);

    /// With `unread`, what the reader has read is passed over, from the newest on.
    private static final String INBOX = """
            select distinct found.position, found.circular_id from unnest(string_to_array(:keys, chr(31))) as mine(key)
            cross join lateral (
                select i.position, i.circular_id from circular_inbox i
                where i.key = mine.key and i.position < :before%s order by i.position desc limit :rows) found
            order by found.position desc limit :rows""";

    private static final String UNREAD = """
             and not exists (select from circular_receipt r where r.circular_id = i.circular_id and r.edition = i.edition and r.account = :account)
            and exists (select from circular c where c.id = i.circular_id and c.state = 'PUBLISHED')""";

    /// A place in a reader's list.
    record Place(long position, UUID circular) {
    }

    /// What a list shows of a circular.
    record Listed(UUID id, String title, String kind, @Nullable LocalDate readBy, CircularState state, int edition,
            @Nullable String reason) {
    }

    Circular require(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock).orElseThrow(() -> new CircularRefused.Unknown(id));
    }

    /// Keeps the edition, and puts it first in the lists of its audience, which must be flushed before.
    void publish(Circular circular, @Nullable String reason, Caller by, Instant at) {
        getEntityManager().createNativeQuery(
                """
                        insert into circular_edition (circular_id, edition, title, text, reason, published_by, published_name, published_at)
                        select id, edition, title, text, cast(:reason as text), :by, :name, :at from circular where id = :circular""")
                .setParameter("reason", reason).setParameter("by", by.id()).setParameter("name", by.name())
                .setParameter("at", at).setParameter("circular", circular.id()).executeUpdate();
        getEntityManager().createNativeQuery("delete from circular_inbox where circular_id = :circular")
                .setParameter("circular", circular.id()).executeUpdate();
        getEntityManager().createNativeQuery("""
                insert into circular_inbox (key, position, circular_id, edition)
                select a.kind || ':' || a.code, next.position, a.circular_id, :edition
                from (select nextval('circular_position') as position) next cross join circular_addressee a
                where a.circular_id = :circular""").setParameter("edition", circular.edition())
                .setParameter("circular", circular.id()).executeUpdate();
    }

    List<Place> inbox(Collection<String> keys, String account, boolean unread, long before, int rows) {
        var query = getEntityManager().createNativeQuery(INBOX.formatted(unread ? UNREAD : ""), Tuple.class)
                .setParameter("keys", String.join("\u001f", keys)).setParameter("before", before).setParameter("rows", rows);
        List<?> found = (unread ? query.setParameter("account", account) : query).getResultList();
        return found.stream().map(Tuple.class::cast)
                .map(row -> new Place(row.get(0, Number.class).longValue(), row.get(1, UUID.class))).toList();
    }

    /// All of them, for publishers: the newest first.
    List<Listed> page(@Nullable CircularState state, @Nullable String kind, @Nullable UUID before, int rows) {
        var conditions = new ArrayList<String>(List.of("id < :before"));
        var values = new HashMap<String, Object>(Map.of("before", before == null ? LAST_ID : before));
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        if (kind != null) {
            conditions.add("kind = :kind");
            values.put("kind", kind);
        }
        return listed(String.join(" and ", conditions) + " order by id desc", values, rows);
    }

    List<Listed> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : listed("id in :ids", Map.of("ids", ids), ids.size());
    }

    private List<Listed> listed(String where, Map<String, Object> values, int rows) {
        var query = getEntityManager()
                .createQuery("select id, title, kind, readBy, state, edition, reason from Circular where " + where, Tuple.class)
                .setMaxResults(rows);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(row -> {
            @Nullable
            LocalDate readBy = row.get(3, LocalDate.class);
            @Nullable
            String reason = row.get(6, String.class);
            return new Listed(row.get(0, UUID.class), row.get(1, String.class), row.get(2, String.class), readBy,
                    row.get(4, CircularState.class), row.get(5, Integer.class), reason);
        }).toList();
    }

    /// The latest edition first.
    List<EditionView> editions(UUID circular, int before, int rows) {
        List<?> found = getEntityManager().createNativeQuery("""
                select edition, title, text, reason, published_name, published_at from circular_edition
                where circular_id = :circular and edition < :before order by edition desc limit :rows""", Tuple.class)
                .setParameter("circular", circular).setParameter("before", before).setParameter("rows", rows).getResultList();
        return found.stream().map(Tuple.class::cast).map(row -> {
            @Nullable
            String reason = row.get(3, String.class);
            return new EditionView(row.get(0, Integer.class), row.get(1, String.class), row.get(2, String.class), reason,
                    row.get(4, String.class), row.get(5, Instant.class));
        }).toList();
    }
}
