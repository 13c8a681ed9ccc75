package org.plenum.member.meeting.leave;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.MeetingRefused;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about leave. A page is a range of one index, in 姓氏笔画 order.
@ApplicationScoped
class LeaveRepository implements PanacheRepositoryBase<LeaveRequest, UUID> {

    /// A place in the list.
    record Place(String sortKey, UUID id) {
    }

    LeaveRequest require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new MeetingRefused(new MeetingRefused.UnknownLeave(id)));
    }

    /// The request of the member that is open or granted.
    Optional<LeaveRequest> standing(UUID meeting, UUID member) {
        return find("meeting = ?1 and member = ?2 and state in (?3, ?4)", meeting, member, LeaveState.REQUESTED,
                LeaveState.GRANTED).firstResultOptional();
    }

    List<LeaveRequest> page(UUID meeting, @Nullable LeaveState state, @Nullable Place after, int rows) {
        var values = new HashMap<String, Object>(Map.of("meeting", meeting));
        String conditions = "meeting = :meeting";
        if (state != null) {
            conditions += " and state = :state";
            values.put("state", state);
        }
        if (after != null) {
            conditions += " and (sortKey, id) > (:sortKey, :id)";
            values.put("sortKey", after.sortKey());
            values.put("id", after.id());
        }
        return find(conditions + " order by sortKey, id", values).page(0, rows).list();
    }

    /// Names of members.
    Map<UUID, String> names(Collection<UUID> members) {
        if (members.isEmpty()) {
            return Map.of();
        }
        NativeQuery<?> query = getEntityManager().createNativeQuery("select id, name from member where id in (:members)")
                .unwrap(NativeQuery.class);
        return query.setParameterList("members", members)
                .setTupleTransformer((row, _) -> Map.entry((UUID) row[0], (String) row[1])).getResultList().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
