package org.plenum.task.lesson.term;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A term of a dictionary. Its meaning never changes; what is no longer used has a last day.
@Entity
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
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LessonTerm() {
    } // for Hibernate

    LessonTerm(String code, LessonTermKind kind, int position, Text text, String basis, LocalDate validFrom) {
        this.code = code;
        this.kind = kind;
        this.position = position;
        this.zh = text.zh();
        this.en = text.en();
        this.basis = basis;
        this.validFrom = validFrom;
    }

    /// Gives it its last day, for good.
    void retire(LocalDate lastDay) {
        validTo = lastDay;
    }

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

    int version() {
        return version;
    }
}
