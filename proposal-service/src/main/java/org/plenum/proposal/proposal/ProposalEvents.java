package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventCursor;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.eventlog.RecordedEvent;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Proposals in the event log: what an event is called there and who may know of it.
///
/// Keys of the audience: `user:<subject>` and `role:<role>`.
@ApplicationScoped
class ProposalEvents {

    private static final String SUBJECT = "proposal";
    private static final Set<String> REVIEWERS = Arrays.stream(Reach.REVIEWERS).map(ProposalEvents::role)
            .collect(Collectors.toSet());
    private static final Set<String> READERS = Roles.ALL.stream().filter(role -> !role.equals(Roles.ASSESSOR))
            .map(ProposalEvents::role).collect(Collectors.toSet());

    private final EventLog log;
    private final ObjectMapper json;

    ProposalEvents(EventLog log, ObjectMapper json) {
        this.log = log;
        this.json = json;
    }

    /// Writes down what `by` did; the proposal must be flushed, so that it has its new version.
    void append(Proposal proposal, ProposalEvent event, Caller by, Instant at) {
        log.append(new Event(type(event), SUBJECT, proposal.id().toString(), proposal.version(), by.id(),
                audience(event, "user:" + proposal.ownerId()), event, at));
    }

    /// What happened to the proposal as far as the caller may know, oldest first. A page may be shorter than its limit.
    Page<ProposalEventView> history(UUID id, Caller caller, PageRequest page) {
        var after = page.after().isEmpty() ? EventCursor.START : page.after(0, EventCursor::decode);
        var events = page.page(log.history(SUBJECT, id.toString(), after, page.limit() + 1).events(),
                one -> List.of(one.cursor().encode()));
        Set<String> keys = Stream.concat(Stream.of("user:" + caller.id()), caller.roles().stream().map(ProposalEvents::role))
                .collect(Collectors.toSet());
        return new Page<>(
                events.items().stream().filter(one -> one.audience().stream().anyMatch(keys::contains)).map(this::view)
                        .toList(),
                events.next());
    }

    private ProposalEventView view(RecordedEvent event) {
        try {
            Map<String, Object> details = json.readValue(event.payload(), new TypeReference<>() {
            });
            return new ProposalEventView(event.type(), event.at(), event.actor(), event.version(), details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("event " + event.id() + " holds no JSON object", e);
        }
    }

    private static String type(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Drafted _ -> "proposal.drafted";
            case ProposalEvent.Edited _ -> "proposal.edited";
            case ProposalEvent.Submitted _ -> "proposal.submitted";
            case ProposalEvent.Withdrawn _ -> "proposal.withdrawn";
            case ProposalEvent.Recommended _ -> "proposal.recommended";
            case ProposalEvent.Filed _ -> "proposal.filed";
            case ProposalEvent.Returned _ -> "proposal.returned";
            case ProposalEvent.Rejected _ -> "proposal.rejected";
        };
    }

    private static Set<String> audience(ProposalEvent event, String owner) {
        return switch (event) {
            case ProposalEvent.Drafted _ -> Set.of(owner);
            case ProposalEvent.Edited _ -> Set.of(owner);
            case ProposalEvent.Withdrawn withdrawn -> withdrawn.handedIn() ? and(REVIEWERS, owner) : Set.of(owner);
            case ProposalEvent.Recommended _ -> REVIEWERS;
            case ProposalEvent.Submitted _ -> and(REVIEWERS, owner);
            case ProposalEvent.Returned _ -> and(REVIEWERS, owner);
            case ProposalEvent.Rejected _ -> and(REVIEWERS, owner);
            case ProposalEvent.Filed _ -> and(READERS, owner);
        };
    }

    private static Set<String> and(Set<String> keys, String one) {
        return Stream.concat(keys.stream(), Stream.of(one)).collect(Collectors.toSet());
    }

    private static String role(String role) {
        return "role:" + role;
    }
}
