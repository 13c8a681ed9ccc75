package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about trips. Every page is a range of one index, by first day.
@ApplicationScoped
class TripRepository implements PanacheRepositoryBase<Trip, UUID> {

    /// A place in the list.
    record Position(LocalDate fromDay, UUID id) {
    }

    Trip require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new TripRefused.Unknown(id));
    }

    /// Trips are confirmed one after the other: who comes second sees what the first one took, and is told by name.
    void takeTurn() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtext('trip'))").getSingleResult();
    }

    /// @param after where the page begins; null on the first one
    List<Trip> page(TripFilter filter, @Nullable Position after, int rows) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        Position from = from(filter, after);
        conditions.add("(fromDay, id) > (:fromDay, :id)");
        values.put("fromDay", from.fromDay());
        values.put("id", from.id());
        add("toDay >= :from", "from", filter.from(), conditions, values);
        add("fromDay <= :to", "to", filter.to(), conditions, values);
        add("kind = :kind", "kind", filter.kind(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        add("leadUnit = :unit", "unit", filter.unit(), conditions, values);
        add("id in (select t.id from Trip t join t.people p where p.name = :person or p.account = :person)", "person",
                filter.person(), conditions, values);
        add("id in (select t.id from Trip t join t.places p where p.county = :county)", "county", filter.county(), conditions,
                values);
        add("id in (select t.id from Trip t join t.places p where p.place = :place)", "place", filter.place(), conditions,
                values);
        add("id in (select t.id from Trip t join t.topics k where k = :topic)", "topic", filter.topic(), conditions, values);
        return find(String.join(" and ", conditions) + " order by fromDay, id", values).page(0, rows).list();
    }

    /// No trip that ends on or after a day begins more than [Trip#LONGEST] days before it: so the range of the index has a lower end.
    private static Position from(TripFilter filter, @Nullable Position after) {
        LocalDate first = filter.from() == null ? LocalDate.of(1900, 1, 1) : filter.from().minusDays(Trip.LONGEST);
        return after == null || after.fromDay().isBefore(first) ? new Position(first, new UUID(0, 0)) : after;
    }

    /// Those that are open and touch the days, by first day.
    List<Trip> open(LocalDate from, LocalDate to, @Nullable Position after, int rows) {
        Position begin = after == null ? new Position(from.minusDays(Trip.LONGEST), new UUID(0, 0)) : after;
        return find("(fromDay, id) > (?1, ?2) and fromDay <= ?3 and toDay >= ?4 and state in (PLANNED, CONFIRMED)"
                + " order by fromDay, id", begin.fromDay(), begin.id(), to, from).page(0, rows).list();
    }

    /// All that touch the days and are not cancelled.
    List<Trip> around(LocalDate from, LocalDate to) {
        return list("fromDay between ?1 and ?2 and toDay >= ?3 and state <> CANCELLED order by fromDay, id",
                from.minusDays(Trip.LONGEST), to, from);
    }

    /// The newest first.
    List<TripRule> rules() {
        return getEntityManager().createQuery("from TripRule order by validFrom desc", TripRule.class).getResultList();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
