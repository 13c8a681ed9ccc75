package org.plenum.member.meeting.kind;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// The quorum (法定人数) of a kind of meeting from a day on, until a later rule takes its place. Never changed.
@Entity
@Table(name = "quorum_rule")
class QuorumRule {

    @EmbeddedId
    private Key key;
    private int numerator;
    private int denominator;
    @Column(name = "more_than")
    private boolean moreThan;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected QuorumRule() {
    } // for Hibernate

    QuorumRule(String kind, LocalDate from, Quorum quorum) {
        this.key = new Key(kind, from);
        this.numerator = quorum.numerator();
        this.denominator = quorum.denominator();
        this.moreThan = quorum.moreThan();
        this.basis = quorum.basis();
    }

    @Embeddable
    record Key(@Column(name = "kind_code") String kind, @Column(name = "from_day") LocalDate from) {
    }

    String kind() {
        return key.kind();
    }

    Quorum quorum() {
        return new Quorum(numerator, denominator, moreThan, basis);
    }

    KindView.QuorumRuleView view() {
        return new KindView.QuorumRuleView(key.from(), numerator, denominator, moreThan, basis);
    }
}
