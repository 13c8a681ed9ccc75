package org.plenum.task.change;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/// Queries about changes.
@ApplicationScoped
class ChangeRepository {

    /// A range of one index for each kind, then the first of them all: the cost grows neither with the log nor with what is older. A row of
    /// a transaction above the oldest running one waits: behind a place that was given, nothing is ever added.
    static final String AFTER = """
            select cast(found.tx as text) as number, found.id as id, found.type as type
            from unnest(string_to_array(:types, ',')) as wanted (type) cross join lateral (
                select change.tx, change.id, change.type from change
                where change.type = wanted.type collate "C" and (change.tx, change.id) >= (cast(:tx as xid8), :id)
                  and (change.tx, change.id, change.type) > (cast(:tx as xid8), :id, :type)
                  and change.tx < pg_snapshot_xmin(pg_current_snapshot())
                order by change.tx, change.id limit :rows) as found
            order by found.tx, found.id, found.type limit :rows""";

    private static final String FEED = """
            select id, cast(horizon as text) as horizon, cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as oldest from change_feed""";

    private static final String FORGET = """
            with gone as (
                select type, id from change where gone_at < now() - make_interval(secs => :seconds)
            ), dropped as (
                delete from change using gone where change.type = gone.type and change.id = gone.id returning change.tx
            )
            update change_feed set horizon = greatest(horizon, (select max(tx) from dropped)) where exists (select from dropped)""";

    private final EntityManager database;

    ChangeRepository(EntityManager database) {
        this.database = database;
    }

    /// @param horizon the last transaction whose tombstones were dropped
    /// @param oldest the oldest transaction that still runs
    record Feed(UUID id, long horizon, long oldest) {
    }

    Feed feed() {
        var row = (Tuple) database.createNativeQuery(FEED, Tuple.class).getSingleResult();
        return new Feed(row.get("id", UUID.class), Long.parseLong(row.get("horizon", String.class)),
                Long.parseLong(row.get("oldest", String.class)));
    }

    List<ChangeCursor.Place> after(ChangeCursor.Place place, Collection<String> types, int rows) {
        List<?> found = database.createNativeQuery(AFTER, Tuple.class).setParameter("types", String.join(",", types))
                .setParameter("tx", Long.toString(place.tx())).setParameter("id", place.id()).setParameter("type", place.type())
                .setParameter("rows", rows).getResultList();
        return found.stream().map(Tuple.class::cast)
                .map(row -> new ChangeCursor.Place(Long.parseLong(row.get("number", String.class)), row.get("id", String.class),
                        row.get("type", String.class)))
                .toList();
    }

    /// Drops the tombstones that are older.
    void forget(Duration age) {
        database.createNativeQuery(FORGET).setParameter("seconds", age.toSeconds()).executeUpdate();
    }
}
