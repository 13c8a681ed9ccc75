package org.plenum.member.person;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/// The days on which a person sits in a committee (专委会) in one role. Owned by [Member].
@Entity
@Table(name = "committee_seat")
class CommitteeSeat {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private Member member;
    @Column(name = "committee_code")
    private String committee;
    @Enumerated(EnumType.STRING)
    private SeatRole role;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected CommitteeSeat() {
    } // for Hibernate

    CommitteeSeat(UUID id, Member member, String committee, SeatRole role, LocalDate from, @Nullable LocalDate to) {
        this.id = id;
        this.member = member;
        this.committee = committee;
        this.role = role;
        this.fromDay = from;
        this.toDay = to;
    }

    /// Lets the seat end on `day`, if it does not end sooner.
    void endBy(LocalDate day) {
        if (toDay == null || toDay.isAfter(day)) {
            toDay = day;
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || !day.isAfter(toDay));
    }

    boolean meets(LocalDate first, @Nullable LocalDate last) {
        return (toDay == null || !toDay.isBefore(first)) && (last == null || !fromDay.isAfter(last));
    }

    UUID id() {
        return id;
    }

    String committee() {
        return committee;
    }

    SeatRole role() {
        return role;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate to() {
        return toDay;
    }
}
