package org.plenum.task.circular.kind;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A kind of circular. Its meaning never changes; what is no longer used has a last day.
@Entity
@Immutable
@Table(name = "circular_kind")
class CircularKind {

    @Id
    private String code;
    private int position;
    private String zh;
    private String en;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init")
    protected CircularKind() {
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
