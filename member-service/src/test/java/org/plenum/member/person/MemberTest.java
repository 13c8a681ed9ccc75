package org.plenum.member.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.member.person.MemberCommand.Change;
import org.plenum.member.person.MemberCommand.End;
import org.plenum.member.person.MemberCommand.Join;
import org.plenum.member.person.MemberCommand.LeaveSeat;
import org.plenum.member.person.MemberCommand.TakeSeat;
import org.plenum.member.term.TermView;

class MemberTest {

    private static final Instant NOON = Instant.parse("2021-02-01T04:00:00Z");
    private static final TermView SEVENTH = new TermView(7, 0, "第七届", day("2017-01-10"), day("2022-01-09"));
    private static final TermView EIGHTH = new TermView(8, 0, "第八届", day("2022-01-10"), null);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID SEAT = new UUID(0, 3);

    @Test
    void a_member_is_in_office_from_the_first_to_the_last_day() {
        var member = aMember();
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.RESIGNED), NOON);
        assertThat(member.membershipOn(day("2017-01-09"))).isEmpty();
        assertThat(member.membershipOn(day("2017-01-10"))).isPresent();
        assertThat(member.membershipOn(day("2019-12-31"))).isPresent();
        assertThat(member.membershipOn(day("2020-01-01"))).isEmpty();
    }

    @Test
    void a_membership_begins_within_its_term() {
        var member = aMember();
        refused(member, new Join(SECOND, EIGHTH, "24", "8-1", day("2022-01-09")), MemberRefused.OutsideTerm.class);
        member.handle(new Join(SECOND, EIGHTH, "24", "8-1", day("2022-01-10")), NOON);
        assertThat(member.memberships()).hasSize(2);
    }

    @Test
    void a_second_membership_of_a_term_waits_for_the_end_of_the_first() {
        var member = aMember();
        refused(member, new Join(SECOND, SEVENTH, "22", "7-1", day("2020-01-01")), MemberRefused.AlreadyMember.class);
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.SECTOR_CHANGED), NOON);
        refused(member, new Join(SECOND, SEVENTH, "22", "7-1", day("2019-12-31")), MemberRefused.AlreadyMember.class);
        member.handle(new Join(SECOND, SEVENTH, "22", "7-1", day("2020-01-01")), NOON);
        assertThat(member.membershipOn(day("2020-01-01"))).hasValueSatisfying(now -> assertThat(now.sector()).isEqualTo("22"));
    }

    @Test
    void a_second_membership_of_a_term_keeps_the_number() {
        var member = aMember();
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.RESIGNED), NOON);
        refused(member, new Join(SECOND, SEVENTH, "24", "7-2", day("2020-06-01")), MemberRefused.OtherNumber.class);
    }

    @Test
    void a_membership_ends_once() {
        var member = aMember();
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.LAPSED), NOON);
        refused(member, new End(FIRST, SEVENTH, day("2019-12-30"), EndReason.LAPSED), MemberRefused.MembershipEnded.class);
    }

    @Test
    void a_membership_ends_between_its_first_day_and_the_end_of_the_term() {
        var member = aMember();
        refused(member, new End(FIRST, SEVENTH, day("2017-01-09"), EndReason.REVOKED), MemberRefused.EndsBeforeItBegins.class);
        refused(member, new End(FIRST, SEVENTH, day("2022-01-10"), EndReason.REVOKED), MemberRefused.OutsideTerm.class);
        refused(member, new End(SECOND, SEVENTH, day("2018-01-01"), EndReason.REVOKED), MemberRefused.UnknownMembership.class);
    }

    @Test
    void committee_seats_end_with_the_membership_and_future_ones_never_begin() {
        var member = aMember();
        member.handle(new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2018-01-01"), null), NOON);
        member.handle(new TakeSeat(SECOND, "economy", SeatRole.MEMBER, day("2020-06-01"), null), NOON);
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.RELIEVED), NOON);
        assertThat(member.seats()).singleElement().satisfies(seat -> {
            assertThat(seat.committee()).isEqualTo("proposals");
            assertThat(seat.to()).isEqualTo(day("2019-12-31"));
        });
    }

    @Test
    void a_change_of_sector_leaves_committee_seats_as_they_are() {
        var member = aMember();
        member.handle(new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2018-01-01"), null), NOON);
        member.handle(new End(FIRST, SEVENTH, day("2019-12-31"), EndReason.SECTOR_CHANGED), NOON);
        assertThat(member.seats()).singleElement().satisfies(seat -> assertThat(seat.to()).isNull());
    }

    @Test
    void only_a_member_in_office_takes_a_seat() {
        refused(aMember(), new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2017-01-09"), null),
                MemberRefused.NotInOffice.class);
    }

    @Test
    void seats_in_one_committee_do_not_overlap_but_follow_each_other() {
        var member = aMember();
        member.handle(new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2018-01-01"), day("2018-12-31")), NOON);
        refused(member, new TakeSeat(SECOND, "proposals", SeatRole.DIRECTOR, day("2018-12-31"), null),
                MemberRefused.AlreadySeated.class);
        refused(member, new TakeSeat(SECOND, "proposals", SeatRole.DIRECTOR, day("2017-06-01"), null),
                MemberRefused.AlreadySeated.class);
        member.handle(new TakeSeat(SECOND, "proposals", SeatRole.DIRECTOR, day("2019-01-01"), null), NOON);
        assertThat(member.seats()).hasSize(2);
    }

    @Test
    void a_seat_does_not_end_before_it_begins_nor_twice() {
        var member = aMember();
        refused(member, new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2018-01-02"), day("2018-01-01")),
                MemberRefused.EndsBeforeItBegins.class);
        member.handle(new TakeSeat(SEAT, "proposals", SeatRole.MEMBER, day("2018-01-02"), null), NOON);
        refused(member, new LeaveSeat(SEAT, day("2018-01-01")), MemberRefused.EndsBeforeItBegins.class);
        member.handle(new LeaveSeat(SEAT, day("2018-06-30")), NOON);
        refused(member, new LeaveSeat(SEAT, day("2018-06-30")), MemberRefused.SeatEnded.class);
        refused(member, new LeaveSeat(SECOND, day("2018-06-30")), MemberRefused.UnknownSeat.class);
    }

    @Test
    void a_change_tells_which_fields_changed_and_no_values() {
        var member = aMember();
        var event = member.handle(new Change(profile("田大利", "教授"), "2", new Sealed("k:AAAA", "hash"), null), NOON);
        assertThat(event).isInstanceOfSatisfying(MemberEvent.Changed.class,
                changed -> assertThat(changed.fields()).containsExactly("name", "title", "citizenId"));
        assertThat(event.toString()).doesNotContain("hash", "AAAA", "田");
    }

    @Test
    void sealed_values_do_not_print_themselves() {
        assertThat(new Sealed("k:AAAA", "hash").toString()).doesNotContain("AAAA", "hash=");
    }

    private static void refused(Member member, MemberCommand command, Class<? extends MemberRefused.Reason> why) {
        assertThatThrownBy(() -> member.handle(command, NOON)).isInstanceOfSatisfying(MemberRefused.class,
                refused -> assertThat(refused.reason()).isInstanceOf(why));
    }

    private static Member aMember() {
        var member = new Member(new UUID(1, 1), new Change(profile("田富", null), "1", null, null), NOON);
        member.handle(new Join(FIRST, SEVENTH, "24", "7-1", day("2017-01-10")), NOON);
        return member;
    }

    private static Profile profile(String name, @Nullable String title) {
        return new Profile(name, null, "2", "01", null, null, "06", null, null, null, title, null, null);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
