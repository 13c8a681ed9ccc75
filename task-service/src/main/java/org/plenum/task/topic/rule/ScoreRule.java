package org.plenum.task.topic.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// One version of the rules by which topics are scored, for scorings opened from [#validFrom()] on until the next version.
@Entity
@Immutable
@Table(name = "topic_score_rule")
class ScoreRule {

    @Id
    private int version;
    private LocalDate validFrom;
    private int fewestScorers;
    private String basis;
    @ElementCollection
    @CollectionTable(name = "topic_criterion", joinColumns = @JoinColumn(name = "rule_version"))
    @OrderBy("position")
    private List<Criterion> criteria;

    @SuppressWarnings("NullAway.Init")
    protected ScoreRule() {
    } // for Hibernate

    ScoringRules rules() {
        return new ScoringRules(version, validFrom, fewestScorers, basis, List.copyOf(criteria));
    }
}
