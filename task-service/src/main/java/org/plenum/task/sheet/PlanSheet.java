package org.plenum.task.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Link;
import org.plenum.task.task.StatedTask;

/// A plan with all that its sheet shows.
///
/// @param title of the session
/// @param today the day on which it is made
record PlanSheet(PlanBasis plan, String title, LocalDate today, List<SheetRow> rows) {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    static PlanSheet of(PlanBasis plan, String title, LocalDate today, List<StatedTask> tasks, SheetOrder order) {
        Map<String, List<Link>> before = new HashMap<>();
        plan.links().forEach(link -> before.computeIfAbsent(link.successor(), _ -> new ArrayList<>()).add(link));
        var byDue = Comparator.comparing((SheetRow row) -> row.task().due()).thenComparing(row -> row.task().start())
                .thenComparing(SheetRow::code);
        Comparator<SheetRow> sorted = switch (order) {
            case DUE -> byDue;
            case GROUP -> Comparator.comparing((SheetRow row) -> row.task().group()).thenComparing(byDue);
        };
        var rows = tasks.stream().map(task -> SheetRow.of(task, before.getOrDefault(task.code(), List.of()))).sorted(sorted)
                .toList();
        return new PlanSheet(plan, title, today, rows);
    }

    /// The row of each task, by code.
    Map<String, SheetRow> byCode() {
        var byCode = new HashMap<String, SheetRow>();
        rows.forEach(row -> byCode.put(row.code(), row));
        return byCode;
    }

    boolean isEstimated() {
        return rows.stream().anyMatch(SheetRow::isEstimated);
    }
}
