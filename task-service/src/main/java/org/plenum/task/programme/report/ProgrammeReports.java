package org.plenum.task.programme.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.Programmes;

/// Reports a programme's year.
@ApplicationScoped
@Transactional
class ProgrammeReports {

    private final ProgrammeReportRepository rows;
    private final Programmes programmes;
    private final Clock clock;

    ProgrammeReports(ProgrammeReportRepository rows, Programmes programmes, Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.clock = clock;
    }

    /// @param days after how many days without an activity a village counts as unvisited; null: by the programme's rule
    ProgrammeReportView report(UUID programme, int year, @Nullable Integer days) {
        ProgrammeFacts facts = programmes.read(programme);
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate today = LocalDate.now(clock);
        LocalDate asOf = last.isBefore(today) ? last : today;
        int visitDays = Objects.requireNonNullElse(days, facts.visitDays());
        return new ProgrammeReportView(facts.id(), facts.title(), year, asOf, rows.activities(facts.id(), first, last),
                rows.attendance(facts.id(), first, last), visitDays, rows.unvisited(facts.id(), asOf, visitDays),
                rows.unassigned(facts.id(), first, last));
    }
}
