package org.plenum.member.meeting.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.member.meeting.MeetingRefused;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.attendance.AttendeeCommand.SignIn;
import org.plenum.member.meeting.attendance.AttendeeCommand.SignOut;
import org.plenum.member.meeting.attendance.AttendeeCommand.Undo;

class AttendeeTest {

    private static final Instant NINE = Instant.parse("2021-02-01T01:00:00Z");
    private static final Instant TEN = Instant.parse("2021-02-01T02:00:00Z");
    private static final SignIn SIGN_IN = new SignIn(SignedBy.MEMBER, null);
    private static final SignOut SIGN_OUT = new SignOut(null);
    private static final Undo UNDO = new Undo("同名误签");

    @Test
    void only_the_first_sign_in_counts() {
        Attendee attendee = attendee();
        assertThat(attendee.handle(SIGN_IN, MeetingState.OPEN, NINE))
                .hasValueSatisfying(event -> assertThat(event.type()).isEqualTo("attendance.signed-in"));
        assertThat(attendee.handle(SIGN_IN, MeetingState.OPEN, TEN)).isEmpty();
        assertThat(attendee.handle(new SignIn(SignedBy.OFFICE, "补签"), MeetingState.OPEN, TEN)).isEmpty();
        assertThat(attendee.signedInAt()).isEqualTo(NINE);
        assertThat(attendee.correction()).isEqualTo("名册漏登");
    }

    @Test
    void who_left_and_signs_in_again_is_back_with_the_time_of_the_first_sign_in() {
        Attendee attendee = attendee();
        attendee.handle(SIGN_IN, MeetingState.OPEN, NINE);
        attendee.handle(SIGN_OUT, MeetingState.OPEN, TEN);
        assertThat(attendee.signedOutAt()).isEqualTo(TEN);
        assertThat(attendee.handle(SIGN_OUT, MeetingState.OPEN, NINE)).isEmpty();
        assertThat(attendee.handle(SIGN_IN, MeetingState.OPEN, TEN))
                .hasValueSatisfying(event -> assertThat(event.type()).isEqualTo("attendance.returned"));
        assertThat(attendee.signedInAt()).isEqualTo(NINE);
        assertThat(attendee.signedOutAt()).isNull();
    }

    @Test
    void who_did_not_sign_in_cannot_sign_out_and_has_nothing_to_undo() {
        for (AttendeeCommand command : List.of(SIGN_OUT, UNDO)) {
            refused(attendee(), command, MeetingState.OPEN, MeetingRefused.NotSignedIn.class);
        }
    }

    @Test
    void a_mistaken_sign_in_is_undone_with_its_reason() {
        Attendee attendee = attendee();
        attendee.handle(SIGN_IN, MeetingState.OPEN, NINE);
        assertThat(attendee.handle(UNDO, MeetingState.OPEN, TEN))
                .hasValueSatisfying(event -> assertThat(event.type()).isEqualTo("attendance.undone"));
        assertThat(attendee.signedInAt()).isNull();
        assertThat(attendee.correction()).isEqualTo("同名误签");
    }

    @ParameterizedTest
    @EnumSource(value = MeetingState.class, names = { "PLANNED", "CANCELLED" })
    void nothing_is_recorded_of_a_meeting_that_does_not_sit(MeetingState state) {
        for (AttendeeCommand command : List.of(SIGN_IN, SIGN_OUT, UNDO)) {
            refused(attendee(), command, state, MeetingRefused.WrongState.class);
        }
    }

    @Test
    void after_the_meeting_closed_every_record_is_a_correction_with_its_reason() {
        Attendee attendee = attendee();
        refused(attendee, SIGN_IN, MeetingState.CLOSED, MeetingRefused.CorrectionNeedsReason.class);
        attendee.handle(new SignIn(SignedBy.OFFICE, "设备故障"), MeetingState.CLOSED, NINE);
        refused(attendee, SIGN_OUT, MeetingState.CLOSED, MeetingRefused.CorrectionNeedsReason.class);
        attendee.handle(new SignOut("提前离会"), MeetingState.CLOSED, TEN);
        assertThat(attendee.correction()).isEqualTo("提前离会");
        attendee.handle(UNDO, MeetingState.CLOSED, TEN);
        assertThat(attendee.signedInAt()).isNull();
    }

    @Test
    void who_was_taken_off_the_list_records_nothing_until_put_back() {
        Attendee attendee = attendee();
        attendee.handle(SIGN_IN, MeetingState.OPEN, NINE);
        attendee.list(false, "列席");
        for (AttendeeCommand command : List.of(SIGN_IN, SIGN_OUT, UNDO)) {
            refused(attendee, command, MeetingState.OPEN, MeetingRefused.UnknownAttendee.class);
        }
        assertThatThrownBy(() -> attendee.list(false, "列席")).isInstanceOf(MeetingRefused.class);
        attendee.list(true, "仍应到");
        assertThat(attendee.signedInAt()).isEqualTo(NINE);
        assertThatThrownBy(() -> attendee.list(true, "仍应到")).isInstanceOf(MeetingRefused.class);
    }

    private static void refused(Attendee attendee, AttendeeCommand command, MeetingState state, Class<?> reason) {
        assertThatThrownBy(() -> attendee.handle(command, state, NINE)).as("%s in %s", command, state)
                .isInstanceOf(MeetingRefused.class).hasMessageContaining(reason.getSimpleName());
    }

    private static Attendee attendee() {
        return new Attendee(new Attendee.Key(UUID.randomUUID(), UUID.randomUUID()), "k", "7-001", "名册漏登");
    }
}
