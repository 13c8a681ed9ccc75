package org.plenum.task.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.task.TaskFacts;

/// A topic proposed for the year that a session prepares (选题建议). Owns its transitions; the sheets on which it is scored live by themselves,
/// so that scorers do not wait for one another.
@Entity
@Table(name = "topic")
class Topic {

    /// More than anybody links, and few enough to be shown with the topic.
    static final int MOST_TASKS = 50;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String sessionCode;
    @Enumerated(EnumType.STRING)
    private ProposerKind proposerKind;
    private String proposer;
    private String draftedBy;
    @Embedded
    private TopicFields fields;
    @Enumerated(EnumType.STRING)
    private TopicState state;
    private @Nullable Integer scoreRule;
    @Embedded
    private @Nullable TopicScore score;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decidedAt;
    private @Nullable String remark;
    @ElementCollection
    @CollectionTable(name = "topic_task", joinColumns = @JoinColumn(name = "topic_id"))
    @Column(name = "task_id")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private Set<UUID> tasks;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Topic() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    private Topic(String sessionCode, ProposerKind proposerKind, String proposer, String draftedBy, TopicFields fields) {
        this.sessionCode = sessionCode;
        this.proposerKind = proposerKind;
        this.proposer = proposer;
        this.draftedBy = draftedBy;
        this.fields = checked(fields);
        this.state = TopicState.DRAFT;
        this.tasks = new HashSet<>();
    }

    /// @param proposer the unit, the committee, or the member by name
    /// @throws TopicRefused.NotProposer if the caller speaks for another one and is not of the office
    static Topic drafted(String session, ProposerKind kind, String proposer, TopicFields fields, Caller by) {
        boolean own = switch (kind) {
            case UNIT, COMMITTEE -> by.actsFor(proposer);
            case MEMBER -> by.has(Roles.MEMBER) && by.name().equals(proposer);
        };
        if (!own && !by.hasAny(Roles.OFFICE, Roles.ADMIN)) {
            throw new TopicRefused.NotProposer(proposer);
        }
        return new Topic(session, kind, proposer, by.id(), fields);
    }

    /// Carries out `command` or throws [TopicRefused], leaving the topic as it was.
    TopicEvent handle(TopicCommand command, Instant at) {
        TopicRefused refusal = refusal(command.action(), command.by());
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case TopicCommand.Change change -> change(change, who);
            case TopicCommand.Propose _ -> propose(who);
            case TopicCommand.OpenScoring open -> openScoring(open, who);
            case TopicCommand.CloseScoring close -> closeScoring(close, who);
            case TopicCommand.Decide decide -> decide(decide.decision(), who, LocalDate.ofInstant(at, ZONE));
            case TopicCommand.Withdraw withdraw -> withdraw(withdraw, who);
            case TopicCommand.Link link -> link(link.task(), who);
            case TopicCommand.Unlink unlink -> unlink(unlink.task(), who);
        };
    }

    private TopicEvent change(TopicCommand.Change change, String who) {
        TopicFields from = fields;
        fields = checked(change.to());
        return new TopicEvent.Changed(who, from, fields);
    }

    private TopicEvent propose(String who) {
        state = TopicState.PROPOSED;
        return new TopicEvent.Proposed(who);
    }

    private TopicEvent openScoring(TopicCommand.OpenScoring open, String who) {
        var accounts = new HashSet<String>();
        for (Scorer scorer : open.scorers()) {
            if (!accounts.add(scorer.account())) {
                throw new InvalidInput("scorers", new Text("同一账号只能出现一次：" + scorer.name(), "names " + scorer.name() + " twice"));
            }
            if (isOwnOf(scorer)) {
                throw new TopicRefused.OwnTopic(scorer.name());
            }
        }
        state = TopicState.SCORING;
        scoreRule = open.rule();
        return new TopicEvent.ScoringOpened(who, open.scorers().size(), open.rule());
    }

    private TopicEvent closeScoring(TopicCommand.CloseScoring close, String who) {
        int scored = close.totals().size();
        if (scored < close.fewest()) {
            throw new TopicRefused.TooFewScores(scored, close.fewest());
        }
        var result = TopicScore.of(close.totals());
        state = TopicState.SCORED;
        score = result;
        return new TopicEvent.ScoringClosed(who, result.mean(), result.scorers(), result.spread());
    }

    private TopicEvent decide(TopicDecision decision, String who, LocalDate today) {
        if (decision.day().isAfter(today)) {
            throw new InvalidInput("day", new Text("不得晚于今天", "must not be after today"));
        }
        if (decision.outcome() != TopicDecision.Outcome.ADOPTED && decision.reason() == null) {
            throw new InvalidInput("reason", new Text("暂缓或不采纳须说明理由", "must be given unless it is adopted"));
        }
        state = decision.outcome().state();
        decidedOn = decision.day();
        decidedAt = decision.meeting();
        remark = decision.reason();
        return new TopicEvent.Decided(who, decision);
    }

    private TopicEvent withdraw(TopicCommand.Withdraw withdraw, String who) {
        state = TopicState.WITHDRAWN;
        remark = withdraw.reason();
        return new TopicEvent.Withdrawn(who, withdraw.reason());
    }

    private TopicEvent link(TaskFacts task, String who) {
        if (!task.session().equals(sessionCode)) {
            throw new TopicRefused.OtherSession(sessionCode, task.session());
        }
        if (tasks.contains(task.id())) {
            throw new TopicRefused.Linked(task.id());
        }
        if (tasks.size() == MOST_TASKS) {
            throw new TopicRefused.TooManyTasks(MOST_TASKS);
        }
        tasks.add(task.id());
        return new TopicEvent.Linked(who, task.id(), task.session(), task.code());
    }

    private TopicEvent unlink(TaskFacts task, String who) {
        if (!tasks.remove(task.id())) {
            throw new TopicRefused.NotLinked(task.id());
        }
        return new TopicEvent.Unlinked(who, task.id(), task.session(), task.code());
    }

    private static TopicFields checked(TopicFields some) {
        if (Set.copyOf(some.tags()).size() < some.tags().size()) {
            throw new InvalidInput("tags", new Text("标签不得重复", "must not name a tag twice"));
        }
        return some;
    }

    /// What the caller may ask of it now.
    List<TopicAction> allowedActions(Caller by) {
        return Arrays.stream(TopicAction.values()).filter(action -> allows(action, by)).toList();
    }

    private @Nullable TopicRefused refusal(TopicAction action, Caller by) {
        TopicRefused notTheirs = refusedTo(by, action);
        if (notTheirs != null) {
            return notTheirs;
        }
        return action.isPossibleIn(state) ? null : new TopicRefused.WrongState(state, action, allowedActions(by));
    }

    private boolean allows(TopicAction action, Caller by) {
        return action.isPossibleIn(state) && refusedTo(by, action) == null;
    }

    private @Nullable TopicRefused refusedTo(Caller by, TopicAction action) {
        boolean office = by.hasAny(Roles.OFFICE, Roles.ADMIN);
        return switch (action) {
            case CHANGE, PROPOSE, WITHDRAW -> office || isProposedBy(by) ? null : new TopicRefused.NotProposer(proposer);
            case OPEN_SCORING, CLOSE_SCORING, LINK, UNLINK -> office ? null : new TopicRefused.NotConductor();
            case DECIDE -> office || by.has(Roles.CHAIR) ? null : new TopicRefused.NotDecider();
        };
    }

    /// Whether the caller drafted it, or acts for the unit that proposes it. A member's name is no proof: others may bear it.
    private boolean isProposedBy(Caller by) {
        return by.id().equals(draftedBy) || proposerKind != ProposerKind.MEMBER && by.actsFor(proposer);
    }

    /// 回避: whether the caller proposes it, or bears the name of the member who does.
    boolean isOwnOf(Caller by) {
        return isProposedBy(by) || proposerKind == ProposerKind.MEMBER && by.name().equals(proposer);
    }

    private boolean isOwnOf(Scorer scorer) {
        return scorer.account().equals(draftedBy)
                || proposerKind == ProposerKind.MEMBER && scorer.name().equals(proposer);
    }

    /// A draft is for those who propose it, and for the office.
    boolean isVisibleTo(Caller by) {
        return state != TopicState.DRAFT || by.hasAny(Roles.OFFICE, Roles.ADMIN) || isProposedBy(by);
    }

    /// Whether what others scored may be known.
    boolean isScoringOver() {
        return score != null;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String session() {
        return sessionCode;
    }

    ProposerKind proposerKind() {
        return proposerKind;
    }

    String proposer() {
        return proposer;
    }

    TopicFields fields() {
        return fields;
    }

    TopicState state() {
        return state;
    }

    /// The version of the rules it is scored by.
    @Nullable
    Integer scoreRule() {
        return scoreRule;
    }

    @Nullable
    TopicScore score() {
        return score;
    }

    @Nullable
    LocalDate decidedOn() {
        return decidedOn;
    }

    /// The meeting that decided.
    @Nullable
    String decidedAt() {
        return decidedAt;
    }

    /// Why it was so decided, or withdrawn.
    @Nullable
    String remark() {
        return remark;
    }

    Set<UUID> tasks() {
        return Set.copyOf(tasks);
    }

    int version() {
        return version;
    }
}
