package org.plenum.member.meeting;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.committee.CommitteeService;
import org.plenum.member.meeting.kind.Convocation;
import org.plenum.member.meeting.kind.KindFacts;
import org.plenum.member.meeting.kind.MeetingKinds;
import org.plenum.member.meeting.kind.Quorum;
import org.plenum.member.term.TermService;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;

/// Use cases around one meeting. Each is one transaction: the change and its event together, or neither.
@ApplicationScoped
@Transactional
class MeetingService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int KEY_BYTES = 32;

    private final MeetingRepository meetings;
    private final ConvocationRepository convocations;
    private final Meetings facts;
    private final MeetingKinds kinds;
    private final CommitteeService committees;
    private final TermService terms;
    private final EventLog events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MeetingService(MeetingRepository meetings, ConvocationRepository convocations, Meetings facts, MeetingKinds kinds,
            CommitteeService committees, TermService terms, EventLog events, Clock clock) {
        this.meetings = meetings;
        this.convocations = convocations;
        this.facts = facts;
        this.kinds = kinds;
        this.committees = committees;
        this.terms = terms;
        this.events = events;
        this.clock = clock;
    }

    MeetingView plan(String kindCode, @Nullable String committee, MeetingFields fields, Caller by) {
        KindFacts kind = kinds.find(kindCode)
                .orElseThrow(() -> new MeetingRefused(new MeetingRefused.UnknownKind(kindCode)));
        check(kind.convocation(), committee, fields);
        if (committee != null && committees.find(committee).isEmpty()) {
            throw new MeetingRefused(new MeetingRefused.UnknownCommittee(committee));
        }
        requirePeople(fields);
        var meeting = new Meeting(kind, committee, fields, clock.instant());
        meetings.persistAndFlush(meeting);
        record(new MeetingEvent.Planned(kindCode, committee, fields.day()), meeting, by);
        return view(meeting, by);
    }

    MeetingView read(UUID id, Caller by) {
        return view(meetings.require(id, LockModeType.NONE), by);
    }

    MeetingView change(UUID id, int expectedVersion, MergePatch patch, Caller by) {
        Meeting meeting = require(id, expectedVersion);
        MeetingFields wanted = patch.applyTo(meeting.fields());
        check(meeting.convocation(), meeting.committee(), wanted);
        requirePeople(wanted);
        return done(meeting, new MeetingCommand.Change(wanted), by);
    }

    MeetingView open(UUID id, int expectedVersion, Caller by) {
        Meeting meeting = require(id, expectedVersion);
        MeetingFacts before = facts.facts(meeting);
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        int required = convocations.byRule(before).required();
        Quorum quorum = kinds.quorum(meeting.kind(), meeting.day()).orElse(null);
        MeetingEvent event = meeting.handle(
                new MeetingCommand.Open(LocalDate.now(clock), required, quorum, Base64.getEncoder().encodeToString(key)),
                clock.instant());
        meetings.flush(); // of two who open it at once only one fixes the list
        convocations.fix(before);
        record(event, meeting, by);
        return view(meeting, by);
    }

    MeetingView close(UUID id, int expectedVersion, Caller by) {
        return done(require(id, expectedVersion), new MeetingCommand.Close(), by);
    }

    MeetingView cancel(UUID id, int expectedVersion, String reason, Caller by) {
        return done(require(id, expectedVersion), new MeetingCommand.Cancel(reason), by);
    }

    Page<MeetingEntry> page(MeetingFilter filter, PageRequest page) {
        LocalDate from = filter.from();
        var after = page.after().isEmpty()
                ? new MeetingRepository.Position(from == null ? FIRST_DAY : from, FIRST_ID)
                : new MeetingRepository.Position(page.after(0, LocalDate::parse), page.after(1, UUID::fromString));
        return PageRequest.map(page.page(meetings.page(filter, after, page.limit() + 1),
                one -> List.of(one.day().toString(), one.id().toString())), MeetingEntry::of);
    }

    private Meeting require(UUID id, int expectedVersion) {
        Meeting meeting = meetings.require(id, LockModeType.NONE);
        Versions.require(expectedVersion, meeting.version());
        return meeting;
    }

    private MeetingView done(Meeting meeting, MeetingCommand command, Caller by) {
        MeetingEvent event = meeting.handle(command, clock.instant());
        meetings.flush(); // a lost race surfaces here, and the view carries the new version
        record(event, meeting, by);
        return view(meeting, by);
    }

    private static void check(Convocation convocation, @Nullable String committee, MeetingFields fields) {
        var violations = new ArrayList<Violation>();
        if ((committee != null) != (convocation == Convocation.COMMITTEE_SEATS)) {
            violations.add(new Violation("committee", committee == null
                    ? new Text("此类会议须指明专委会", "this kind of meeting names its committee")
                    : new Text("此类会议不属于某个专委会", "this kind of meeting is not one of a committee")));
        }
        if (fields.members() != null && convocation != Convocation.NAMED) {
            violations.add(new Violation("members", new Text("此类会议的应到人员按规则确定，不能指定名单",
                    "who must attend this kind of meeting follows from a rule, not from a list")));
        }
        if (fields.startsAt().compareTo(fields.endsAt()) >= 0) {
            violations.add(new Violation("endsAt", new Text("结束时刻须晚于开始时刻", "it ends after it starts")));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /// There is a term on the day, and whoever is named is in office in it.
    private void requirePeople(MeetingFields fields) {
        int term = terms.on(fields.day()).orElseThrow(() -> new MeetingRefused(new MeetingRefused.NoTerm(fields.day())))
                .number();
        List<UUID> named = fields.members() == null ? List.of() : fields.members();
        var inOffice = convocations.inOffice(named, term, fields.day());
        named.stream().filter(one -> !inOffice.contains(one)).findFirst().ifPresent(stranger -> {
            throw new MeetingRefused(new MeetingRefused.NotInOffice(stranger, fields.day()));
        });
    }

    private MeetingView view(Meeting meeting, Caller by) {
        Optional<Figures> figures = switch (meeting.state()) {
            case PLANNED -> Optional.of(convocations.byRule(facts.facts(meeting)));
            case OPEN, CLOSED -> Optional.of(convocations.fixed(meeting.id()));
            case CANCELLED -> Optional.empty();
        };
        Quorum quorum = meeting.state() == MeetingState.PLANNED ? kinds.quorum(meeting.kind(), meeting.day()).orElse(null)
                : meeting.quorum();
        return MeetingView.of(meeting, kinds.find(meeting.kind()).orElseThrow().name(), figures.orElse(null), quorum, by,
                LocalDate.now(clock));
    }

    private void record(MeetingEvent event, Meeting meeting, Caller by) {
        events.append(new Event(event.type(), "meeting", meeting.id().toString(), meeting.version(), by.id(), Access.HOUSE,
                event, clock.instant()));
    }
}
