package org.plenum.member.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.code.CitizenId;
import org.plenum.member.code.Mobile;
import org.plenum.member.committee.CommitteeService;
import org.plenum.member.name.StrokeOrder;
import org.plenum.member.seal.Column;
import org.plenum.member.seal.FieldSeal;
import org.plenum.member.seal.ValueHash;
import org.plenum.member.term.TermService;
import org.plenum.member.term.TermView;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;

/// Use cases around one member. Each is one transaction: the change and its event together, or neither.
@ApplicationScoped
@Transactional
class MemberService {

    private final MemberRepository members;
    private final TermService terms;
    private final CommitteeService committees;
    private final MemberViews views;
    private final StrokeOrder order;
    private final FieldSeal seal;
    private final ValueHash hash;
    private final EventLog events;
    private final Clock clock;

    MemberService(MemberRepository members, TermService terms, CommitteeService committees, MemberViews views,
            StrokeOrder order,
            FieldSeal seal, ValueHash hash, EventLog events, Clock clock) {
        this.members = members;
        this.terms = terms;
        this.committees = committees;
        this.views = views;
        this.order = order;
        this.seal = seal;
        this.hash = hash;
        this.events = events;
        this.clock = clock;
    }

    MemberView view(UUID id, @Nullable LocalDate on, Caller caller) {
        return views.of(members.require(id), on == null ? today() : on, caller);
    }

    MemberView add(MemberFields typed, int term, String sector, LocalDate from, String number, Caller by) {
        MemberChecks.Clean clean = MemberChecks.clean(typed, null, today());
        UUID id = members.nextId();
        Sealed citizenId = sealed(id, clean.citizenId());
        requireUnique(id, citizenId, clean.profile().accountId());
        var member = new Member(id, change(clean, citizenId, sealed(id, clean.mobile())), clock.instant());
        MemberEvent joined = member.handle(join(id, term, sector, from, number), clock.instant());
        members.persistAndFlush(member);
        record(new MemberEvent.Added(term), member, by);
        record(joined, member, by);
        return views.of(member, today(), by);
    }

    MemberView change(UUID id, int expectedVersion, UnaryOperator<MemberFields> patch, Caller by) {
        Member member = members.require(id, expectedVersion);
        MemberFields before = views.fields(member);
        MemberFields after = patch.apply(before);
        boolean sameId = after.citizenId() != null && after.citizenId().equals(before.citizenId());
        boolean sameMobile = after.mobile() != null && after.mobile().equals(before.mobile());
        MemberChecks.Clean clean = MemberChecks.clean(withoutMasks(after, sameId, sameMobile),
                sameId ? views.citizenId(member) : null,
                today());
        Sealed citizenId = sameId ? member.citizenId() : sealed(id, clean.citizenId());
        Sealed mobile = sameMobile ? member.mobile() : sealed(id, clean.mobile());
        requireUnique(id, citizenId, clean.profile().accountId());
        return done(member, member.handle(change(clean, citizenId, mobile), clock.instant()), by);
    }

    MemberView join(UUID id, int expectedVersion, int term, String sector, LocalDate from, String number, Caller by) {
        Member member = members.require(id, expectedVersion);
        return done(member, member.handle(join(id, term, sector, from, number), clock.instant()), by);
    }

    MemberView takeSeat(UUID id, int expectedVersion, String committee, SeatRole role, LocalDate from, @Nullable LocalDate to,
            Caller by) {
        Member member = members.require(id, expectedVersion);
        if (committees.find(committee).isEmpty()) {
            throw new MemberRefused(new MemberRefused.UnknownCommittee(committee));
        }
        var take = new MemberCommand.TakeSeat(members.nextId(), committee, role, from, to);
        return done(member, member.handle(take, clock.instant()), by);
    }

    MemberView endMembership(UUID id, int expectedVersion, UUID membership, LocalDate on, EndReason reason, Caller by) {
        Member member = members.require(id, expectedVersion);
        TermView term = terms.find(member.membership(membership).term()).orElseThrow();
        return done(member, member.handle(new MemberCommand.End(membership, term, on, reason), clock.instant()), by);
    }

    MemberView leaveSeat(UUID id, int expectedVersion, UUID seatId, LocalDate on, Caller by) {
        Member member = members.require(id, expectedVersion);
        return done(member, member.handle(new MemberCommand.LeaveSeat(seatId, on), clock.instant()), by);
    }

    private MemberView done(Member member, MemberEvent event, Caller by) {
        members.flush(); // a lost race surfaces here, and the view carries the new version
        record(event, member, by);
        return views.of(member, today(), by);
    }

    private MemberCommand.Join join(UUID member, int number, String sector, LocalDate from, String memberNumber) {
        TermView term = terms.find(number).orElseThrow(() -> new MemberRefused(new MemberRefused.UnknownTerm(number)));
        if (terms.sector(number, sector).isEmpty()) {
            throw new MemberRefused(new MemberRefused.UnknownSector(number, sector));
        }
        if (members.otherHasNumber(member, number, memberNumber)) {
            throw new MemberRefused(new MemberRefused.NumberTaken(number, memberNumber));
        }
        return new MemberCommand.Join(members.nextId(), term, sector, memberNumber, from);
    }

    private MemberCommand.Change change(MemberChecks.Clean clean, @Nullable Sealed citizenId, @Nullable Sealed mobile) {
        return new MemberCommand.Change(clean.profile(), order.key(clean.profile().name(), clean.profile().sortAs()), citizenId,
                mobile);
    }

    private @Nullable Sealed sealed(UUID id, @Nullable CitizenId value) {
        return value == null ? null : sealed(id, Column.CITIZEN_ID, value.value());
    }

    private @Nullable Sealed sealed(UUID id, @Nullable Mobile value) {
        return value == null ? null : sealed(id, Column.MOBILE, value.value());
    }

    private Sealed sealed(UUID id, Column column, String plain) {
        return new Sealed(seal.seal(plain, id, column), hash.of(column, plain));
    }

    private void requireUnique(UUID id, @Nullable Sealed citizenId, @Nullable String accountId) {
        if (citizenId != null && members.otherHasCitizenId(id, citizenId.hash())) {
            throw new MemberRefused(new MemberRefused.CitizenIdTaken());
        }
        if (accountId != null && members.otherHasAccount(id, accountId)) {
            throw new MemberRefused(new MemberRefused.AccountTaken());
        }
    }

    private static MemberFields withoutMasks(MemberFields f, boolean sameId, boolean sameMobile) {
        return new MemberFields(f.name(), f.sortAs(), f.sex(), f.ethnicity(), f.nativePlace(), f.birthday(), f.party(),
                f.education(),
                f.degree(), f.workplace(), f.title(), f.email(), sameMobile ? null : f.mobile(), sameId ? null : f.citizenId(),
                f.accountId());
    }

    private void record(MemberEvent event, Member member, Caller by) {
        events.append(new Event(event.type(), "member", member.id().toString(), member.version(), by.id(), Access.HOUSE, event,
                clock.instant()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
