package org.plenum.member.term;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/// A term (届) of the CPPCC: its first day, and its last one once that is known. Terms do not overlap.
@Entity
@Table(name = "term")
class Term {

    @Id
    private int number;
    @Version
    private int version;
    private String title;
    @Column(name = "from_day")
    private LocalDate fromDay;
    @Column(name = "to_day")
    private @Nullable LocalDate toDay;

    @SuppressWarnings("NullAway.Init")
    protected Term() {
    } // for Hibernate

    Term(int number, String title, LocalDate from, @Nullable LocalDate to) {
        this.number = number;
        this.title = title;
        this.fromDay = from;
        this.toDay = to;
    }

    /// Sets the last day of a term that has none.
    ///
    /// @param lastMembershipDay the latest day that a membership of the term names, if there is one
    void end(LocalDate day, Optional<LocalDate> lastMembershipDay) {
        if (toDay != null) {
            throw new TermRefused(new TermRefused.Ended(number, toDay));
        }
        if (day.isBefore(fromDay)) {
            throw new TermRefused(new TermRefused.EndsBeforeItBegins(number, fromDay));
        }
        lastMembershipDay.filter(last -> last.isAfter(day)).ifPresent(last -> {
            throw new TermRefused(new TermRefused.MembershipsGoOn(number, last));
        });
        toDay = day;
    }

    int number() {
        return number;
    }

    int version() {
        return version;
    }

    TermView view() {
        return new TermView(number, version, title, fromDay, toDay);
    }
}
