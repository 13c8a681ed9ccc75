package org.plenum.task.programme.invitation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.activity.Activities;
import org.plenum.task.programme.activity.ActivityFacts;
import org.plenum.task.programme.enrolment.Enrolments;

/// Use cases around invitations and attendance. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class InvitationService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final String[] STAFF = { Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN };

    private final InvitationRepository invitations;
    private final Activities activities;
    private final Enrolments enrolments;
    private final EventLog events;
    private final Clock clock;

    InvitationService(InvitationRepository invitations, Activities activities, Enrolments enrolments, EventLog events,
            Clock clock) {
        this.invitations = invitations;
        this.activities = activities;
        this.enrolments = enrolments;
        this.events = events;
        this.clock = clock;
    }

    InvitationView invite(UUID activity, String account, InvitationRole role, Caller by) {
        ActivityFacts facts = activities.forInvitation(activity, by);
        String name = enrolments.nameOf(facts.programme().id(), account, facts.day());
        if (invitations.of(facts.id(), account).isPresent()) {
            throw new ProgrammeRefused.Invited(name);
        }
        var invitation = new Invitation(facts, account, name, role);
        invitations.persistAndFlush(invitation);
        append(invitation, new InvitationEvent.Invited(by.name(), facts.id(), account, role), by);
        return InvitationView.of(invitation, facts, by, today());
    }

    InvitationView read(UUID id, Caller by) {
        Invitation invitation = visible(id, by);
        return InvitationView.of(invitation, activities.read(invitation.activityId()), by, today());
    }

    Page<InvitationView> page(InvitationFilter filter, PageRequest page, Caller by) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(invitations.page(filter, after, page.limit() + 1), one -> List.of(one.id().toString()));
        var facts = activities.byIds(found.items().stream().map(Invitation::activityId).toList());
        LocalDate today = today();
        return PageRequest.map(found,
                one -> InvitationView.of(one, Objects.requireNonNull(facts.get(one.activityId())), by, today));
    }

    InvitationView handle(UUID id, int expectedVersion, InvitationCommand command) {
        Invitation invitation = visible(id, command.by());
        Versions.require(expectedVersion, invitation.version());
        ActivityFacts facts = activities.still(invitation.activityId());
        InvitationEvent event = invitation.handle(command, facts, today());
        invitations.flush(); // a lost race surfaces here, and event and view carry the new version
        append(invitation, event, command.by());
        return InvitationView.of(invitation, facts, command.by(), today());
    }

    /// A member knows of the own ones only.
    private Invitation visible(UUID id, Caller by) {
        Invitation invitation = invitations.require(id);
        if (!invitation.isOf(by) && !by.hasAny(STAFF)) {
            throw InvitationRepository.unknown(id);
        }
        return invitation;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void append(Invitation invitation, InvitationEvent event, Caller by) {
        events.append(new Event(event.type(), "programme-invitation", invitation.id().toString(), invitation.version(), by.id(),
                Set.of(STAFF), event, clock.instant()));
    }
}
