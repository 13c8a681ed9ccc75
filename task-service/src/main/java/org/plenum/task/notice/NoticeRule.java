package org.plenum.task.notice;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.plenum.task.schedule.DayKind;

/// When one step of the ladder is taken, for tasks due from [#validFrom()] on until the next rule of its kind.
@Entity
@Immutable
@Table(name = "notice_rule")
class NoticeRule {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;
    @Enumerated(EnumType.STRING)
    private NoticeKind kind;
    private LocalDate validFrom;
    private int daysFromDue;
    @Enumerated(EnumType.STRING)
    private DayKind dayKind;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected NoticeRule() {
    } // for Hibernate

    NoticeRule(NoticeKind kind, LocalDate validFrom, int daysFromDue, DayKind dayKind, String basis) {
        this.kind = kind;
        this.validFrom = validFrom;
        this.daysFromDue = daysFromDue;
        this.dayKind = dayKind;
        this.basis = basis;
    }

    NoticeKind kind() {
        return kind;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /// Days from the due day; negative before it.
    int daysFromDue() {
        return daysFromDue;
    }

    DayKind dayKind() {
        return dayKind;
    }

    /// Where the rule comes from.
    String basis() {
        return basis;
    }
}
