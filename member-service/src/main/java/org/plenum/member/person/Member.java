package org.plenum.member.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.plenum.member.person.MemberCommand.Change;
import org.plenum.member.person.MemberCommand.End;
import org.plenum.member.person.MemberCommand.Join;
import org.plenum.member.person.MemberCommand.LeaveSeat;
import org.plenum.member.person.MemberCommand.TakeSeat;

/// A member (委员): the person, the days of each membership and of each committee seat. Nothing is ever overwritten that a day in the past needs,
/// except what describes the person.
@Entity
@Table(name = "member")
class Member {

    @Id
    private UUID id;
    @Version
    private int version;
    /// Written by every command, so that a change of a membership or a seat alone raises the version, too.
    @Column(name = "changed_at")
    private Instant changedAt;
    @Embedded
    private Profile profile;
    @Column(name = "sort_key")
    private String sortKey;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "citizen_id_sealed"))
    @AttributeOverride(name = "hash", column = @Column(name = "citizen_id_hash"))
    private @Nullable Sealed citizenId;
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "mobile_sealed"))
    @AttributeOverride(name = "hash", column = @Column(name = "mobile_hash"))
    private @Nullable Sealed mobile;
    @OneToMany(mappedBy = "member", cascade = CascadeType.ALL)
    @OrderBy("fromDay, id")
    private List<Membership> memberships = new ArrayList<>();
    @OneToMany(mappedBy = "member", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("fromDay, id")
    private List<CommitteeSeat> seats = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Member() {
    } // for Hibernate

    Member(UUID id, Change first, Instant at) {
        this.id = id;
        this.profile = first.profile();
        this.sortKey = first.sortKey();
        this.citizenId = first.citizenId();
        this.mobile = first.mobile();
        this.changedAt = at;
    }

    /// Carries out `command` or throws [MemberRefused], leaving the record as it was.
    MemberEvent handle(MemberCommand command, Instant at) {
        MemberEvent event = switch (command) {
            case Change change -> change(change);
            case Join join -> join(join);
            case End end -> end(end);
            case TakeSeat take -> takeSeat(take);
            case LeaveSeat leave -> leaveSeat(leave);
        };
        changedAt = at;
        return event;
    }

    private MemberEvent change(Change change) {
        List<String> fields = changedFields(change);
        profile = change.profile();
        sortKey = change.sortKey();
        citizenId = change.citizenId();
        mobile = change.mobile();
        return new MemberEvent.Changed(fields);
    }

    private List<String> changedFields(Change change) {
        var pairs = new LinkedHashMap<String, Boolean>();
        Profile before = profile;
        Profile after = change.profile();
        pairs.put("name", before.name().equals(after.name()));
        pairs.put("sortAs", Objects.equals(before.sortAs(), after.sortAs()));
        pairs.put("sex", before.sex().equals(after.sex()));
        pairs.put("ethnicity", before.ethnicity().equals(after.ethnicity()));
        pairs.put("nativePlace", Objects.equals(before.nativePlace(), after.nativePlace()));
        pairs.put("birthday", Objects.equals(before.birthday(), after.birthday()));
        pairs.put("party", before.party().equals(after.party()));
        pairs.put("education", Objects.equals(before.education(), after.education()));
        pairs.put("degree", Objects.equals(before.degree(), after.degree()));
        pairs.put("workplace", Objects.equals(before.workplace(), after.workplace()));
        pairs.put("title", Objects.equals(before.title(), after.title()));
        pairs.put("email", Objects.equals(before.email(), after.email()));
        pairs.put("accountId", Objects.equals(before.accountId(), after.accountId()));
        pairs.put("citizenId", Objects.equals(citizenId, change.citizenId()));
        pairs.put("mobile", Objects.equals(mobile, change.mobile()));
        return pairs.entrySet().stream().filter(pair -> !pair.getValue()).map(Map.Entry::getKey).toList();
    }

    private MemberEvent join(Join join) {
        if (!join.term().covers(join.from())) {
            throw outside(join.term().number(), join.term().from(), join.term().to(), join.from());
        }
        for (Membership earlier : memberships) {
            if (earlier.isOf(join.term())) {
                if (earlier.reaches(join.from())) {
                    throw new MemberRefused(new MemberRefused.AlreadyMember(earlier.term(), earlier.from(), earlier.to()));
                }
                if (!earlier.number().equals(join.number())) {
                    throw new MemberRefused(new MemberRefused.OtherNumber(earlier.term(), earlier.number()));
                }
            }
        }
        memberships.add(new Membership(join.membership(), this, sortKey, join.term().number(), join.sector(), join.number(),
                join.from()));
        return new MemberEvent.Joined(join.term().number(), join.sector(), join.from());
    }

    private MemberEvent end(End end) {
        Membership membership = membership(end.membership());
        LocalDate before = membership.to();
        if (before != null) {
            throw new MemberRefused(new MemberRefused.MembershipEnded(before));
        }
        requireAfter(membership.from(), end.on());
        if (!end.term().covers(end.on())) {
            throw outside(end.term().number(), end.term().from(), end.term().to(), end.on());
        }
        membership.end(end.on(), end.reason());
        if (end.reason() != EndReason.SECTOR_CHANGED) {
            seats.removeIf(seat -> seat.from().isAfter(end.on()));
            seats.forEach(seat -> seat.endBy(end.on()));
        }
        return new MemberEvent.MembershipEnded(membership.term(), membership.sector(), end.on(), end.reason());
    }

    private MemberEvent takeSeat(TakeSeat take) {
        LocalDate last = take.to();
        if (last != null) {
            requireAfter(take.from(), last);
        }
        if (membershipOn(take.from()).isEmpty()) {
            throw new MemberRefused(new MemberRefused.NotInOffice(take.from()));
        }
        seats.stream().filter(seat -> seat.committee().equals(take.committee()) && seat.meets(take.from(), last)).findFirst()
                .ifPresent(seat -> {
                    throw new MemberRefused(new MemberRefused.AlreadySeated(seat.committee(), seat.from(), seat.to()));
                });
        seats.add(new CommitteeSeat(take.seat(), this, take.committee(), take.role(), take.from(), last));
        return new MemberEvent.Seated(take.committee(), take.role(), take.from());
    }

    private MemberEvent leaveSeat(LeaveSeat leave) {
        CommitteeSeat seat = seats.stream().filter(one -> one.id().equals(leave.seat())).findFirst()
                .orElseThrow(() -> new MemberRefused(new MemberRefused.UnknownSeat(leave.seat())));
        LocalDate before = seat.to();
        if (before != null && !leave.on().isBefore(before)) {
            throw new MemberRefused(new MemberRefused.SeatEnded(before));
        }
        requireAfter(seat.from(), leave.on());
        seat.endBy(leave.on());
        return new MemberEvent.SeatLeft(seat.committee(), leave.on());
    }

    private static void requireAfter(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new MemberRefused(new MemberRefused.EndsBeforeItBegins(from));
        }
    }

    private static MemberRefused outside(int term, LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return new MemberRefused(new MemberRefused.OutsideTerm(term, from, to, day));
    }

    Membership membership(UUID some) {
        return memberships.stream().filter(one -> one.id().equals(some)).findFirst()
                .orElseThrow(() -> new MemberRefused(new MemberRefused.UnknownMembership(some)));
    }

    /// The membership whose days hold `day`.
    Optional<Membership> membershipOn(LocalDate day) {
        return memberships.stream().filter(one -> one.covers(day)).reduce((earlier, later) -> later);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Profile profile() {
        return profile;
    }

    String sortKey() {
        return sortKey;
    }

    @Nullable
    Sealed citizenId() {
        return citizenId;
    }

    @Nullable
    Sealed mobile() {
        return mobile;
    }

    List<Membership> memberships() {
        return List.copyOf(memberships);
    }

    List<CommitteeSeat> seats() {
        return List.copyOf(seats);
    }
}
