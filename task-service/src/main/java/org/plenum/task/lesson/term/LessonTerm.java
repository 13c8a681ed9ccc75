package org.plenum.task.lesson.term;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A term of a dictionary. Its meaning never changes; what is no longer used has a last day.
@Entity
@Immutable
@Table(name = "lesson_term")
class LessonTerm {

    @Id
    private String code;
    @Enumerated(EnumType.STRING)
    private LessonTermKind kind;
    private int position;
    private String zh;
    private String en;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected LessonTerm() {
    } // for Hibernate

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String code() {
        return code;
    }

    LessonTermKind kind() {
        return kind;
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
