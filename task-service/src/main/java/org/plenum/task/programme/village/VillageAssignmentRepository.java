package org.plenum.task.programme.village;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.task.programme.ProgrammeRefused;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about assignments. Every page is a range of one index, in the order in which they were made.
@ApplicationScoped
class VillageAssignmentRepository implements PanacheRepositoryBase<VillageAssignment, UUID> {

    private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    VillageAssignment require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    static ProgrammeRefused unknown(UUID id) {
        return new ProgrammeRefused.Unknown(ProgrammeRefused.Subject.VILLAGE_ASSIGNMENT, id);
    }

    /// One that has the village on one of those days.
    ///
    /// @param account whose; null for anybody's
    Optional<VillageAssignment> during(UUID programme, Village village, @Nullable String account, LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        String query = """
                programmeId = ?1 and village.county = ?2 and village.name = ?3 and firstDay <= ?4
                and (lastDay is null or lastDay >= ?5) and state in (OFFERED, ACCEPTED, ENDED)""";
        LocalDate end = lastDay == null ? NO_END : lastDay;
        return account == null
                ? find(query + " order by firstDay", programme, village.county(), village.name(), end, firstDay)
                        .firstResultOptional()
                : find(query + " and account = ?6 order by firstDay", programme, village.county(), village.name(), end,
                        firstDay, account).firstResultOptional();
    }

    List<VillageAssignment> page(VillageAssignmentFilter filter, UUID after, int rows) {
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        add("id > :after", "after", after, conditions, values);
        add("programmeId = :programme", "programme", filter.programme(), conditions, values);
        add("account = :account", "account", filter.account(), conditions, values);
        add("village.county = :county", "county", filter.county(), conditions, values);
        add("village.name = :village", "village", filter.village(), conditions, values);
        add("state = :state", "state", filter.state(), conditions, values);
        return find(String.join(" and ", conditions) + " order by id", values).page(0, rows).list();
    }

    private static void add(String condition, String name, @Nullable Object value, List<String> conditions,
            Map<String, Object> values) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
