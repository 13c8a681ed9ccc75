package org.plenum.task.programme.village;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.Programmes;
import org.plenum.task.programme.enrolment.Enrolments;

/// Use cases around villages and their members. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class VillageAssignmentService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final String[] STAFF = { Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN };

    private final VillageAssignmentRepository assignments;
    private final Programmes programmes;
    private final Enrolments enrolments;
    private final EventLog events;
    private final Clock clock;

    VillageAssignmentService(VillageAssignmentRepository assignments, Programmes programmes, Enrolments enrolments,
            EventLog events, Clock clock) {
        this.assignments = assignments;
        this.programmes = programmes;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    VillageAssignmentView assign(UUID programme, String account, Village village, LocalDate firstDay,
            @Nullable LocalDate lastDay, Caller by) {
        ProgrammeFacts facts = programmes.forVillage(programme, by);
        var assignment = new VillageAssignment(facts, account, enrolments.nameOf(facts.id(), account, firstDay), village,
                firstDay, lastDay);
        assignments.during(facts.id(), village, facts.oneMemberPerVillage() ? null : account, firstDay, lastDay)
                .ifPresent(taken -> {
                    LocalDate until = taken.lastDay();
                    throw new ProgrammeRefused.VillageTaken(village.full(), taken.memberName(), taken.firstDay(),
                            until == null ? new Text("今后", "further notice") : new Text(until.toString(), until.toString()));
                });
        assignments.persistAndFlush(assignment);
        append(assignment, new VillageAssignmentEvent.Offered(by.name(), facts.id(), account, village.county(), village.name(),
                firstDay, lastDay), by);
        return VillageAssignmentView.of(assignment, facts, by);
    }

    VillageAssignmentView read(UUID id, Caller by) {
        VillageAssignment assignment = visible(id, by);
        return VillageAssignmentView.of(assignment, programmes.read(assignment.programmeId()), by);
    }

    Page<VillageAssignmentView> page(VillageAssignmentFilter filter, PageRequest page, Caller by) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(assignments.page(filter, after, page.limit() + 1), one -> List.of(one.id().toString()));
        var facts = programmes.byIds(found.items().stream().map(VillageAssignment::programmeId).toList());
        return PageRequest.map(found,
                one -> VillageAssignmentView.of(one, Objects.requireNonNull(facts.get(one.programmeId())), by));
    }

    VillageAssignmentView handle(UUID id, int expectedVersion, VillageAssignmentCommand command) {
        VillageAssignment assignment = visible(id, command.by());
        Versions.require(expectedVersion, assignment.version());
        ProgrammeFacts facts = programmes.read(assignment.programmeId());
        VillageAssignmentEvent event = assignment.handle(command, facts);
        assignments.flush(); // a lost race surfaces here, and event and view carry the new version
        append(assignment, event, command.by());
        return VillageAssignmentView.of(assignment, facts, command.by());
    }

    /// A member knows of the own ones only.
    private VillageAssignment visible(UUID id, Caller by) {
        VillageAssignment assignment = assignments.require(id);
        if (!assignment.isOf(by) && !by.hasAny(STAFF)) {
            throw VillageAssignmentRepository.unknown(id);
        }
        return assignment;
    }

    private void append(VillageAssignment assignment, VillageAssignmentEvent event, Caller by) {
        events.append(new Event(event.type(), "village-assignment", assignment.id().toString(), assignment.version(), by.id(),
                Set.of(STAFF), event, clock.instant()));
    }
}
