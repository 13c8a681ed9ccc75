package org.plenum.task.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.topic.rule.Criterion;
import org.plenum.task.topic.rule.ScoringRules;

/// What one scorer thinks of one topic (评分表). Filled in by that scorer alone, anew until the scoring is closed.
@Entity
@Table(name = "score_sheet")
class ScoreSheet {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID topicId;
    private int scoreRule;
    private String account;
    private String name;
    @ElementCollection
    @CollectionTable(name = "score", joinColumns = @JoinColumn(name = "sheet_id"))
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private List<Score> scores;
    private @Nullable Integer total;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ScoreSheet() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    ScoreSheet(UUID topicId, int scoreRule, Scorer scorer) {
        this.topicId = topicId;
        this.scoreRule = scoreRule;
        this.account = scorer.account();
        this.name = scorer.name();
        this.scores = new ArrayList<>();
    }

    /// Fills it in, or throws and leaves it as it was.
    ///
    /// @throws InvalidInput unless every criterion is scored once and within what it gives
    void score(List<GivenScore> given, Topic topic, ScoringRules rules, Caller by) {
        TopicRefused refusal = refusal(topic, by);
        if (refusal != null) {
            throw refusal;
        }
        var wanted = new ArrayList<Score>();
        for (Criterion criterion : rules.criteria()) {
            wanted.add(scored(criterion, given, rules.version()));
        }
        for (int i = 0; i < given.size(); i++) {
            String code = given.get(i).criterion();
            if (rules.criteria().stream().noneMatch(criterion -> criterion.code().equals(code))) {
                throw new InvalidInput("scores[" + i + "].criterion",
                        new Text("没有这项评分标准，见 /api/v1/topic-rules/scoring", "is no criterion, see /api/v1/topic-rules/scoring"));
            }
        }
        scores = wanted;
        total = wanted.stream().mapToInt(Score::points).sum();
    }

    private static Score scored(Criterion criterion, List<GivenScore> given, int rule) {
        var found = given.stream().filter(one -> one.criterion().equals(criterion.code())).toList();
        if (found.size() != 1) {
            throw new InvalidInput("scores", new Text("每项标准须评且只评一次：" + criterion.zh() + "（" + criterion.code() + "）",
                    "every criterion is scored once: " + criterion.code()));
        }
        GivenScore one = found.getFirst();
        if (one.points() > criterion.points()) {
            throw new InvalidInput("scores[" + given.indexOf(one) + "].points",
                    new Text(criterion.zh() + "满分为 " + criterion.points() + " 分",
                            criterion.code() + " gives at most " + criterion.points()));
        }
        return new Score(criterion.code(), one.points(), criterion.points(), rule);
    }

    List<ScoreSheetAction> allowedActions(Topic topic, Caller by) {
        return refusal(topic, by) == null ? List.of(ScoreSheetAction.SCORE) : List.of();
    }

    private @Nullable TopicRefused refusal(Topic topic, Caller by) {
        if (!isOf(by)) {
            return new TopicRefused.NotScorer(name);
        }
        if (topic.isOwnOf(by)) {
            return new TopicRefused.OwnTopic(name);
        }
        return topic.state() == TopicState.SCORING ? null : new TopicRefused.NotScoring(topic.state());
    }

    /// Whether the caller is its scorer.
    boolean isOf(Caller by) {
        return by.id().equals(account);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID topicId() {
        return topicId;
    }

    String name() {
        return name;
    }

    List<Score> scores() {
        return List.copyOf(scores);
    }

    /// Null until it is filled in.
    @Nullable
    Integer total() {
        return total;
    }

    int version() {
        return version;
    }
}
