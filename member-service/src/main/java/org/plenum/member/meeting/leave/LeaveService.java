package org.plenum.member.meeting.leave;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
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
import org.plenum.platform.web.Versions;

/// Use cases around leave. Each is one transaction: the change and its event together, or neither.
@ApplicationScoped
@Transactional
class LeaveService {

    private final LeaveRepository leaves;
    private final Meetings meetings;
    private final EventLog events;
    private final Clock clock;

    LeaveService(LeaveRepository leaves, Meetings meetings, EventLog events, Clock clock) {
        this.leaves = leaves;
        this.meetings = meetings;
        this.events = events;
        this.clock = clock;
    }

    LeaveView request(UUID meeting, String reason, Caller by) {
        MeetingFacts facts = meetings.still(meeting);
        UUID self = meetings.self(by);
        if (facts.state() != MeetingState.PLANNED) {
            throw new MeetingRefused(new MeetingRefused.WrongState(facts.state().name(), List.of()));
        }
        if (!meetings.mustAttend(facts, self)) {
            throw new MeetingRefused(new MeetingRefused.NotRequired(meeting));
        }
        leaves.standing(meeting, self).ifPresent(one -> {
            throw new MeetingRefused(new MeetingRefused.LeaveExists(one.id(), one.state().name()));
        });
        var leave = new LeaveRequest(meeting, self, meetings.inOffice(facts, self).sortKey(), reason, now());
        leaves.persistAndFlush(leave);
        record(new LeaveEvent.Requested(meeting, self), leave, by);
        return view(leave, facts, self, by);
    }

    LeaveView read(UUID id, Caller by) {
        LeaveRequest leave = leaves.require(id);
        UUID self = self(by);
        requireVisible(leave, self, by);
        return view(leave, meetings.read(leave.meeting()), self, by);
    }

    LeaveView grant(UUID id, int expectedVersion, Caller by) {
        return handle(id, expectedVersion, new LeaveCommand.Grant(self(by)), by);
    }

    LeaveView refuse(UUID id, int expectedVersion, String reason, Caller by) {
        return handle(id, expectedVersion, new LeaveCommand.Refuse(self(by), reason), by);
    }

    LeaveView withdraw(UUID id, int expectedVersion, Caller by) {
        return handle(id, expectedVersion, new LeaveCommand.Withdraw(self(by)), by);
    }

    private LeaveView handle(UUID id, int expectedVersion, LeaveCommand command, Caller by) {
        LeaveRequest leave = leaves.require(id);
        UUID self = self(by);
        requireVisible(leave, self, by);
        Versions.require(expectedVersion, leave.version());
        MeetingFacts meeting = meetings.still(leave.meeting());
        LeaveEvent event = leave.handle(command, meeting.state(), now());
        leaves.flush(); // a lost race surfaces here, and the view carries the new version
        record(event, leave, by);
        return view(leave, meeting, self, by);
    }

    Page<LeaveView> page(UUID meeting, @Nullable LeaveState state, PageRequest page, Caller by) {
        MeetingFacts facts = meetings.read(meeting);
        LeaveRepository.Place after = page.after().isEmpty() ? null
                : new LeaveRepository.Place(page.after(0, key -> key), page.after(1, UUID::fromString));
        Page<LeaveRequest> found = page.page(leaves.page(meeting, state, after, page.limit() + 1),
                one -> List.of(one.sortKey(), one.id().toString()));
        var names = leaves.names(found.items().stream().map(LeaveRequest::member).toList());
        UUID self = self(by);
        return PageRequest.map(found,
                one -> LeaveView.of(one, Objects.requireNonNull(names.get(one.member())), actions(one, facts, self, by)));
    }

    private LeaveView view(LeaveRequest leave, MeetingFacts meeting, @Nullable UUID self, Caller by) {
        return LeaveView.of(leave, Objects.requireNonNull(leaves.names(List.of(leave.member())).get(leave.member())),
                actions(leave, meeting, self, by));
    }

    private static List<LeaveAction> actions(LeaveRequest leave, MeetingFacts meeting, @Nullable UUID self, Caller by) {
        return leave.allowedActions(meeting.state(), leave.member().equals(self), Access.decidesLeave(by));
    }

    private static void requireVisible(LeaveRequest leave, @Nullable UUID self, Caller by) {
        if (!Access.seesAttendance(by) && !leave.member().equals(self)) {
            throw new MeetingRefused(new MeetingRefused.UnknownLeave(leave.id()));
        }
    }

    private @Nullable UUID self(Caller by) {
        return meetings.memberOf(by).orElse(null);
    }

    private void record(LeaveEvent event, LeaveRequest leave, Caller by) {
        events.append(new Event(event.type(), "leave-request", leave.id().toString(), leave.version(), by.id(),
                Access.ATTENDANCE, event, clock.instant()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
