package org.plenum.member.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.code.CitizenId;
import org.plenum.member.code.Coded;
import org.plenum.member.code.Mobile;
import org.plenum.member.code.NationalCode;
import org.plenum.member.committee.CommitteeService;
import org.plenum.member.person.MemberView.MemberAction;
import org.plenum.member.person.MemberView.MemberDetails;
import org.plenum.member.person.MemberView.MembershipView;
import org.plenum.member.person.MemberView.SeatView;
import org.plenum.member.seal.Column;
import org.plenum.member.seal.FieldSeal;
import org.plenum.member.term.TermService;
import org.plenum.platform.identity.Caller;

/// Shows of a member what the caller may see; sensitive values only masked.
@ApplicationScoped
class MemberViews {

    private final TermService terms;
    private final CommitteeService committees;
    private final FieldSeal seal;

    MemberViews(TermService terms, CommitteeService committees, FieldSeal seal) {
        this.terms = terms;
        this.committees = committees;
        this.seal = seal;
    }

    MemberView of(Member member, LocalDate on, Caller caller) {
        boolean keeper = Access.keepsRoster(caller);
        boolean self = caller.id().equals(member.profile().accountId());
        Optional<Membership> current = member.membershipOn(on)
                .filter(one -> terms.find(one.term()).filter(term -> term.covers(on)).isPresent());
        List<Membership> memberships = keeper || self ? member.memberships() : current.stream().toList();
        List<CommitteeSeat> seats = member.seats().stream()
                .filter(seat -> keeper || self || current.isPresent() && seat.covers(on)).toList();
        Profile profile = member.profile();
        return new MemberView(member.id(), member.version(), profile.name(), NationalCode.SEX.coded(profile.sex()),
                NationalCode.PARTY.coded(profile.party()), profile.workplace(), on, current.isPresent(),
                memberships.stream().map(this::view).toList(), seats.stream().map(this::view).toList(),
                keeper || self ? details(member) : null, actions(member, current.isPresent(), caller));
    }

    /// What may be edited, sensitive values masked.
    MemberFields fields(Member member) {
        Profile p = member.profile();
        return new MemberFields(p.name(), p.sortAs(), p.sex(), p.ethnicity(), p.nativePlace(), p.birthday(), p.party(),
                p.education(),
                p.degree(), p.workplace(), p.title(), p.email(), mobileMask(member), citizenIdMask(member), p.accountId());
    }

    @Nullable
    CitizenId citizenId(Member member) {
        Sealed sealed = member.citizenId();
        return sealed == null ? null : new CitizenId(seal.open(sealed.value(), member.id(), Column.CITIZEN_ID));
    }

    private @Nullable String citizenIdMask(Member member) {
        CitizenId id = citizenId(member);
        return id == null ? null : id.masked();
    }

    private @Nullable String mobileMask(Member member) {
        Sealed sealed = member.mobile();
        return sealed == null ? null : new Mobile(seal.open(sealed.value(), member.id(), Column.MOBILE)).masked();
    }

    private MemberDetails details(Member member) {
        Profile p = member.profile();
        return new MemberDetails(p.sortAs(), NationalCode.ETHNICITY.coded(p.ethnicity()), p.nativePlace(), p.birthday(),
                coded(NationalCode.EDUCATION, p.education()), coded(NationalCode.DEGREE, p.degree()), p.title(), p.email(),
                mobileMask(member), citizenIdMask(member), p.accountId());
    }

    private MembershipView view(Membership m) {
        Coded sector = terms.sector(m.term(), m.sector()).orElseThrow();
        return new MembershipView(m.id(), m.term(), sector, m.number(), m.from(), m.to(), m.endReason());
    }

    private SeatView view(CommitteeSeat seat) {
        var committee = committees.find(seat.committee()).orElseThrow();
        return new SeatView(seat.id(), new Coded(committee.code(), committee.name()), seat.role(), seat.from(), seat.to());
    }

    private static List<MemberAction> actions(Member member, boolean inOffice, Caller caller) {
        var actions = new ArrayList<MemberAction>();
        if (Access.keepsRoster(caller)) {
            actions.add(MemberAction.CHANGE);
            actions.add(MemberAction.JOIN);
            if (member.memberships().stream().anyMatch(one -> one.to() == null)) {
                actions.add(MemberAction.END_MEMBERSHIP);
            }
            if (inOffice) {
                actions.add(MemberAction.TAKE_SEAT);
            }
            if (member.seats().stream().anyMatch(seat -> seat.to() == null)) {
                actions.add(MemberAction.LEAVE_SEAT);
            }
        }
        if (Access.readsPlainValues(caller) && (member.citizenId() != null || member.mobile() != null)) {
            actions.add(MemberAction.READ_SENSITIVE);
        }
        return List.copyOf(actions);
    }

    private static @Nullable Coded coded(NationalCode list, @Nullable String code) {
        return code == null ? null : list.coded(code);
    }
}
