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
import org.plenum.member.term.TermView;

/// The days on which a person is a member of one term for one sector. Owned by [Member].
@Entity
@Table(name = "membership")
class Membership {

    @Id
    private UUID id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "member_id")
    private Member member;
    /// Follows the member's by a cascading foreign key; written here once.
    @Column(name = "sort_key", updatable = false)
    private String sortKey;
    @Column(name = "term_number")
    private int term;
    @Column(name = "sector_code")
    private String sector;
    @Column(name = "member_number")
    private String number;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private @Nullable LocalDate toDay;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private @Nullable EndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {
    } // for Hibernate

    Membership(UUID id, Member member, String sortKey, int term, String sector, String number, LocalDate from) {
        this.id = id;
        this.member = member;
        this.sortKey = sortKey;
        this.term = term;
        this.sector = sector;
        this.number = number;
        this.fromDay = from;
    }

    void end(LocalDate day, EndReason reason) {
        toDay = day;
        endReason = reason;
    }

    /// Whether its days hold `day`. An open end lasts until the term ends.
    boolean covers(LocalDate day) {
        return !day.isBefore(fromDay) && (toDay == null || !day.isAfter(toDay));
    }

    /// Whether it has a day in common with one that begins on `day` and has no end yet.
    boolean reaches(LocalDate day) {
        return toDay == null || !toDay.isBefore(day);
    }

    boolean isOf(TermView some) {
        return term == some.number();
    }

    UUID id() {
        return id;
    }

    int term() {
        return term;
    }

    String sector() {
        return sector;
    }

    String number() {
        return number;
    }

    LocalDate from() {
        return fromDay;
    }

    @Nullable
    LocalDate to() {
        return toDay;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }
}
