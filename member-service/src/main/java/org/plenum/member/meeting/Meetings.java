package org.plenum.member.meeting;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.plenum.member.access.Access;
import org.plenum.member.term.TermService;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versions;

/// Tells attendance and leave about meetings, and holds one still while they write.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Meetings {

    /// Nobody is in office in it: the term was shortened after the meeting had been planned.
    private static final int NO_TERM = 0;

    private final MeetingRepository meetings;
    private final ConvocationRepository convocations;
    private final TermService terms;
    private final EventLog events;
    private final Clock clock;

    Meetings(MeetingRepository meetings, ConvocationRepository convocations, TermService terms, EventLog events, Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    /// The meeting as it stands.
    ///
    /// @throws MeetingRefused if there is no such meeting
    public MeetingFacts read(UUID id) {
        return facts(meetings.require(id, LockModeType.NONE));
    }

    /// As [#read], and the meeting does not change until the transaction ends. Any number may hold it still at once.
    public MeetingFacts still(UUID id) {
        return facts(meetings.require(id, LockModeType.PESSIMISTIC_READ));
    }

    /// The secret of the sign-in tokens, while sign-in is open.
    public Optional<String> signInKey(UUID id) {
        return Optional.ofNullable(meetings.require(id, LockModeType.NONE).signInKey());
    }

    /// The member whose account calls.
    ///
    /// @throws MeetingRefused if it is no member's
    public UUID self(Caller caller) {
        return memberOf(caller).orElseThrow(() -> new MeetingRefused(new MeetingRefused.NoMembership()));
    }

    /// The member whose account calls, if it is one's.
    public Optional<UUID> memberOf(Caller caller) {
        return convocations.memberOf(caller.id());
    }

    /// Sort key and member number of somebody in office on the meeting's day.
    ///
    /// @throws MeetingRefused if the person is not
    public Listed inOffice(MeetingFacts meeting, UUID member) {
        return convocations.listed(member, meeting.term(), meeting.day())
                .orElseThrow(() -> new MeetingRefused(new MeetingRefused.NotInOffice(member, meeting.day())));
    }

    /// What a list keeps of a member.
    public record Listed(String sortKey, String memberNumber) {
    }

    /// Whether the member must attend by the rule of the meeting's day.
    public boolean mustAttend(MeetingFacts meeting, UUID member) {
        return convocations.mustAttend(meeting, member);
    }

    /// Records in the meeting that its list is corrected, which the caller then does.
    public MeetingFacts correct(UUID id, int expectedVersion, UUID member, boolean required, Caller by) {
        Meeting meeting = meetings.require(id, LockModeType.NONE);
        Versions.require(expectedVersion, meeting.version());
        MeetingEvent event = meeting.handle(new MeetingCommand.Correct(member, required), clock.instant());
        meetings.flush(); // of two who correct at once one is told to read again
        events.append(new Event(event.type(), "meeting", id.toString(), meeting.version(), by.id(), Access.ATTENDANCE, event,
                clock.instant()));
        return facts(meeting);
    }

    MeetingFacts facts(Meeting meeting) {
        int term = terms.on(meeting.day()).map(one -> one.number()).orElse(NO_TERM);
        return new MeetingFacts(meeting.id(), meeting.state(), meeting.convocation(), term, meeting.day(),
                LocalTime.parse(meeting.startsAt()));
    }
}
