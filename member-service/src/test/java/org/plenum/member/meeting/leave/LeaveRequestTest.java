package org.plenum.member.meeting.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.member.meeting.MeetingRefused;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.leave.LeaveCommand.Grant;
import org.plenum.member.meeting.leave.LeaveCommand.Refuse;
import org.plenum.member.meeting.leave.LeaveCommand.Withdraw;

class LeaveRequestTest {

    private static final UUID SELF = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-01-20T01:00:00Z");

    /// Each pair of a request's and its meeting's state takes exactly these commands.
    @ParameterizedTest
    @CsvSource({ "REQUESTED, PLANNED, Grant Refuse Withdraw", "REQUESTED, OPEN, Grant Refuse Withdraw",
            "REQUESTED, CLOSED, Grant Refuse", "REQUESTED, CANCELLED, ''", "GRANTED, PLANNED, Withdraw",
            "GRANTED, OPEN, Withdraw",
            "GRANTED, CLOSED, ''", "GRANTED, CANCELLED, ''", "REFUSED, PLANNED, ''", "REFUSED, OPEN, ''", "REFUSED, CLOSED, ''",
            "REFUSED, CANCELLED, ''", "WITHDRAWN, PLANNED, ''", "WITHDRAWN, OPEN, ''", "WITHDRAWN, CLOSED, ''",
            "WITHDRAWN, CANCELLED, ''" })
    void every_pair_of_states_takes_its_commands_and_refuses_all_others(LeaveState state, MeetingState meeting, String taken) {
        for (LeaveCommand command : List.of(new Grant(null), new Refuse(UUID.randomUUID(), "有选举"), new Withdraw(SELF))) {
            LeaveRequest leave = in(state);
            if (List.of(taken.split(" ")).contains(command.getClass().getSimpleName())) {
                leave.handle(command, meeting, AT);
                assertThat(leave.state()).isNotEqualTo(state);
            } else {
                assertThatThrownBy(() -> leave.handle(command, meeting, AT)).as("%s of %s in %s", command, state, meeting)
                        .isInstanceOf(MeetingRefused.class).hasMessageContaining("WrongState");
                assertThat(leave.state()).isEqualTo(state);
            }
        }
    }

    @Test
    void nobody_decides_on_the_own_leave() {
        for (LeaveCommand command : List.of(new Grant(SELF), new Refuse(SELF, "有选举"))) {
            assertThatThrownBy(() -> in(LeaveState.REQUESTED).handle(command, MeetingState.PLANNED, AT))
                    .isInstanceOf(MeetingRefused.class).hasMessageContaining("OwnLeave");
        }
    }

    @Test
    void nobody_withdraws_the_leave_of_another() {
        for (var other : List.of(new Withdraw(UUID.randomUUID()), new Withdraw(null))) {
            assertThatThrownBy(() -> in(LeaveState.GRANTED).handle(other, MeetingState.PLANNED, AT))
                    .isInstanceOf(MeetingRefused.class).hasMessageContaining("UnknownLeave");
        }
    }

    @Test
    void a_decision_keeps_its_time_and_a_refusal_its_reason() {
        assertThat(in(LeaveState.GRANTED).decidedAt()).isEqualTo(AT);
        assertThat(in(LeaveState.REFUSED).refusal()).isEqualTo("有选举");
    }

    @Test
    void what_may_be_done_is_offered_to_whom_it_concerns() {
        LeaveRequest leave = in(LeaveState.REQUESTED);
        assertThat(leave.allowedActions(MeetingState.PLANNED, true, false)).containsExactly(LeaveAction.WITHDRAW);
        assertThat(leave.allowedActions(MeetingState.PLANNED, true, true)).containsExactly(LeaveAction.WITHDRAW);
        assertThat(leave.allowedActions(MeetingState.PLANNED, false, true)).containsExactly(LeaveAction.GRANT,
                LeaveAction.REFUSE);
        assertThat(leave.allowedActions(MeetingState.PLANNED, false, false)).isEmpty();
        assertThat(leave.allowedActions(MeetingState.CANCELLED, true, true)).isEmpty();
    }

    private static LeaveRequest in(LeaveState state) {
        var leave = new LeaveRequest(UUID.randomUUID(), SELF, "k", "出差", AT);
        switch (state) {
            case REQUESTED -> {
            }
            case GRANTED -> leave.handle(new Grant(null), MeetingState.PLANNED, AT);
            case REFUSED -> leave.handle(new Refuse(null, "有选举"), MeetingState.PLANNED, AT);
            case WITHDRAWN -> leave.handle(new Withdraw(SELF), MeetingState.PLANNED, AT);
        }
        return leave;
    }
}
