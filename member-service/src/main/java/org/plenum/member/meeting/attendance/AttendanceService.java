package org.plenum.member.meeting.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.meeting.MeetingFacts;
import org.plenum.member.meeting.MeetingRefused;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.Meetings;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

/// Use cases around who came. Each is one transaction: the change and its event together, or neither.
///
/// A sign-in holds the meeting still together with all others, and its own row alone: nobody waits for another, and the meeting does not close in
/// between. It needs no `If-Match`: saying it twice is the same as once.
@ApplicationScoped
@Transactional
class AttendanceService {

    private final AttendeeRepository attendees;
    private final Meetings meetings;
    private final SignInTokens tokens;
    private final EventLog events;
    private final Clock clock;

    AttendanceService(AttendeeRepository attendees, Meetings meetings, SignInTokens tokens, EventLog events, Clock clock) {
        this.attendees = attendees;
        this.meetings = meetings;
        this.tokens = tokens;
        this.events = events;
        this.clock = clock;
    }

    SignInCode code(UUID meeting) {
        MeetingFacts facts = meetings.read(meeting);
        return SignInCode.of(meeting, tokens.issue(meeting, key(facts), now()));
    }

    MyAttendanceView mine(UUID meeting, Caller by) {
        return mine(meetings.read(meeting), meetings.self(by));
    }

    MyAttendanceView signInByToken(UUID meeting, String token, Caller by) {
        return byToken(meeting, token, new AttendeeCommand.SignIn(SignedBy.MEMBER, null), by);
    }

    MyAttendanceView signOutByToken(UUID meeting, String token, Caller by) {
        return byToken(meeting, token, new AttendeeCommand.SignOut(null), by);
    }

    private MyAttendanceView byToken(UUID meeting, String token, AttendeeCommand command, Caller by) {
        MeetingFacts facts = meetings.still(meeting);
        tokens.check(meeting, key(facts), token, now());
        UUID self = meetings.self(by);
        Attendee attendee = attendees.find(meeting, self).filter(Attendee::required)
                .orElseThrow(() -> new MeetingRefused(new MeetingRefused.NotRequired(meeting)));
        handle(attendee, facts, self, command, by);
        return mine(facts, self);
    }

    AttendeeView handle(UUID meeting, UUID member, AttendeeCommand command, Caller by) {
        MeetingFacts facts = meetings.still(meeting);
        requireFixed(facts);
        Attendee attendee = attendees.find(meeting, member)
                .orElseThrow(() -> new MeetingRefused(new MeetingRefused.UnknownAttendee(member)));
        handle(attendee, facts, member, command, by);
        return view(facts, member);
    }

    /// Puts a member on the list of who must attend, or takes one off.
    AttendeeView list(UUID meeting, int expectedVersion, UUID member, boolean required, String reason, Caller by) {
        MeetingFacts facts = meetings.correct(meeting, expectedVersion, member, required, by);
        attendees.find(meeting, member).ifPresentOrElse(known -> known.list(required, reason), () -> {
            if (!required) {
                throw new MeetingRefused(new MeetingRefused.UnknownAttendee(member));
            }
            var listed = meetings.inOffice(facts, member);
            attendees.persist(new Attendee(new Attendee.Key(meeting, member), listed.sortKey(), listed.memberNumber(), reason));
        });
        attendees.flush();
        return view(facts, member);
    }

    Page<AttendeeView> page(UUID meeting, @Nullable Presence presence, PageRequest page) {
        MeetingFacts facts = meetings.read(meeting);
        AttendeeRepository.Place after = page.after().isEmpty() ? null
                : new AttendeeRepository.Place(page.after(0, key -> key), page.after(1, UUID::fromString));
        Instant start = start(facts);
        return PageRequest.map(page.page(attendees.rows(facts, presence, after, page.limit() + 1),
                row -> List.of(row.sortKey(), row.member().toString())), row -> AttendeeView.of(row, start));
    }

    private void handle(Attendee attendee, MeetingFacts meeting, UUID member, AttendeeCommand command, Caller by) {
        attendee.handle(command, meeting.state(), now()).ifPresent(event -> {
            attendees.flush();
            events.append(new Event(event.type(), "attendee", meeting.id() + "/" + member, attendee.version(), by.id(),
                    Access.ATTENDANCE, event, clock.instant()));
        });
    }

    private AttendeeView view(MeetingFacts meeting, UUID member) {
        return AttendeeView.of(attendees.row(meeting, member).orElseThrow(), start(meeting));
    }

    private MyAttendanceView mine(MeetingFacts meeting, UUID self) {
        return MyAttendanceView.of(meeting, attendees.row(meeting, self).orElse(null), start(meeting));
    }

    private String key(MeetingFacts meeting) {
        return meetings.signInKey(meeting.id())
                .orElseThrow(() -> new MeetingRefused(new MeetingRefused.WrongState(meeting.state().name(), List.of())));
    }

    private static void requireFixed(MeetingFacts meeting) {
        if (meeting.state() == MeetingState.PLANNED || meeting.state() == MeetingState.CANCELLED) {
            throw new MeetingRefused(new MeetingRefused.WrongState(meeting.state().name(), List.of()));
        }
    }

    private Instant start(MeetingFacts meeting) {
        return meeting.day().atTime(meeting.startsAt()).atZone(clock.getZone()).toInstant();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
