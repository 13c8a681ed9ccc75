package org.plenum.member.person;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.member.term.TermView;

/// What may be asked of a member's record.
sealed interface MemberCommand {

    /// New values of everything that the record itself holds.
    record Change(Profile profile, String sortKey, @Nullable Sealed citizenId,
            @Nullable Sealed mobile) implements MemberCommand {
    }

    /// Join a term for a sector (also after an earlier membership ended).
    record Join(UUID membership, TermView term, String sector, String number, LocalDate from) implements MemberCommand {
    }

    /// End a membership on its last day.
    ///
    /// @param term the term of the membership
    record End(UUID membership, TermView term, LocalDate on, EndReason reason) implements MemberCommand {
    }

    /// Take a seat in a committee.
    record TakeSeat(UUID seat, String committee, SeatRole role, LocalDate from,
            @Nullable LocalDate to) implements MemberCommand {
    }

    /// Leave a committee.
    record LeaveSeat(UUID seat, LocalDate on) implements MemberCommand {
    }
}
