package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;

/// Who must attend, by rule until sign-in opens and by the fixed rows afterwards, and how many of them came. Always counted, never kept.
@ApplicationScoped
class ConvocationRepository {

    private static final String FIX = """
            insert into attendee (version, meeting_id, member_id, sort_key, member_number, required)
            select 0, :into, ms.member_id, ms.sort_key, ms.member_number, true
            """;
    private static final String COUNT_RULE = """
            select count(*), count(*) filter (where exists (select from leave_request l
                   where l.meeting_id = :of and l.member_id = ms.member_id and l.state = 'GRANTED'))
            """;
    private static final String IN_OFFICE = """
            select ms.member_id from membership ms where ms.member_id in (:members) and ms.term_number = :term
            and ms.from_day <= :day and (ms.to_day is null or ms.to_day >= :day)
            """;

    private static final String LISTED = """
            select ms.sort_key, ms.member_number from membership ms where ms.member_id = :member and ms.term_number = :term
            and ms.from_day <= :day and (ms.to_day is null or ms.to_day >= :day)
            """;

    private final EntityManager entities;

    ConvocationRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// The members of the account, none or one.
    Optional<UUID> memberOf(String account) {
        NativeQuery<?> query = entities.createNativeQuery("select id from member where account_id = :account", UUID.class)
                .unwrap(NativeQuery.class);
        return query.setParameter("account", account).getResultStream().map(UUID.class::cast).findFirst();
    }

    /// Those of the members who are in office in the term on the day.
    Set<UUID> inOffice(Collection<UUID> members, int term, LocalDate day) {
        if (members.isEmpty()) {
            return Set.of();
        }
        NativeQuery<?> query = entities.createNativeQuery(IN_OFFICE, UUID.class).unwrap(NativeQuery.class);
        return query.setParameterList("members", members).setParameter("term", term).setParameter("day", day)
                .getResultStream().map(UUID.class::cast).collect(Collectors.toUnmodifiableSet());
    }

    /// Sort key and number of the member, if in office in the term on the day.
    Optional<Meetings.Listed> listed(UUID member, int term, LocalDate day) {
        NativeQuery<?> query = entities.createNativeQuery(LISTED).unwrap(NativeQuery.class);
        return query.setParameter("member", member).setParameter("term", term).setParameter("day", day)
                .setTupleTransformer((row, _) -> new Meetings.Listed((String) row[0], (String) row[1])).getResultStream()
                .findFirst();
    }

    /// Whether the member must attend by the rule.
    boolean mustAttend(MeetingFacts meeting, UUID member) {
        return !bind(entities.createNativeQuery("select 1 " + MustAttend.sql(meeting.convocation())
                + " and ms.member_id = :member").setParameter("member", member), meeting).getResultList().isEmpty();
    }

    /// How many must attend by the rule, and how many of them have leave.
    Figures byRule(MeetingFacts meeting) {
        Object[] row = (Object[]) bind(
                entities.createNativeQuery(COUNT_RULE + MustAttend.sql(meeting.convocation())).setParameter("of", meeting.id()),
                meeting).getSingleResult();
        return new Figures(number(row[0]), 0, number(row[1]), 0);
    }

    /// How many must attend by the fixed rows, came, have leave and did not come, and left early.
    Figures fixed(UUID meeting) {
        Object[] row = (Object[]) entities.createNativeQuery(MustAttend.FIGURES).setParameter("meeting", meeting)
                .getSingleResult();
        return new Figures(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /// Fixes who must attend.
    void fix(MeetingFacts meeting) {
        bind(entities.createNativeQuery(FIX + MustAttend.sql(meeting.convocation())).setParameter("into", meeting.id()),
                meeting)
                .executeUpdate();
    }

    private static jakarta.persistence.Query bind(jakarta.persistence.Query query, MeetingFacts meeting) {
        query.setParameter("term", meeting.term()).setParameter("day", meeting.day());
        return MustAttend.needsMeeting(meeting.convocation()) ? query.setParameter("meeting", meeting.id()) : query;
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }
}
