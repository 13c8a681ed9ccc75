package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.proposal.content.Content;
import org.plenum.proposal.proposal.ProposalCommand.Decide;
import org.plenum.proposal.proposal.ProposalCommand.Edit;
import org.plenum.proposal.proposal.ProposalCommand.Recommend;
import org.plenum.proposal.proposal.ProposalCommand.Submit;
import org.plenum.proposal.proposal.ProposalCommand.Withdraw;
import org.plenum.proposal.review.Opinion;
import org.plenum.proposal.review.Statement;
import org.plenum.proposal.rule.Rules;

/// A proposal (提案). Owns its transitions; who may ask for one is in [Standing].
///
/// DRAFT -> SUBMITTED -> UNDER_REVIEW (by the first recommendation) -> FILED | REJECTED | RETURNED; RETURNED -> DRAFT by an edit;
/// until the decision its proposer may withdraw it.
@Entity
class Proposal {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @SuppressWarnings("NullAway.Init") // given when it is stored
    private UUID id;
    @Version
    private int version;
    @Enumerated(EnumType.STRING)
    private ProposalState state;
    private boolean handedIn;
    private int round;
    private String ownerId;
    private String sessionCode;
    @Embedded
    private Content content;
    private @Nullable Integer serialNumber;
    private @Nullable Integer docketNumber;
    @Embedded
    private @Nullable Proposer proposer;
    private Instant createdAt;
    private Instant changedAt;
    private @Nullable Instant submittedAt;

    @ElementCollection
    @CollectionTable(name = "proposal_recommendation", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<Statement> recommendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "proposal_decision", joinColumns = @JoinColumn(name = "proposal_id"))
    @OrderColumn(name = "position")
    private List<Statement> decisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for Hibernate: stays empty, or loading would repeat the creation
    protected Proposal() {
    }

    /// A new draft of `by`.
    Proposal(Caller by, String session, Content content, Instant at) {
        this.state = ProposalState.DRAFT;
        this.ownerId = by.id();
        this.sessionCode = session;
        this.content = content;
        this.createdAt = at;
        this.changedAt = at;
    }

    /// Carries out `command` or throws [ProposalRefused], leaving the proposal as it was.
    ProposalEvent handle(ProposalCommand command, Rules rules, Instant at) {
        require(command.action(), command.by(), rules);
        ProposalEvent event = switch (command) {
            case Edit(_, var session, var changed) -> edit(session, changed);
            case Submit(_, var bringsIn, var serial) -> submit(bringsIn, serial, rules, at);
            case Withdraw _ -> withdraw();
            case Recommend(var by, var opinion) -> recommend(Statement.of(round, opinion, by, at));
            case Decide(var by, var opinion, var docket) -> switch (opinion) {
                case Opinion.File file -> file(file, docket, by, at);
                case Opinion.Return back -> giveBack(back, by, at);
                case Opinion.Reject no -> reject(no, by, at);
            };
        };
        changedAt = at;
        return event;
    }

    /// Refuses `action` if it is not `by`'s or not possible now.
    void require(Action action, Caller by, Rules rules) {
        var standing = standing(by);
        if (!standing.isVisible()) {
            throw new ProposalRefused.Unknown(id);
        }
        standing.refusal(action, rules).ifPresent(why -> {
            throw new ProposalRefused.NotAllowed(why, action, state, standing.allowedActions(rules));
        });
    }

    /// What this proposal is to `caller`.
    Standing standing(Caller caller) {
        boolean recommended = recommendations.stream()
                .anyMatch(one -> one.round() == round && one.byId().equals(caller.id()));
        return new Standing(caller, state, handedIn, docketNumber != null, ownerId.equals(caller.id()), recommended);
    }

    private ProposalEvent edit(String session, Content changed) {
        if (serialNumber != null && !session.equals(sessionCode)) {
            throw new ProposalRefused.SessionFixed(sessionCode);
        }
        sessionCode = session;
        content = changed;
        state = ProposalState.DRAFT;
        handedIn = false;
        return new ProposalEvent.Edited(session);
    }

    private ProposalEvent submit(Proposer bringsIn, IntSupplier serial, Rules rules, Instant at) {
        var obstacles = content.obstacles(rules);
        if (!obstacles.isEmpty()) {
            throw new ProposalRefused.Incomplete(obstacles);
        }
        int number = serialNumber != null ? serialNumber : serial.getAsInt();
        serialNumber = number;
        proposer = bringsIn;
        round++;
        submittedAt = at;
        handedIn = true;
        state = ProposalState.SUBMITTED;
        return new ProposalEvent.Submitted(sessionCode, round, number, bringsIn.memberNumber(), content.title(),
                content.category());
    }

    private ProposalEvent withdraw() {
        state = ProposalState.WITHDRAWN;
        return new ProposalEvent.Withdrawn(sessionCode, handedIn);
    }

    private ProposalEvent recommend(Statement recommendation) {
        recommendations.add(recommendation);
        state = ProposalState.UNDER_REVIEW;
        return new ProposalEvent.Recommended(sessionCode, round, recommendation.outcome(), recommendation.reason(),
                recommendation.note());
    }

    private ProposalEvent file(Opinion.File opinion, IntSupplier docket, Caller by, Instant at) {
        int number = docket.getAsInt();
        docketNumber = number;
        decide(opinion, by, at, ProposalState.FILED);
        return new ProposalEvent.Filed(sessionCode, number, content.title(), content.category(), content.suggestedUnit());
    }

    private ProposalEvent giveBack(Opinion.Return opinion, Caller by, Instant at) {
        decide(opinion, by, at, ProposalState.RETURNED);
        return new ProposalEvent.Returned(sessionCode, round, opinion.comment());
    }

    private ProposalEvent reject(Opinion.Reject opinion, Caller by, Instant at) {
        decide(opinion, by, at, ProposalState.REJECTED);
        return new ProposalEvent.Rejected(sessionCode, round, opinion.reason(), opinion.note());
    }

    private void decide(Opinion opinion, Caller by, Instant at, ProposalState becomes) {
        decisions.add(Statement.of(round, opinion, by, at));
        state = becomes;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    ProposalState state() {
        return state;
    }

    String ownerId() {
        return ownerId;
    }

    String sessionCode() {
        return sessionCode;
    }

    Content content() {
        return content;
    }

    @Nullable
    Integer serialNumber() {
        return serialNumber;
    }

    @Nullable
    Integer docketNumber() {
        return docketNumber;
    }

    @Nullable
    Proposer proposer() {
        return proposer;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    List<Statement> recommendations() {
        return List.copyOf(recommendations);
    }

    List<Statement> decisions() {
        return List.copyOf(decisions);
    }
}
