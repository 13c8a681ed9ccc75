package org.plenum.member.meeting;

import org.plenum.member.meeting.kind.Convocation;

/// Who must attend by rule, as a part of a statement: members in office on `:day` in `:term`, in 姓氏笔画 order by the index of the roster.
public final class MustAttend {

    /// 应到, 实到, 请假 and who left, counted from the fixed rows of `:meeting`.
    public static final String FIGURES = """
            select count(*), count(a.signed_in_at), count(l.id) filter (where a.signed_in_at is null), count(a.signed_out_at)
            from attendee a
            left join leave_request l on l.meeting_id = a.meeting_id and l.member_id = a.member_id and l.state = 'GRANTED'
            where a.meeting_id = :meeting and a.required
            """;

    private static final String IN_OFFICE = """
            from membership ms
            where ms.term_number = :term and ms.from_day <= :day and (ms.to_day is null or ms.to_day >= :day)
            """;
    private static final String WITH_POST = """
             and exists (select from post p where p.member_id = ms.member_id and p.term_number = ms.term_number
                         and p.from_day <= :day and (p.to_day is null or p.to_day >= :day)
            """;
    private static final String SEATED = """
             and exists (select from meeting mt join committee_seat cs on cs.committee_code = mt.committee_code
                         where mt.id = :meeting and cs.member_id = ms.member_id
                         and cs.from_day <= :day and (cs.to_day is null or cs.to_day >= :day))
            """;
    private static final String NAMED = " and exists (select from meeting_invitee i where i.meeting_id = :meeting and i.member_id = ms.member_id)\n";

    private MustAttend() {
    }

    /// From `membership ms` on; parameters `:term`, `:day` and, see [#needsMeeting], `:meeting`.
    public static String sql(Convocation convocation) {
        return IN_OFFICE + switch (convocation) {
            case TERM_MEMBERS -> "";
            case STANDING_COMMITTEE -> WITH_POST + ")\n";
            case CHAIRMEN -> WITH_POST + " and p.title <> 'STANDING_MEMBER')\n";
            case COMMITTEE_SEATS -> SEATED;
            case NAMED -> NAMED;
        };
    }

    /// Whether the part speaks of the meeting itself.
    public static boolean needsMeeting(Convocation convocation) {
        return switch (convocation) {
            case TERM_MEMBERS, STANDING_COMMITTEE, CHAIRMEN -> false;
            case COMMITTEE_SEATS, NAMED -> true;
        };
    }
}
