package org.plenum.proposal.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.proposal.content.Categories;
import org.plenum.proposal.numbering.Numbers;
import org.plenum.proposal.review.Opinion;
import org.plenum.proposal.review.RejectionReasons;
import org.plenum.proposal.rule.RuleBook;
import org.plenum.proposal.rule.Rules;

/// Use cases around one proposal. Each is one transaction: state, number and event together, or none of them.
@ApplicationScoped
@Transactional
class ProposalService {

    private final ProposalRepository proposals;
    private final ProposalEvents events;
    private final Categories categories;
    private final RejectionReasons reasons;
    private final RuleBook ruleBook;
    private final Numbers numbers;
    private final Applicant applicant;
    private final Clock clock;

    ProposalService(ProposalRepository proposals, ProposalEvents events, Categories categories, RejectionReasons reasons,
            RuleBook ruleBook, Numbers numbers, Applicant applicant, Clock clock) {
        this.proposals = proposals;
        this.events = events;
        this.categories = categories;
        this.reasons = reasons;
        this.ruleBook = ruleBook;
        this.numbers = numbers;
        this.applicant = applicant;
        this.clock = clock;
    }

    ProposalView draft(ProposalDraft draft, Caller by) {
        categories.require(draft.category());
        Instant at = now();
        var proposal = new Proposal(by, draft.session(), draft.content(), at);
        proposals.persistAndFlush(proposal);
        events.append(proposal, new ProposalEvent.Drafted(draft.session()), by, at);
        return ProposalView.of(proposal, by, rules());
    }

    ProposalView read(UUID id, Caller by) {
        return ProposalView.of(proposals.require(id, by), by, rules());
    }

    Page<ProposalSummary> list(ProposalFilter filter, Caller by, PageRequest page) {
        Rules rules = rules();
        return PageRequest.map(
                page.page(proposals.list(filter, by, page), row -> ProposalRepository.key(row, filter.sort())),
                row -> ProposalSummary.of(row, by, rules));
    }

    Page<ProposalEventView> history(UUID id, Caller by, PageRequest page) {
        proposals.require(id, by);
        return events.history(id, by, page);
    }

    ProposalView edit(UUID id, int version, UnaryOperator<ProposalDraft> change, Caller by) {
        var proposal = ready(id, version, Action.EDIT, by);
        var changed = change.apply(ProposalDraft.of(proposal));
        categories.require(changed.category());
        return handle(proposal, new ProposalCommand.Edit(by, changed.session(), changed.content()));
    }

    /// The session of a proposal that the caller could submit now; empty if there is none.
    Optional<String> sessionToSubmitTo(UUID id, Caller by) {
        return proposals.findByIdOptional(id)
                .filter(one -> one.standing(by).isVisible() && one.standing(by).refusal(Action.SUBMIT, rules()).isEmpty())
                .map(Proposal::sessionCode);
    }

    ProposalView submit(UUID id, int version, Caller by) {
        var proposal = ready(id, version, Action.SUBMIT, by);
        String session = proposal.sessionCode();
        return handle(proposal,
                new ProposalCommand.Submit(by, applicant.in(session), () -> numbers.nextSerial(session)));
    }

    ProposalView withdraw(UUID id, int version, Caller by) {
        return handle(ready(id, version, Action.WITHDRAW, by), new ProposalCommand.Withdraw(by));
    }

    ProposalView recommend(UUID id, int version, Opinion opinion, Caller by) {
        var proposal = ready(id, version, Action.RECOMMEND, by);
        reasons.require(opinion, LocalDate.now(clock));
        return handle(proposal, new ProposalCommand.Recommend(by, opinion));
    }

    ProposalView decide(UUID id, int version, Opinion opinion, Caller by) {
        var proposal = ready(id, version, Action.DECIDE, by);
        reasons.require(opinion, LocalDate.now(clock));
        String session = proposal.sessionCode();
        return handle(proposal, new ProposalCommand.Decide(by, opinion, () -> numbers.nextDocket(session)));
    }

    /// The proposal, known to the caller, at the expected version, and open to the action.
    private Proposal ready(UUID id, int version, Action action, Caller by) {
        var proposal = proposals.require(id, by);
        Versions.require(version, proposal.version());
        proposal.require(action, by, rules());
        return proposal;
    }

    private ProposalView handle(Proposal proposal, ProposalCommand command) {
        Instant at = now();
        Rules rules = rules();
        var event = proposal.handle(command, rules, at);
        proposals.flush(); // a lost race surfaces here, and the event and the view carry the new version
        events.append(proposal, event, command.by(), at);
        return ProposalView.of(proposal, command.by(), rules);
    }

    /// To the microsecond, as the database keeps it: a view after a write is the one that a later read gives.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Rules rules() {
        return ruleBook.on(LocalDate.now(clock));
    }
}
