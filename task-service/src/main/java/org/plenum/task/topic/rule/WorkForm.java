package org.plenum.task.topic.rule;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A form of work (履职形式). Its meaning never changes; what is no longer used has a last day.
@Entity
@Immutable
@Table(name = "topic_form")
class WorkForm {

    @Id
    private String code;
    private int position;
    private String zh;
    private String en;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected WorkForm() {
    } // for Hibernate

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String code() {
        return code;
    }

    int position() {
        return position;
    }

    Text text() {
        return new Text(zh, en);
    }

    String basis() {
        return basis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
