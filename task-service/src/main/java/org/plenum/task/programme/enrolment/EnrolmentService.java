package org.plenum.task.programme.enrolment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.Programmes;

/// Use cases around who takes part. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class EnrolmentService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final EnrolmentRepository enrolments;
    private final Programmes programmes;
    private final EventLog events;
    private final Clock clock;

    EnrolmentService(EnrolmentRepository enrolments, Programmes programmes, EventLog events, Clock clock) {
        this.enrolments = enrolments;
        this.programmes = programmes;
        this.events = events;
        this.clock = clock;
    }

    EnrolmentView enrol(UUID programme, String account, String name, Caller by) {
        ProgrammeFacts facts = programmes.forEnrolment(programme, by);
        if (enrolments.of(facts.id(), account).isPresent()) {
            throw new ProgrammeRefused.Enrolled(account);
        }
        var enrolment = new Enrolment(facts.id(), account, new EnrolmentFields(name, null), LocalDate.now(clock));
        enrolments.persistAndFlush(enrolment);
        return appended("programme.member-enrolled", enrolment, by);
    }

    Page<EnrolmentView> page(UUID programme, PageRequest page) {
        UUID id = programmes.read(programme).id();
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        return PageRequest.map(
                page.page(enrolments.page(id, after, page.limit() + 1), one -> List.of(one.id().toString())),
                EnrolmentView::of);
    }

    EnrolmentView read(UUID id) {
        return EnrolmentView.of(enrolments.require(id));
    }

    EnrolmentView change(UUID id, int expectedVersion, MergePatch patch, Caller by) {
        Enrolment enrolment = enrolments.require(id);
        EnrolmentFields wanted = patch.applyTo(enrolment.fields());
        Versions.require(expectedVersion, enrolment.version());
        ProgrammeRefused refusal = programmes.read(enrolment.programmeId()).notKeeper(by);
        if (refusal != null) {
            throw refusal;
        }
        enrolment.change(wanted);
        enrolments.flush();
        return appended("programme.member-changed", enrolment, by);
    }

    private EnrolmentView appended(String type, Enrolment enrolment, Caller by) {
        events.append(new Event(type, "programme-member", enrolment.id().toString(), enrolment.version(), by.id(), AUDIENCE,
                Map.of("by", by.name(), "programme", enrolment.programmeId(), "account", enrolment.account()),
                clock.instant()));
        return EnrolmentView.of(enrolment);
    }
}
