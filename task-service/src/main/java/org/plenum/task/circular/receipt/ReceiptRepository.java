package org.plenum.task.circular.receipt;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// Queries about receipts. They are only ever inserted.
@ApplicationScoped
class ReceiptRepository {

    private static final String COLUMNS = "select r.circular_id, r.edition, r.account, r.name, r.unit, r.read_at from circular_receipt r ";

    private final EntityManager database;

    ReceiptRepository(EntityManager database) {
        this.database = database;
    }

    /// Whether it is the first of that reader; two at once wait for each other, and one of them is.
    boolean insert(UUID circular, int edition, Caller by, Instant at) {
        return database.createNativeQuery("""
                insert into circular_receipt (circular_id, edition, account, name, unit, read_at)
                values (:circular, :edition, :account, :name, cast(:unit as text), :at) on conflict do nothing""")
                .setParameter("circular", circular).setParameter("edition", edition).setParameter("account", by.id())
                .setParameter("name", by.name()).setParameter("unit", by.unit()).setParameter("at", at).executeUpdate() == 1;
    }

    Optional<ReceiptView> of(UUID circular, int edition, String account) {
        return tuples(database.createNativeQuery(
                COLUMNS + "where r.circular_id = :circular and r.edition = :edition and r.account = :account", Tuple.class)
                .setParameter("circular", circular).setParameter("edition", edition).setParameter("account", account)
                .getResultList()).findFirst();
    }

    /// When the reader has read the current edition of each circular; without those not read.
    Map<UUID, Instant> ofReader(Collection<UUID> circulars, String account) {
        var read = new HashMap<UUID, Instant>();
        if (!circulars.isEmpty()) {
            tuples(database.createNativeQuery(COLUMNS
                    + "join circular c on c.id = r.circular_id and c.edition = r.edition where r.circular_id in (:circulars) and r.account = :account",
                    Tuple.class).setParameter("circulars", circulars).setParameter("account", account).getResultList())
                    .forEach(one -> read.put(one.circular(), one.readAt()));
        }
        return read;
    }

    List<ReceiptView> page(UUID circular, int edition, String afterAccount, int rows) {
        return tuples(database.createNativeQuery(COLUMNS
                + "where r.circular_id = :circular and r.edition = :edition and r.account > :after order by r.account limit :rows",
                Tuple.class).setParameter("circular", circular).setParameter("edition", edition)
                .setParameter("after", afterAccount).setParameter("rows", rows).getResultList()).toList();
    }

    /// The first reader of each addressed unit that has one.
    List<ReceiptView> firstOfUnits(UUID circular, int edition) {
        return tuples(database.createNativeQuery(
                """
                        select distinct on (r.unit) r.circular_id, r.edition, r.account, r.name, r.unit, r.read_at from circular_receipt r
                        join circular_addressee a on a.circular_id = r.circular_id and a.kind = 'UNIT' and a.code = r.unit
                        where r.circular_id = :circular and r.edition = :edition order by r.unit, r.read_at, r.account""",
                Tuple.class)
                .setParameter("circular", circular).setParameter("edition", edition).getResultList()).toList();
    }

    /// Those of the named people who have read it.
    List<ReceiptView> ofPeople(UUID circular, int edition) {
        return tuples(database.createNativeQuery(COLUMNS + """
                join circular_addressee a on a.circular_id = r.circular_id and a.kind = 'ACCOUNT' and a.code = r.account
                where r.circular_id = :circular and r.edition = :edition""", Tuple.class).setParameter("circular", circular)
                .setParameter("edition", edition).getResultList()).toList();
    }

    long count(UUID circular, int edition) {
        Tuple row = (Tuple) database
                .createNativeQuery(
                        "select count(*) as n from circular_receipt where circular_id = :circular and edition = :edition",
                        Tuple.class)
                .setParameter("circular", circular).setParameter("edition", edition).getSingleResult();
        return row.get("n", Number.class).longValue();
    }

    private static Stream<ReceiptView> tuples(List<?> rows) {
        return rows.stream().map(Tuple.class::cast).map(row -> {
            @Nullable
            String unit = row.get("unit", String.class);
            return new ReceiptView(row.get("circular_id", UUID.class), row.get("edition", Integer.class),
                    row.get("account", String.class), row.get("name", String.class), unit, row.get("read_at", Instant.class));
        });
    }
}
