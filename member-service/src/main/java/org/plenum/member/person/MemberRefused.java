package org.plenum.member.person;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Why something about a member was not done.
final class MemberRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    MemberRefused(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// The cases.
    sealed interface Reason {
    }

    /// There is no such member.
    record Unknown(UUID member) implements Reason {
    }

    /// The member has no such membership.
    record UnknownMembership(UUID membership) implements Reason {
    }

    /// The member has no such seat.
    record UnknownSeat(UUID seat) implements Reason {
    }

    /// There is no such term.
    record UnknownTerm(int term) implements Reason {
    }

    /// The term has no such sector.
    record UnknownSector(int term, String sector) implements Reason {
    }

    /// There is no such committee.
    record UnknownCommittee(String committee) implements Reason {
    }

    /// Another person has this 委员编号 in the term.
    record NumberTaken(int term, String number) implements Reason {
    }

    /// The person has another 委员编号 in the term.
    record OtherNumber(int term, String number) implements Reason {
    }

    /// Another record has the same citizen id.
    record CitizenIdTaken() implements Reason {
    }

    /// Another record is linked to the account.
    record AccountTaken() implements Reason {
    }

    /// The day is none of the term's.
    record OutsideTerm(int term, LocalDate from, @Nullable LocalDate to, LocalDate day) implements Reason {
    }

    /// The person is a member of the term in these days already.
    record AlreadyMember(int term, LocalDate from, @Nullable LocalDate to) implements Reason {
    }

    /// The membership has its last day already.
    record MembershipEnded(LocalDate on) implements Reason {
    }

    /// The seat has its last day already.
    record SeatEnded(LocalDate on) implements Reason {
    }

    /// The last day would lie before the first.
    record EndsBeforeItBegins(LocalDate from) implements Reason {
    }

    /// The person sits in the committee in these days already.
    record AlreadySeated(String committee, LocalDate from, @Nullable LocalDate to) implements Reason {
    }

    /// Only members in office sit in committees.
    record NotInOffice(LocalDate day) implements Reason {
    }
}
