package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.MeetingFacts;
import org.plenum.member.meeting.MustAttend;

/// Queries about who must attend and who came. They are SQL because each must be a range of one index, which `AttendancePlanTest` holds them to.
@ApplicationScoped
class AttendeeRepository {

    private static final String BY_RULE = """
            select ms.member_id as member, ms.sort_key as sort_key, (select m.name from member m where m.id = ms.member_id) as name,
                   ms.member_number as number, true as required, cast(null as timestamptz) as signed_in_at,
                   cast(null as text) as signed_in_by, cast(null as timestamptz) as signed_out_at, cast(null as text) as correction,
                   (select l.id from leave_request l where l.meeting_id = :of and l.member_id = ms.member_id
                    and l.state in ('REQUESTED', 'GRANTED')) as leave_id,
                   (select l.state from leave_request l where l.meeting_id = :of and l.member_id = ms.member_id
                    and l.state in ('REQUESTED', 'GRANTED')) as leave_state
            """;
    private static final String FIXED = """
            select a.member_id as member, a.sort_key as sort_key, m.name as name, a.member_number as number, a.required as required,
                   a.signed_in_at as signed_in_at, a.signed_in_by as signed_in_by, a.signed_out_at as signed_out_at,
                   a.correction as correction, l.id as leave_id, l.state as leave_state
            from attendee a
            join member m on m.id = a.member_id
            left join leave_request l on l.meeting_id = a.meeting_id and l.member_id = a.member_id
                                      and l.state in ('REQUESTED', 'GRANTED')
            where a.meeting_id = :of
            """;
    private static final String GRANTED = """
            exists (select from leave_request g where g.meeting_id = :of and g.member_id = ms.member_id and g.state = 'GRANTED')
            """;

    private final EntityManager entities;

    AttendeeRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The row of a member of the meeting's list, held until the transaction ends.
    Optional<Attendee> find(UUID meeting, UUID member) {
        return Optional.ofNullable(
                entities.find(Attendee.class, new Attendee.Key(meeting, member), LockModeType.PESSIMISTIC_WRITE));
    }

    void persist(Attendee attendee) {
        entities.persist(attendee);
    }

    void flush() {
        entities.flush();
    }

    /// Where a page begins: behind this row.
    record Place(String sortKey, UUID member) {
    }

    /// Up to `rows` of the list after the given place, in 姓氏笔画 order.
    List<AttendeeRow> rows(MeetingFacts meeting, @Nullable Presence presence, @Nullable Place after, int rows) {
        return query(sql(meeting, presence, after != null), parameters(meeting, after, rows)).getResultList();
    }

    /// The row of one member.
    Optional<AttendeeRow> row(MeetingFacts meeting, UUID member) {
        String sql = meeting.fixed() ? FIXED + " and a.member_id = :only"
                : BY_RULE + MustAttend.sql(meeting.convocation()) + " and ms.member_id = :only";
        var parameters = ofMeeting(meeting);
        parameters.put("only", member);
        return query(sql, parameters).getResultStream().findFirst();
    }

    /// The statement; its parts depend on what is asked for, never on values.
    static String sql(MeetingFacts meeting, @Nullable Presence presence, boolean after) {
        String row = meeting.fixed() ? "a" : "ms";
        return (meeting.fixed() ? FIXED + fixed(presence) : BY_RULE + MustAttend.sql(meeting.convocation()) + byRule(presence))
                + (after ? " and (" + row + ".sort_key, " + row + ".member_id) > (:sortKey, :member)" : "")
                + " order by " + row + ".sort_key, " + row + ".member_id limit :rows";
    }

    private static String fixed(@Nullable Presence presence) {
        return switch (presence) {
            case null -> "";
            case SIGNED_IN -> " and a.required and a.signed_in_at is not null";
            case ON_LEAVE -> " and a.required and a.signed_in_at is null and l.state = 'GRANTED'";
            case MISSING -> " and a.required and a.signed_in_at is null and l.state is distinct from 'GRANTED'";
            case TAKEN_OFF -> " and not a.required";
        };
    }

    private static String byRule(@Nullable Presence presence) {
        return switch (presence) {
            case null -> "";
            case SIGNED_IN, TAKEN_OFF -> " and false";
            case ON_LEAVE -> " and " + GRANTED;
            case MISSING -> " and not " + GRANTED;
        };
    }

    static Map<String, Object> parameters(MeetingFacts meeting, @Nullable Place after, int rows) {
        var parameters = ofMeeting(meeting);
        if (after != null) {
            parameters.put("sortKey", after.sortKey());
            parameters.put("member", after.member());
        }
        parameters.put("rows", rows);
        return parameters;
    }

    private static Map<String, Object> ofMeeting(MeetingFacts meeting) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("of", meeting.id());
        if (!meeting.fixed()) {
            parameters.put("term", meeting.term());
            parameters.put("day", meeting.day());
            if (MustAttend.needsMeeting(meeting.convocation())) {
                parameters.put("meeting", meeting.id());
            }
        }
        return parameters;
    }

    private NativeQuery<AttendeeRow> query(String sql, Map<String, Object> parameters) {
        NativeQuery<?> query = entities.createNativeQuery(sql).unwrap(NativeQuery.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("member", UUID.class).addScalar("sort_key", String.class).addScalar("name", String.class)
                .addScalar("number", String.class).addScalar("required", Boolean.class)
                .addScalar("signed_in_at", Instant.class).addScalar("signed_in_by", String.class)
                .addScalar("signed_out_at", Instant.class).addScalar("correction", String.class)
                .addScalar("leave_id", UUID.class).addScalar("leave_state", String.class)
                .setTupleTransformer((row, _) -> new AttendeeRow((UUID) row[0], (String) row[1], (String) row[2],
                        (String) row[3], (Boolean) row[4], (Instant) row[5], (String) row[6], (Instant) row[7],
                        (String) row[8], (UUID) row[9], (String) row[10]));
    }
}
