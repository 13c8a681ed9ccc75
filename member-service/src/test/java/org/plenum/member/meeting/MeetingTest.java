package org.plenum.member.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.member.meeting.MeetingCommand.Cancel;
import org.plenum.member.meeting.MeetingCommand.Change;
import org.plenum.member.meeting.MeetingCommand.Close;
import org.plenum.member.meeting.MeetingCommand.Correct;
import org.plenum.member.meeting.MeetingCommand.Open;
import org.plenum.member.meeting.kind.Convocation;
import org.plenum.member.meeting.kind.KindFacts;
import org.plenum.member.meeting.kind.Quorum;
import org.plenum.platform.identity.Caller;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2021, 2, 1);
    private static final Instant AT = Instant.parse("2021-02-01T00:30:00Z");
    private static final String KEY = "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=";
    private static final Quorum HALF = new Quorum(1, 2, true, "章程");
    private static final Caller OFFICE = new Caller("o", "office1", "办公室", Set.of("office"), null);
    private static final Caller MEMBER = new Caller("m", "member1", "委员", Set.of("member"), null);

    /// Each state takes exactly these commands; every other pair is refused with what is possible instead.
    @ParameterizedTest
    @CsvSource({ "PLANNED, Change Open Cancel", "OPEN, Close Cancel Correct", "CLOSED, Correct", "CANCELLED, ''" })
    void every_state_takes_its_commands_and_refuses_all_others(MeetingState state, String taken) {
        for (MeetingCommand command : List.of(new Change(fields("新名称")), open(DAY, 3), new Close(), new Cancel("改期"),
                new Correct(UUID.randomUUID(), true))) {
            Meeting meeting = in(state);
            if (List.of(taken.split(" ")).contains(command.getClass().getSimpleName())) {
                assertThat(meeting.handle(command, AT)).isNotNull();
            } else {
                assertThatThrownBy(() -> meeting.handle(command, AT)).as("%s in %s", command, state)
                        .isInstanceOfSatisfying(MeetingRefused.class, refused -> assertThat(refused.reason())
                                .isInstanceOfSatisfying(MeetingRefused.WrongState.class, wrong -> {
                                    assertThat(wrong.state()).isEqualTo(state.name());
                                    assertThat(wrong.allowedActions())
                                            .isEqualTo(state.actions().stream().map(Enum::name).toList());
                                }));
                assertThat(meeting.state()).isEqualTo(state);
                assertThat(meeting.title()).isEqualTo("开幕会");
            }
        }
    }

    @Test
    void opening_fixes_the_quorum_and_makes_a_secret_which_closing_forgets() {
        Meeting meeting = in(MeetingState.OPEN);
        assertThat(meeting.quorum()).isEqualTo(HALF);
        assertThat(meeting.signInKey()).isEqualTo(KEY);
        assertThat(meeting.openedAt()).isEqualTo(AT);
        meeting.handle(new Close(), AT);
        assertThat(meeting.signInKey()).isNull();
        assertThat(meeting.closedAt()).isEqualTo(AT);
        assertThat(meeting.quorum()).isEqualTo(HALF);
    }

    @Test
    void a_meeting_does_not_open_before_its_day_nor_without_anybody_who_must_attend() {
        assertThatThrownBy(() -> in(MeetingState.PLANNED).handle(open(DAY.minusDays(1), 3), AT))
                .isInstanceOfSatisfying(MeetingRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(new MeetingRefused.NotYet(DAY, DAY.minusDays(1))));
        assertThatThrownBy(() -> in(MeetingState.PLANNED).handle(open(DAY, 0), AT))
                .isInstanceOfSatisfying(MeetingRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(new MeetingRefused.NobodyToAttend(DAY)));
    }

    @Test
    void a_cancelled_meeting_tells_why_and_takes_no_token() {
        Meeting meeting = in(MeetingState.OPEN);
        meeting.handle(new Cancel("停电"), AT);
        assertThat(meeting.state()).isEqualTo(MeetingState.CANCELLED);
        assertThat(meeting.reason()).isEqualTo("停电");
        assertThat(meeting.signInKey()).isNull();
    }

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void the_office_is_offered_what_the_state_allows_and_a_member_nothing(MeetingState state) {
        assertThat(in(state).allowedActions(OFFICE, DAY)).isEqualTo(state.actions());
        assertThat(in(state).allowedActions(OFFICE, DAY.minusDays(1))).doesNotContain(MeetingAction.OPEN);
        assertThat(in(state).allowedActions(MEMBER, DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "1, 2, true, 10, 6", "1, 2, true, 11, 6", "1, 2, true, 1, 1", "2, 3, false, 9, 6", "2, 3, false, 10, 7",
            "2, 3, true, 9, 7", "1, 1, false, 7, 7", "1, 100, false, 0, 1" })
    void a_quorum_is_more_than_or_at_least_its_fraction(int numerator, int denominator, boolean moreThan, int required,
            int needed) {
        assertThat(new Quorum(numerator, denominator, moreThan, "规则").needed(required)).isEqualTo(needed);
    }

    private static Meeting in(MeetingState state) {
        var meeting = new Meeting(new KindFacts("plenary", "全体会议", Convocation.TERM_MEMBERS), null, fields("开幕会"), AT);
        switch (state) {
            case PLANNED -> {
            }
            case OPEN -> meeting.handle(open(DAY, 3), AT);
            case CLOSED -> {
                meeting.handle(open(DAY, 3), AT);
                meeting.handle(new Close(), AT);
            }
            case CANCELLED -> meeting.handle(new Cancel("改期"), AT);
        }
        return meeting;
    }

    private static Open open(LocalDate today, int required) {
        return new Open(today, required, HALF, KEY);
    }

    private static MeetingFields fields(String title) {
        return new MeetingFields(title, "礼堂", DAY, "09:00", "11:00", null);
    }
}
