package org.plenum.task.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about programmes. Every page is a range of one index, in the order in which they were opened.
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    private static final String PLANNED = """
            select count(*) from programme_activity
            where programme_id = :programme and state = 'PLANNED' and day < make_date(:year + 1, 1, 1)""";

    private static final String SHARED = """
            select distinct a.county || ' ' || a.village from village_assignment a join village_assignment b
                on b.programme_id = a.programme_id and b.county = a.county and b.village = a.village and b.id > a.id
                and daterange(a.first_day, a.last_day, '[]') && daterange(b.first_day, b.last_day, '[]')
            where a.programme_id = :programme and a.state in ('OFFERED', 'ACCEPTED', 'ENDED') and b.state in ('OFFERED', 'ACCEPTED', 'ENDED')
            order by 1 limit 20""";

    Programme require(UUID id) {
        return require(id, LockModeType.NONE);
    }

    Programme require(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .orElseThrow(() -> new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.PROGRAMME, id));
    }

    List<Programme> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids.stream().distinct().toList());
    }

    boolean hasCode(String code) {
        return count("code", code) > 0;
    }

    List<Programme> page(@Nullable ProgrammeState state, @Nullable String unit, UUID after, int rows) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (state != null) {
            conditions.add("state = :state");
            values.put("state", state);
        }
        if (unit != null) {
            conditions.add("fields.leadUnit = :unit");
            values.put("unit", unit);
        }
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    /// How many activities of the year, or of one before it, are neither held nor cancelled.
    long plannedThrough(UUID programme, int year) {
        Object count = getEntityManager().createNativeQuery(PLANNED).setParameter("programme", programme)
                .setParameter("year", year).getSingleResult();
        return ((Number) count).longValue();
    }

    /// Villages that more than one member has at a time; the first of them, where there are many.
    List<String> sharedVillages(UUID programme) {
        List<?> names = getEntityManager().createNativeQuery(SHARED, String.class).setParameter("programme", programme)
                .getResultList();
        return names.stream().map(String::valueOf).toList();
    }
}
